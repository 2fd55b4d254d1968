import type { ProcessedPage } from '../../src/pipeline.js';
import { processPage } from '../../src/pipeline.js';
import { isFailure } from '../../src/source/raw-page.js';
import type { Store } from '../../src/store/open.js';
import { pageRows } from '../../src/store/page-rows.js';
import { searchPhrase } from '../../src/store/search-text.js';
import { documentWriter, type DocumentWriter } from '../../src/store/write-document.js';
import { memoryStore } from '../support/ingest.js';
import { textPage } from '../support/page.js';

let store: Store;
let writer: DocumentWriter;
beforeEach(() => {
  store = memoryStore();
  writer = documentWriter(store);
});
afterEach(() => store.close());

const provenance = { extractor: '1.0.0', configuration: 'c' };

function page(text: string, source = 'a.txt'): ProcessedPage {
  const processed = processPage(textPage(text, source));
  if (isFailure(processed)) throw new Error(processed.reason);
  return processed;
}
const write = (text: string, source = 'a.txt', origin = `/pages/${source}`): void => writer.write(pageRows(page(text, source), provenance, origin));
const count = (table: string): number => store.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
const found = (words: string): unknown[] => store.prepare('SELECT d.source FROM search s JOIN documents d ON d.doc = s.rowid WHERE search MATCH ? ORDER BY d.source').pluck().all(searchPhrase(words));

const TEXT = '全县有学校28所,其中小学20所、初中8所。\n实施“暖心助餐”工程。\n';

it('writes a document with all that belongs to it', () => {
  write(TEXT);
  expect([count('documents'), count('reports'), count('facts'), count('projects')]).toEqual([1, 1, 4, 1]);
  expect(count('breakdowns')).toBeGreaterThan(0);
  expect(found('小学')).toEqual(['a.txt']);
});

it('gives every fact the place in the source that is exactly its text', () => {
  write(TEXT);
  const rows = store.prepare('SELECT f.raw, f.start, f."end", d.source_text FROM facts f JOIN documents d USING (doc)').all() as { raw: string; start: number; end: number; source_text: string }[];
  for (const { raw, start, end, source_text } of rows) expect(source_text.slice(start, end)).toBe(raw);
});

it('replaces a document of the same source with all that belonged to it', () => {
  write(TEXT);
  write('新建校舍3栋。');
  expect([count('documents'), count('reports'), count('facts'), count('check_rows'), count('breakdown_rows')]).toEqual([1, 1, 1, 0, 0]);
  expect([found('小学'), found('校舍')]).toEqual([[], ['a.txt']]);
});

it('writes all of a document or nothing of it', () => {
  write(TEXT);
  const rows = pageRows(page('新建校舍3栋。'), provenance, null);
  expect(() => writer.write({ ...rows, facts: rows.facts.map(() => null) })).toThrow('NOT NULL');
  expect([count('documents'), count('facts'), count('search')]).toEqual([1, 4, 1]);
  expect(found('小学')).toEqual(['a.txt']);
});

it('records a failure in the place of what was there', () => {
  write(TEXT);
  writer.writeFailure({ source: 'a.txt', sha256: null, bytes: 3, status: 'unreadable', reason: 'torn' }, provenance, '/pages/a.txt');
  expect(writer.known('a.txt')).toEqual({ sha256: null, status: 'unreadable', reason: 'torn', origin: '/pages/a.txt', ...provenance });
  expect([count('facts'), found('小学')]).toEqual([0, []]);
});

it('knows what it has written, and nothing else', () => {
  write(TEXT);
  expect(writer.known('a.txt')).toMatchObject({ status: 'ok', reason: null, origin: '/pages/a.txt', ...provenance });
  expect(writer.known('b.txt')).toBeUndefined();
});

it.each(["'; DROP TABLE documents; --", 'a\u0000b', '"%_\\', '../../etc/passwd', '𠀀\u202e.txt', 'x'.repeat(100_000)])('takes any source for a name: %j', (source) => {
  write(TEXT, source);
  expect(writer.known(source)?.status).toBe('ok');
  expect(store.prepare('SELECT source FROM documents').pluck().all()).toEqual([source]);
  writer.remove(source);
  expect([count('documents'), count('search')]).toEqual([0, 0]);
});

describe('what was not seen', () => {
  it('is told by file and by folder', () => {
    write(TEXT, 'one', '/pages/lines.jsonl');
    write(TEXT, 'two', '/pages/lines.jsonl');
    write(TEXT, 'b.txt', '/pages/b.txt');
    write(TEXT, 'c.txt', '/pages0/c.txt');
    writer.see('two');
    expect(writer.unseenFrom(['/pages/lines.jsonl', '/pages/none.txt'])).toEqual(['one']);
    expect(writer.unseenBelow('/pages')).toEqual([{ source: 'b.txt', origin: '/pages/b.txt' }, { source: 'one', origin: '/pages/lines.jsonl' }]);
  });

  it('is forgotten by the next run', () => {
    writer.see('a');
    expect(documentWriter(store).see('a')).toBe(true);
  });
});

it('moves a document to another file', () => {
  write(TEXT);
  writer.move('a.txt', '/moved/a.txt');
  expect(writer.known('a.txt')?.origin).toBe('/moved/a.txt');
});

it('tells files that hold a failure', () => {
  write(TEXT);
  writer.writeFailure({ source: 'b.txt', sha256: null, bytes: 0, status: 'empty', reason: 'blank' }, provenance, '/pages/b.txt');
  expect([writer.hasFailed('/pages/a.txt'), writer.hasFailed('/pages/b.txt')]).toEqual([false, true]);
});
