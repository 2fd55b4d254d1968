import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { damageOf } from '../scripts/support/exports.js';
import { defaultOptions } from '../src/options.js';
import { configurationHash, ingest } from '../src/ingest.js';
import { openReadOnly, openStore, type Store } from '../src/store/open.js';
import { MOST_WRITES } from '../src/ingest/batch.js';
import { documentWriter, type DocumentWriter } from '../src/store/write-document.js';
import { PAGES_IN_HAND } from '../src/workers/pool.js';
import { contentsOf, exportsOf, ingestInto, memoryStore, planOf, statusesOf } from './support/ingest.js';
import { TemporaryFolder } from './support/temporary.js';

const SENTENCE = '全县有学校28所,在校学生11.43万人。\n';

let folder: TemporaryFolder;
let store: Store;
beforeEach(() => {
  folder = new TemporaryFolder();
  store = memoryStore();
});
afterEach(() => {
  store.close();
  folder.remove();
});

const pages = (): string => join(folder.path, 'pages');
const write = (name: string, content: Uint8Array | string = SENTENCE): string => folder.write(`pages/${name}`, content);
const factsOf = (source: string): number => (store.prepare('SELECT count(*) AS n FROM facts WHERE source = ?').get(source) as { n: number }).n;

describe('ingest', () => {
  it('writes what it finds: documents, reports and facts, and counts them', async () => {
    write('a.txt');
    write('b/c.html', `<html><body><p>${SENTENCE}</p></body></html>`);
    const seen: unknown[] = [];
    const result = await ingestInto(store, [pages()], {}, (...progress) => seen.push(progress));
    expect(result).toMatchObject({ documents: 2, written: 2, unchanged: 0, failed: 0, reports: 2, facts: 4, failures: [], missing: [], displaced: [], interrupted: false });
    expect(seen).toEqual([[1, 0, 2], [2, 0, 2]]);
    expect(factsOf('b/c.html')).toBe(2);
  });

  it('records what cannot be read with its status and reason, and goes on', async () => {
    write('a.txt');
    write('binary.txt', new Uint8Array([0, 1, 2, 0, 0, 3, 255]));
    write('blank.txt', ' \n　');
    write('empty.txt', '');
    write('office.docx', 'PK');
    write('torn.html.gz', gzipSync('<p>字</p>'.repeat(1000)).subarray(0, 20));
    write('undecodable.txt', Uint8Array.from({ length: 4000 }, (_, at) => 0x80 + ((at * 7919) % 128)));
    write('z.txt');
    const result = await ingestInto(store, [pages()]);
    expect(statusesOf(store)).toEqual({
      'a.txt': 'ok', 'binary.txt': 'binary', 'blank.txt': 'empty', 'empty.txt': 'empty', 'office.docx': 'unsupported', 'torn.html.gz': 'unreadable', 'undecodable.txt': 'undecodable', 'z.txt': 'ok',
    });
    expect(result).toMatchObject({ documents: 8, written: 2, failed: 6 });
    expect(result.failures.map(({ status }) => status)).toEqual(['binary', 'empty', 'empty', 'unsupported', 'unreadable', 'undecodable']);
    for (const { reason } of store.prepare("SELECT reason FROM documents WHERE status <> 'ok'").all() as { reason: string }[]) expect(reason.length).toBeGreaterThan(8);
  });

  it('changes nothing when the same pages come again, not even internal numbers', async () => {
    write('a.txt');
    write('lines.jsonl', `${JSON.stringify({ id: 'one', text: SENTENCE })}\nnot json\n`);
    write('empty.txt', '');
    await ingestInto(store, [pages()]);
    const before = contentsOf(store);
    expect(await ingestInto(store, [pages()])).toMatchObject({ documents: 4, written: 0, unchanged: 2, failed: 2 });
    expect(contentsOf(store)).toBe(before);
  });

  it('tells again why a page failed, without trying it again', async () => {
    write('empty.txt', '');
    const [first] = (await ingestInto(store, [pages()])).failures;
    expect((await ingestInto(store, [pages()])).failures).toEqual([first]);
  });

  it('extracts a changed page again, and leaves nothing of what it was', async () => {
    write('a.txt', `${SENTENCE}新建校舍3栋。\n`);
    await ingestInto(store, [pages()]);
    expect(factsOf('a.txt')).toBe(3);
    write('a.txt');
    expect(await ingestInto(store, [pages()])).toMatchObject({ written: 1, unchanged: 0 });
    expect(factsOf('a.txt')).toBe(2);
    write('a.txt', '');
    expect(await ingestInto(store, [pages()])).toMatchObject({ failed: 1 });
    expect(factsOf('a.txt')).toBe(0);
    expect(store.prepare('SELECT count(*) AS n FROM reports').get()).toEqual({ n: 0 });
  });

  it.each([
    ['a new version of the program', "UPDATE documents SET extractor = '0.0.0' WHERE source = 'a.txt'"],
    ['another configuration', "UPDATE documents SET configuration = 'other' WHERE source = 'a.txt'"],
  ])('extracts again what %s concerns, and nothing else', async (_what, sql) => {
    write('a.txt');
    write('b.txt');
    await ingestInto(store, [pages()]);
    store.exec(sql);
    expect(await ingestInto(store, [pages()])).toMatchObject({ written: 1, unchanged: 1 });
  });

  it('extracts everything again with force, and makes the same of it', async () => {
    write('a.txt');
    write('empty.txt', '');
    await ingestInto(store, [pages()]);
    const before = exportsOf(store);
    expect(await ingestInto(store, [pages()], { force: true })).toMatchObject({ written: 1, unchanged: 0, failed: 1 });
    expect(exportsOf(store)).toBe(before);
  });

  it('stops after so many pages, and goes on with the others the next time', async () => {
    for (const name of ['a', 'b', 'c']) write(`${name}.txt`);
    expect(await ingestInto(store, [pages()], { limit: 2 })).toMatchObject({ documents: 2, written: 2 });
    expect(await ingestInto(store, [pages()])).toMatchObject({ written: 1, unchanged: 2 });
  });

  it('writes nothing in a dry run', async () => {
    write('a.txt');
    write('lines.jsonl', `${JSON.stringify({ id: 'a.txt', text: SENTENCE })}\n`);
    expect(await ingest(planOf([pages()]), null, () => undefined)).toMatchObject({ documents: 2, written: 2, facts: 4, missing: [] });
  });

  it('gives the second page of the same name a number', async () => {
    write('lines.jsonl', `${JSON.stringify({ id: 'a', text: SENTENCE })}\n${JSON.stringify({ id: 'a', text: '新建校舍3栋。' })}\n`);
    await ingestInto(store, [pages()]);
    expect(statusesOf(store)).toEqual({ a: 'ok', 'a~2': 'ok' });
  });

  it('takes names that differ only in half a character for one: a hash and a database would not agree about them', async () => {
    write('lines.jsonl', ['\\ud800', '\\udc00'].map((half) => `{"id":"a${half}","text":"${SENTENCE.trim()}"}\n`).join(''));
    await ingestInto(store, [pages()]);
    expect(statusesOf(store)).toEqual({ 'a\ufffd': 'ok', 'a\ufffd~2': 'ok' });
    const ids = store.prepare('SELECT id FROM facts').pluck().all();
    expect(new Set(ids).size).toBe(ids.length);
    expect(await ingestInto(store, [pages()])).toMatchObject({ unchanged: 2 });
  });

  it('finds nothing in an empty folder, and removes nothing for it', async () => {
    write('a.txt');
    await ingestInto(store, [pages()]);
    rmSync(join(pages(), 'a.txt'));
    expect(await ingestInto(store, [pages()], { prune: true })).toMatchObject({ documents: 0, pruned: 0 });
    expect(statusesOf(store)).toEqual({ 'a.txt': 'ok' });
  });
});

describe('pages that are gone', () => {
  it('are named, and removed only when that is asked for', async () => {
    write('a.txt');
    write('b.txt');
    await ingestInto(store, [pages()]);
    rmSync(join(pages(), 'b.txt'));
    expect(await ingestInto(store, [pages()])).toMatchObject({ missing: ['b.txt'], pruned: 0 });
    expect(factsOf('b.txt')).toBe(2);
    expect(await ingestInto(store, [pages()], { prune: true })).toMatchObject({ missing: ['b.txt'], pruned: 1 });
    expect(statusesOf(store)).toEqual({ 'a.txt': 'ok' });
    expect(factsOf('b.txt')).toBe(0);
  });

  it('are found within a container', async () => {
    const line = (id: string): string => `${JSON.stringify({ id, text: SENTENCE })}\n`;
    write('lines.jsonl', line('one') + line('two'));
    await ingestInto(store, [pages()]);
    write('lines.jsonl', line('two'));
    expect(await ingestInto(store, [pages()], { prune: true })).toMatchObject({ missing: ['one'], pruned: 1 });
  });

  it('are not those behind the place where a container breaks off', async () => {
    const lines = gzipSync(['one', 'two', 'three'].map((id) => `${JSON.stringify({ id, text: SENTENCE, filler: Math.random() })}\n`).join(''));
    write('lines.jsonl.gz', lines);
    await ingestInto(store, [pages()]);
    write('lines.jsonl.gz', lines.subarray(0, lines.length / 2));
    expect(await ingestInto(store, [pages()], { prune: true })).toMatchObject({ missing: [], pruned: 0 });
    expect(statusesOf(store)).toMatchObject({ one: 'ok', two: 'ok', three: 'ok' });
  });

  it('are not those that a limited or stopped run did not come to', async () => {
    for (const name of ['a', 'b', 'c']) write(`${name}.txt`);
    await ingestInto(store, [pages()]);
    rmSync(join(pages(), 'c.txt'));
    expect(await ingestInto(store, [pages()], { limit: 1, prune: true })).toMatchObject({ missing: [] });
    const controller = new AbortController();
    controller.abort();
    expect(await ingestInto(store, [pages()], { prune: true, signal: controller.signal })).toMatchObject({ documents: 0, missing: [], interrupted: true });
    expect(Object.keys(statusesOf(store))).toHaveLength(3);
  });
});

describe('pages in another place', () => {
  it('are known when their folder was moved, and still noticed when they go', async () => {
    write('a.txt');
    write('b.txt');
    write('empty.txt', '');
    await ingestInto(store, [pages()]);
    const moved = join(folder.path, 'moved');
    renameSync(pages(), moved);
    expect(await ingestInto(store, [moved])).toMatchObject({ written: 0, unchanged: 2, failed: 1, displaced: [], missing: [] });
    rmSync(join(moved, 'b.txt'));
    expect(await ingestInto(store, [moved])).toMatchObject({ missing: ['b.txt'] });
  });

  it('take the place of pages of the same name from another folder, which is said', async () => {
    folder.write('2021/a.txt', SENTENCE);
    folder.write('2022/a.txt', '新建校舍3栋。');
    await ingestInto(store, [join(folder.path, '2021')]);
    expect(await ingestInto(store, [join(folder.path, '2022')])).toMatchObject({ written: 1, displaced: ['a.txt'] });
    expect(await ingestInto(store, [join(folder.path, '2021'), join(folder.path, '2022')])).toMatchObject({ written: 2, displaced: [] });
    expect(statusesOf(store)).toMatchObject({ '2021/a.txt': 'ok', '2022/a.txt': 'ok' });
  });
});

describe('a retry', () => {
  it('tries again what failed, and reads nothing else', async () => {
    write('a.txt');
    write('bad.txt', '');
    write('lines.jsonl', `${JSON.stringify({ id: 'one', text: SENTENCE })}\n${JSON.stringify({ id: 'two', text: '' })}\n`);
    await ingestInto(store, [pages()]);
    write('new.txt');
    write('a.txt', `${SENTENCE}新建校舍3栋。`);
    write('bad.txt');
    expect(await ingestInto(store, [pages()], { onlyFailed: true })).toMatchObject({ documents: 2, written: 1, failed: 1, missing: [] });
    expect(statusesOf(store)).toEqual({ 'a.txt': 'ok', 'bad.txt': 'ok', one: 'ok', two: 'empty' });
    expect(factsOf('a.txt')).toBe(2);
  });

  it('finds what failed by its name when the folder was moved', async () => {
    write('bad.txt', '');
    await ingestInto(store, [pages()]);
    renameSync(pages(), join(folder.path, 'moved'));
    folder.write('moved/bad.txt', SENTENCE);
    expect(await ingestInto(store, [join(folder.path, 'moved')], { onlyFailed: true })).toMatchObject({ written: 1 });
  });
});

describe('a run that is stopped', () => {
  it('finishes the pages in hand, begins no others, and goes on where it was', async () => {
    for (let number = 0; number < 12; number++) write(`${number}.txt`);
    const controller = new AbortController();
    const result = await ingestInto(store, [pages()], { signal: controller.signal, pool: { workers: 0, pageTimeout: 30_000, heapMegabytes: 512 } }, (done) => done === 3 && controller.abort());
    expect(result.interrupted).toBe(true);
    expect(result.documents).toBeGreaterThanOrEqual(3);
    expect(result.documents).toBeLessThan(12);
    expect(Object.keys(statusesOf(store))).toHaveLength(result.documents);
    expect(await ingestInto(store, [pages()])).toMatchObject({ written: 12 - result.documents, unchanged: result.documents });
  });

  it('stays usable where the writer fails: the error comes out, what was written stays', async () => {
    for (let number = 0; number < 6; number++) write(`${number}.txt`);
    const writer = documentWriter(store);
    const failing: DocumentWriter = {
      ...writer,
      write(page) {
        if (page.source.endsWith('3.txt')) throw new Error('no room');
        writer.write(page);
      },
    };
    await expect(ingest(planOf([pages()]), failing, () => undefined)).rejects.toThrow('no room');
    expect(Object.keys(statusesOf(store))).toHaveLength(3);
    expect(await ingestInto(store, [pages()])).toMatchObject({ written: 3, unchanged: 3 });
  });
});

describe('a full database', () => {
  it('ends the run, keeps what was written, opens, and goes on when there is room', async () => {
    const file = join(folder.path, 'full.db');
    for (let number = 0; number < 30; number++) write(`${number}.txt`, `第${number}页。${SENTENCE.repeat(50)}`);
    const small = openStore(file);
    small.pragma(`max_page_count = ${(small.pragma('page_count', { simple: true }) as number) + 60}`);
    await expect(ingestInto(small, [pages()])).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    const written = Object.keys(statusesOf(small)).length;
    small.close();
    expect(written).toBeGreaterThan(0);
    const roomy = openStore(file);
    expect(damageOf(roomy)).toEqual([]);
    expect(await ingestInto(roomy, [pages()])).toMatchObject({ written: 30 - written, unchanged: written });
    await ingestInto(store, [pages()]);
    expect(exportsOf(roomy)).toBe(exportsOf(store));
    expect(damageOf(roomy)).toEqual([]);
    roomy.close();
  });
});

describe('reading ahead of the writer', () => {
  /** The most pages, and bytes of pages, that were read and not yet written. */
  async function mostAhead(maxBytes: number): Promise<{ pages: number; bytes: number }> {
    const content = SENTENCE.repeat(10);
    for (let number = 0; number < 150; number++) write(`${number}.txt`, content);
    const writer = documentWriter(store);
    let inHand = 0;
    let pages_ = 0;
    const counting: DocumentWriter = {
      ...writer,
      known(source) {
        pages_ = Math.max(pages_, ++inHand);
        return writer.known(source);
      },
      write(page) {
        inHand--;
        writer.write(page);
      },
    };
    const result = await ingest(planOf([pages()], { options: { ...defaultOptions, maxBytes }, pool: { workers: 1, pageTimeout: 30_000, heapMegabytes: 512 } }), counting, () => undefined);
    expect(result.written).toBe(150);
    return { pages: pages_, bytes: pages_ * Buffer.byteLength(content) };
  }

  it('stops at a number of pages that depends on the processes, not on the archive', async () => {
    expect((await mostAhead(defaultOptions.maxBytes)).pages).toBeLessThanOrEqual(PAGES_IN_HAND + MOST_WRITES);
  });

  it('stops at what one page may have of bytes in hand, as much waiting for the writer, and a page more of both', async () => {
    const { bytes } = await mostAhead(3000);
    expect(bytes).toBeLessThanOrEqual(2 * (3000 + Buffer.byteLength(SENTENCE.repeat(10))));
  });
});

describe('two runs at the same time', () => {
  it('write one database in turn', async () => {
    const file = join(folder.path, 'both.db');
    for (let number = 0; number < 20; number++) write(`${number % 2}/${number}.txt`);
    const stores = [openStore(file), openStore(file)];
    const results = await Promise.all(stores.map((one, at) => ingestInto(one, [join(pages(), String(at))])));
    expect(results.map(({ written }) => written)).toEqual([10, 10]);
    expect(Object.keys(statusesOf(stores[0]!))).toHaveLength(20);
    stores.forEach((one) => one.close());
  });

  it('let the database be read meanwhile', async () => {
    const file = join(folder.path, 'read.db');
    const writing = openStore(file);
    for (let number = 0; number < 150; number++) write(`${number}.txt`);
    const seen: number[] = [];
    await ingestInto(writing, [pages()], {}, () => {
      const reading = openReadOnly(file);
      seen.push((reading.prepare('SELECT count(*) AS n FROM documents').get() as { n: number }).n);
      reading.close();
    });
    writing.close();
    expect(seen).toHaveLength(150);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(new Set(seen).size).toBeGreaterThan(2);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });
});

describe('the configuration', () => {
  it('is another where pages are decoded otherwise, not where they may be longer', () => {
    expect(configurationHash({ ...defaultOptions, encoding: 'gb18030' })).not.toBe(configurationHash(defaultOptions));
    expect(configurationHash({ ...defaultOptions, maxBytes: 1 })).toBe(configurationHash(defaultOptions));
  });

  it('of a larger limit tries only what was too large for the smaller', async () => {
    write('a.txt');
    write('b.txt', SENTENCE.repeat(20));
    const small = { ...defaultOptions, maxBytes: 200 };
    expect(await ingestInto(store, [pages()], { options: small })).toMatchObject({ written: 1, failed: 1 });
    expect(statusesOf(store)).toEqual({ 'a.txt': 'ok', 'b.txt': 'too_large' });
    expect(await ingestInto(store, [pages()])).toMatchObject({ written: 1, unchanged: 1 });
  });
});
