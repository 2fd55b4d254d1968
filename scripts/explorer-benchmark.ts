/**
 * How long explorer pages take on a large database, asked for over HTTP.
 *
 *   node dist/scripts/explorer-benchmark.js [--pages 100000] [--figures 20] [--requests 200] [--db FILE] [--most MILLISECONDS]
 *
 * Builds a database of so many made-up pages (or takes the one that --db names, and leaves it there), then asks `zhibiao serve` for every
 * kind of page, each with addresses drawn at random, after ten that are not counted. Prints the median, the 95th percentile and the
 * slowest by kind in milliseconds, and the server's processor time for a page; with --most a 95th percentile above it fails.
 */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { renderTable } from '../src/cli/table.js';
import { openReadOnly } from '../src/store/open.js';
import { startExplorerProcess } from './support/explorer-process.js';
import { seeded } from './support/random.js';
import { buildSynthetic } from './support/synthetic-database.js';

export interface Timing {
  readonly page: string;
  readonly requests: number;
  readonly median: number;
  readonly p95: number;
  readonly slowest: number;
  /** Processor time of the server, the mean of all requests: what other work on the machine adds least to. */
  readonly cpu: number;
}

const WARM = 10;
const SEARCHES = ['控辍保学', '留守儿童关爱', '教师队伍建设', '营养改善计划', '县教育局', '全面落实控辍保学工作', '农田水利设施 财政资金监管', '青山县', '安全管理持续推进', '增长'];

/** Addresses of every kind of page, drawn from what the database holds. */
function addresses(db: string, requests: number): Map<string, string[]> {
  const store = openReadOnly(db);
  const { next, pick } = seeded(20_261);
  const column = (sql: string): string[] => store.prepare(sql).pluck().all() as string[];
  const keys = column("SELECT key FROM documents WHERE status = 'ok' AND doc % 37 = 0 LIMIT 3000");
  const facts = column('SELECT id FROM facts WHERE doc % 41 = 0 LIMIT 4000');
  const indicators = column('SELECT indicator FROM summary_indicators ORDER BY facts DESC LIMIT 400');
  const projects = column('SELECT name FROM summary_projects ORDER BY documents DESC LIMIT 400');
  const clusters = column('SELECT DISTINCT cluster FROM clusters LIMIT 400');
  const places = column('SELECT DISTINCT place FROM reports WHERE doc % 43 = 0 LIMIT 300');
  const documents = store.prepare('SELECT count(*) FROM documents').pluck().get() as number;
  store.close();
  const encode = encodeURIComponent;
  // Lists are leafed through from the front: half of the draws among the first ten pages, half anywhere.
  const leaf = (pages: number): number => 1 + Math.floor(next() * Math.min(2000, next() < 0.5 ? Math.min(10, pages) : pages));
  const kinds: Record<string, () => string> = {
    home: () => '/',
    'home (JSON)': () => '/?format=json',
    search: () => `/search?q=${encode(pick(SEARCHES))}&page=${leaf(5)}`,
    documents: () => `/documents?page=${leaf(documents / 50)}`,
    'documents, failed': () => `/documents?status=binary&page=${leaf(3)}`,
    document: () => `/documents/${pick(keys)}`,
    'document, source': () => `/documents/${pick(keys)}?text=source`,
    'document at a fact': () => { const id = pick(facts); return `/documents/${id.slice(0, 16)}?fact=${id.slice(17)}`; },
    fact: () => `/facts/${pick(facts)}`,
    indicators: () => `/indicators?page=${leaf(8)}`,
    'indicators, by name': () => `/indicators?q=${encode(pick(['学校', '率', '教师']))}`,
    indicator: () => `/indicators/${pick(indicators)}?page=${leaf(40)}`,
    'indicator, most figures': () => `/indicators/${indicators[0]}?copies=${pick(['first', 'all'])}&role=${pick(['level', 'change', 'target'])}&page=${leaf(40)}`,
    'indicator of a place': () => `/indicators/${pick(indicators.slice(0, 30))}?place=${encode(pick(places))}`,
    projects: () => `/projects?page=${leaf(40)}&type=${pick(['all', 'programme', 'construction'])}`,
    project: () => `/project?name=${encode(pick(projects))}&page=${leaf(3)}`,
    clusters: () => `/clusters?page=${leaf(5)}`,
    checks: () => `/checks?verdict=${pick(['pass', 'fail'])}&page=${leaf(100)}`,
    'checks of a rule': () => `/checks?rule=parts_sum&page=${leaf(20)}`,
    findings: () => `/findings?finding=${pick(['masked', 'repaired', 'failed_check'])}&page=${leaf(50)}`,
    ...(clusters.length > 0 ? { cluster: () => `/clusters/${pick(clusters)}` } : {}),
  };
  return new Map(Object.entries(kinds).map(([kind, draw]) => [kind, Array.from({ length: requests + WARM }, draw)]));
}

/** Asks for every page one after another and takes the time from the request to the last byte. */
export async function measure(db: string, requests: number): Promise<Timing[]> {
  const explorer = await startExplorerProcess(db);
  try {
    const timings: Timing[] = [];
    for (const [page, paths] of addresses(db, requests)) {
      const times: number[] = [];
      const before = explorer.processorTime();
      for (const [index, path] of paths.entries()) {
        const since = performance.now();
        const response = await fetch(`${explorer.origin}${path}`, { redirect: 'manual' });
        await response.arrayBuffer();
        if (response.status !== 200 && response.status !== 302) throw new Error(`${path}: status ${response.status}`);
        if (index >= WARM) times.push(performance.now() - since);
      }
      times.sort((a, b) => a - b);
      const at = (share: number): number => Math.round(times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)]! * 10) / 10;
      timings.push({ page, requests: times.length, median: at(0.5), p95: at(0.95), slowest: at(1), cpu: Math.round(((explorer.processorTime() - before) / paths.length) * 10) / 10 });
    }
    return timings;
  } finally {
    await explorer.stop();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { pages: { type: 'string', default: '100000' }, figures: { type: 'string', default: '20' }, requests: { type: 'string', default: '200' }, db: { type: 'string' }, most: { type: 'string' } } });
  const folder = mkdtempSync(join(tmpdir(), 'zhibiao-explorer-'));
  try {
    const db = values.db ?? join(folder, 'synthetic.db');
    const since = performance.now();
    if (!existsSync(db)) buildSynthetic(db, { pages: Number(values.pages), figures: Number(values.figures), progress: (pages) => void (pages % 10_000 === 0 && console.log(`${pages} pages, ${Math.round((performance.now() - since) / 1000)} s`)) });
    console.log(`${(statSync(db).size / 1e6).toFixed(0)} MB, ready after ${Math.round((performance.now() - since) / 1000)} s`);
    const timings = await measure(db, Number(values.requests));
    console.log(renderTable(['page', 'requests', 'median', 'p95', 'slowest', 'cpu'], timings as unknown as Record<string, unknown>[]));
    const slow = values.most === undefined ? [] : timings.filter(({ p95 }) => p95 > Number(values.most));
    for (const { page, p95 } of slow) console.error(`${page}: p95 ${p95} ms is above ${values.most} ms`);
    process.exitCode = slow.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1]?.endsWith('explorer-benchmark.js')) await main();
