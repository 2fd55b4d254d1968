import type { PageRequest } from '../request.js';
import { choice } from '../request.js';
import { compareTexts, type Comparison } from '../compare.js';
import { listed, type Listed } from './lists.js';
import type { Reading } from './reading.js';

/** What holds a cluster together: copies of one report, or texts that share their wording. */
export const CLUSTER_RELATIONS = ['duplicate', 'template'] as const;
type Relation = (typeof CLUSTER_RELATIONS)[number];

/** A report that has copies. */
export interface ReportCopies {
  readonly report: number;
  readonly relation: string;
  /** The canonical report's source key and number. */
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
  readonly year: number | null;
}

export interface ClustersData {
  /** Has a dedup run on this database? */
  readonly available: boolean;
  readonly relation: Relation;
  readonly counts: readonly { readonly relation: string; readonly clusters: number }[];
  readonly clusters: Listed<ClusterRow>;
}

const SIZE = 40;
const MOST_COPIES = 200;

/** The canonical report of each cluster of a document's reports. */
export function copiesOfDocument(read: Reading, doc: number): ReportCopies[] {
  return read.all<ReportCopies>(
    `SELECT r.report, m.relation, kd.key || '.' || kr.report AS cluster, s.copies
     FROM repost_reports r JOIN repost_members m ON m.uid = r.uid JOIN summary_clusters s ON s.relation = m.relation AND s.cluster = m.cluster
     JOIN repost_reports kr ON kr.uid = m.cluster JOIN documents kd ON kd.doc = kr.doc WHERE r.doc = ? AND m.relation IN ('duplicate', 'template') ORDER BY r.report, m.relation LIMIT 100`,
    doc,
  );
}

/** The largest clusters first. */
export function clustersData(read: Reading, request: PageRequest): ClustersData {
  const relation = choice(request.query('relation'), CLUSTER_RELATIONS);
  const clusters = listed(request.page, SIZE, (limit, offset) =>
    read.all<ClusterRow>(
      `SELECT d.key || '.' || k.report AS cluster, x.copies, coalesce(r.title, d.title) AS title, r.place, r.year
       FROM (SELECT cluster, copies FROM summary_clusters WHERE relation = ? ORDER BY copies DESC, cluster LIMIT ? OFFSET ?) x
       CROSS JOIN repost_reports k ON k.uid = x.cluster CROSS JOIN documents d ON d.doc = k.doc LEFT JOIN reports r ON r.doc = k.doc AND r.report = k.report ORDER BY x.copies DESC, x.cluster`,
      relation, limit, offset,
    ),
  );
  return {
    available: read.one("SELECT 1 FROM summary_numbers WHERE name = 'deduplicated'") !== undefined, relation,
    counts: read.all('SELECT relation, count(*) AS clusters FROM summary_clusters GROUP BY relation'), clusters,
  };
}

type Records = readonly Readonly<Record<string, unknown>>[];

export interface ClusterData {
  readonly cluster: string;
  readonly relation: Relation;
  readonly copies: readonly Copy[];
  /** What the canonical report was chosen by. */
  readonly reasons: unknown;
  /** The copy compared with the canonical report. */
  readonly chosen: Copy | null;
  readonly comparison: Comparison | null;
  readonly recovered: Records;
  readonly conflicts: Records;
  readonly slots: Records;
}

/** A cluster with two of its copies side by side; null where there is none of that name. */
export function clusterData(read: Reading, request: PageRequest): ClusterData | null {
  const match = /^([0-9a-f]{16})\.(\d{1,9})$/.exec(request.params['id']!);
  const uid = match && read.one<{ uid: number }>('SELECT r.uid FROM repost_reports r WHERE r.doc = (SELECT doc FROM documents WHERE key = ?) AND r.report = ?', match[1], Number(match[2]))?.uid;
  if (uid === null || uid === undefined) return null;
  const present = read.all<{ relation: Relation }>('SELECT DISTINCT relation FROM repost_members WHERE cluster = ?', uid).map(({ relation }) => relation);
  const relation = CLUSTER_RELATIONS.find((one) => one === request.query('relation') && present.includes(one)) ?? CLUSTER_RELATIONS.find((one) => present.includes(one));
  if (relation === undefined) return null;
  const members = read.all<Omit<Copy, 'canonical' | 'relation' | 'score' | 'method'> & { uid: number; place_in: number; reasons: string }>(
    `SELECT m.uid, d.key, d.source, k.report, coalesce(r.title, d.title) AS title, r.place, r.year, m.place AS place_in, m.reasons
     FROM repost_members m JOIN repost_reports k ON k.uid = m.uid JOIN documents d ON d.doc = k.doc LEFT JOIN reports r ON r.doc = k.doc AND r.report = k.report
     WHERE m.relation = ? AND m.cluster = ? ORDER BY m.place, d.source, k.report LIMIT ?`,
    relation, uid, MOST_COPIES,
  );
  const copies = members.map(({ uid: member, place_in: placeIn, key, source, report, title, place, year }): Copy => ({ key, source, report, title, place, year, canonical: placeIn === 1, ...edgeBetween(read, uid, member) }));
  const wanted = request.query('copy');
  const chosen = copies.find((copy) => !copy.canonical && `${copy.key}.${copy.report}` === wanted) ?? copies.find((copy) => !copy.canonical) ?? null;
  const first = copies[0];
  return {
    cluster: match![0], relation, copies, chosen, reasons: parsed(members[0]?.reasons ?? '{}'),
    comparison: chosen === null || first === undefined ? null : compareTexts(reportText(read, first), reportText(read, chosen)),
    recovered: relation === 'template' ? [] : recoveredIn(read, uid),
    conflicts: relation === 'template' ? [] : read.all('SELECT conflict, label, text, value, witnesses FROM repost_conflicts WHERE cluster = ? ORDER BY conflict, reading LIMIT 300', uid),
    slots: relation === 'duplicate' ? [] : read.all('SELECT s.slot, s.kind, s.context, s.text, d.source, k.report FROM repost_slots s JOIN repost_reports k ON k.uid = s.uid JOIN documents d ON d.doc = k.doc WHERE s.cluster = ? ORDER BY s.slot, d.source LIMIT 300', uid),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
}

interface Edge {
  readonly relation: string | null;
  readonly score: number | null;
  readonly method: string | null;
}

/** How a copy was found to be one; null where the two were never compared with each other. */
function edgeBetween(read: Reading, a: number, b: number): Edge {
  const sql = 'SELECT relation, round(shared, 3) AS score, method FROM repost_pairs WHERE "inner" = ? AND "outer" = ?';
  return read.one<Edge>(sql, a, b) ?? read.one<Edge>(sql, b, a) ?? { relation: null, score: null, method: null };
}

function reportText(read: Reading, { key, report }: Copy): string {
  const row = read.one<{ text: string | null; clean_start: number | null; clean_end: number | null }>(
    'SELECT d.clean_text AS text, r.clean_start, r.clean_end FROM documents d LEFT JOIN reports r ON r.doc = d.doc AND r.report = ? WHERE d.key = ?', report, key,
  );
  return (row?.text ?? '').slice(row?.clean_start ?? 0, row?.clean_end ?? undefined);
}

/** Figures whose values other copies gave. */
function recoveredIn(read: Reading, cluster: number): Records {
  return read.all(
    `SELECT d.key || '.' || f.report || '.' || substr(f.kind, 1, 3) || f."start" AS id, f.text, f.label, x.repaired, x.repaired_by, d.source
     FROM repost_repairs x JOIN fact_rows f ON f.fact = x.fact JOIN documents d ON d.doc = f.doc WHERE x.cluster = ? ORDER BY d.source, f."start" LIMIT 300`,
    cluster,
  );
}
