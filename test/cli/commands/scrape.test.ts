import { jest } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWarc } from '../../../scripts/check-warc.js';
import { documentPage, html, redirect, startSite, status, type Handler, type Site } from '../../../scripts/wenku-site.js';
import { listed, planOf, runScrape, summary, type ScrapeFlags } from '../../../src/cli/commands/scrape.js';
import { runIngest } from '../../../src/cli/commands/ingest.js';
import { openReadOnly } from '../../../src/store/open.js';
import { packageRoot } from '../../../src/package-root.js';
import { defaultPlan } from '../../../src/scrape/plan.js';
import { cert, key } from '../../scrape/localhost-certificate.js';
import { temporaryFolder } from '../../scrape/support.js';

const folder = temporaryFolder();
const out = (): string => join(folder(), 'pages.warc.gz');
let site: Site | null = null;
let said = '';

beforeEach(() => {
  said = '';
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});

afterEach(async () => {
  jest.restoreAllMocks();
  await site?.close();
  site = null;
});

async function start(routes: Readonly<Record<string, Handler>> = {}): Promise<Site> {
  site = await startSite(routes);
  return site;
}

const flagsFor = (one: Site, overrides: Partial<ScrapeFlags> = {}): ScrapeFlags => ({ out: out(), delay: 0, retries: 0, allowHost: [one.host], contact: 'mailto:test@example.org', ...overrides });

describe('runScrape', () => {
  it('ends with 0 when every page was had, and says what was done', async () => {
    const wenku = await start();
    expect(await runScrape([`${wenku.origin}/d/1.html`], flagsFor(wenku))).toBe(0);
    expect(said).toMatch(/1 pages: 1 written \(200: 1\), 0 in the archive already, 0 failed; 0\.0 MiB/);
    expect(await runScrape([`${wenku.origin}/d/1.html`], flagsFor(wenku))).toBe(0);
    expect(said).toMatch('1 in the archive already');
  });

  it('leaves an archive that passes the check, and of which an ingest finds every page', async () => {
    const wenku = await start();
    const numbers = Array.from({ length: 12 }, (_, number) => number + 1);
    expect(await runScrape(numbers.map((number) => `${wenku.origin}/d/${number}.html`), flagsFor(wenku))).toBe(0);
    expect((await checkWarc(out(), true)).problems).toEqual([]);
    const db = join(folder(), 'pages.db');
    expect(await runIngest([out()], { db, quiet: true, workers: 0 })).toBe(0);
    const store = openReadOnly(db);
    const documents = store.prepare("SELECT source, status, (SELECT count(*) FROM fact_rows f WHERE f.doc = d.doc AND f.unit = '元') AS money FROM documents d ORDER BY doc").all();
    store.close();
    expect(documents).toEqual(expect.arrayContaining(numbers.map((number) => ({ source: `${wenku.origin}/d/${number}.html`, status: 'ok', money: 1 }))));
    expect(documents).toHaveLength(numbers.length);
  });

  it('ends with 3 when pages failed, and names them with reasons and where they came from', async () => {
    const wenku = await start({ '/out': redirect('http://169.254.169.254/latest/'), '/gone': status(404), '/500': status(500) });
    writeFileSync(join(folder(), 'list.txt'), `\ufeff# pages\r\n${wenku.origin}/gone\r\n\r\n  ${wenku.origin}/500 \n`);
    expect(await runScrape([`${wenku.origin}/out`], flagsFor(wenku, { list: join(folder(), 'list.txt') }))).toBe(3);
    expect(said).toMatch('4 pages: 2 written (302: 1, 404: 1), 0 in the archive already, 3 failed');
    expect(said).toMatch(`http://169.254.169.254/latest/: the host is no public address (linkLocal) (from ${wenku.origin}/out)`);
    expect(said).toMatch(`${wenku.origin}/gone: 404 Not Found`);
    expect(said).toMatch(`${wenku.origin}/500: status 500, tried once`);
  });

  it('ends with 4 when there is nothing to fetch', async () => {
    writeFileSync(join(folder(), 'list.txt'), '# nothing\n\n');
    expect(await runScrape([], { out: out(), list: join(folder(), 'list.txt') })).toBe(4);
    expect(existsSync(out())).toBe(false);
  });

  it('says nothing when it is told to be quiet', async () => {
    const wenku = await start();
    await runScrape([`${wenku.origin}/d/1.html`], flagsFor(wenku, { quiet: true }));
    expect(said).toBe('');
  });

  it('reminds of a contact and of robots.txt', async () => {
    const wenku = await start();
    await runScrape([`${wenku.origin}/d/1.html`], { out: out(), delay: 0, allowHost: [wenku.host], robots: false });
    expect(said).toMatch('no --contact given');
    expect(said).toMatch('robots.txt is not asked for');
  });
});

describe('planOf', () => {
  it('is polite unless told otherwise', () => {
    expect(planOf(['u'], { out: 'a.warc.gz' })).toMatchObject({ delayMs: 2000, perHost: 1, obeyRobots: true, followLimit: 0, refreshAfterMs: null, allowance: { hosts: [], ports: [] } });
  });

  it('reads ages, hosts and limits', () => {
    const plan = planOf(['u'], { out: 'a.warc.gz', refresh: '30d', allowHost: ['localhost:80', '[::1]'], allowPort: [8080], follow: true, delay: 0.5, timeout: 9 });
    expect(plan).toMatchObject({ refreshAfterMs: 30 * 86_400_000, followLimit: 50, delayMs: 500, limits: { totalMs: 9000 } });
    expect(plan.allowance).toEqual({ hosts: [{ hostname: 'localhost', port: 80 }, { hostname: '::1', port: null }], ports: [8080] });
  });

  it.each<[Partial<ScrapeFlags>, string]>([
    [{ out: 'a.warc' }, 'FILE.warc.gz'], [{ refresh: 'soon' }, '12h'], [{ allowHost: ['http://a/'] }, 'host:port'], [{ concurrency: 17 }, 'at most 16'], [{ maxBytes: 10 ** 10 }, 'at most'],
    [{ contact: 'a@b.c\r\nX-Evil: 1' }, 'ASCII'], [{ contact: '张三' }, 'ASCII'], [{ contact: '' }, 'ASCII'],
  ])('refuses %j', (flags, message) => expect(() => planOf([], { out: 'a.warc.gz', ...flags })).toThrow(message));
});

it('reads a list of one address a line', () => expect(listed('\ufeffhttp://a.test/\r\n# no\r\r\n\n http://b.test/ \n')).toEqual(['http://a.test/', 'http://b.test/']));

it('shows no password of an address', () => {
  const result = { pages: 1, written: 0, unchanged: 0, skipped: 0, left: 0, beyond: 0, statuses: new Map(), bytes: 0, torn: 0, failures: [{ url: 'http://user:se%40cret@a.test/b@c', reason: 'no', via: 'https://x@b.test/' }] };
  expect(summary(result, { ...defaultPlan, urls: [], out: 'a.warc.gz' })).toMatch('  http://…@a.test/b@c: no (from https://…@b.test/)\n');
});

it('shows what a terminal would obey as what it is', () => {
  const result = { pages: 1, written: 0, unchanged: 0, skipped: 0, left: 1, beyond: 2, statuses: new Map(), bytes: 0, torn: 7, failures: [{ url: '\u001b[2Jx\u202e', reason: 'no', via: null }] };
  const text = summary(result, { ...defaultPlan, urls: [], out: 'a.warc.gz' });
  expect(text).toBe(
    '1 pages: 0 written, 0 in the archive already, 1 failed, 1 left; 0.0 MiB\n2 further pages of documents were beyond --follow-limit\n7 bytes of an unfinished page were cut off the end of a.warc.gz\n' +
      '  \ufffd[2Jx\ufffd: no\nstopped; the same command goes on where this one stopped: a.warc.gz holds every page that was finished\n',
  );
});

describe('the program', () => {
  const main = join(packageRoot, 'dist', 'src', 'cli', 'main.js');

  it.each([
    [['scrape', 'http://a.test/'], '--out'], [['scrape', '--out', 'a.warc.gz', '--delay', '-1'], '0 to 86400'], [['scrape', '--out', 'a.zip'], 'FILE.warc.gz'], [['scrape', '--out', 'a.warc.gz', '--list', 'missing.txt'], 'cannot read the list'],
    [['scrape', 'http://a.test/', '--out', '/nowhere/a.warc.gz'], 'cannot write'], [['scrape', '--out', 'a.warc.gz', '--allow-port', 'x'], 'whole number'],
  ])('%j ends with 2 and one line', (args, message) => {
    const { status: code, stderr } = spawnSync(process.execPath, [main, ...args], { cwd: folder(), encoding: 'utf8' });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch('    at ');
  });

  it('ends with 1 and one line where the archive cannot grow, and goes on when it can', async () => {
    const noise = Array.from({ length: 12 }, () => randomBytes(3000).toString('base64'));
    const wenku = await start(Object.fromEntries(noise.map((text, at) => [`/d/${at}.html`, html(text)])));
    const runIt = (limit: string): Promise<{ code: number | null; errors: string }> =>
      new Promise((resolve) => {
        let errors = '';
        const words = ['scrape', ...noise.map((_, at) => `${wenku.origin}/d/${at}.html`), '--out', out(), '--delay', '0', '--allow-host', wenku.host, '--contact', 'mailto:test@example.org'];
        const child = spawn('bash', ['-c', `${limit}; exec "$@"`, 'bash', process.execPath, main, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
        child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
        child.on('close', (code) => resolve({ code, errors }));
      });
    const full = await runIt('ulimit -f 20');
    expect(full.code).toBe(1);
    expect(full.errors).toMatch(/^zhibiao: cannot write \S+: EFBIG[^\n]*; the pages in it are whole, and the same command goes on\n$/m);
    const { records, problems } = await checkWarc(out(), true);
    expect(problems).toEqual([]);
    const held = records.filter(({ type }) => type === 'response').length;
    expect(held).toBeGreaterThan(0);
    expect(held).toBeLessThan(12);
    expect(await runIt(':')).toMatchObject({ code: 0, errors: expect.stringMatching(`12 pages: ${12 - held} written .*, ${held} in the archive already, 0 failed`) as string });
  });

  it('finishes the page in hand at Ctrl-C, ends with 130, and says how to go on', async () => {
    let child: ReturnType<typeof spawn> | null = null;
    const wenku = await start({ '/d/2.html': (response, request, nth) => {
      child!.kill('SIGINT');
      setTimeout(() => html(documentPage(2))(response, request, nth), 100);
    } });
    const urls = [1, 2, 3, 4].map((number) => `${wenku.origin}/d/${number}.html`);
    const command = ['scrape', ...urls, '--out', out(), '--delay', '0', '--allow-host', wenku.host, '--contact', 'mailto:test@example.org'];
    const runIt = (): Promise<{ code: number | null; errors: string }> =>
      new Promise((resolve) => {
        let errors = '';
        child = spawn(process.execPath, [main, ...command], { stdio: ['ignore', 'ignore', 'pipe'] });
        child.stderr!.on('data', (data: Buffer) => (errors += data.toString()));
        child.on('close', (code) => resolve({ code, errors }));
      });
    const first = await runIt();
    expect(first.code).toBe(130);
    expect(first.errors).toMatch(/finishing the pages in hand[\s\S]*4 pages: 2 written \(200: 2\).*2 left[\s\S]*the same command goes on/);
    expect(await runIt()).toMatchObject({ code: 0 });
    expect(urls.map((url) => wenku.count(new URL(url).pathname))).toEqual([1, 1, 1, 1]);
    const { records, problems } = await checkWarc(out(), true);
    expect(problems).toEqual([]);
    expect(records.filter(({ type }) => type === 'response').map(({ url }) => url)).toEqual(urls);
  });

  it('fetches over https from whom it has reason to trust, and from nobody else', async () => {
    const wenku = (site = await startSite({}, { key, cert }));
    writeFileSync(join(folder(), 'localhost.pem'), cert);
    const runIt = (authorities: Readonly<Record<string, string>>): Promise<{ code: number | null; errors: string }> =>
      new Promise((resolve) => {
        let errors = '';
        const child = spawn(process.execPath, [main, 'scrape', `${wenku.origin}/d/1.html`, '--out', out(), '--delay', '0', '--retries', '0', '--allow-host', wenku.host], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...authorities } });
        child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
        child.on('close', (code) => resolve({ code, errors }));
      });
    const distrusted = await runIt({});
    expect(distrusted.code).toBe(3);
    expect(distrusted.errors).toMatch('DEPTH_ZERO_SELF_SIGNED_CERT');
    expect(wenku.requests).toEqual([]);
    expect(await runIt({ NODE_EXTRA_CA_CERTS: join(folder(), 'localhost.pem') })).toMatchObject({ code: 0 });
    expect(wenku.requests.map(({ path, headers }) => [path, headers.host])).toEqual([['/robots.txt', wenku.host], ['/d/1.html', wenku.host]]);
    expect((await checkWarc(out(), true)).records[1]).toMatchObject({ url: `${wenku.origin}/d/1.html`, status: 200 });
  });

  it('writes archives that warcio’s own program indexes', async () => {
    const wenku = await start({ '/old.html': redirect('/d/1.html') });
    await runScrape([`${wenku.origin}/old.html`, `${wenku.origin}/d/2.html`], flagsFor(wenku));
    const warcio = join(packageRoot, 'node_modules', 'warcio', 'dist', 'cli.js');
    const { status: code, stdout } = spawnSync(process.execPath, [warcio, 'cdx-index', out(), '--format', 'json'], { encoding: 'utf8' });
    expect(code).toBe(0);
    const lines = stdout.trim().split('\n').map((line) => JSON.parse(line) as { url: string; status: string });
    expect(lines.map(({ url, status: code_ }) => [new URL(url).pathname, Number(code_)]).sort()).toEqual([['/d/1.html', 200], ['/d/2.html', 200], ['/old.html', 302]]);
  });
});
