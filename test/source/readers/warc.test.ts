import { deflateSync, gzipSync, brotliCompressSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { WARCRecord, WARCSerializer, type WARCRecordOpts } from 'warcio';
import { decodePage } from '../../../src/source/decode.js';
import { isFailure } from '../../../src/source/raw-page.js';
import { readAll, TemporaryFolder, textOf } from '../../support/temporary.js';

const folder = new TemporaryFolder();
afterAll(() => folder.remove());

async function record(options: WARCRecordOpts, body: Uint8Array | string, gzip = false): Promise<Buffer> {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const made = WARCRecord.create(options, [bytes]);
  return Buffer.from(await WARCSerializer.serialize(made, { gzip }));
}

const response = (url: string, body: Uint8Array | string, headers: Record<string, string> = {}, gzip = false, statusline = 'HTTP/1.1 200 OK') =>
  record({ url, type: 'response', httpHeaders: { 'Content-Type': 'text/html; charset=utf-8', ...headers }, statusline }, body, gzip);

const HTML = '<html><body><p>全县新建学校3所,投入资金450万元。</p></body></html>';

async function mixed(gzip: boolean): Promise<Buffer[]> {
  return [
    await record({ type: 'warcinfo', filename: 'a.warc' }, 'software: test\r\n', gzip),
    await record({ url: 'http://a.example/1', type: 'request', httpHeaders: {}, statusline: 'GET / HTTP/1.1' }, '', gzip),
    await response('http://a.example/1', HTML, {}, gzip),
    await record({ url: 'http://a.example/1', type: 'metadata' }, 'fetchTimeMs: 3\r\n', gzip),
    await record({ url: 'http://a.example/res', type: 'resource', warcHeaders: { 'Content-Type': 'text/html' } }, HTML, gzip),
    await record({ url: 'http://a.example/old', type: 'revisit', httpHeaders: {} }, '', gzip),
    await record({ url: 'http://a.example/wet', type: 'conversion', warcHeaders: { 'Content-Type': 'text/plain' } }, '全县完成投资1.2亿元。', gzip),
    await response('http://a.example/moved', '', {}, gzip, 'HTTP/1.1 301 Moved Permanently'),
    await response('http://a.example/logo.png', Buffer.from([0x89, 0x50]), { 'Content-Type': 'image/png' }, gzip),
  ];
}

describe('readWarc', () => {
  it.each([['.warc', false], ['.warc.gz', true]])('reads responses, resources and conversions of %s, and nothing else', async (extension, gzip) => {
    const path = folder.write(`mixed${extension}`, Buffer.concat(await mixed(gzip)));
    const { pages, failures } = await readAll(path, `mixed${extension}`);
    expect(failures).toEqual([]);
    expect(pages.map(({ source, kind }) => [source, kind])).toEqual([['http://a.example/1', 'html'], ['http://a.example/res', 'html'], ['http://a.example/wet', 'auto']]);
    expect(pages.map(textOf)).toEqual([HTML, HTML, '全县完成投资1.2亿元。']);
    expect(pages[0]!.charset).toBe('utf-8');
    expect(pages[0]!.metadata).toMatchObject({ url: 'http://a.example/1', warc_type: 'response', content_type: 'text/html; charset=utf-8' });
    expect(pages[0]!.metadata['warc_date']).toMatch(/^\d{4}-/);
  });

  it('reads a file compressed as one member', async () => {
    const path = folder.write('whole.warc.gz', gzipSync(Buffer.concat(await mixed(false))));
    expect((await readAll(path, 'whole.warc.gz')).pages).toHaveLength(3);
  });

  it('undoes content and transfer encodings', async () => {
    const chunked = `${Buffer.byteLength(HTML).toString(16)}\r\n${HTML}\r\n0\r\n\r\n`;
    const parts = [
      await response('http://a.example/gzip', gzipSync(HTML), { 'Content-Encoding': 'gzip' }),
      await response('http://a.example/deflate', deflateSync(HTML), { 'Content-Encoding': 'deflate' }),
      await response('http://a.example/br', brotliCompressSync(HTML), { 'Content-Encoding': 'br' }),
      await response('http://a.example/chunked', chunked, { 'Transfer-Encoding': 'chunked' }),
      await response('http://a.example/already', HTML, { 'Content-Encoding': 'gzip' }),
    ];
    const { pages, failures } = await readAll(folder.write('coded.warc', Buffer.concat(parts)), 'coded.warc');
    expect(failures).toEqual([]);
    expect(pages.map(textOf)).toEqual([HTML, HTML, HTML, HTML, HTML]);
  });

  it('hands the charset of the header to the decoder', async () => {
    const body = iconv.encode(HTML, 'gbk');
    const path = folder.write('gbk.warc', await response('http://a.example/gbk', body, { 'Content-Type': 'text/html; charset=GB2312' }));
    const [page] = (await readAll(path, 'gbk.warc')).pages;
    const source = decodePage(page!, { encoding: null, maxBytes: 1e6 });
    expect(isFailure(source) ? source.reason : source.text).toContain('投入资金450万元');
  });

  it('names a record without a URI by its record id', async () => {
    const block = Buffer.from('全县完成投资1.2亿元。');
    const head = `WARC/1.0\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: text/plain\r\nContent-Length: ${block.length}\r\n\r\n`;
    const unnamed = `WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nContent-Length: ${block.length}\r\n\r\n`;
    const bytes = Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n'), Buffer.from(unnamed), block, Buffer.from('\r\n\r\n')]);
    expect((await readAll(folder.write('id.warc', bytes), 'id.warc')).pages.map(({ source }) => source)).toEqual(['<urn:uuid:1>', 'id.warc#2']);
  });

  it('loses only the damaged member of a compressed file', async () => {
    const members = await Promise.all([1, 2, 3, 4].map((n) => response(`http://a.example/${n}`, HTML.repeat(50 + n), {}, true)));
    members[1]!.fill(0xaa, 40, 120);
    const { pages, failures } = await readAll(folder.write('damaged.warc.gz', Buffer.concat(members)), 'damaged.warc.gz');
    expect(pages.map(({ source }) => source)).toEqual(['http://a.example/1', 'http://a.example/3', 'http://a.example/4']);
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatchObject({ status: 'unreadable' });
  });

  it('reports a file that breaks off, and keeps what came before', async () => {
    const whole = Buffer.concat([await response('http://a.example/1', HTML), await response('http://a.example/2', HTML)]);
    const { pages, failures } = await readAll(folder.write('short.warc', whole.subarray(0, whole.length - 60)), 'short.warc');
    expect(pages).toHaveLength(1);
    expect(failures).toMatchObject([{ source: 'http://a.example/2', status: 'unreadable' }]);
  });

  it('finds the next record behind one with a wrong length', async () => {
    const first = (await response('http://a.example/1', HTML)).toString('latin1').replace(/Content-Length: (\d+)/, (_, length: string) => `Content-Length: ${Number(length) - 30}`);
    const bytes = Buffer.concat([Buffer.from(first, 'latin1'), await response('http://a.example/2', HTML)]);
    const { pages, failures } = await readAll(folder.write('wrong.warc', bytes), 'wrong.warc');
    expect(pages.map(({ source }) => source)).toEqual(['http://a.example/1', 'http://a.example/2']);
    expect(failures[0]?.reason).toMatch(/bytes that belong to no WARC record/);
  });

  it('fails a record that inflates beyond the limit, and reads on', async () => {
    const parts = [await response('http://a.example/bomb', gzipSync(Buffer.alloc(5_000_000, 0x20)), { 'Content-Encoding': 'gzip' }), await response('http://a.example/2', HTML)];
    const { pages, failures } = await readAll(folder.write('bomb.warc', Buffer.concat(parts)), 'bomb.warc', 1_000_000);
    expect(failures).toMatchObject([{ source: 'http://a.example/bomb', status: 'too_large' }]);
    expect(pages).toHaveLength(1);
  });

  it('fails a record longer than the limit without reading it, and reads on', async () => {
    const parts = [await response('http://a.example/long', 'x'.repeat(3_000_000)), await response('http://a.example/2', HTML)];
    const { pages, failures } = await readAll(folder.write('long.warc', Buffer.concat(parts)), 'long.warc', 1_000_000);
    expect(failures).toMatchObject([{ source: 'http://a.example/long', status: 'too_large' }]);
    expect(pages).toHaveLength(1);
  });

  it('says so where a file is no WARC', async () => {
    const { pages, failures } = await readAll(folder.write('no.warc', '全县新建学校3所。\n'.repeat(100)), 'no.warc');
    expect(pages).toEqual([]);
    expect(failures[0]?.status).toBe('unreadable');
  });

  it('does not fill the memory with headers that never end', async () => {
    const bytes = Buffer.concat([Buffer.from('WARC/1.0\r\nX: '), Buffer.alloc(8_000_000, 0x61)]);
    const { failures } = await readAll(folder.write('endless.warc', bytes), 'endless.warc');
    expect(failures[0]?.reason).toMatch(/headers/);
  });
});
