import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalogue } from '../../src/indicators/catalogue.js';
import { processPage } from '../../src/pipeline.js';
import { isFailure, type RawPage } from '../../src/source/raw-page.js';
import { writeCatalogue } from '../../src/store/catalogue.js';
import { openStore, type Store } from '../../src/store/open.js';
import { pageRows } from '../../src/store/page-rows.js';
import { refreshSummaries } from '../../src/store/summaries.js';
import { documentWriter } from '../../src/store/write-document.js';
import { textPage } from './page.js';

export const provenance = { extractor: 'test', configuration: 'test' };

/** Writes pages, by their source, into a store; a second time replaces them. */
export function writePages(store: Store, pages: Readonly<Record<string, string | RawPage>>): void {
  const writer = documentWriter(store);
  for (const [source, page] of Object.entries(pages)) {
    const result = processPage(typeof page === 'string' ? textPage(page, source) : page);
    if (isFailure(result)) writer.writeFailure(result, provenance, source);
    else writer.write(pageRows(result, provenance, source));
  }
  refreshSummaries(store);
}

export interface TestDatabase {
  readonly file: string;
  readonly folder: string;
  /** Opens it for writing; closed by remove. */
  readonly store: Store;
  remove(): void;
}

const made = new Map<object, Buffer>();

/** The database's bytes: the tests of a file share the work of making them. */
function built(pages: Readonly<Record<string, string | RawPage>>): Buffer {
  const known = made.get(pages);
  if (known) return known;
  const store = openStore(':memory:');
  writeCatalogue(store, loadCatalogue());
  writePages(store, pages);
  const bytes = store.serialize();
  store.close();
  made.set(pages, bytes);
  return bytes;
}

/** A database of these pages, with the package's catalogue, in a folder of its own. */
export function testDatabase(pages: Readonly<Record<string, string | RawPage>>): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'zhibiao-test-'));
  const file = join(folder, 'test.db');
  writeFileSync(file, built(pages));
  const store = openStore(file);
  return {
    file, folder, store,
    remove: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Two counties' reports, two years of one of them. */
export const SAMPLE_TEXTS: Readonly<Record<string, string>> = {
  'tong-2021.txt': '桐坪县教育局2021年工作总结\n\n2021年,全县学前三年毛入园率达到88.5%,全县教职工6102人。\n实施桐坪县特殊教育学校迁建工程,投入资金1200万元。\n',
  'tong-2022.txt': '桐坪县教育局2022年工作总结\n\n2022年,全县学前三年毛入园率达到91.4%,全县教职工6238人,其中专任教师5614人。\n实施桐坪县特殊教育学校迁建工程。扎实做好控辍保学工作,劝返学生xx人。\n',
  'lan-2022.txt': '澜阳区教育局2022年工作总结\n\n2022年,全区学前三年毛入园率达到96.2%,全区教职工4120人。\n控辍保学成果得到巩固。\n',
};

/** And a page that cannot be read. */
export const SAMPLE_PAGES: Readonly<Record<string, string | RawPage>> = {
  ...SAMPLE_TEXTS,
  'broken.txt': { source: 'broken.txt', content: Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 32), kind: 'auto', charset: null, metadata: {} },
};

/** The id of the first fact with these words. */
export function idOf(store: Store, text: string, source?: string): string {
  const id = store.prepare('SELECT id FROM facts_extracted WHERE text = ? AND (? IS NULL OR source = ?) ORDER BY source, start').pluck().get(text, source ?? null, source ?? null) as string | undefined;
  if (id === undefined) throw new Error(`no fact ${text}: ${(store.prepare('SELECT group_concat(text) FROM facts_extracted').pluck().get() as string)}`);
  return id;
}
