import type { Reading } from './reading.js';

/** A fact as the document page shows it: as extracted, beside what was corrected. */
export interface ShownFact {
  /** The id without the source's key. */
  readonly local: string;
  readonly id: string;
  readonly report: number;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly text: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly left: number | null;
  readonly right: number | null;
  readonly unit: string | null;
  readonly modifier: string | null;
  readonly edtf: string | null;
  readonly resolved: string | null;
  readonly name: string | null;
  readonly type: string | null;
  readonly label: string | null;
  readonly indicator: string | null;
  readonly indicator_zh: string | null;
  readonly indicator_en: string | null;
  readonly subject: string | null;
  readonly subject_resolved: string | null;
  readonly subject_resolved_by: string | null;
  readonly period: string | null;
  readonly period_resolved: string | null;
  readonly period_resolved_by: string | null;
  readonly role: string | null;
  readonly flags: readonly string[];
  readonly repaired: number | string | null;
  readonly repaired_by: string | null;
  readonly verified: number;
  /** What an analyst put right; null where nothing. */
  readonly correction: ShownCorrection | null;
  readonly checks: readonly FactCheck[];
  /** The total this is part of, and the parts of which it is the total, as ids without the key. */
  readonly partOf: readonly string[];
  readonly parts: readonly string[];
}

export interface ShownCorrection {
  readonly rejected: boolean;
  readonly value: { readonly value: number | null; readonly low: number | null; readonly high: number | null; readonly left: number | null; readonly right: number | null; readonly edtf: string | null; readonly name: string | null } | null;
  readonly label: string | null;
  readonly note: string | null;
}

export interface FactCheck {
  readonly rule: string;
  readonly verdict: string;
  readonly expected: number;
  readonly found: number;
  readonly facts: readonly string[];
}

/** Facts listed of one part; more are not read. */
export const MOST_FACTS = 800;
/** Checks and links between facts looked through for one document. */
const MOST_LINKS = 5000;

type Row = Omit<ShownFact, 'flags' | 'correction' | 'checks' | 'partOf' | 'parts'> & {
  flags: string; c_id: string | null; c_rejected: number; c_sets_value: number; c_sets_label: number; c_value: number | null; c_low: number | null; c_high: number | null; c_left: number | null;
  c_right: number | null; c_edtf: string | null; c_name: string | null; c_label: string | null; c_note: string | null;
};

const FACTS = `
SELECT e.report || '.' || substr(e.kind, 1, 3) || e."start" AS local, e.id, e.report, e.kind, e."start", e."end", e.raw, e.text, e.value, e.low, e.high, e."left", e."right", e.unit, e.modifier, e.edtf, e.resolved, e.name, e.type,
  e.label, e.indicator, k.zh AS indicator_zh, k.en AS indicator_en, e.subject, e.subject_resolved, e.subject_resolved_by, e.period, e.period_resolved, e.period_resolved_by, e.role, e.flags, e.repaired, e.repaired_by, e.verified,
  c.id AS c_id, c.rejected AS c_rejected, c.sets_value AS c_sets_value, c.sets_label AS c_sets_label, c.value AS c_value, c.low AS c_low, c.high AS c_high, c."left" AS c_left, c."right" AS c_right, c.edtf AS c_edtf,
  c.name AS c_name, c.label AS c_label, c.note AS c_note
FROM facts_extracted e LEFT JOIN corrections c ON c.id = e.id AND c.raw = e.raw LEFT JOIN catalogue k ON k.id = CASE WHEN c.sets_label THEN c.indicator ELSE e.indicator END
WHERE e.doc = ? AND e."start" >= ? AND e."start" < ? ORDER BY e."start", e."end" DESC LIMIT ?`;

/** The facts that begin in a stretch of a document's source text. */
export function documentFacts(read: Reading, doc: number, from: number, to: number): { facts: ShownFact[]; cut: boolean } {
  const rows = read.all<Row>(FACTS, doc, from, to, MOST_FACTS + 1);
  const checks = new Map<string, FactCheck[]>();
  for (const { facts, ...check } of read.all<Omit<FactCheck, 'facts'> & { facts: string }>('SELECT rule, verdict, expected, found, facts FROM check_rows WHERE doc = ? LIMIT ?', doc, MOST_LINKS)) {
    const ids = JSON.parse(facts) as string[];
    for (const id of ids) add(checks, id, { ...check, facts: ids });
  }
  const partOf = new Map<string, string[]>();
  const parts = new Map<string, string[]>();
  for (const { total, part } of read.all<{ total: string; part: string }>('SELECT total, part FROM breakdown_rows WHERE doc = ? LIMIT ?', doc, MOST_LINKS)) {
    add(partOf, part, total);
    add(parts, total, part);
  }
  return {
    facts: rows.slice(0, MOST_FACTS).map((row) => {
      const { flags, c_id, c_rejected, c_sets_value, c_sets_label, c_value, c_low, c_high, c_left, c_right, c_edtf, c_name, c_label, c_note, ...fact } = row;
      const value = c_sets_value === 1 ? { value: c_value, low: c_low, high: c_high, left: c_left, right: c_right, edtf: c_edtf, name: c_name } : null;
      const correction = c_id === null ? null : { rejected: c_rejected === 1, value, label: c_sets_label === 1 ? c_label : null, note: c_note };
      return { ...fact, flags: JSON.parse(flags) as string[], correction, checks: checks.get(fact.local) ?? [], partOf: partOf.get(fact.local) ?? [], parts: parts.get(fact.local) ?? [] };
    }),
    cut: rows.length > MOST_FACTS,
  };
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
