import type { Fact } from '../../schemas/fact.js';
import { localId, type DraftFact } from '../facts.js';

/** The id the store's view `facts` gives a record: key of the source, report, kind and start. */
export function factId(key: string, fact: Pick<Fact, 'report' | 'kind' | 'start'>): string {
  return `${key}.${localId(fact.report, fact.kind, fact.start)}`;
}

/** Report, start, end, kind: the order of exports within a source. */
export function exportOrder(a: DraftFact, b: DraftFact): number {
  return a.report - b.report || a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0);
}

/** One line of the contract, its fields in the order exports have. */
export function factLine(key: string, source: string, fact: DraftFact): string {
  const line: Fact = {
    id: factId(key, fact), source, report: fact.report, kind: fact.kind, start: fact.start, end: fact.end, raw: fact.raw, text: fact.text, value: fact.value, low: fact.low, high: fact.high, left: fact.left,
    right: fact.right, unit: fact.unit, modifier: fact.modifier, edtf: fact.edtf, resolved: fact.resolved, name: fact.name, type: fact.type, label: fact.label, indicator: fact.indicator,
    subject_resolved: fact.subject_resolved, subject_resolved_by: fact.subject_resolved_by, period_resolved: fact.period_resolved,
    period_resolved_by: fact.period_resolved_by, canonical_unit: fact.canonical_unit, canonical_value: fact.canonical_value, subject: fact.subject, period: fact.period, role: fact.role, flags: fact.flags, repaired: fact.repaired,
    repaired_by: fact.repaired_by, verified: fact.verified,
  };
  return JSON.stringify(line);
}
