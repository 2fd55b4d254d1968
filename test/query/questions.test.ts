import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dedup } from '../../src/dedup/dedup.js';
import { loadCatalogue } from '../../src/indicators/catalogue.js';
import { provenanceOf } from '../../src/ingest.js';
import { packageRoot } from '../../src/package-root.js';
import { defaultOptions, processPage } from '../../src/pipeline.js';
import { isFailure } from '../../src/source/raw-page.js';
import { writeCatalogue } from '../../src/store/catalogue.js';
import { openStore, type Store } from '../../src/store/open.js';
import { pageRows } from '../../src/store/page-rows.js';
import { documentWriter } from '../../src/store/write-document.js';
import { QUERY_COPIES, QUERY_PAGES } from '../support/query-pages.js';

const [about, ofCopies] = readFileSync(join(packageRoot, 'docs', 'queries.md'), 'utf8').split('# Three questions about copies\n') as [string, string];
const asked = (doc: string) => [...doc.matchAll(/^## (.+)\n[^]*?```sql\n([^]*?)```\n\n```text\n([^]*?)```/gm)].map(([, title, sql, answer]) => ({ title: title!, sql: sql!, answer: answer! }));

function storeOf(pages: Readonly<Record<string, string>>): Store {
  const store = openStore(':memory:');
  const writer = documentWriter(store);
  for (const [source, content] of Object.entries(pages)) {
    const page = processPage({ source, content, kind: 'text', charset: null, metadata: {} });
    if (isFailure(page)) throw new Error(page.reason);
    writer.write(pageRows(page, provenanceOf(defaultOptions), null));
  }
  writeCatalogue(store, loadCatalogue());
  return store;
}

/** The answer as the document shows it. */
function answerOf(store: Store, sql: string): string {
  const statement = store.prepare(sql);
  const lines = [statement.columns().map(({ name }) => name), ...(statement.raw().all() as unknown[][])].map((row) => row.map((cell) => cell ?? '').join(' | '));
  return `${lines.join('\n')}\n`;
}

describe('questions', () => {
  const questions = asked(about);
  let store: Store;
  beforeAll(() => (store = storeOf(QUERY_PAGES)));
  afterAll(() => store.close());

  it('are ten', () => expect(questions).toHaveLength(10));
  it.each(questions)('$title', ({ sql, answer }) => expect(answerOf(store, sql)).toBe(answer));
});

describe('questions about copies', () => {
  const questions = asked(ofCopies);
  let store: Store;
  beforeAll(() => {
    store = storeOf({ ...QUERY_PAGES, ...QUERY_COPIES });
    dedup(store);
  });
  afterAll(() => store.close());

  it('are three', () => expect(questions).toHaveLength(3));
  it.each(questions)('$title', ({ sql, answer }) => expect(answerOf(store, sql)).toBe(answer));
});
