import { fitsMask } from '../pairs/numbers.js';
import type { Reading } from './readings.js';

/** What the copies of a cluster say of one place. */
export interface Said {
  /** Distinct values, the most frequent first. */
  readonly values: readonly { readonly key: string; readonly witnesses: readonly Reading[]; readonly texts: number }[];
}

/** A value found for a masked or corrupt fact. */
export interface Recovered {
  readonly fact: number;
  readonly repaired: number | string;
  readonly canonicalValue: number | null;
  readonly by: string;
}

/** What is known of the reports beside their facts. */
export interface Witnessing {
  /** Equal for reports with equal texts: they are one witness. */
  readonly textOf: (uid: number) => number;
  /** A year that find-and-replace wrote over figures and dates of a report. */
  readonly writtenOver: (uid: number) => string | null;
  /** All figures that two reports both show agree. */
  readonly agreeThroughout: (a: number, b: number) => boolean;
}

/** Witnesses that must agree. */
const LEAST_AGREEING = 2;
/** Where some disagree, so many times as many must agree. */
const OUTVOTES = 3;
/** Witnesses named. */
const NAMED = 4;

const isClean = (reading: Reading, { writtenOver }: Witnessing): boolean => {
  const year = writtenOver(reading.uid);
  return !reading.masked && !reading.corrupt && (year === null || !reading.text.includes(year));
};

/** A value as it is compared: kind, unit and every number. */
function valueKey({ kind, unit, value, low, high, left, right, edtf }: Reading): string | null {
  if (value === null && low === null && left === null && edtf === null) return null;
  return JSON.stringify([kind, unit, value, low, high, left, right, edtf]);
}

/** The values that undamaged readings of one place give, and how many different texts give each. */
export function valuesSaid(readings: readonly Reading[], witnessing: Witnessing): Said['values'] {
  const byKey = new Map<string, Reading[]>();
  for (const reading of readings) {
    const key = isClean(reading, witnessing) ? valueKey(reading) : null;
    if (key === null) continue;
    const held = byKey.get(key);
    if (held) held.push(reading);
    else byKey.set(key, [reading]);
  }
  return [...byKey]
    .map(([key, witnesses]) => ({ key, witnesses, texts: new Set(witnesses.map(({ uid }) => witnessing.textOf(uid))).size }))
    .sort((a, b) => b.texts - a.texts || b.witnesses.length - a.witnesses.length || (a.key < b.key ? -1 : 1));
}

/** Recovers the masked and corrupt values of one place that the other copies prove. */
export function recover(readings: readonly Reading[], witnessing: Witnessing): Recovered[] {
  const damaged = readings.filter(({ masked, corrupt, repaired }) => (masked || corrupt) && repaired === null);
  if (damaged.length === 0) return [];
  return damaged.flatMap((fact): Recovered[] => {
    const values = valuesSaid(readings.filter((reading) => reading.kind === fact.kind && (fact.unit === null || reading.unit === fact.unit)), witnessing);
    const best = values[0];
    const witness = best?.witnesses[0];
    if (!best || !witness || !fits(fact, witness)) return [];
    const against = values.slice(1).reduce((sum, { texts }) => sum + texts, 0);
    const agree = best.texts >= LEAST_AGREEING && best.texts >= against * OUTVOTES;
    const alone = best.texts === 1 && against === 0 && fact.wholeSentence && witness.wholeSentence && witnessing.agreeThroughout(fact.uid, witness.uid);
    if (!agree && !alone) return [];
    const named = best.witnesses.slice(0, NAMED).map(({ id }) => id).join(' ');
    return [{ fact: fact.fact, repaired: valueOf(witness), canonicalValue: witness.canonicalValue, by: `${agree ? 'copies agree' : 'one copy, the rest identical'}: ${named}` }];
  });
}

/** The value a record is repaired with: EDTF for dates, the text for ranges and pairs, else the number. */
export function valueOf({ kind, value, edtf, text }: Reading): number | string {
  if (kind === 'date') return edtf ?? text;
  return value ?? text;
}

const LITERAL = /[\dxX×*_○□某.,]+/;

/** What the damaged fact still shows does not speak against the witness. */
function fits(fact: Reading, witness: Reading): boolean {
  if (fact.corrupt) return true;
  if (fact.kind === 'date') return datesFit(fact.edtf ?? '', witness.edtf ?? '');
  const shown = literalOf(fact.text);
  const whole = literalOf(witness.text);
  return shown === null || whole === null || fitsMask(shown, whole);
}

/** `xx.5` for xx.5万元, `x.68` for .68万元; null where no digit or mask stands in the text. */
function literalOf(text: string): string | null {
  const found = LITERAL.exec(text)?.[0].replaceAll(',', '').replace(/[xX×*_○□某]+/g, 'x');
  if (!found || found === '.') return null;
  return found.startsWith('.') ? `x${found}` : found;
}

function datesFit(masked: string, whole: string): boolean {
  if (masked.length !== whole.length) return false;
  for (let at = 0; at < masked.length; at++) if (masked[at] !== 'X' && masked[at] !== whole[at]) return false;
  return true;
}
