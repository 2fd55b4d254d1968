import type { Store } from './open.js';
import { seriesOf, type SeriesRow } from './summary-series.js';

/** Has the store a table or view of this name? */
export function hasTable(store: Store, name: string): boolean {
  return store.prepare("SELECT 1 FROM sqlite_master WHERE type IN ('table', 'view') AND name = ?").get(name) !== undefined;
}

/** The last year of an EDTF period in SQL; null where its digits are not all known. */
const lastYear = (period: string): string => {
  const end = `CASE WHEN instr(${period}, '/') > 0 THEN substr(${period}, instr(${period}, '/') + 1, 4) ELSE substr(${period}, 1, 4) END`;
  return `CASE WHEN ${end} GLOB '[0-9][0-9][0-9][0-9]' THEN CAST(${end} AS INTEGER) END`;
};

/** Resolved first: it fills in the year a period lacks. The report's own period is in it wherever the figure is of that time. */
const PERIOD = 'coalesce(f.period_resolved, f.period)';

/** Documents to work out, and facts that another copy of their report counts already: those in a stretch a dedup found covered. */
const BEGIN = `
DROP TABLE IF EXISTS temp.pending;
CREATE TEMP TABLE pending (doc INTEGER PRIMARY KEY);
INSERT INTO pending SELECT doc FROM documents WHERE doc NOT IN (SELECT doc FROM summary_documents);
DROP TABLE IF EXISTS temp.repeated;
CREATE TEMP TABLE repeated (fact INTEGER PRIMARY KEY);
INSERT OR IGNORE INTO repeated
  SELECT f.fact FROM repost_covered c JOIN fact_rows f ON f.doc = c.doc AND f.report = c.report AND f."start" >= c."start" AND f."start" < c."end" WHERE c.doc IN (SELECT doc FROM temp.pending);`;

/** In the order of the table's key, so that its pages are written once. */
const ADD_VALUES = `
INSERT INTO indicator_values (indicator, fact, doc, place, place_code, year, period, value, unit, role, first)
SELECT f.indicator, f.fact, f.doc, coalesce(f.subject_resolved, f.subject, r.place), r.place_code, ${lastYear(PERIOD)}, ${PERIOD},
  coalesce(f.canonical_value, CASE WHEN typeof(f.repaired) IN ('integer', 'real') THEN f.repaired END, f.value), coalesce(f.canonical_unit, f.unit), f.role,
  f.fact NOT IN (SELECT fact FROM temp.repeated)
FROM temp.pending p JOIN facts f ON f.doc = p.doc JOIN reports r ON r.doc = f.doc AND r.report = f.report
WHERE f.indicator IS NOT NULL AND f.kind IN ('quantity', 'percentage', 'ratio', 'rank')
ORDER BY f.indicator, f.fact;`;

const ADD_FINDINGS = `
INSERT OR IGNORE INTO fact_findings (finding, fact, doc)
SELECT j.value, f.fact, f.doc FROM temp.pending p JOIN fact_rows f ON f.doc = p.doc, json_each(f.flags) j WHERE f.flags <> '[]';

INSERT OR IGNORE INTO fact_findings (finding, fact, doc)
SELECT 'repaired', f.fact, f.doc FROM temp.pending p JOIN facts f ON f.doc = p.doc WHERE f.repaired IS NOT NULL;

INSERT OR IGNORE INTO fact_findings (finding, fact, doc)
SELECT CASE WHEN c.rejected THEN 'rejected' ELSE 'corrected' END, e.fact, e.doc
FROM corrections c CROSS JOIN facts_extracted e ON e.doc = (SELECT doc FROM documents WHERE key = substr(c.id, 1, 16)) AND e.id = c.id AND e.raw = c.raw
WHERE e.doc IN (SELECT doc FROM temp.pending);

INSERT OR IGNORE INTO fact_findings (finding, fact, doc)
SELECT 'failed_check', f.fact, f.doc
FROM temp.pending p JOIN check_rows c ON c.doc = p.doc AND c.verdict = 'fail', json_each(c.facts) j
JOIN fact_rows f ON f.doc = c.doc AND f.report = c.report AND f.report || '.' || substr(f.kind, 1, 3) || f."start" = j.value;`;

/** Column of summary_documents for each kind. */
const KIND_COLUMNS = { quantity: 'quantities', percentage: 'percentages', ratio: 'ratios', rank: 'ranks', date: 'dates', project: 'projects' } as const;

const ADD_DOCUMENTS = `
INSERT INTO summary_documents (doc, reports, facts, ${Object.values(KIND_COLUMNS).join(', ')})
SELECT p.doc, (SELECT count(*) FROM reports r WHERE r.doc = p.doc), count(f.fact), ${Object.keys(KIND_COLUMNS).map((kind) => `coalesce(sum(f.kind = '${kind}'), 0)`).join(', ')}
FROM temp.pending p LEFT JOIN fact_rows f ON f.doc = p.doc GROUP BY p.doc;`;

const TOTALS = `
DELETE FROM summary_numbers;
INSERT INTO summary_numbers SELECT 'documents', count(*) FROM documents;
INSERT INTO summary_numbers SELECT 'failed:' || status, count(*) FROM documents WHERE status <> 'ok' GROUP BY status;
INSERT INTO summary_numbers SELECT 'reports', coalesce(sum(reports), 0) FROM summary_documents;
INSERT INTO summary_numbers SELECT 'facts', coalesce(sum(facts), 0) - (SELECT count(*) FROM fact_findings WHERE finding = 'rejected') FROM summary_documents;
${Object.entries(KIND_COLUMNS).map(([kind, column]) => `INSERT INTO summary_numbers SELECT 'kind:${kind}', sum(${column}) FROM summary_documents HAVING sum(${column}) > 0;`).join('\n')}
INSERT INTO summary_numbers SELECT 'findings', count(DISTINCT fact) FROM fact_findings;
INSERT INTO summary_numbers SELECT 'finding:' || finding, count(*) FROM fact_findings GROUP BY finding;

DELETE FROM summary_places;
INSERT INTO summary_places
SELECT indicator, coalesce(role, ''), coalesce(place, ''), count(*), sum(first), min(year), max(year) FROM indicator_values GROUP BY indicator, role, place;

DELETE FROM summary_indicators;
INSERT INTO summary_indicators
SELECT v.indicator, v.facts, v.first_facts, v.places, v.first_year, v.last_year,
  coalesce((SELECT json_group_array(json_array(y.year, y.n)) FROM (SELECT year, count(*) AS n FROM indicator_values WHERE indicator = v.indicator AND year IS NOT NULL GROUP BY year ORDER BY year) y), '[]')
FROM (
  SELECT indicator, sum(figures) AS facts, sum(first_figures) AS first_facts, count(DISTINCT nullif(place, '')) AS places, min(first_year) AS first_year, max(last_year) AS last_year
  FROM summary_places GROUP BY indicator
) v;

DELETE FROM summary_projects;
INSERT INTO summary_projects SELECT name, min(type), count(*), count(DISTINCT doc) FROM fact_rows WHERE name IS NOT NULL GROUP BY name;

DELETE FROM summary_clusters;
INSERT INTO summary_clusters SELECT relation, cluster, count(*) FROM repost_members GROUP BY relation, cluster HAVING count(*) > 1;
INSERT INTO summary_numbers SELECT 'deduplicated', 1 WHERE EXISTS (SELECT 1 FROM repost_reports);
INSERT INTO summary_numbers SELECT 'distinct_reports', (SELECT number FROM summary_numbers WHERE name = 'reports') - coalesce((SELECT sum(copies - 1) FROM summary_clusters WHERE relation = 'duplicate'), 0);

DELETE FROM summary_checks;
INSERT INTO summary_checks SELECT rule, verdict, count(*) FROM check_rows GROUP BY rule, verdict;`;

/** Nothing was written or removed since the summaries were worked out. */
function upToDate(store: Store): boolean {
  const known = store.prepare("SELECT number FROM summary_numbers WHERE name = 'documents'").pluck().get() as number | undefined;
  const { documents, summarised } = store.prepare('SELECT (SELECT count(*) FROM documents) AS documents, (SELECT count(*) FROM summary_documents) AS summarised').get() as { documents: number; summarised: number };
  return known === documents && summarised === documents;
}

/** KiB of pages kept while summaries are worked out. */
const CACHE = 65_536;

/**
 * Brings the summary tables up to date: documents that are new since the last time, then all totals.
 * @param scope `changed` documents only, or `all` after something that touches them all, such as a dedup
 */
export function refreshSummaries(store: Store, scope: 'changed' | 'all' = 'changed'): void {
  if (scope === 'changed' && upToDate(store)) return;
  const cache = store.pragma('cache_size', { simple: true }) as number;
  store.pragma(`cache_size = -${CACHE}`);
  try {
    store.transaction(() => {
      if (scope === 'all') store.exec('DELETE FROM summary_documents; DELETE FROM indicator_values; DELETE FROM fact_findings;');
      for (const sql of [BEGIN, ADD_VALUES, ADD_FINDINGS, ADD_DOCUMENTS, TOTALS]) store.exec(sql);
      writeSeries(store);
      store.exec('DROP TABLE temp.pending; DROP TABLE temp.repeated;');
    })();
  } finally {
    store.pragma(`cache_size = ${cache}`);
  }
}

/** One document's rows are worked out again, as after a correction. */
export function refreshDocument(store: Store, doc: number): void {
  store.transaction(() => {
    for (const table of ['summary_documents', 'indicator_values', 'fact_findings']) store.prepare(`DELETE FROM ${table} WHERE doc = ?`).run(doc);
    refreshSummaries(store);
  })();
}

/** Smallest, median and largest value of every indicator and year. */
function writeSeries(store: Store): void {
  const values = store.prepare('SELECT indicator, role, unit, year, value, first FROM indicator_values WHERE year IS NOT NULL AND value IS NOT NULL ORDER BY indicator, role, unit, year, value').raw().iterate() as IterableIterator<SeriesRow>;
  const series = seriesOf(values);
  store.exec('DELETE FROM summary_series');
  const insert = store.prepare('INSERT INTO summary_series (indicator, role, unit, copies, year, figures, minimum, median, maximum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const row of series) insert.run(...row);
}
