import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '../../src/indicators/catalogue.js';
import { provenanceOf } from '../../src/ingest.js';
import { packageRoot } from '../../src/package-root.js';
import { defaultOptions, processPage } from '../../src/pipeline.js';
import { isFailure } from '../../src/source/raw-page.js';
import { writeCatalogue } from '../../src/store/catalogue.js';
import { openStore, type Store } from '../../src/store/open.js';
import { pageRows } from '../../src/store/page-rows.js';
import { documentWriter } from '../../src/store/write-document.js';
import { QUERY_PAGES } from '../support/query-pages.js';

const doc = readFileSync(join(packageRoot, 'docs', 'queries.md'), 'utf8');
const questions = [...doc.matchAll(/^## (.+)\n[^]*?```sql\n([^]*?)```\n\n```text\n([^]*?)```/gm)].map(([, title, sql, answer]) => ({ title: title!, sql: sql!, answer: answer! }));
let store: Store;

beforeAll(() => {
  store = openStore(':memory:');
  const writer = documentWriter(store);
  for (const [source, content] of Object.entries(QUERY_PAGES)) {
    const page = processPage({ source, content, kind: 'text', charset: null, metadata: {} });
    if (isFailure(page)) throw new Error(page.reason);
    writer.write(pageRows(page, provenanceOf(defaultOptions), null));
  }
  writeCatalogue(store, loadCatalogue());
});

afterAll(() => store.close());

it('asks ten', () => expect(questions).toHaveLength(10));

it.each(questions)('$title', ({ sql, answer }) => {
  const statement = store.prepare(sql);
  const lines = [statement.columns().map(({ name }) => name), ...(statement.raw().all() as unknown[][])].map((row) => row.map((cell) => cell ?? '').join(' | '));
  expect(`${lines.join('\n')}\n`).toBe(answer);
});
