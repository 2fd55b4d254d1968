/**
 * Mutated files of pages (JSON lines, WARC, MHTML, gzip) with bombs among them, in folders beside sound pages, through the whole of
 * an ingest: every file must end as rows or failures, and every sound page must be there.
 *
 *   node dist/scripts/fuzz-files.js [--files 5000] [--workers 2] [--seed 1] [--keep folder]
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ingest } from '../src/ingest.js';
import { defaultOptions } from '../src/options.js';
import { openStore } from '../src/store/open.js';
import { documentWriter } from '../src/store/write-document.js';
import { fuzzFile } from './fuzz/containers.js';
import { damageOf } from './support/exports.js';
import { pageText } from './support/page-folder.js';

export interface FuzzFilesReport {
  readonly files: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** Milliseconds of the slowest folder of files. */
  readonly slowest: number;
  /** The most memory of this process, in MiB. */
  readonly memory: number;
  readonly problems: readonly string[];
}

/** Files read together. */
const FOLDER = 25;
const MAX_BYTES = 1024 * 1024;
/** Statuses a page may end with. */
const PERMITTED = new Set(['ok', 'empty', 'binary', 'undecodable', 'too_large', 'unreadable']);

export async function fuzzFiles(files: number, workers: number, seed: number, say: (line: string) => void, keep: (folder: string, names: readonly string[]) => void = () => undefined): Promise<FuzzFilesReport> {
  const statuses: Record<string, number> = {};
  const problems: string[] = [];
  let slowest = 0;
  let memory = 0;
  for (let from = 0; from < files; from += FOLDER) {
    const folder = mkdtempSync(join(tmpdir(), 'zhibiao-fuzz-'));
    const store = openStore(':memory:');
    try {
      const made = Array.from({ length: Math.min(FOLDER, files - from) }, (_, at) => fuzzFile(from + at, seed));
      for (const { name, content } of made) writeFileSync(join(folder, name), content);
      for (const name of ['0.sound.txt', '~.sound.txt']) writeFileSync(join(folder, name), pageText(1, 60, 300));
      const plan = {
        inputs: [folder], limit: Infinity, options: { ...defaultOptions, maxBytes: MAX_BYTES }, force: false, onlyFailed: false, prune: false, signal: new AbortController().signal, pool: { workers, pageTimeout: 30_000, heapMegabytes: 512 },
      };
      const since = performance.now();
      await ingest(plan, documentWriter(store), () => undefined);
      slowest = Math.max(slowest, performance.now() - since);
      memory = Math.max(memory, process.memoryUsage().rss / 2 ** 20);
      const rows = store.prepare('SELECT source, status, reason, origin FROM documents').all() as { source: string; status: string; reason: string | null; origin: string }[];
      const wrong: string[] = [];
      for (const { source, status, reason } of rows) {
        statuses[status] = (statuses[status] ?? 0) + 1;
        if (!PERMITTED.has(status)) wrong.push(`${status}: ${source.slice(0, 60)}: ${reason}`);
        if (source.endsWith('.sound.txt') && status !== 'ok') wrong.push(`the sound page ${source} is ${status}`);
      }
      if (rows.filter(({ source }) => source.endsWith('.sound.txt')).length !== 2) wrong.push('a sound page is missing');
      wrong.push(...damageOf(store));
      if (wrong.length > 0) keep(folder, made.map(({ name }) => name));
      problems.push(...wrong.map((what) => `files ${from}–${from + made.length - 1}: ${what}`));
    } catch (error) {
      problems.push(`files ${from}–${from + FOLDER - 1}: ${(error as Error).stack ?? String(error)}`);
    } finally {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    }
    if ((from / FOLDER) % 8 === 0) say(`${from + FOLDER} files, ${problems.length} problems, ${memory.toFixed(0)} MiB`);
  }
  return { files, statuses, slowest: Math.round(slowest), memory: Math.round(memory), problems };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { files: { type: 'string', default: '5000' }, workers: { type: 'string', default: '2' }, seed: { type: 'string', default: '1' }, keep: { type: 'string' } } });
  const keep = (folder: string, names: readonly string[]): void => {
    if (values.keep === undefined) return;
    mkdirSync(values.keep, { recursive: true });
    for (const name of names) copyFileSync(join(folder, name), join(values.keep, name));
  };
  const report = await fuzzFiles(Number(values.files), Number(values.workers), Number(values.seed), (line) => console.log(line), keep);
  console.log(JSON.stringify(report, null, 2));
  process.exitCode = report.problems.length > 0 ? 1 : 0;
}
