import { DROPPED, foldedUnits, foldKinds, LONGER } from './characters.js';
import { mayBeDoubled } from './doubled.js';
import { textOf, unitsOf } from '../text/units.js';
import { certainTable, traditionalOnly } from './traditional.js';

/** What a text holds at all, as bits of {@link FoldedText.signs}: rules that look for what is not there need not run. */
export const Sign = { letter: 1, capital: 2, backslash: 4, toned: 8, lenticular: 16, rewritten: 32, traditional: 64, doubled: 128 } as const;

/** A text as rules read it: half width and simplified script, every character in its place. */
export interface FoldedText {
  readonly text: string;
  readonly units: Readonly<Uint16Array>;
  /** Bits of {@link Sign}. */
  readonly signs: number;
  /** Characters that only traditional writing uses. */
  readonly traditional: number;
}

const TONED = 'āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ';

function signOf(unit: number, traditional: Readonly<Uint8Array>): number {
  const character = String.fromCharCode(unit);
  let sign = 0;
  if (/[a-z]/i.test(character)) sign |= Sign.letter;
  if (/[A-Z]/.test(character)) sign |= Sign.capital;
  if (character === '\\') sign |= Sign.backslash;
  if (TONED.includes(character)) sign |= Sign.toned;
  if (character === '【') sign |= Sign.lenticular;
  if (foldKinds[unit] === LONGER || foldKinds[unit] === DROPPED) sign |= Sign.rewritten;
  if (traditional[foldedUnits[unit]!] === 1) sign |= Sign.traditional;
  return sign;
}

let table: Uint32Array | null = null;

/** For each UTF-16 unit its folded form, and its signs in the upper half: most units stand for themselves. */
function makeTable(): Uint32Array {
  const simplified = certainTable();
  const traditional = traditionalOnly();
  return Uint32Array.from(foldedUnits, (folded, unit) => simplified[folded]! | ((signOf(unit, traditional) | signOf(folded, traditional)) << 16));
}

/** Width and script folded away, length kept: rules are written once, for half-width simplified text. */
export function foldForRules(text: string): FoldedText {
  table ??= makeTable();
  const units = unitsOf(text);
  let signs = 0;
  let traditional = 0;
  let changed = false;
  let before = 0;
  const fold = (unit: number): number => table![unit]! & 0xffff;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    const entry = table[unit]!;
    const folded = entry & 0xffff;
    if (folded === before && (signs & Sign.doubled) === 0 && mayBeDoubled(units, at, fold)) signs |= Sign.doubled;
    before = folded;
    if (entry === unit) continue;
    const sign = entry >>> 16;
    signs |= sign;
    if ((sign & Sign.traditional) !== 0) traditional++;
    if (folded === unit) continue;
    units[at] = folded;
    changed = true;
  }
  return { text: changed ? textOf(units) : text, units, signs, traditional };
}
