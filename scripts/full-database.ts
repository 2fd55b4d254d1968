/**
 * Lets an ingest run into a full database, again and again with a little more room, and compares the exports in the end with
 * those of a run that had all the room it wanted. Two kinds of limit: SQLite's own (PRAGMA max_page_count) and the largest
 * file the system allows (ulimit -f).
 *
 *   node dist/scripts/full-database.js [--limits 20] [--pages 300]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ingest, type IngestPlan } from '../src/ingest.js';
import { defaultOptions } from '../src/options.js';
import { packageRoot } from '../src/package-root.js';
import { openStore } from '../src/store/open.js';
import { storeFailure } from '../src/store/store-failure.js';
import { documentWriter } from '../src/store/write-document.js';
import { damageOf, differingTables, exportHashes } from './support/exports.js';
import { writePages } from './support/page-folder.js';

export interface FullReport {
  /** Runs that met their limit, of each kind. */
  readonly pageLimits: number;
  readonly fileLimits: number;
  readonly documents: number;
  readonly problems: readonly string[];
}

const MAIN = join(packageRoot, 'dist', 'src', 'cli', 'main.js');
const KIBIBYTE = 1024;

/** Runs the program with files of at most so many KiB; null for no limit. */
function limited(folder: string, db: string, kibibytes: number | null): { code: number | null; errors: string } {
  const limit = kibibytes === null ? ':' : `ulimit -f ${kibibytes}`;
  const { status, stderr } = spawnSync('bash', ['-c', `${limit}; exec "$@"`, 'bash', process.execPath, MAIN, 'ingest', folder, '--db', db, '--workers', '1'], { encoding: 'utf8' });
  return { code: status, errors: stderr.split('\n').filter((line) => !/^\d+(?:\/\d+)? pages, /.test(line)).join('\n') };
}

/** Ingests with at most so many pages of the database; true where they were too few. */
async function withPages(folder: string, db: string, pages: number, problems: string[]): Promise<boolean> {
  const store = openStore(db);
  const plan: IngestPlan = {
    inputs: [folder], limit: Infinity, options: defaultOptions, force: false, onlyFailed: false, prune: false, signal: new AbortController().signal, pool: { workers: 1, pageTimeout: 30_000, heapMegabytes: 512 },
  };
  try {
    store.pragma(`max_page_count = ${pages}`);
    await ingest(plan, documentWriter(store), () => undefined);
    return false;
  } catch (error) {
    if (!storeFailure(error, db)?.includes('no room is left')) problems.push(`${pages} pages: ${(error as Error).message}`);
    return true;
  } finally {
    store.close();
  }
}

function damage(db: string): string[] {
  const store = openStore(db);
  const wrong = damageOf(store);
  store.close();
  return wrong;
}

function documentsIn(db: string): number {
  const store = openStore(db);
  const documents = store.prepare('SELECT count(*) FROM documents').pluck().get() as number;
  store.close();
  return documents;
}

export async function fillDatabases(limits: number, pages: number, say: (line: string) => void): Promise<FullReport> {
  const work = mkdtempSync(join(tmpdir(), 'zhibiao-full-'));
  const at = (name: string): string => join(work, name);
  const folder = at('pages');
  const problems: string[] = [];
  let pageLimits = 0;
  let fileLimits = 0;
  try {
    writePages(folder, pages);
    const roomy = limited(folder, at('roomy.db'), null);
    if (roomy.code !== 0) problems.push(`the run with room ended with ${roomy.code}: ${roomy.errors}`);
    const hashes = exportHashes(at('roomy.db'));
    const size = statSync(at('roomy.db')).size;
    for (let step = 1; step <= limits; step++) {
      const bytes = (size / (limits + 1)) * step;
      // An empty database takes some pages already; with fewer it cannot be made at all.
      if (await withPages(folder, at('pages.db'), Math.max(60, Math.floor(bytes / 4096)), problems)) pageLimits++;
      problems.push(...damage(at('pages.db')).map((wrong) => `page limit ${step}: ${wrong}`));
      const { code, errors } = limited(folder, at('files.db'), Math.max(40, Math.floor(bytes / KIBIBYTE)));
      if (code === 1) fileLimits++;
      if (code !== 0 && (code !== 1 || !/^zhibiao: \S+: [^\n]+ \(SQLITE_\w+\)[^\n]*\n$/.test(errors))) problems.push(`file limit ${step}: ended with ${code}: ${errors}`);
      problems.push(...damage(at('files.db')).map((wrong) => `file limit ${step}: ${wrong}`));
      say(`limit ${step} of ${limits}: ${documentsIn(at('pages.db'))} and ${documentsIn(at('files.db'))} documents`);
    }
    for (const name of ['pages.db', 'files.db']) {
      const { code, errors } = limited(folder, at(name), null);
      if (code !== 0) problems.push(`${name}: the last run ended with ${code}: ${errors}`);
      for (const table of differingTables(hashes, exportHashes(at(name)))) problems.push(`${name}: the export of ${table} differs`);
    }
    return { pageLimits, fileLimits, documents: documentsIn(at('files.db')), problems };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { limits: { type: 'string', default: '20' }, pages: { type: 'string', default: '300' } } });
  const report = await fillDatabases(Number(values.limits), Number(values.pages), (line) => console.log(line));
  console.log(JSON.stringify(report, null, 2));
  process.exitCode = report.problems.length > 0 ? 1 : 0;
}
