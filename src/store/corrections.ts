import { EDTF_PATTERN, type Kind } from '../../schemas/fact.js';
import { findExtracted } from './fact-lookup.js';
import type { Store } from './open.js';
import { refreshDocument } from './summaries.js';

/** What an analyst wants to change of a fact. */
export interface Change {
  readonly value?: string;
  readonly label?: string;
  readonly reject?: boolean;
  readonly note?: string;
}

/** A correction that cannot be made; the message is for users. */
export class CorrectionError extends Error {}

/** A row of the table corrections, and whether its fact still stands where it was made. */
export interface Correction {
  readonly id: string;
  readonly raw: string;
  readonly sets_value: number;
  readonly sets_label: number;
  readonly rejected: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly left: number | null;
  readonly right: number | null;
  readonly edtf: string | null;
  readonly name: string | null;
  readonly label: string | null;
  readonly indicator: string | null;
  readonly note: string | null;
  readonly was: string;
  readonly corrected_at: string;
}

/** The fields a value of its kind is kept in. */
type NewValue = Pick<Correction, 'value' | 'low' | 'high' | 'left' | 'right' | 'edtf' | 'name'>;

const NOTHING: NewValue = { value: null, low: null, high: null, left: null, right: null, edtf: null, name: null };
const NUMBER = String.raw`-?\d{1,15}(?:\.\d{1,12})?(?:[eE]\d{1,2})?`;

/** Reads a value as its kind has it. @throws CorrectionError */
export function readValue(kind: Kind, text: string): NewValue {
  const trimmed = text.trim();
  if (kind === 'date') {
    if (!EDTF_PATTERN.test(trimmed)) throw new CorrectionError(`a date takes EDTF (2019-11, 2015/2020, 201X), not ${text}`);
    return { ...NOTHING, edtf: trimmed };
  }
  if (kind === 'project') {
    if (trimmed === '') throw new CorrectionError('a project needs a name');
    return { ...NOTHING, name: trimmed };
  }
  const pair = new RegExp(`^(${NUMBER})(\\.\\.|:)(${NUMBER})$`).exec(trimmed);
  const first = Number(pair?.[1]);
  const second = Number(pair?.[3]);
  if (pair?.[2] === '..' && first <= second) return { ...NOTHING, low: first, high: second };
  if (pair?.[2] === ':' && kind === 'ratio') return { ...NOTHING, left: first, right: second };
  if (new RegExp(`^${NUMBER}$`).test(trimmed)) return { ...NOTHING, value: Number(trimmed) };
  throw new CorrectionError(`a ${kind} takes a number in base units (4450000), a range LOW..HIGH${kind === 'ratio' ? ', two sides LEFT:RIGHT' : ''}, not ${text}`);
}

/** What is kept of a fact as it was extracted. */
type Extracted = Record<string, unknown> & { readonly kind: Kind; readonly raw: string; readonly unit: string | null; readonly subject: string | null; readonly role: string | null; readonly doc: number };

const KEPT = ['value', 'low', 'high', 'left', 'right', 'edtf', 'name', 'label', 'indicator', 'repaired', 'text', 'unit', 'source'] as const;

/**
 * Writes a correction, or adds to the one there is: a new label leaves an earlier value as it is.
 * @param indicatorOf what the catalogue makes of a label
 * @throws CorrectionError
 */
export function correct(store: Store, id: string, change: Change, indicatorOf: (label: string, fact: Extracted) => string | null): Correction {
  const fact = findExtracted<Extracted>(store, id);
  if (fact === undefined) throw new CorrectionError(`no fact ${id}`);
  if (change.value === undefined && change.label === undefined && !change.reject) throw new CorrectionError('say what to correct: --value, --label or --reject');
  if (change.reject && (change.value !== undefined || change.label !== undefined)) throw new CorrectionError('a rejected fact has no value or label: give --reject alone');
  const label = change.label?.trim();
  if (label === '') throw new CorrectionError('a label needs words');
  if (label !== undefined && (fact.kind === 'date' || fact.kind === 'project')) throw new CorrectionError(`a ${fact.kind} has no label`);
  const found = one(store, id);
  // A correction made for other words, or a rejection, is not added to.
  const earlier = found !== undefined && found.raw === fact.raw && found.rejected === 0 && !change.reject ? found : undefined;
  const value = change.value !== undefined ? readValue(fact.kind, change.value) : (earlier ?? NOTHING);
  const row: Correction = {
    id, raw: fact.raw, sets_value: change.value !== undefined ? 1 : (earlier?.sets_value ?? 0), sets_label: label !== undefined ? 1 : (earlier?.sets_label ?? 0), rejected: change.reject ? 1 : 0,
    value: value.value, low: value.low, high: value.high, left: value.left, right: value.right, edtf: value.edtf, name: value.name,
    label: label ?? earlier?.label ?? null, indicator: label !== undefined ? indicatorOf(label, fact) : (earlier?.indicator ?? null),
    note: change.note?.trim() || earlier?.note || null, was: JSON.stringify(Object.fromEntries(KEPT.map((field) => [field, fact[field] ?? null]))), corrected_at: new Date().toISOString(),
  };
  const columns = Object.keys(row);
  store.transaction(() => {
    store.prepare(`INSERT OR REPLACE INTO corrections (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`).run(row);
    refreshDocument(store, fact.doc);
  })();
  return row;
}

/** Takes a correction back. @throws CorrectionError where there is none */
export function undo(store: Store, id: string): void {
  store.transaction(() => {
    if (store.prepare('DELETE FROM corrections WHERE id = ?').run(id).changes === 0) throw new CorrectionError(`${id} has no correction`);
    const fact = findExtracted<{ doc: number }>(store, id);
    if (fact) refreshDocument(store, fact.doc);
  })();
}

function one(store: Store, id: string): Correction | undefined {
  return store.prepare('SELECT * FROM corrections WHERE id = ?').get(id) as Correction | undefined;
}

/** All corrections, the latest first; `applied` is false where the page no longer says what they were made for. */
export function listCorrections(store: Store): (Correction & { readonly applied: boolean })[] {
  const rows = store.prepare('SELECT * FROM corrections ORDER BY corrected_at DESC, id').all() as Correction[];
  return rows.map((row) => ({ ...row, applied: findExtracted<{ raw: string }>(store, row.id)?.raw === row.raw }));
}
