import type { Store } from './open.js';

/** Has the store a table or view of this name? */
export function hasTable(store: Store, name: string): boolean {
  return store.prepare("SELECT 1 FROM sqlite_master WHERE type IN ('table', 'view') AND name = ?").get(name) !== undefined;
}

/** The last year of an EDTF period in SQL; null where its digits are not all known. */
const lastYear = (period: string): string => {
  const end = `CASE WHEN instr(${period}, '/') > 0 THEN substr(${period}, instr(${period}, '/') + 1, 4) ELSE substr(${period}, 1, 4) END`;
  return `CASE WHEN ${end} GLOB '[0-9][0-9][0-9][0-9]' THEN CAST(${end} AS INTEGER) END`;
};

const PERIOD = 'coalesce(f.period, f.period_resolved, r.period)';

const ADD_VALUES = `
INSERT INTO indicator_values (fact, doc, indicator, place, place_code, year, period, value, unit, role, first)
SELECT f.fact, f.doc, f.indicator, coalesce(f.subject_resolved, f.subject, r.place), r.place_code, ${lastYear(PERIOD)}, ${PERIOD},
  coalesce(f.canonical_value, CASE WHEN typeof(f.repaired) IN ('integer', 'real') THEN f.repaired END, f.value), coalesce(f.canonical_unit, f.unit), f.role,
  f.fact NOT IN (SELECT fact FROM temp.repeated)
FROM temp.pending p JOIN facts f ON f.doc = p.doc JOIN reports r ON r.doc = f.doc AND r.report = f.report
WHERE f.indicator IS NOT NULL AND f.kind IN ('quantity', 'percentage', 'ratio', 'rank')`;

const ADD_FLAGS = `
INSERT OR IGNORE INTO fact_findings (finding, fact, doc)
SELECT j.value, f.fact, f.doc FROM temp.pending p JOIN fact_rows f ON f.doc = p.doc, json_each(f.flags) j WHERE f.flags <> '[]'`;

const ADD_REPAIRS = `
INSERT OR IGNORE INTO fact_findings (finding, fact, doc)
SELECT 'repaired', f.fact, f.doc FROM temp.pending p JOIN facts f ON f.doc = p.doc WHERE f.repaired IS NOT NULL`;

const ADD_CORRECTED = `
INSERT OR IGNORE INTO fact_findings (finding, fact, doc)
SELECT CASE WHEN c.rejected THEN 'rejected' ELSE 'corrected' END, e.fact, e.doc
FROM corrections c JOIN facts_extracted e ON e.doc = (SELECT doc FROM documents WHERE key = substr(c.id, 1, 16)) AND e.id = c.id AND e.raw = c.raw
WHERE e.doc IN (SELECT doc FROM temp.pending)`;

const ADD_FAILED = `
INSERT OR IGNORE INTO fact_findings (finding, fact, doc)
SELECT 'failed_check', f.fact, f.doc
FROM temp.pending p JOIN check_rows c ON c.doc = p.doc AND c.verdict = 'fail', json_each(c.facts) j
JOIN fact_rows f ON f.doc = c.doc AND f.report = c.report AND f.report || '.' || substr(f.kind, 1, 3) || f."start" = j.value`;

/** Smallest, median and largest value of every year. */
const series = (copies: 'first' | 'all', condition: string): string => `
INSERT INTO summary_series
SELECT indicator, role, unit, '${copies}', year, n, min(value), avg(CASE WHEN place IN ((n + 1) / 2, (n + 2) / 2) THEN value END), max(value)
FROM (
  SELECT indicator, coalesce(role, '') AS role, coalesce(unit, '') AS unit, year, value,
    row_number() OVER (PARTITION BY indicator, role, unit, year ORDER BY value) AS place, count(*) OVER (PARTITION BY indicator, role, unit, year) AS n
  FROM indicator_values WHERE year IS NOT NULL AND value IS NOT NULL AND ${condition}
)
GROUP BY indicator, role, unit, year, n;`;

const TOTALS = `
DELETE FROM summary_numbers;
INSERT INTO summary_numbers SELECT 'documents', count(*) FROM documents;
INSERT INTO summary_numbers SELECT 'failed:' || status, count(*) FROM documents WHERE status <> 'ok' GROUP BY status;
INSERT INTO summary_numbers SELECT 'reports', count(*) FROM reports;
INSERT INTO summary_numbers SELECT 'facts', (SELECT count(*) FROM fact_rows) - (SELECT count(*) FROM fact_findings WHERE finding = 'rejected');
INSERT INTO summary_numbers SELECT 'kind:' || kind, count(*) FROM fact_rows GROUP BY kind;
INSERT INTO summary_numbers SELECT 'findings', count(DISTINCT fact) FROM fact_findings;
INSERT INTO summary_numbers SELECT 'finding:' || finding, count(*) FROM fact_findings GROUP BY finding;

DELETE FROM summary_indicators;
INSERT INTO summary_indicators
SELECT v.indicator, v.facts, v.first_facts, v.places, v.first_year, v.last_year,
  coalesce((SELECT json_group_array(json_array(y.year, y.n)) FROM (SELECT year, count(*) AS n FROM indicator_values WHERE indicator = v.indicator AND year IS NOT NULL GROUP BY year ORDER BY year) y), '[]')
FROM (SELECT indicator, count(*) AS facts, sum(first) AS first_facts, count(DISTINCT place) AS places, min(year) AS first_year, max(year) AS last_year FROM indicator_values GROUP BY indicator) v;

DELETE FROM summary_series;
${series('all', '1')}
${series('first', 'first = 1')}

DELETE FROM summary_projects;
INSERT INTO summary_projects SELECT name, min(type), count(*), count(DISTINCT doc) FROM fact_rows WHERE name IS NOT NULL GROUP BY name;

DELETE FROM summary_checks;
INSERT INTO summary_checks SELECT rule, verdict, count(*) FROM check_rows GROUP BY rule, verdict;`;

/**
 * Brings the summary tables up to date: documents that are new since the last time, then all totals.
 * @param scope `changed` documents only, or `all` after something that touches them all, such as a dedup
 */
export function refreshSummaries(store: Store, scope: 'changed' | 'all' = 'changed'): void {
  store.transaction(() => {
    if (scope === 'all') store.exec('DELETE FROM summary_documents; DELETE FROM indicator_values; DELETE FROM fact_findings;');
    store.exec(`
      DROP TABLE IF EXISTS temp.pending;
      CREATE TEMP TABLE pending AS SELECT doc FROM documents WHERE doc NOT IN (SELECT doc FROM summary_documents);
      DROP TABLE IF EXISTS temp.repeated;
      CREATE TEMP TABLE repeated (fact INTEGER PRIMARY KEY);`);
    markRepeated(store);
    for (const sql of [ADD_VALUES, ADD_FLAGS, ADD_REPAIRS, ADD_CORRECTED, ADD_FAILED]) store.exec(sql);
    store.exec('INSERT INTO summary_documents SELECT doc FROM temp.pending');
    store.exec(TOTALS);
    distinctReports(store);
    store.exec('DROP TABLE temp.pending; DROP TABLE temp.repeated;');
  })();
}

/** One document's rows are worked out again, as after a correction. */
export function refreshDocument(store: Store, doc: number): void {
  store.transaction(() => {
    for (const table of ['summary_documents', 'indicator_values', 'fact_findings']) store.prepare(`DELETE FROM ${table} WHERE doc = ?`).run(doc);
    refreshSummaries(store);
  })();
}

/** Facts that another copy of their report counts already, where a dedup has run. */
function markRepeated(store: Store): void {
  if (!hasTable(store, 'facts_distinct')) return;
  store.exec('INSERT INTO temp.repeated SELECT f.fact FROM temp.pending p JOIN fact_rows f ON f.doc = p.doc WHERE f.indicator IS NOT NULL AND f.fact NOT IN (SELECT fact FROM facts_distinct)');
}

/** Without a dedup every report counts as one of its own. */
function distinctReports(store: Store): void {
  store.prepare("INSERT INTO summary_numbers SELECT 'distinct_reports', number FROM summary_numbers WHERE name = 'reports'").run();
}
