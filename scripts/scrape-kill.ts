/**
 * Kills a scrape again and again (SIGKILL, at random moments) and checks the archive after each kill and at the end.
 *
 *   node dist/scripts/scrape-kill.js [--kills 50] [--pages 2000] [--seed 1]
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { packageRoot } from '../src/package-root.js';
import { scanArchive } from '../src/scrape/archive/scan.js';
import { checkWarc } from './check-warc.js';
import { seeded } from './support/random.js';
import { startSite, type Site } from './wenku-site.js';

export interface KillReport {
  readonly kills: number;
  /** Ends of the archive that were torn within a page, and how many of them by the script. */
  readonly torn: number;
  readonly tornOnPurpose: number;
  /** Requests for pages that had been asked for before: those in hand when a scrape was killed. */
  readonly askedAgain: number;
  readonly pages: number;
  readonly seconds: number;
  readonly problems: readonly string[];
}

const PER_HOST = 4;

function start(site: Site, list: string, out: string): { child: ChildProcess; ended: Promise<{ code: number | null; errors: string }> } {
  const flags = ['scrape', '--list', list, '--out', out, '--delay', '0', '--concurrency', String(PER_HOST), '--allow-host', site.host, '--contact', 'mailto:test@example.org', '--quiet'];
  const child = spawn(process.execPath, [join(packageRoot, 'dist', 'src', 'cli', 'main.js'), ...flags], { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr!.on('data', (data: Buffer) => (errors += data.toString()));
  return { child, ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, errors }))) };
}

/** A page is written by one call, which a kill hardly ever cuts short: so the beginning of a page's records is left behind as a full disk or a power cut would. */
function tear(out: string, share: number): boolean {
  if (!existsSync(out)) return false;
  const records = readFileSync(out).subarray(0, 1500);
  appendFileSync(out, records.subarray(0, 1 + Math.floor(share * (records.length - 1))));
  return true;
}

/** Lets a scrape fetch so many more pages, or die with the time it takes to start, and kills it. */
async function killOne(site: Site, list: string, out: string, more: number, milliseconds: number): Promise<{ code: number | null; errors: string }> {
  const { child, ended } = start(site, list, out);
  const until = site.requests.length + more;
  let over = false;
  void ended.then(() => (over = true));
  while (!over && more > 0 && site.requests.length < until) await delay(1);
  await delay(milliseconds);
  child.kill('SIGKILL');
  return ended;
}

export async function killScrapes(kills: number, pages: number, seed: number, say: (line: string) => void): Promise<KillReport> {
  const began = Date.now();
  const random = seeded(seed).next;
  const folder = mkdtempSync(join(tmpdir(), 'zhibiao-kill-'));
  const site = await startSite();
  const problems: string[] = [];
  try {
    const out = join(folder, 'pages.warc.gz');
    const list = join(folder, 'list.txt');
    const urls = Array.from({ length: pages }, (_, at) => `${site.origin}/d/${at + 1}.html`);
    writeFileSync(list, urls.join('\n'));
    let torn = 0;
    let tornOnPurpose = 0;
    let held = new Set<string>();
    for (let kill = 1; kill <= kills; kill++) {
      // Every eighth kill falls into the start, when the archive is read and its end cut off.
      const early = kill % 8 === 0;
      const share = Math.floor((pages / (kills + 1)) * 2 * random());
      const { code, errors } = await killOne(site, list, out, early ? 0 : 1 + share, early ? random() * 300 : random() * 4);
      if (code !== null) problems.push(`kill ${kill}: the scrape had ended by itself with ${code}: ${errors}`);
      if (kill % 3 === 0 && tear(out, random())) tornOnPurpose++;
      const now = await readable(out, join(folder, 'copy.warc.gz'), kill, problems);
      for (const url of held) if (!now.urls.has(url)) problems.push(`kill ${kill}: lost ${url}`);
      if (now.torn) torn++;
      held = now.urls;
      say(`kill ${kill}: ${held.size} pages in the archive${now.torn ? ', its end torn' : ''}`);
    }
    const { code, errors } = await start(site, list, out).ended;
    if (code !== 0) problems.push(`the last run ended with ${code ?? 'a signal'}: ${errors}`);
    const { records, problems: wrong } = await checkWarc(out, true);
    problems.push(...wrong);
    const times = new Map<string, number>();
    for (const { type, url } of records) if (type === 'response') times.set(url!, (times.get(url!) ?? 0) + 1);
    for (const url of urls) if (times.get(url) !== 1) problems.push(`${url} is in the archive ${times.get(url) ?? 0} times`);
    if (times.size !== pages) problems.push(`${times.size} addresses in the archive, not ${pages}`);
    const askedAgain = urls.reduce((sum, url) => sum + site.count(new URL(url).pathname) - 1, 0);
    if (askedAgain > kills * PER_HOST) problems.push(`${askedAgain} pages asked for again: more than were in hand at ${kills} kills`);
    return { kills, torn, tornOnPurpose, askedAgain, pages: times.size, seconds: (Date.now() - began) / 1000, problems };
  } finally {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads the archive as the next run will, and a copy of its whole part with warcio. */
async function readable(out: string, copy: string, kill: number, problems: string[]): Promise<{ urls: Set<string>; torn: boolean }> {
  const file = await open(out, 'r').catch(() => null);
  if (!file) return { urls: new Set(), torn: false };
  try {
    const { pages, end, torn } = await scanArchive(file, out);
    copyFileSync(out, copy);
    truncateSync(copy, end);
    const checked = statSync(copy).size === 0 ? { records: [], problems: [] } : await checkWarc(copy);
    problems.push(...checked.problems.map((problem) => `kill ${kill}: ${problem}`));
    const read = checked.records.filter(({ type }) => type === 'response').length;
    if (read !== pages.size) problems.push(`kill ${kill}: warcio reads ${read} pages, the index holds ${pages.size}`);
    return { urls: new Set(pages.keys()), torn: torn > 0 };
  } catch (error) {
    problems.push(`kill ${kill}: ${(error as Error).message}`);
    return { urls: new Set(), torn: false };
  } finally {
    await file.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '50' }, pages: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } } });
  const report = await killScrapes(Number(values.kills), Number(values.pages), Number(values.seed), (line) => console.log(line));
  console.log(JSON.stringify(report, null, 2));
  process.exitCode = report.problems.length > 0 ? 1 : 0;
}
