import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { defaultOptions } from '../../src/options.js';
import type { Store } from '../../src/store/open.js';
import { ingestInto, memoryStore, statusesOf } from '../support/ingest.js';
import { TemporaryFolder } from '../support/temporary.js';

/** Pages made to break an ingest, each in a folder of sound ones. Guards of time and memory: test/workers. */

const MEGABYTE = 1024 * 1024;
const SENTENCE = '全县有学校28所,在校学生11.43万人。\n';
const BOMB = 40 * MEGABYTE;
const options = { ...defaultOptions, maxBytes: MEGABYTE };

let folder: TemporaryFolder;
let store: Store;
beforeEach(() => {
  folder = new TemporaryFolder();
  store = memoryStore();
  folder.write('pages/0.txt', SENTENCE);
  folder.write('pages/~.txt', SENTENCE);
});
afterEach(() => {
  store.close();
  folder.remove();
});

/** Ingests the folder; the sound pages of every test must come out, and this gives what became of the others. */
async function ingested(): Promise<Record<string, string>> {
  await ingestInto(store, [join(folder.path, 'pages')], { options });
  const { '0.txt': first, '~.txt': last, ...others } = statusesOf(store);
  expect([first, last]).toEqual(['ok', 'ok']);
  expect(store.prepare("SELECT count(*) FROM facts WHERE source IN ('0.txt', '~.txt')").pluck().get()).toBe(4);
  return others;
}

const reasonOf = (source: string): string => store.prepare('SELECT reason FROM documents WHERE source = ?').pluck().get(source) as string;
const line = (id: string, extra: object = {}): string => `${JSON.stringify({ id, text: SENTENCE, ...extra })}\n`;

function record(url: string, body: Uint8Array, fields = ''): Buffer {
  const http = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${fields}\r\n`), body]);
  return Buffer.concat([Buffer.from(`WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`), http, Buffer.from('\r\n\r\n')]);
}

it('a page that is too large is not read', async () => {
  folder.write('pages/large.txt', Buffer.alloc(MEGABYTE + 1, 'x'));
  folder.write('pages/just.txt', Buffer.from(`${SENTENCE}${'\n'.repeat(MEGABYTE)}`.slice(0, MEGABYTE - 40)));
  expect(await ingested()).toEqual({ 'large.txt': 'too_large', 'just.txt': 'ok' });
});

it('a compressed page is inflated to its limit and no further', async () => {
  folder.write('pages/bomb.txt.gz', gzipSync(Buffer.alloc(BOMB)));
  folder.write('pages/bomb.html.gz', gzipSync(Buffer.alloc(BOMB, '<p>')));
  folder.write('pages/twice.txt.gz', gzipSync(gzipSync(Buffer.alloc(BOMB))));
  expect(await ingested()).toEqual({ 'bomb.txt.gz': 'too_large', 'bomb.html.gz': 'too_large', 'twice.txt.gz': 'binary' });
  expect(reasonOf('bomb.txt.gz')).toBe('inflates to more than the limit of 1048576 bytes');
});

it('a line of JSON that is too long is passed over, and the next one read', async () => {
  folder.write('pages/bomb.jsonl.gz', gzipSync(Buffer.concat([Buffer.from(line('before')), Buffer.alloc(BOMB, 'x'), Buffer.from(`\n${line('behind')}`)])));
  folder.write('pages/bomb.json.gz', gzipSync(Buffer.concat([Buffer.from(`[${line('first')},{"text":"`), Buffer.alloc(BOMB, 'x'), Buffer.from(`"},${line('last')}]`)])));
  expect(await ingested()).toEqual({ before: 'ok', 'bomb.jsonl.gz#2': 'too_large', behind: 'ok', first: 'ok', 'bomb.json.gz#2': 'too_large', last: 'ok' });
});

it.each<[string, (body: Uint8Array) => Uint8Array]>([
  ['gzip', gzipSync], ['deflate', deflateSync], ['br', (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
])('the body of a WARC record is decoded (%s) to its limit and no further', async (coding, encode) => {
  const page = Buffer.from(`<html><body><p>${SENTENCE}</p></body></html>`);
  const bomb = encode(Buffer.alloc(BOMB));
  const records = [record('http://a.test/1', encode(page), `Content-Encoding: ${coding}\r\n`), record('http://a.test/2', bomb, `Content-Encoding: ${coding}\r\n`), record('http://a.test/3', page)];
  folder.write('pages/bomb.warc.gz', gzipSync(Buffer.concat(records)));
  expect(await ingested()).toEqual({ 'http://a.test/1': 'ok', 'http://a.test/2': 'too_large', 'http://a.test/3': 'ok' });
});

it('a file of lines that are none is given up', async () => {
  folder.write('pages/lines.jsonl.gz', gzipSync(Buffer.alloc(6 * MEGABYTE, '{}\n')));
  folder.write('pages/some.jsonl', `${'not json\n'.repeat(600)}${line('between')}${'not json\n'.repeat(600)}${line('behind')}`);
  const others = await ingested();
  expect(Object.values(others).filter((status) => status === 'unreadable')).toHaveLength(1001 + 1200);
  expect(reasonOf('lines.jsonl.gz')).toBe('given up after 1000 pages in a row that cannot be read');
  expect(others).toMatchObject({ between: 'ok', behind: 'ok' });
});

it('headers without an end are not held', async () => {
  const endless = Buffer.concat([Buffer.from('WARC/1.1\r\nWARC-Type: response\r\nX: '), Buffer.alloc(BOMB, 'x')]);
  folder.write('pages/headers.warc', endless);
  folder.write('pages/headers.mhtml', Buffer.concat([Buffer.from('Content-Type: text/html\r\nX: '), Buffer.alloc(MEGABYTE, 'x')]));
  const others = await ingested();
  for (const status of Object.values(others)) expect(['unreadable', 'empty', 'too_large']).toContain(status);
  expect(Object.keys(others).length).toBeLessThanOrEqual(3);
});

it('elements, parts and values within one another go as deep as they like', async () => {
  const deep = 100_000;
  folder.write('pages/deep.html', `<html><body>${'<div>'.repeat(deep)}<p>${SENTENCE}</p>`);
  folder.write('pages/list.html', `${'<ul><li>'.repeat(deep / 2)}${SENTENCE}${'</li></ul>'.repeat(deep / 2)}`);
  folder.write('pages/deep.jsonl', `{"id":"deep","text":"${SENTENCE.trim()}","nested":${'['.repeat(deep)}${']'.repeat(deep)}}\n${line('behind')}`);
  folder.write('pages/deep.json', `${'['.repeat(deep)}{"id":"in brackets","text":"${SENTENCE.trim()}"}${']'.repeat(deep)}`);
  const parts = Array.from({ length: 100 }, (_, at) => `Content-Type: multipart/related; boundary="b${at}"\r\n\r\n--b${at}\r\n`).join('');
  folder.write('pages/deep.mhtml', `${parts}Content-Type: text/html\r\n\r\n<p>${SENTENCE}</p>`);
  expect(await ingested()).toEqual({ 'deep.html': 'ok', 'list.html': 'ok', deep: 'failed', behind: 'ok', 'in brackets': 'ok', 'deep.mhtml': 'unreadable' });
});

it('what a page says its name is, is a name and no path, no SQL and no command', async () => {
  const names = ['../../../../etc/passwd', "x'); DROP TABLE documents; --", '/dev/null', '-', '\u001b[2J', 'stdin', `${'n'.repeat(50_000)}`];
  folder.write('pages/names.jsonl', names.map((name) => line(name)).join(''));
  expect(await ingested()).toEqual(Object.fromEntries(names.map((name) => [name, 'ok'])));
  expect(await ingested()).toEqual(Object.fromEntries(names.map((name) => [name, 'ok'])));
});

it('fields that would be methods of an object are fields', async () => {
  folder.write('pages/fields.jsonl', `{"id":"a","text":"${SENTENCE.trim()}","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":1,"toJSON":2}\n`);
  expect(await ingested()).toEqual({ a: 'ok' });
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
