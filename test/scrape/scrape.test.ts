import { jest } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { checkWarc, type CheckedWarc } from '../../scripts/check-warc.js';
import { documentPage, html, raw, redirect, reportText, reset, silence, startSite, status, type Handler, type Site } from '../../scripts/wenku-site.js';
import type { ScrapePlan, World } from '../../src/scrape/plan.js';
import type { ScrapeResult } from '../../src/scrape/tally.js';
import { namesOf, planOf, QuickClock, reasonOf, run, simulateInternet, temporaryFolder, worldOf } from './support.js';

const folder = temporaryFolder();
const out = (): string => join(folder(), 'pages.warc.gz');
const sites: Site[] = [];

async function site(routes: Readonly<Record<string, Handler>> = {}): Promise<Site> {
  const started = await startSite(routes);
  sites.push(started);
  return started;
}

afterEach(async () => {
  jest.restoreAllMocks();
  await Promise.all(sites.splice(0).map((one) => one.close()));
});

/** Scrapes paths of a site into the archive of the test. */
async function scrapePaths(from: Site, paths: readonly string[], overrides: Partial<ScrapePlan> = {}, world: World = worldOf()): Promise<ScrapeResult> {
  return run(planOf(out(), paths.map((path) => `${from.origin}${path}`), [from], overrides), world);
}

async function archived(): Promise<CheckedWarc> {
  const checked = await checkWarc(out(), true);
  expect(checked.problems).toEqual([]);
  return checked;
}

/** Paths of the recorded responses in their order. */
const paths = ({ records }: CheckedWarc): string[] => records.flatMap(({ type, url }) => (type === 'response' ? [new URL(url!).pathname] : []));

const good = '/d/1.html';

describe('scrape: pages', () => {
  it('writes each page of the list once, however often it is named', async () => {
    const wenku = await site();
    const result = await scrapePaths(wenku, ['/d/1.html', '/d/2.html', '/d/1.html', '/d/1.html#part', '/d/./2.html']);
    expect(result).toMatchObject({ pages: 2, written: 2, skipped: 0, failures: [] });
    expect(paths(await archived())).toEqual(['/d/1.html', '/d/2.html']);
    expect([wenku.count('/robots.txt'), wenku.count('/d/1.html'), wenku.count('/d/2.html')]).toEqual([1, 1, 1]);
  });

  it('asks for nothing that the archive holds', async () => {
    const wenku = await site({ '/gone': status(410) });
    await scrapePaths(wenku, [good, '/gone']);
    const again = await scrapePaths(wenku, [good, '/gone', '/d/2.html']);
    expect(again).toMatchObject({ pages: 3, written: 1, skipped: 2 });
    expect(reasonOf(again, `${wenku.origin}/gone`)).toBe('410 Gone, recorded earlier');
    expect([wenku.count(good), wenku.count('/gone')]).toEqual([1, 1]);
    expect(paths(await archived())).toEqual([good, '/gone', '/d/2.html']);
  });

  it('records GBK as received, though no charset is named', async () => {
    // 全县新建校舍十二栋 in GBK
    const gbk = Buffer.concat([Buffer.from('<html><body><p>'), Buffer.from('c8abcfd8d0c2bda8d0a3c9e1caaeb6feb6b0', 'hex'), Buffer.from('</p></body></html>')]);
    const wenku = await site({ '/gbk.html': html(gbk, { 'Content-Type': 'text/html' }) });
    await scrapePaths(wenku, ['/gbk.html']);
    expect((await archived()).records[1]!.payload.equals(gbk)).toBe(true);
  });

  it('names itself and its contact, and sends no cookies back', async () => {
    const wenku = await site({ [good]: html(documentPage(1), { 'Set-Cookie': 'id=1' }) });
    await scrapePaths(wenku, [good, '/d/2.html'], { contact: 'mailto:archive@example.org' });
    for (const { headers } of wenku.requests) {
      expect(headers['user-agent']).toMatch(/^zhibiao\/\d+\.\d+\.\d+ \(.*; \+mailto:archive@example\.org\)$/);
      expect(headers.cookie).toBeUndefined();
    }
    expect((await archived()).records[0]!.payload.toString()).toMatch('operator: mailto:archive@example.org');
  });

  it('lists what is no address, and harms nothing else', async () => {
    const wenku = await site();
    const result = await run(planOf(out(), ['nonsense', 'ftp://a.test/', `${wenku.origin}${good}`, `http://user:secret@${wenku.host}/`], [wenku]));
    expect(result).toMatchObject({ pages: 4, written: 1 });
    expect(result.failures.map(({ reason }) => reason)).toEqual(['not an http or https address', 'not an http or https address', 'addresses with a user name or password are not fetched']);
  });
});

describe('scrape: robots.txt', () => {
  const rules = (text: string): Handler => html(text, { 'Content-Type': 'text/plain' });

  it('fetches nothing that is forbidden', async () => {
    const wenku = await site({ '/robots.txt': rules('User-agent: *\nDisallow: /\n\nUser-agent: zhibiao\nDisallow: /vip/\n'), '/to-vip': redirect('/vip/2.html') });
    const result = await scrapePaths(wenku, [good, '/vip/1.html', '/to-vip']);
    expect(paths(await archived())).toEqual([good, '/to-vip']);
    expect(wenku.requests.filter(({ path }) => path.startsWith('/vip'))).toEqual([]);
    expect(reasonOf(result, `${wenku.origin}/vip/1.html`)).toBe('forbidden by robots.txt');
    expect(reasonOf(result, `${wenku.origin}/vip/2.html`)).toBe('forbidden by robots.txt');
  });

  it.each<[string, Handler]>([
    ['fails', status(503)], ['is silent', silence], ['is reset', reset], ['says 429', status(429)], ['is a bomb', html(gzipSync(Buffer.alloc(20_000_000)), { 'Content-Encoding': 'gzip' })],
    ['redirects to itself', redirect('/robots.txt')], ['redirects to the metadata service', redirect('http://169.254.169.254/robots.txt')], ['redirects to a file', redirect('file:///etc/passwd')],
    ['redirects to another port', redirect('http://reports.test:22/robots.txt')],
  ])('fetches nothing from a site whose robots.txt %s', async (_what, handler) => {
    const wenku = await site({ '/robots.txt': handler });
    const wire = simulateInternet({ '127.0.0.1': wenku.port });
    const result = await scrapePaths(wenku, [good]);
    expect(wenku.count(good)).toBe(0);
    expect(reasonOf(result, `${wenku.origin}${good}`)).toMatch('nothing is fetched while robots.txt cannot be read');
    expect(new Set(wire.connections)).toEqual(new Set([`127.0.0.1:${wenku.port}`]));
    expect(wenku.count('/robots.txt')).toBeLessThanOrEqual(6);
    expect(existsSync(out())).toBe(false);
  });

  it.each([401, 403, 404, 410])('fetches from a site without rules (%i)', async (code) => {
    const wenku = await site({ '/robots.txt': status(code) });
    expect((await scrapePaths(wenku, [good])).written).toBe(1);
  });

  it('obeys rules it is redirected to, on another host as well', async () => {
    const other = await site({ '/rules.txt': rules('User-agent: *\nDisallow: /d/\n') });
    const wenku = await site({ '/robots.txt': redirect('http://rules.test/rules.txt', 301) });
    const wire = simulateInternet({ '127.0.0.1': wenku.port, '8.8.8.8': other.port });
    const result = await scrapePaths(wenku, [good, '/open.html'], {}, worldOf({ resolve: namesOf({ 'rules.test': ['8.8.8.8'] }) }));
    expect(reasonOf(result, `${wenku.origin}${good}`)).toBe('forbidden by robots.txt');
    expect(wenku.count(good)).toBe(0);
    expect(wenku.count('/open.html')).toBe(1);
    expect(wire.connections.filter((to) => to === '8.8.8.8:80')).toHaveLength(1);
  });

  it('obeys the crawl-delay, and leaves a host alone that wants an hour', async () => {
    const clock = new QuickClock();
    const wenku = await site({ '/robots.txt': rules('User-agent: *\nCrawl-delay: 7\n') });
    await scrapePaths(wenku, [good, '/d/2.html'], { delayMs: 2000 }, worldOf({ clock }));
    expect(clock.slept.filter((ms) => ms > 0).reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(14_000);
    const slow = await site({ '/robots.txt': rules('User-agent: *\nCrawl-delay: 3600\n') });
    expect(reasonOf(await scrapePaths(slow, [good]), `${slow.origin}${good}`)).toBe('robots.txt wants 3600 s between requests');
  });

  it('asks each origin once, and again after a day', async () => {
    const clock = new QuickClock();
    const wenku = await site({ '/robots.txt': rules('User-agent: *\nCrawl-delay: 299\n') });
    await scrapePaths(wenku, Array.from({ length: 300 }, (_, at) => `/d/${at}.html`), {}, worldOf({ clock }));
    expect(wenku.count('/robots.txt')).toBe(2);
  });

  it('asks nobody where the user has said so, and writes that down', async () => {
    const wenku = await site({ '/robots.txt': rules('User-agent: *\nDisallow: /\n') });
    expect((await scrapePaths(wenku, [good], { obeyRobots: false })).written).toBe(1);
    expect(wenku.count('/robots.txt')).toBe(0);
    const { records } = await archived();
    expect(records[0]!.payload.toString()).toMatch('robots: ignore');
    expect(records[3]!.payload.toString()).toMatch('robots: ignored');
  });
});

describe('scrape: failing hosts', () => {
  it('tries again after resets, and records the page once', async () => {
    const wenku = await site({ [good]: (response, request, nth) => (nth < 3 ? reset : html(documentPage(1)))(response, request, nth) });
    const clock = new QuickClock();
    expect(await scrapePaths(wenku, [good], {}, worldOf({ clock }))).toMatchObject({ written: 1, failures: [] });
    expect(clock.slept).toEqual([750, 1500]);
    const { records } = await archived();
    expect(records).toHaveLength(4);
    expect(records[3]!.payload.toString()).toMatch('fetchAttempts: 3');
  });

  it('waits as long as a 429 asks for, in seconds or until a date', async () => {
    const clock = new QuickClock(Date.parse('2026-03-01T08:00:00Z'));
    const wenku = await site({
      '/a': (response, request, nth) => (nth === 1 ? status(429, { 'Retry-After': '37' }) : html('a'))(response, request, nth),
      '/b': (response, request, nth) => (nth === 1 ? status(503, { 'Retry-After': 'Sun, 01 Mar 2026 08:02:00 GMT' }) : html('b'))(response, request, nth),
    });
    expect(await scrapePaths(wenku, ['/a', '/b'], {}, worldOf({ clock }))).toMatchObject({ written: 2, failures: [] });
    expect(clock.slept).toEqual([37_000, 83_000]);
  });

  it('does not hammer a host that has failed and asks to be asked again at once', async () => {
    const clock = new QuickClock();
    const wenku = await site({ [good]: (response, request, nth) => (nth < 3 ? status(429, { 'Retry-After': '0' }) : html('a'))(response, request, nth) });
    expect(await scrapePaths(wenku, [good], {}, worldOf({ clock }))).toMatchObject({ written: 1 });
    expect(clock.slept).toEqual([750, 1500]);
  });

  it('leaves a host alone that asks for a longer wait than a scrape should take, but not the others', async () => {
    const wenku = await site({ '/a': status(429, { 'Retry-After': '86400' }) });
    const other = await site();
    const wire = simulateInternet({ '127.0.0.1': wenku.port, '8.8.8.8': other.port });
    const urls = [`${wenku.origin}/a`, `${wenku.origin}/b`, 'http://other.test/d/1.html'];
    const result = await run(planOf(out(), urls, [wenku]), worldOf({ resolve: namesOf({ 'other.test': ['8.8.8.8'] }) }));
    expect(result).toMatchObject({ written: 1 });
    expect(reasonOf(result, urls[0]!)).toBe('status 429, tried once');
    expect(reasonOf(result, urls[1]!)).toMatch('asks to wait 86400 s');
    expect([wenku.count('/a'), wenku.count('/b')]).toEqual([1, 0]);
    expect(wire.connections).toContain('8.8.8.8:80');
  });

  it('gives a page up after its tries, and a host after eight pages; both are tried again by the next run', async () => {
    let broken = true;
    const flaky: Handler = (response, request, nth) => (broken ? status(500) : html(request.url ?? ''))(response, request, nth);
    const all = Array.from({ length: 12 }, (_, at) => `/p/${at}`);
    const wenku = await site(Object.fromEntries(all.map((path) => [path, flaky])));
    const first = await scrapePaths(wenku, all);
    expect(first).toMatchObject({ written: 0 });
    expect(reasonOf(first, `${wenku.origin}/p/0`)).toBe('status 500, tried 3 times');
    expect(reasonOf(first, `${wenku.origin}/p/11`)).toMatch('given up on the host');
    expect(wenku.requests).toHaveLength(1 + 8 * 3);
    broken = false;
    expect(await scrapePaths(wenku, all)).toMatchObject({ written: 12, failures: [] });
  });

  it('loses no good page to bad ones', async () => {
    const bad: Record<string, Handler> = {
      '/reset': reset, '/silent': silence, '/short': raw('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nabc'), '/nonsense': raw('nonsense\r\n\r\n'), '/500': status(500), '/404': status(404),
      '/bomb': html(gzipSync(Buffer.alloc(30_000_000)), { 'Content-Encoding': 'gzip' }), '/big': html(Buffer.alloc(300_000)), '/304': status(304), '/nowhere': status(302), '/mail': redirect('mailto:a@b.c'),
      '/halves': raw('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nabc', false),
    };
    const wenku = await site(bad);
    const names = Object.keys(bad);
    const result = await scrapePaths(wenku, names.flatMap((path, at) => [path, `/d/${at}.html`]), { retries: 0, perHost: 4 });
    for (const path of names) expect(reasonOf(result, `${wenku.origin}${path}`)).toBeDefined();
    const found = paths(await archived());
    for (let at = 0; at < names.length; at++) expect(found.filter((path) => path === `/d/${at}.html`)).toHaveLength(1);
    expect(found.filter((path) => !path.startsWith('/d/')).sort()).toEqual(['/404', '/mail', '/nowhere']);
    expect(result.failures.map(({ reason }) => reason).join('\n')).not.toMatch(/nonsense|internal error/);
  });
});

describe('scrape: redirects', () => {
  it('records every step, each once, also where several lead to one page', async () => {
    const wenku = await site({ '/a': redirect('/b', 301), '/b': redirect(good, 307), '/c': redirect(good) });
    const result = await scrapePaths(wenku, ['/a', '/c', good]);
    expect(result).toMatchObject({ pages: 4, written: 4, failures: [] });
    expect(paths(await archived()).sort()).toEqual(['/a', '/b', '/c', good].sort());
    for (const path of ['/a', '/b', '/c', good]) expect(wenku.count(path)).toBe(1);
  });

  it('says so where they go in a circle', async () => {
    const wenku = await site({ '/a': redirect('/b'), '/b': redirect('/c'), '/c': redirect('/b'), '/self': redirect('/self') });
    const result = await scrapePaths(wenku, ['/a', '/self', good]);
    expect(result.failures.map(({ reason }) => reason)).toEqual(['redirects in a circle', 'redirects in a circle']);
    expect(['/a', '/b', '/c', '/self', good].map((path) => wenku.count(path))).toEqual([1, 1, 1, 1, 1]);
    expect((await scrapePaths(wenku, ['/a'])).failures).toHaveLength(1);
  });

  it('stops at the bound', async () => {
    const wenku = await site(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`/r${at}`, redirect(`/r${at + 1}`)])));
    const result = await scrapePaths(wenku, ['/r0'], { maxRedirects: 5 });
    expect(wenku.requests.map(({ path }) => path)).toEqual(['/robots.txt', '/r0', '/r1', '/r2', '/r3', '/r4', '/r5']);
    expect(reasonOf(result, `${wenku.origin}/r5`)).toBe('more than 5 redirects');
  });

  it.each(['http://169.254.169.254/latest/meta-data/', 'http://127.0.0.1:1/', 'http://localhost/', 'http://[::1]/', 'http://[::ffff:127.0.0.1]/', 'http://inner.test/', 'https://10.0.0.1/', 'http://reports.test:6379/', 'http://a:b@reports.test/', '//0/', 'http://0x7f000001/'])(
    'does not go to %s',
    async (target) => {
      const wenku = await site({ '/out': redirect(target) });
      const wire = simulateInternet({ '127.0.0.1': wenku.port });
      const result = await scrapePaths(wenku, ['/out', good], {}, worldOf({ resolve: namesOf({ localhost: ['127.0.0.1'], 'inner.test': ['192.168.0.7'], 'reports.test': ['8.8.8.8'] }) }));
      expect(new Set(wire.connections)).toEqual(new Set([`127.0.0.1:${wenku.port}`]));
      expect(result.failures).toHaveLength(1);
      expect(result.failures[0]!.via).toBe(`${wenku.origin}/out`);
      expect(result.written).toBe(2);
    },
  );

  it('does not go where a name leads that has changed its answer', async () => {
    const wenku = await site({ '/d/2.html': redirect('/d/3.html') });
    const wire = simulateInternet({ '8.8.8.8': wenku.port, '127.0.0.1': wenku.port });
    const resolve = namesOf({ 'rebind.test': [['8.8.8.8'], ['8.8.8.8'], ['8.8.8.8'], ['127.0.0.1']] });
    const urls = ['http://rebind.test/d/1.html', 'http://rebind.test/d/2.html'];
    const result = await run(planOf(out(), urls, []), worldOf({ resolve }));
    expect(wire.connections).toEqual(['8.8.8.8:80', '8.8.8.8:80', '8.8.8.8:80']);
    expect(reasonOf(result, 'http://rebind.test/d/3.html')).toBe('rebind.test is 127.0.0.1, which is no public address (loopback)');
    expect(paths(await archived())).toEqual(['/d/1.html', '/d/2.html']);
  });
});

describe('scrape: documents of several pages', () => {
  const pages = (number: number, count: number): Record<string, Handler> =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`/d/${number}${at === 0 ? '' : `-${at + 1}`}.html`, html(documentPage(number, at + 1, count))]));

  it('follows a page’s own further pages, each once, and no other document', async () => {
    const wenku = await site(pages(20481, 4));
    const result = await scrapePaths(wenku, ['/d/20481.html'], { followLimit: 50 });
    expect(result).toMatchObject({ pages: 4, written: 4, failures: [], beyond: 0 });
    expect(paths(await archived()).sort()).toEqual(['/d/20481-2.html', '/d/20481-3.html', '/d/20481-4.html', '/d/20481.html']);
    expect(wenku.count('/d/20482.html')).toBe(0);
  });

  it('follows nothing unless it is asked to, but can later', async () => {
    const wenku = await site(pages(20481, 3));
    expect(await scrapePaths(wenku, ['/d/20481.html'])).toMatchObject({ pages: 1 });
    expect(await scrapePaths(wenku, ['/d/20481.html'], { followLimit: 50 })).toMatchObject({ pages: 3, skipped: 1, written: 2 });
    expect(wenku.count('/d/20481.html')).toBe(1);
  });

  it('stops at the limit where pages go on without end', async () => {
    const endless: Record<string, Handler> = {};
    for (let page = 1; page < 100; page++) endless[`/d/20481${page === 1 ? '' : `-${page}`}.html`] = html(`<p>${reportText(page)}</p><a href="20481-${page + 1}.html">下一页</a>`);
    const wenku = await site(endless);
    expect(await scrapePaths(wenku, ['/d/20481.html'], { followLimit: 7 })).toMatchObject({ written: 8, beyond: 1 });
  });

  it('asks robots.txt for further pages too', async () => {
    const wenku = await site({ ...pages(20481, 3), '/robots.txt': html('User-agent: *\nDisallow: /d/20481-3') });
    const result = await scrapePaths(wenku, ['/d/20481.html'], { followLimit: 50 });
    expect(wenku.count('/d/20481-3.html')).toBe(0);
    expect(result).toMatchObject({ written: 2 });
  });
});

describe('scrape: pages asked for again', () => {
  const hour = 3_600_000;

  it('refers to what has not changed, writes what has, and keeps the further pages known', async () => {
    let changed = false;
    const wenku = await site({
      '/etag': (response, request, nth) => (request.headers['if-none-match'] === '"1"' ? status(304, { ETag: '"1"' }) : html('<a href="/etag/2">下一页</a>', { ETag: '"1"' }))(response, request, nth),
      '/etag/2': html('second'),
      '/date': (response, request, nth) => (request.headers['if-modified-since'] ? status(304) : html('date', { 'Last-Modified': 'Sun, 01 Mar 2026 07:00:00 GMT' }))(response, request, nth),
      '/same': html('same'),
      '/changed': (response, request, nth) => html(changed ? 'new' : 'old')(response, request, nth),
    });
    const list = ['/etag', '/date', '/same', '/changed'];
    const overrides = { followLimit: 9, refreshAfterMs: hour };
    await scrapePaths(wenku, list, overrides);
    expect(await scrapePaths(wenku, list, overrides)).toMatchObject({ written: 0, skipped: 5 });
    changed = true;
    const later = worldOf({ clock: new QuickClock(Date.now() + 2 * hour) });
    expect(await scrapePaths(wenku, list, overrides, later)).toMatchObject({ written: 5, unchanged: 4, failures: [] });
    const { records } = await archived();
    expect(records.filter(({ type }) => type === 'response')).toHaveLength(6);
    expect(records.filter(({ type }) => type === 'revisit').map(({ url, status: code }) => [new URL(url!).pathname, code])).toEqual([['/etag', 304], ['/date', 304], ['/same', 200], ['/etag/2', 200]]);
    expect(await scrapePaths(wenku, ['/etag'], { followLimit: 9 })).toMatchObject({ pages: 2, skipped: 2 });
  });
});

it('asks for a page again whose tag holds bytes beyond ASCII', async () => {
  const tag = Buffer.from('"第1版"').toString('latin1');
  const wenku = await site({ [good]: (response, request, nth) => (request.headers['if-none-match'] === tag ? status(304) : html('page', { ETag: tag }))(response, request, nth) });
  await scrapePaths(wenku, [good]);
  const later = worldOf({ clock: new QuickClock(Date.now() + 7_200_000) });
  expect(await scrapePaths(wenku, [good], { refreshAfterMs: 3_600_000 }, later)).toMatchObject({ written: 1, unchanged: 1, failures: [] });
  expect(wenku.count(good)).toBe(2);
});

describe('scrape: stop and resume', () => {
  it('finishes the pages in hand, and goes on with the others next time: none lost, none asked for twice', async () => {
    const stop = new AbortController();
    const all = Array.from({ length: 30 }, (_, at) => `/d/${at + 1}.html`);
    const wenku = await site({
      '/d/10.html': (response, request, nth) => {
        stop.abort();
        setTimeout(() => html(documentPage(10))(response, request, nth), 50);
      },
    });
    const first = await scrapePaths(wenku, all, { perHost: 3 }, worldOf({ stop: stop.signal }));
    expect(first.left).toBeGreaterThan(10);
    expect(first.written + first.left).toBe(30);
    expect(paths(await archived())).toContain('/d/10.html');
    const second = await scrapePaths(wenku, all, { perHost: 3 });
    expect(second).toMatchObject({ written: first.left, skipped: first.written, failures: [] });
    expect(paths(await archived()).sort()).toEqual([...all].sort());
    for (const path of all) expect(wenku.count(path)).toBe(1);
  });

  it('waits for nothing once it is stopped', async () => {
    const stop = new AbortController();
    const wenku = await site({ [good]: (response, request, nth) => {
      stop.abort();
      status(503, { 'Retry-After': '200' })(response, request, nth);
    } });
    const result = await scrapePaths(wenku, [good, '/d/2.html'], {}, worldOf({ stop: stop.signal }));
    expect(result).toMatchObject({ written: 0, left: 2, failures: [] });
  });

  it('breaks off what is in hand when it is told twice', async () => {
    const abort = new AbortController();
    const stop = new AbortController();
    const wenku = await site({ [good]: () => {
      stop.abort();
      abort.abort();
    } });
    expect(await scrapePaths(wenku, [good], {}, worldOf({ stop: stop.signal, abort: abort.signal }))).toMatchObject({ left: 1, failures: [] });
  });

  it('goes on from redirects and links whose target was not reached', async () => {
    const stop = new AbortController();
    const wenku = await site({
      '/a': (response, request, nth) => {
        stop.abort();
        redirect('/d/20481.html')(response, request, nth);
      },
      '/d/20481.html': html(documentPage(20481, 1, 2)),
      '/d/20481-2.html': html(documentPage(20481, 2, 2)),
    });
    await scrapePaths(wenku, ['/a'], { followLimit: 9 }, worldOf({ stop: stop.signal }));
    expect(paths(await archived())).toEqual(['/a']);
    await scrapePaths(wenku, ['/a'], { followLimit: 9 });
    expect(paths(await archived())).toEqual(['/a', '/d/20481.html', '/d/20481-2.html']);
    expect(wenku.count('/a')).toBe(1);
  });

  it('goes on behind a torn end', async () => {
    const wenku = await site();
    await scrapePaths(wenku, ['/d/1.html', '/d/2.html']);
    writeFileSync(out(), readFileSync(out()).subarray(0, -100));
    const result = await scrapePaths(wenku, ['/d/1.html', '/d/2.html']);
    expect(result).toMatchObject({ skipped: 1, written: 1 });
    expect(result.torn).toBeGreaterThan(100);
    expect(paths(await archived())).toEqual(['/d/1.html', '/d/2.html']);
  });
});

it('asks for nothing more once the archive cannot be written, and leaves no half page behind', async () => {
  const probe = await open('package.json', 'r');
  const files = Object.getPrototypeOf(probe) as FileHandle;
  await probe.close();
  const appendFile = files.appendFile;
  let writes = 0;
  jest.spyOn(files, 'appendFile').mockImplementation(async function (this: FileHandle, data) {
    const full = ++writes > 3;
    await appendFile.call(this, full ? (data as Uint8Array).subarray(0, 100) : data);
    if (full) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  });
  const wenku = await site();
  const all = Array.from({ length: 20 }, (_, at) => `/d/${at + 1}.html`);
  await expect(scrapePaths(wenku, all)).rejects.toThrow(/cannot write .*ENOSPC/);
  expect(wenku.requests).toHaveLength(1 + 4);
  expect(paths(await archived())).toEqual(all.slice(0, 3));
  jest.restoreAllMocks();
  expect(await scrapePaths(wenku, all)).toMatchObject({ skipped: 3, written: 17, torn: 0, failures: [] });
});
