/**
 * Mutated pages through the real extraction processes: none may crash one, none may take longer than its limit, and sound pages
 * between them must come out as ever. What comes out is written to a database and read back.
 *
 *   node dist/scripts/fuzz-pages.js [--pages 200000] [--from 0] [--workers 2] [--seed 1] [--page-timeout 30] [--keep folder]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { provenanceOf } from '../src/ingest.js';
import { defaultOptions } from '../src/options.js';
import { packageRoot } from '../src/package-root.js';
import { contentHash } from '../src/source/decode.js';
import { openStore } from '../src/store/open.js';
import { DOCUMENT_COLUMNS } from '../src/store/page-rows.js';
import { documentWriter } from '../src/store/write-document.js';
import type { TaskResult } from '../src/workers/messages.js';
import { openPool, type Pool } from '../src/workers/pool.js';
import { wrongRows } from './fuzz/check-rows.js';
import { fuzzPage, type FuzzPage } from './fuzz/pages.js';
import { pageText } from './support/page-folder.js';

export interface FuzzOptions {
  readonly pages: number;
  readonly from: number;
  readonly workers: number;
  readonly seed: number;
  /** Seconds. */
  readonly pageTimeout: number;
}

export interface FuzzReport {
  readonly pages: number;
  readonly sound: number;
  readonly megabytes: number;
  readonly facts: number;
  /** How pages ended: ok, or the status of the failure. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Milliseconds, bytes and recipe of the slowest pages. */
  readonly slowest: readonly string[];
  readonly seconds: number;
  readonly problems: readonly { readonly number: number; readonly recipe: string; readonly what: string }[];
}

/** Statuses a page may fail with: there is no text in it. */
const PERMITTED = new Set(['empty', 'binary', 'undecodable', 'too_large']);
/** Every so many pages a sound one comes between. */
const SOUND_EVERY = 10;
const SOUND = 20;
const LISTED = 8;
const SOURCE_TEXT = DOCUMENT_COLUMNS.indexOf('source_text');
const PROGRAM = pathToFileURL(join(packageRoot, 'dist', 'src', 'workers', 'worker.js'));

const plain = (result: TaskResult): string => JSON.stringify(result, (_key, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value));

function extract(pool: Pool, { number, content, kind }: Pick<FuzzPage, 'number' | 'content' | 'kind'>, name = 'page'): Promise<TaskResult> {
  return pool.run({ page: { source: `${name}-${number}`, content, kind, charset: null, metadata: {} }, sha256: contentHash(content), origin: null });
}

export async function fuzzPages({ pages, from, workers, seed, pageTimeout }: FuzzOptions, say: (line: string) => void, keep: (page: FuzzPage) => void = () => undefined): Promise<FuzzReport> {
  const began = Date.now();
  const pool = openPool({ options: defaultOptions, provenance: provenanceOf(defaultOptions) }, { workers, pageTimeout: pageTimeout * 1000, heapMegabytes: 512 }, PROGRAM);
  const store = openStore(':memory:');
  const writer = documentWriter(store);
  const readBack = store.prepare('SELECT source_text FROM documents WHERE source = ?').pluck();
  const statuses: Record<string, number> = {};
  const problems: { number: number; recipe: string; what: string }[] = [];
  const times: { milliseconds: number; line: string }[] = [];
  const soundPages = Array.from({ length: SOUND }, (_, number) => ({ number, content: Buffer.from(pageText(number, 60, 600)), kind: 'auto' as const }));
  let next = from;
  let sound = 0;
  let bytes = 0;
  let facts = 0;

  const settle = (page: FuzzPage, result: TaskResult): void => {
    const wrong: string[] = [];
    const status = result.kind === 'rows' ? 'ok' : result.failure.status;
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (result.kind === 'failed') {
      if (!PERMITTED.has(status)) wrong.push(`${status}: ${result.failure.reason}`);
    } else {
      facts += result.rows.counts.facts;
      wrong.push(...wrongRows(result.rows));
      writer.write(result.rows);
      if (readBack.get(result.rows.source) !== result.rows.document[SOURCE_TEXT]) wrong.push('the text read back is not the text written');
      writer.remove(result.rows.source);
    }
    for (const what of wrong.slice(0, 3)) problems.push({ number: page.number, recipe: page.recipe.join(' '), what });
    if (wrong.length > 0) keep(page);
  };

  const feed = async (expected: readonly string[]): Promise<void> => {
    while (next < from + pages) {
      const page = fuzzPage(next++, seed);
      bytes += page.content.length;
      const since = performance.now();
      settle(page, await extract(pool, page));
      const milliseconds = performance.now() - since;
      times.push({ milliseconds, line: `${milliseconds.toFixed(0)} ms for ${page.content.length} bytes (page ${page.number}: ${page.recipe.join(' ')})` });
      if (times.length > 1000) times.sort((a, b) => b.milliseconds - a.milliseconds).splice(LISTED);
      if (page.number % SOUND_EVERY === 0) {
        const number = sound++ % SOUND;
        if (plain(await extract(pool, soundPages[number]!, 'sound')) !== expected[number]) problems.push({ number: page.number, recipe: '', what: `the sound page ${number} behind it came out otherwise` });
      }
      if ((page.number + 1) % 1000 === 0) say(`${page.number + 1 - from} pages, ${problems.length} problems, ${((Date.now() - began) / 1000).toFixed(0)} s`);
    }
  };

  try {
    const expected = (await Promise.all(soundPages.map((page) => extract(pool, page, 'sound')))).map(plain);
    // As many at a time as there are processes: the time of a page is then its own.
    await Promise.all(Array.from({ length: workers }, () => feed(expected)));
  } finally {
    await pool.close();
    store.close();
  }
  const slowest = times.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, LISTED).map(({ line }) => line);
  return { pages, sound, megabytes: Math.round(bytes / 1e5) / 10, facts, statuses, slowest, seconds: (Date.now() - began) / 1000, problems };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string', default: '200000' }, from: { type: 'string', default: '0' }, workers: { type: 'string', default: '2' }, seed: { type: 'string', default: '1' }, 'page-timeout': { type: 'string', default: '30' },
      keep: { type: 'string' },
    },
  });
  const keep = (page: FuzzPage): void => {
    if (values.keep === undefined) return;
    mkdirSync(values.keep, { recursive: true });
    writeFileSync(join(values.keep, `${page.number}.${page.kind}`), page.content);
  };
  const report = await fuzzPages(
    { pages: Number(values.pages), from: Number(values.from), workers: Number(values.workers), seed: Number(values.seed), pageTimeout: Number(values['page-timeout']) },
    (line) => console.log(line),
    keep,
  );
  console.log(JSON.stringify({ ...report, problems: report.problems.slice(0, 50), problemCount: report.problems.length }, null, 2));
  process.exitCode = report.problems.length > 0 ? 1 : 0;
}
