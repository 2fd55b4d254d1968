/** `npm start`: ingests the sample pages into zhibiao.db, says what was found, and shows three queries worth running. */
import { join } from 'node:path';
import { dedup } from '../src/dedup/dedup.js';
import { ingest, type IngestPlan } from '../src/ingest.js';
import { loadCatalogue } from '../src/indicators/catalogue.js';
import { packageRoot, version } from '../src/package-root.js';
import { defaultOptions } from '../src/pipeline.js';
import { renderTable } from '../src/cli/table.js';
import { writeCatalogue } from '../src/store/catalogue.js';
import type { Row } from '../src/store/export/rows.js';
import { openStore } from '../src/store/open.js';
import { beginRun, finishRun } from '../src/store/runs.js';
import { refreshSummaries } from '../src/store/summaries.js';
import { documentWriter } from '../src/store/write-document.js';

/** The one page of the corpus that must fail. */
const BROKEN = 'broken.txt';

const QUERIES: readonly (readonly [string, string])[] = [
  ['Pre-school gross enrolment rates', "SELECT coalesce(subject, subject_resolved) AS subject, label, value, unit, period, source FROM indicators WHERE label LIKE '%毛入园率%' ORDER BY source LIMIT 10"],
  ['Figures that cannot be trusted as they stand', "SELECT text, flags, repaired, repaired_by, source FROM facts WHERE flags <> '[]' ORDER BY source, start LIMIT 10"],
  ['The largest sums of money', "SELECT label, value, unit, role, source FROM indicators WHERE unit = '元' AND value IS NOT NULL ORDER BY value DESC LIMIT 10"],
];

const file = join(packageRoot, 'zhibiao.db');
const store = openStore(file);
const run = beginRun(store, version, defaultOptions);
const plan: IngestPlan = {
  inputs: [join(packageRoot, 'corpus', 'pages')], limit: Infinity, options: defaultOptions, force: false, onlyFailed: false, prune: false, signal: new AbortController().signal,
  pool: { workers: 1, pageTimeout: 30_000, heapMegabytes: 512 },
};
writeCatalogue(store, loadCatalogue());
const result = await ingest(plan, documentWriter(store), () => undefined);
dedup(store);
refreshSummaries(store, 'all');
finishRun(store, run, result);
console.log(`zhibiao ${version}: ${result.documents} sample pages into ${file}: ${result.written} written, ${result.unchanged} unchanged, ${result.failed} failed`);

const counts = store.prepare('SELECT kind, count(*) AS records FROM facts GROUP BY kind ORDER BY records DESC').all() as Row[];
console.log(`\n${renderTable(['kind', 'records'], counts)}`);
for (const [title, sql] of QUERIES) {
  const statement = store.prepare(sql);
  console.log(`${title}:\n\n  zhibiao query --db zhibiao.db "${sql}"\n`);
  console.log(renderTable(statement.columns().map(({ name }) => name), statement.all() as Row[]));
}
store.close();
const unexpected = result.failures.filter(({ source }) => source !== BROKEN);
for (const { source, reason } of unexpected) console.error(`failed: ${source}: ${reason}`);
process.exitCode = unexpected.length > 0 || result.failed !== 1 && result.unchanged === 0 ? 1 : 0;
