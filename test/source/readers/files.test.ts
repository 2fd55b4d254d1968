import { gzipSync } from 'node:zlib';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decodePage } from '../../../src/source/decode.js';
import { isFailure, type PageOrFailure } from '../../../src/source/raw-page.js';
import { decodeQuotedPrintable } from '../../../src/source/readers/mhtml.js';
import { splitObjects } from '../../../src/source/readers/json-array.js';
import { readStandardInput } from '../../../src/source/readers/standard-input.js';
import { readAll, TemporaryFolder, textOf } from '../../support/temporary.js';

const folder = new TemporaryFolder();
afterAll(() => folder.remove());

const TEXT = '全县新建学校3所,投入资金450万元。';
const HTML = `<html><head><meta charset="gb2312"></head><body><p>${TEXT}</p></body></html>`;
const read = (name: string, content: Uint8Array | string, maxBytes?: number) => readAll(folder.write(name, content), name, maxBytes);

describe('files of one page', () => {
  it.each(['page.txt', 'page.html', 'page.htm', 'page', 'page.txt.gz', 'page.html.gz'])('%s is read whole', async (name) => {
    const { pages, failures } = await read(name, name.endsWith('.gz') ? gzipSync(HTML) : HTML);
    expect(failures).toEqual([]);
    expect(pages.map(textOf)).toEqual([HTML]);
    expect(pages[0]!.kind).toBe(/html?/.test(name) ? 'html' : 'auto');
  });

  it('fail beyond the limit, stored or inflated', async () => {
    expect((await read('long.txt', 'x'.repeat(2000), 1000)).failures).toMatchObject([{ status: 'too_large', bytes: 2000 }]);
    expect((await read('bomb.txt.gz', gzipSync(Buffer.alloc(50_000_000)), 1_000_000)).failures).toMatchObject([{ status: 'too_large' }]);
  });

  it('fail when damaged or of a kind that is not read', async () => {
    expect((await read('damaged.txt.gz', gzipSync(TEXT.repeat(100)).subarray(0, 60))).failures).toMatchObject([{ status: 'unreadable' }]);
    expect((await read('no.txt.gz', 'not gzip')).failures).toMatchObject([{ status: 'unreadable' }]);
    expect((await read('report.pdf', '%PDF')).failures).toMatchObject([{ status: 'unsupported' }]);
  });
});

describe('JSON lines', () => {
  const lines = [JSON.stringify({ id: 'a', text: TEXT, year: 2022 }), 'not json', '', JSON.stringify({ url: 'http://a.example/1', html: HTML }), JSON.stringify({ content: HTML }), JSON.stringify({ id: 7 })].join('\n');

  it.each(['lines.jsonl', 'lines.ndjson', 'lines.jsonl.gz'])('of %s are pages of their own; a bad one fails alone', async (name) => {
    const { pages, failures } = await read(name, name.endsWith('.gz') ? gzipSync(lines) : lines);
    expect(pages.map(({ source, kind, metadata }) => ({ source, kind, metadata }))).toEqual([{ source: 'a', kind: 'text', metadata: { year: 2022 } }, { source: 'http://a.example/1', kind: 'html', metadata: { url: 'http://a.example/1' } }, { source: `${name}#5`, kind: 'auto', metadata: {} }]);
    expect(failures.map(({ source }) => source)).toEqual([`${name}#2`, '7']);
  });

  it('are kept up to where a compressed file breaks off', async () => {
    const stored = gzipSync(Array.from({ length: 3000 }, (_, n) => JSON.stringify({ id: `p${n}`, text: `${TEXT}${Math.sin(n)}` })).join('\n'));
    const { pages, failures } = await read('cut.jsonl.gz', stored.subarray(0, stored.length / 2));
    expect(pages.length).toBeGreaterThan(500);
    expect(failures).toMatchObject([{ status: 'unreadable' }]);
  });

  it('longer than the limit fail, and those behind are read', async () => {
    const { pages, failures } = await read('huge.jsonl', `${JSON.stringify({ id: 'x', text: 'x'.repeat(5000) })}\n${JSON.stringify({ id: 'y', text: TEXT })}`, 1000);
    expect(failures).toMatchObject([{ source: 'huge.jsonl#1', status: 'too_large' }]);
    expect(pages.map(({ source }) => source)).toEqual(['y']);
  });
});

describe('JSON files', () => {
  it('hold an array of pages, or one', async () => {
    const pages = [{ id: 'a', text: '含有 } 和 " 与 \\ 的文本' }, { id: 'b', html: HTML }, { id: 'c' }];
    const array = await read('array.json', JSON.stringify(pages, null, 2));
    expect(array.pages.map(({ source }) => source)).toEqual(['a', 'b']);
    expect(textOf(array.pages[0]!)).toBe(pages[0]!.text);
    expect(array.failures.map(({ source }) => source)).toEqual(['c']);
    expect((await read('one.json', JSON.stringify(pages[0]))).pages).toHaveLength(1);
    expect((await read('none.json', '"{}"')).failures).toMatchObject([{ status: 'unreadable' }]);
  });

  it('are split right wherever the chunks end', () => {
    const value = fc.array(fc.record({ id: fc.string(), text: fc.string({ unit: fc.constantFrom(...'{}[]"\\全a ') }) }), { maxLength: 4 });
    return fc.assert(
      fc.asyncProperty(value, fc.integer({ min: 1, max: 9 }), async (pages, size) => {
        const bytes = Buffer.from(JSON.stringify(pages));
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => bytes.subarray(n * size, (n + 1) * size));
        const found: unknown[] = [];
        for await (const object of splitObjects(Readable.from(chunks) as AsyncIterable<Uint8Array>, 1e6)) found.push(JSON.parse(Buffer.from(object!).toString()));
        expect(found).toEqual(pages);
      }),
    );
  });
});

describe('MHTML', () => {
  const encodeQuoted = (bytes: Uint8Array): string => [...bytes].map((byte, index) => (byte > 32 && byte < 127 && byte !== 61 ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`) + (index % 20 === 19 ? '=\r\n' : '')).join('');
  const mhtml = (part: string, headers = ''): string => ['From: <Saved by a browser>', 'Snapshot-Content-Location: http://a.example/1', 'MIME-Version: 1.0', 'Content-Type: multipart/related;', '\ttype="text/html";', '\tboundary="----B"', '', '', '------B', headers, '', part, '------B', 'Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', 'iVBORw0KGgo=', '------B--', ''].join('\r\n');

  it('is read through quoted-printable and base64, with the charset of the part', async () => {
    const gbk = iconv.encode(HTML, 'gbk');
    const quoted = await read('quoted.mhtml', mhtml(encodeQuoted(Buffer.from(HTML)), 'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: http://a.example/2'));
    expect(quoted.pages.map(textOf)).toEqual([HTML]);
    expect(quoted.pages[0]).toMatchObject({ kind: 'html', charset: 'utf-8', metadata: { url: 'http://a.example/2' } });
    const base64 = await read('base64.mht', mhtml(gbk.toString('base64').replace(/.{76}/g, '$&\r\n'), 'Content-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: base64'));
    const source = decodePage(base64.pages[0]!, { encoding: null, maxBytes: 1e6 });
    expect(isFailure(source) ? source : { text: source.text, encoding: source.encoding }).toEqual({ text: TEXT, encoding: 'gb18030' });
    expect(base64.pages[0]!.metadata).toEqual({ url: 'http://a.example/1' });
  });

  it('is read without a last boundary, and fails without HTML', async () => {
    const whole = mhtml(HTML, 'Content-Type: text/html');
    expect((await read('open.mhtml', whole.slice(0, whole.indexOf('------B\r\nContent-Type: image')))).pages.map((page) => textOf(page).trim())).toEqual([HTML]);
    expect((await read('none.mhtml', mhtml('x', 'Content-Type: image/gif'))).failures).toMatchObject([{ status: 'unreadable' }]);
    expect((await read('plain.mhtml', TEXT)).failures).toMatchObject([{ status: 'unreadable' }]);
  });

  it('undoes quoted-printable whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const quoted = [...bytes].map((byte, index) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}${index % 20 === 19 ? '=\r\n' : ''}`).join('');
      expect(Buffer.from(decodeQuotedPrintable(Buffer.from(quoted)))).toEqual(Buffer.from(bytes));
    }));
    expect(Buffer.from(decodeQuotedPrintable(Buffer.from('a=zz=\n=3D'))).toString()).toBe('a=zz=');
  });
});

describe('standard input', () => {
  async function input(...chunks: readonly string[]): Promise<PageOrFailure[]> {
    const pages: PageOrFailure[] = [];
    for await (const page of readStandardInput(Readable.from(chunks.map((chunk) => Buffer.from(chunk))) as AsyncIterable<Uint8Array>, 'stdin', { maxBytes: 1000 })) pages.push(page);
    return pages;
  }

  it('is JSON lines where it begins with a brace, behind blanks and a mark', async () => {
    expect(await input('\ufeff \n', '{"id":"a","text":"', `${TEXT}"}\n{"id":"b","text":"x"}`)).toMatchObject([{ source: 'a' }, { source: 'b' }]);
  });

  it('is one page where it begins with anything else', async () => {
    expect(await input(TEXT.slice(0, 5), TEXT.slice(5))).toMatchObject([{ source: 'stdin', kind: 'auto' }]);
    expect(await input(' ', HTML)).toHaveLength(1);
    expect(await input('x'.repeat(2000))).toMatchObject([{ status: 'too_large' }]);
    expect(await input()).toEqual([]);
  });
});
