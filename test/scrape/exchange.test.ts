import { jest } from '@jest/globals';
import fc from 'fast-check';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { exchange, header, pinnedTo, type Exchange, type Network } from '../../src/scrape/exchange.js';
import { Fault } from '../../src/scrape/fault.js';
import { NO_ALLOWANCE, parseAllowedHost } from '../../src/scrape/targets.js';
import { html, raw, reset, silence, startSite, status, type Handler, type Site } from '../../scripts/wenku-site.js';
import { namesOf, noNames, simulateInternet } from './support.js';

const BOUND = 64 * 1024;
const LIMITS = { connectMs: 300, headersMs: 200, idleMs: 200, totalMs: 600, maxBytes: BOUND };
let site: Site;
const started: Site[] = [];

async function start(routes: Readonly<Record<string, Handler>> = {}): Promise<Site> {
  site = await startSite(routes);
  started.push(site);
  return site;
}

const never = new AbortController().signal;

function networkOf(overrides: Partial<Network> = {}): Network {
  return { allowance: { hosts: [parseAllowedHost(site.host)!], ports: [] }, resolve: noNames, limits: LIMITS, abort: never, ...overrides };
}

async function ask(handler: Handler, overrides: Partial<Network> = {}): Promise<Exchange> {
  await start({ '/page': handler });
  return exchange(new URL('/page', site.origin), [['User-Agent', 'zhibiao/test']], networkOf(overrides));
}

const writes = (...pieces: readonly (string | Buffer)[]): Handler => raw(Buffer.concat(pieces.map((piece) => Buffer.from(piece as string))));
const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';

describe('exchange', () => {
  afterEach(async () => {
    jest.restoreAllMocks();
    await Promise.all(started.splice(0).map((one) => one.close()));
  });

  it('gives the answer as received', async () => {
    const page = gzipSync('全年新建校舍十二栋');
    const answer = await ask(html(page, { 'Content-Encoding': 'gzip', 'X-Twice': 'a' }));
    expect(answer).toMatchObject({ status: 200, httpVersion: '1.1', reason: 'OK', address: '127.0.0.1' });
    expect(Buffer.from(answer.body).equals(page)).toBe(true);
    expect(Buffer.from(answer.decoded).toString()).toBe('全年新建校舍十二栋');
    expect(header(answer.headers, 'content-ENCODING')).toBe('gzip');
    expect(answer.requestHeaders).toEqual([['Host', site.host], ['User-Agent', 'zhibiao/test'], ['Connection', 'close']]);
    expect(site.requests[0]!.headers).toMatchObject({ host: site.host, 'user-agent': 'zhibiao/test', connection: 'close' });
  });

  it('undoes chunks, and keeps repeated fields in their order', async () => {
    const answer = await ask(writes(HEAD, 'Transfer-Encoding: chunked\r\nSet-Cookie: a=1\r\nset-cookie: b=2\r\n\r\n', '4\r\n2023\r\n2\r\nab\r\n0\r\n\r\n'));
    expect(Buffer.from(answer.body).toString()).toBe('2023ab');
    expect(answer.headers.filter(([name]) => /cookie/i.test(name))).toEqual([['Set-Cookie', 'a=1'], ['set-cookie', 'b=2']]);
  });

  it.each<[string, Handler, object]>([
    ['a connection that is reset', reset, { kind: 'network', retry: true }],
    ['a connection closed without an answer', raw(''), { kind: 'network', retry: true }],
    ['a server that never answers', silence, { kind: 'timeout', retry: true }],
    ['a head that never ends', raw('HTTP/1.1 200 OK\r\nX-', false), { kind: 'timeout', retry: true }],
    ['a body that stops half-way', raw(`${HEAD}Content-Length: 100\r\n\r\nabc`, false), { kind: 'timeout', retry: true }],
    ['a body shorter than its length', writes(HEAD, 'Content-Length: 100\r\n\r\nabc'), { kind: 'network', retry: true }],
    ['chunks without an end', writes(HEAD, 'Transfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n'), { kind: 'network', retry: true }],
    ['a chunk length that is none', writes(HEAD, 'Transfer-Encoding: chunked\r\n\r\nxyz\r\n'), { kind: 'network' }],
    ['a negative length', writes(HEAD, 'Content-Length: -5\r\n\r\nabc'), { kind: 'network' }],
    ['two lengths', writes(HEAD, 'Content-Length: 3\r\nContent-Length: 5\r\n\r\nabcde'), { kind: 'network' }],
    ['a length and chunks', writes(HEAD, 'Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n'), { kind: 'network' }],
    ['what is not HTTP', writes('SSH-2.0-OpenSSH_9.6\r\n'), { kind: 'network', retry: false }],
    ['a head of a megabyte', writes(HEAD, `X-Long: ${'a'.repeat(1024 * 1024)}\r\n\r\n`), { kind: 'network', retry: false }],
    ['another protocol', writes('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'), { kind: 'network' }],
    ['endless preliminary answers', (response) => {
      const timer = setInterval(() => response.socket?.write('HTTP/1.1 102 Processing\r\n\r\n'), 20);
      response.socket?.on('close', () => clearInterval(timer));
    }, { kind: 'timeout' }],
    ['a length beyond the bound', writes(HEAD, `Content-Length: ${10 ** 12}\r\n\r\nabc`), { kind: 'too_large', retry: false }],
    ['a body beyond the bound', html(Buffer.alloc(BOUND + 1)), { kind: 'too_large', retry: false }],
    ['an endless body', (response) => {
      response.writeHead(200);
      const more = (): boolean => !response.destroyed && response.write(Buffer.alloc(16 * 1024), () => setImmediate(more));
      more();
    }, { kind: 'too_large' }],
    ['a gzip bomb', html(gzipSync(Buffer.alloc(40 * 1024 * 1024)), { 'Content-Encoding': 'gzip' }), { kind: 'too_large', retry: false }],
    ['a brotli bomb', html(brotliCompressSync(Buffer.alloc(40 * 1024 * 1024)), { 'Content-Encoding': 'br' }), { kind: 'too_large', retry: false }],
    ['a coding it does not have', html('plain', { 'Content-Encoding': 'gzip' }), { kind: 'bad_body', retry: true }],
  ])('gives up on %s', async (_what, handler, fault) => {
    await expect(ask(handler)).rejects.toMatchObject(fault);
  });

  it('gives up on a body that trickles for longer than the whole may take', async () => {
    const trickle: Handler = (response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('.'), 50);
      response.on('close', () => clearInterval(timer));
    };
    await expect(ask(trickle)).rejects.toMatchObject({ kind: 'timeout', message: 'not finished after 0.6 s', retry: true });
  });

  it('answers or gives up, whatever bytes come', async () => {
    let bytes: Uint8Array = new Uint8Array();
    await start({ '/page': (response, request, nth) => raw(bytes)(response, request, nth) });
    const piece = fc.oneof(
      fc.constantFrom('HTTP/1.1 200 OK\r\n', 'HTTP/1.0 200\r\n', 'Content-Length: 5\r\n', 'Transfer-Encoding: chunked\r\n', 'Content-Encoding: gzip\r\n', 'Content-Encoding: br\r\n', '\r\n', '5\r\nabcde\r\n', '0\r\n\r\n', ': x\r\n', 'X: \u0000\r\n').map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 40 }).map((noise) => Buffer.from(noise)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 9 }), async (pieces) => {
        bytes = Buffer.concat(pieces);
        const outcome = await exchange(new URL('/page', site.origin), [], networkOf()).catch((error: unknown) => error);
        expect(outcome instanceof Fault || (outcome as Exchange).status >= 100).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('puts a body together that comes in pieces of one byte', async () => {
    const text = 'ab'.repeat(BOUND / 2);
    const answer = await ask(writes(HEAD, 'Transfer-Encoding: chunked\r\n\r\n', text.replace(/./g, '1\r\n$&\r\n'), '0\r\n\r\n'), { limits: { ...LIMITS, totalMs: 20_000, idleMs: 20_000 } });
    expect(Buffer.from(answer.body).toString()).toBe(text);
  });

  it('takes what the length says, and never the rest for another answer', async () => {
    const answer = await ask(writes(HEAD, 'Content-Length: 3\r\n\r\nabcHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil'));
    expect(Buffer.from(answer.body).toString()).toBe('abc');
  });

  it('keeps what fits where it is asked to', async () => {
    await start({ '/page': html(Buffer.alloc(BOUND * 2, 'a'), { 'Content-Length': String(BOUND * 2) }) });
    const answer = await exchange(new URL('/page', site.origin), [], networkOf(), 'cut');
    expect(answer.body).toHaveLength(BOUND);
  });

  it('breaks off when it is told to', async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 50);
    await expect(ask(silence, { abort: abort.signal })).rejects.toThrow('stopped');
    await expect(ask(silence, { abort: AbortSignal.abort() })).rejects.toThrow('stopped');
  });

  it('waits for a resolver no longer than for a connection', async () => {
    await start();
    await expect(exchange(new URL('http://slow.test/'), [], networkOf({ resolve: () => new Promise(() => undefined) }))).rejects.toMatchObject({ kind: 'timeout' });
  });

  describe('with names and public addresses', () => {
    it('connects to the address that was checked, not to a later answer', async () => {
      await start();
      const wire = simulateInternet({ '8.8.8.8': site.port });
      const resolve = namesOf({ 'rebind.test': [['8.8.8.8'], ['127.0.0.1']] });
      const network = networkOf({ allowance: NO_ALLOWANCE, resolve });
      await expect(exchange(new URL('http://rebind.test/d/1.html'), [], network)).resolves.toMatchObject({ status: 200, address: '8.8.8.8' });
      await expect(exchange(new URL('http://rebind.test/d/2.html'), [], network)).rejects.toMatchObject({ kind: 'refused' });
      expect(wire.connections).toEqual(['8.8.8.8:80']);
      expect(site.requests.map(({ path }) => path)).toEqual(['/d/1.html']);
      expect(site.requests[0]!.headers.host).toBe('rebind.test');
    });

    it.each(['http://127.0.0.1/', 'http://localhost/', 'http://[::1]/', 'http://169.254.169.254/latest/', 'http://2130706433/', 'http://mapped.test/', 'https://inner.test/', 'http://reports.test:8080/', 'http://a:b@reports.test/'])(
      'connects nowhere for %s',
      async (url) => {
        await start();
        const wire = simulateInternet({});
        const resolve = namesOf({ localhost: ['127.0.0.1'], 'mapped.test': ['::ffff:10.0.0.1'], 'inner.test': ['10.0.0.1'], 'reports.test': ['8.8.8.8'] });
        await expect(exchange(new URL(url), [], networkOf({ allowance: NO_ALLOWANCE, resolve }))).rejects.toMatchObject({ kind: 'refused' });
        expect(wire.connections).toEqual([]);
      },
    );

    it('breaks off where the connection is not to the address it was pinned to', async () => {
      await start();
      simulateInternet({ '8.8.8.8': site.port }, false);
      const network = networkOf({ allowance: NO_ALLOWANCE, resolve: namesOf({ 'reports.test': ['8.8.8.8'] }) });
      await expect(exchange(new URL('http://reports.test/'), [], network)).rejects.toMatchObject({ kind: 'refused' });
    });

    it('never asks in the clear where https is meant', async () => {
      await start({ '/': status(200) });
      simulateInternet({ '8.8.8.8': site.port });
      await expect(exchange(new URL('https://reports.test/'), [], networkOf({ allowance: NO_ALLOWANCE, resolve: namesOf({ 'reports.test': ['8.8.8.8'] }) }))).rejects.toMatchObject({ kind: 'network' });
      expect(site.requests).toEqual([]);
    });
  });
});

it('pins a connection to the checked addresses, whether it asks for one or for all', () => {
  const addresses = [{ address: '8.8.8.8', family: 4 }, { address: '2400:3200::1', family: 6 }];
  const answers: unknown[] = [];
  pinnedTo(addresses)('reports.test', { all: true }, (...answer) => answers.push(answer));
  pinnedTo(addresses)('reports.test', { all: false }, (...answer) => answers.push(answer));
  expect(answers).toEqual([[null, addresses], [null, '8.8.8.8', 4]]);
});
