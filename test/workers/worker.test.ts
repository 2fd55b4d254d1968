import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../../src/package-root.js';
import { defaultOptions } from '../../src/options.js';
import type { TaskResult } from '../../src/workers/messages.js';
import { openPool, type Pool, type PoolOptions } from '../../src/workers/pool.js';

/** The compiled program: these tests are of real pages in real processes. */
const PROGRAM = pathToFileURL(join(packageRoot, 'dist', 'src', 'workers', 'worker.js'));
const LIMITS: PoolOptions = { workers: 1, pageTimeout: 20_000, heapMegabytes: 64 };
const GOOD = '东山县2021年教育工作总结\n全县有各级各类学校286所,在校学生11.43万人。\n';

let pool: Pool | null = null;
afterEach(async () => {
  await pool?.close();
  pool = null;
});

async function run(pages: readonly string[], limits: Partial<PoolOptions> = {}, options = defaultOptions): Promise<TaskResult[]> {
  pool = openPool({ options, provenance: { extractor: '1', configuration: '1' } }, { ...LIMITS, ...limits }, PROGRAM);
  return Promise.all(pages.map((content, at) => pool!.run({ page: { source: String(at), content, kind: 'auto', charset: null, metadata: {} }, sha256: String(at), origin: null })));
}
const shortly = (results: readonly TaskResult[]): string[] => results.map((result) => (result.kind === 'rows' ? `${result.rows.counts.facts} facts` : `${result.failure.status}: ${result.failure.reason}`));

it('extracts pages as this process would, and leaves maps whole on the way', async () => {
  const [there] = await run([GOOD]);
  await pool!.close();
  pool = openPool({ options: defaultOptions, provenance: { extractor: '1', configuration: '1' } }, { ...LIMITS, workers: 0 });
  const here = await pool.run({ page: { source: '0', content: GOOD, kind: 'auto', charset: null, metadata: {} }, sha256: '0', origin: null });
  const plain = (result: TaskResult | undefined): string => JSON.stringify(result, (_key, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value));
  expect(plain(there)).toBe(plain(here));
});

it('is given up for a page that needs more memory than it may have, and harms no other', async () => {
  const results = await run([GOOD, GOOD.repeat(40_000), GOOD]);
  expect(shortly(results)).toEqual(['3 facts', 'failed: needs more than 64 MiB of memory', '3 facts']);
});

it('is given up for a page that takes longer than it may, and harms no other', async () => {
  const results = await run([GOOD, GOOD.repeat(60_000), GOOD], { pageTimeout: 1000, heapMegabytes: 512 });
  expect(shortly(results)).toEqual(['3 facts', 'timeout: took longer than 1 s', '3 facts']);
});

it('starts with limits that its own first page would break', async () => {
  expect(shortly(await run(['学校3所'], {}, { ...defaultOptions, maxBytes: 20 }))).toEqual(['1 facts']);
});
