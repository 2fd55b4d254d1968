import type { Store } from '../store/open.js';
import { slotsOf } from './values/slots.js';
import { openShelf, type Shelf } from './tables/shelf.js';

/** One report of the store, by source and number. */
export interface ReportName {
  readonly source: string;
  readonly report: number;
}

/** A report another one is related to. */
export interface Related extends ReportName {
  readonly relation: string;
  readonly score: number;
  readonly method: string;
}

/** Where a report and its canonical one differ. */
export interface Difference {
  readonly kind: string;
  readonly context: string;
  readonly canonical: string;
  readonly own: string;
}

/** Everything that is known of one report's reposts. */
export interface Reposts {
  readonly report: ReportName;
  /** Members of its cluster, the canonical report first, with what that was chosen by; empty where it has no copies. */
  readonly cluster: readonly (ReportName & { readonly reasons: Readonly<Record<string, unknown>> })[];
  readonly related: readonly Related[];
  /** Pages that hold it, and reports it holds. */
  readonly heldBy: readonly Related[];
  readonly holds: readonly Related[];
  readonly differences: readonly Difference[];
  readonly repairs: readonly { readonly text: string; readonly repaired: string | number; readonly by: string }[];
  readonly conflicts: readonly { readonly conflict: number; readonly label: string | null; readonly text: string; readonly copies: number }[];
  /** Its template cluster: a row for each report, a column for each slot. */
  readonly slots: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } | null;
}

/** Finds a report by its name: a source, or source#number; null where there is none. */
export function findReport(store: Store, name: string): ReportName | null {
  const find = store.prepare('SELECT d.source, r.report FROM reports r JOIN documents d USING (doc) WHERE d.source = ? AND r.report = ?');
  const whole = find.get(name, 1) as ReportName | undefined;
  if (whole) return whole;
  const mark = name.lastIndexOf('#');
  const number = mark < 0 ? '' : name.slice(mark + 1);
  if (!/^\d{1,6}$/.test(number)) return null;
  return (find.get(name.slice(0, mark), Number(number)) as ReportName | undefined) ?? null;
}

/** Gathers what is known of a report's reposts; null where it is not signed yet. */
export function repostsOf(store: Store, report: ReportName): Reposts | null {
  const uid = store.prepare('SELECT s.uid FROM repost_reports s JOIN documents d USING (doc) WHERE d.source = ? AND s.report = ?').pluck().get(report.source, report.report) as number | undefined;
  if (uid === undefined) return null;
  const shelf = openShelf(store);
  const members = store.prepare("SELECT source, report, reasons, uid FROM clusters WHERE relation = 'duplicate' AND cluster_uid = (SELECT cluster FROM repost_members WHERE relation = 'duplicate' AND uid = ?) ORDER BY canonical DESC, source, report").all(uid) as (ReportName & { reasons: string; uid: number })[];
  const edges = relatedTo(store, report);
  const canonical = members[0]?.uid;
  return {
    report,
    cluster: members.map(({ reasons, source, report: number }) => ({ source, report: number, reasons: JSON.parse(reasons) as Record<string, unknown> })),
    related: edges.filter(({ relation }) => relation !== 'contains'),
    heldBy: edges.filter(({ relation, first }) => relation === 'contains' && first),
    holds: edges.filter(({ relation, first }) => relation === 'contains' && !first),
    differences: canonical === undefined || canonical === uid ? [] : differences(shelf, canonical, uid),
    repairs: store.prepare('SELECT f.text, m.repaired, m.repaired_by AS by FROM repost_repairs m JOIN fact_rows f USING (fact) JOIN repost_reports s ON s.doc = f.doc AND s.report = f.report WHERE s.uid = ? ORDER BY f."start"').all(uid) as Reposts['repairs'],
    conflicts: store.prepare('SELECT conflict, label, text, json_array_length(witnesses) AS copies FROM repost_conflicts WHERE cluster = ? ORDER BY conflict, reading').all(canonical ?? -1) as Reposts['conflicts'],
    slots: slotTable(store, canonical ?? uid),
  };
}

function relatedTo(store: Store, { source, report }: ReportName): (Related & { readonly first: boolean })[] {
  return (
    store
      .prepare(
        `SELECT source_b AS source, report_b AS report, relation, score, method, 0 AS first FROM reposts WHERE source_a = ?1 AND report_a = ?2
          UNION ALL SELECT source_a, report_a, relation, score, method, 1 FROM reposts WHERE source_b = ?1 AND report_b = ?2 ORDER BY relation, source, report`,
      )
      .all({ 1: source, 2: report }) as (Related & { first: number })[]
  ).map((edge) => ({ ...edge, first: edge.first === 1 }));
}

function differences(shelf: Shelf, canonical: number, uid: number): Difference[] {
  return slotsOf([shelf.prepared(canonical), shelf.prepared(uid)]).flatMap(({ kind, context, texts: [first, own] }): Difference[] => [{ kind, context, canonical: first?.text ?? '', own: own?.text ?? '' }]);
}

function slotTable(store: Store, canonical: number): Reposts['slots'] {
  const rows = store.prepare('SELECT slot, context, source, report, text FROM slots WHERE cluster_uid = (SELECT cluster FROM repost_members WHERE relation = \'template\' AND uid = ?) ORDER BY source, report, slot').all(canonical) as { slot: number; context: string; source: string; report: number; text: string }[];
  if (rows.length === 0) return null;
  const columns = new Map<number, string>();
  const byReport = new Map<string, Map<number, string>>();
  for (const { slot, context, source, report, text } of rows) {
    columns.set(slot, context);
    const name = `${source}#${report}`;
    const held = byReport.get(name) ?? new Map<number, string>();
    byReport.set(name, held.set(slot, text));
  }
  const slots = [...columns.keys()].sort((a, b) => a - b);
  return { columns: ['report', ...slots.map((slot) => `${slot} …${columns.get(slot)!}`)], rows: [...byReport].map(([name, texts]) => [name, ...slots.map((slot) => texts.get(slot) ?? '')]) };
}
