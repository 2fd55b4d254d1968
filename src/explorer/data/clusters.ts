import type { PageRequest } from '../request.js';
import { compareTexts, type Comparison } from '../compare.js';
import { listed, type Listed } from './lists.js';
import type { Reading } from './reading.js';

/** A report that has copies. */
export interface ReportCopies {
  readonly report: number;
  readonly cluster: string;
  readonly copies: number;
}

/** One copy of a cluster. */
export interface Copy {
  readonly key: string;
  readonly source: string;
  readonly report: number;
  readonly title: string | null;
  readonly place: string | null;
  readonly year: number | null;
  readonly canonical: boolean;
  readonly relation: string | null;
  readonly score: number | null;
  readonly method: string | null;
}

export interface ClusterRow {
  readonly cluster: string;
  readonly copies: number;
  readonly title: string | null;
  readonly place: string | null;
}

export interface ClustersData {
  /** Has a dedup run on this database? */
  readonly available: boolean;
  readonly clusters: Listed<ClusterRow>;
}

/** Columns of the table clusters, as a dedup writes it; the explorer does without where it has not run. */
const NEEDED = ['cluster', 'source', 'report', 'canonical'];
const SIZE = 40;
const MOST_COPIES = 200;

export function hasClusters(read: Reading): boolean {
  if (!read.has('clusters')) return false;
  const columns = read.columns('clusters');
  return NEEDED.every((column) => columns.has(column));
}

export function copiesOfDocument(read: Reading, doc: number, source: string): ReportCopies[] {
  void doc;
  if (!hasClusters(read)) return [];
  return read.all<ReportCopies>('SELECT c.report, CAST(c.cluster AS TEXT) AS cluster, (SELECT count(*) FROM clusters o WHERE o.cluster = c.cluster) AS copies FROM clusters c WHERE c.source = ? ORDER BY c.report LIMIT 200', source).filter(({ copies }) => copies > 1);
}

export function clustersData(read: Reading, request: PageRequest): ClustersData {
  if (!hasClusters(read)) return { available: false, clusters: { rows: [], page: 1, more: false } };
  const clusters = listed(request.page, SIZE, (limit, offset) =>
    read.all<ClusterRow>(
      `SELECT CAST(x.cluster AS TEXT) AS cluster, x.copies, r.title, r.place
       FROM (SELECT cluster, count(*) AS copies FROM clusters GROUP BY cluster HAVING count(*) > 1 ORDER BY copies DESC, cluster LIMIT ? OFFSET ?) x
       JOIN clusters c ON c.cluster = x.cluster AND c.canonical = 1 JOIN documents d ON d.source = c.source JOIN reports r ON r.doc = d.doc AND r.report = c.report ORDER BY x.copies DESC, x.cluster`,
      limit, offset,
    ),
  );
  return { available: true, clusters };
}

export interface ClusterData {
  readonly cluster: string;
  readonly copies: readonly Copy[];
  /** The copy compared with the canonical report. */
  readonly chosen: Copy | null;
  readonly comparison: Comparison | null;
  readonly recovered: readonly Readonly<Record<string, unknown>>[];
  readonly conflicts: readonly Readonly<Record<string, unknown>>[];
  readonly slots: readonly Readonly<Record<string, unknown>>[];
}

/** A cluster with two of its copies side by side; null where there is none of that name. */
export function clusterData(read: Reading, request: PageRequest): ClusterData | null {
  if (!hasClusters(read)) return null;
  const cluster = request.params['id']!;
  const rows = read.all<Omit<Copy, 'canonical' | 'relation' | 'score' | 'method'> & { canonical: number }>(
    `SELECT d.key, c.source, c.report, coalesce(r.title, d.title) AS title, r.place, r.year, c.canonical
     FROM clusters c JOIN documents d ON d.source = c.source LEFT JOIN reports r ON r.doc = d.doc AND r.report = c.report
     WHERE c.cluster = ? ORDER BY c.canonical DESC, c.source, c.report LIMIT ?`,
    /^\d+$/.test(cluster) ? Number(cluster) : cluster, MOST_COPIES,
  );
  if (rows.length === 0) return null;
  const first = rows[0]!;
  const copies = rows.map((row): Copy => ({ ...row, canonical: row.canonical === 1, ...edgeBetween(read, first, row) }));
  const wanted = request.query('copy');
  const chosen = copies.find((copy) => !copy.canonical && `${copy.key}.${copy.report}` === wanted) ?? copies.find((copy) => !copy.canonical) ?? copies[1] ?? null;
  const rest = { recovered: recoveredIn(read, rows), conflicts: tableOf(read, 'conflicts', cluster), slots: tableOf(read, 'slots', cluster) };
  return { cluster, copies, chosen, comparison: chosen === null ? null : compareTexts(reportText(read, copies[0]!), reportText(read, chosen)), ...rest };
}

interface Edge {
  readonly relation: string | null;
  readonly score: number | null;
  readonly method: string | null;
}

function edgeBetween(read: Reading, a: { source: string; report: number }, b: { source: string; report: number }): Edge {
  const none: Edge = { relation: null, score: null, method: null };
  if (!read.has('reposts')) return none;
  const sql = 'SELECT relation, score, method FROM reposts WHERE source_a = ? AND report_a = ? AND source_b = ? AND report_b = ?';
  return read.one<Edge>(sql, a.source, a.report, b.source, b.report) ?? read.one<Edge>(sql, b.source, b.report, a.source, a.report) ?? none;
}

function reportText(read: Reading, { source, report }: Copy): string {
  const row = read.one<{ text: string | null; clean_start: number | null; clean_end: number | null }>(
    'SELECT d.clean_text AS text, r.clean_start, r.clean_end FROM documents d LEFT JOIN reports r ON r.doc = d.doc AND r.report = ? WHERE d.source = ?', report, source,
  );
  return (row?.text ?? '').slice(row?.clean_start ?? 0, row?.clean_end ?? undefined);
}

/** Figures of the copies that were repaired by witnesses. */
function recoveredIn(read: Reading, copies: readonly { source: string; report: number }[]): Readonly<Record<string, unknown>>[] {
  return copies.slice(0, 40).flatMap(({ source, report }) =>
    read.all<Record<string, unknown>>("SELECT id, text, label, repaired, repaired_by, source FROM facts WHERE doc = (SELECT doc FROM documents WHERE source = ?) AND report = ? AND repaired IS NOT NULL AND flags <> '[]' LIMIT 50", source, report),
  ).slice(0, 200);
}

function tableOf(read: Reading, table: 'conflicts' | 'slots', cluster: string): Readonly<Record<string, unknown>>[] {
  if (!read.has(table) || !read.columns(table).has('cluster')) return [];
  return read.all(`SELECT * FROM ${table} WHERE cluster = ? LIMIT 200`, /^\d+$/.test(cluster) ? Number(cluster) : cluster);
}
