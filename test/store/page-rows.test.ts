import { createHash } from 'node:crypto';
import { processPage } from '../../src/pipeline.js';
import { isFailure } from '../../src/source/raw-page.js';
import { BREAKDOWN_COLUMNS, CHECK_COLUMNS, DOCUMENT_COLUMNS, FACT_COLUMNS, pageRows, REPORT_COLUMNS, sourceKey, type PageRows } from '../../src/store/page-rows.js';
import { decodeMap } from '../../src/text/offset-map.js';
import { textPage } from '../support/page.js';

function rowsOf(text: string, source = 'a.txt'): PageRows {
  const page = processPage(textPage(text, source));
  if (isFailure(page)) throw new Error(page.reason);
  return pageRows(page, { extractor: '1', configuration: 'c' }, '/pages/a.txt');
}
const TEXT = '第一篇:甲县2021年工作总结\n全县有学校28所,其中小学20所、初中8所。入学率达到9９.5％。\n';

it('gives each table a whole number of rows', () => {
  const rows = rowsOf(TEXT);
  expect(rows.document).toHaveLength(DOCUMENT_COLUMNS.length);
  expect(rows.reports.length).toBe(rows.counts.reports * REPORT_COLUMNS.length);
  expect(rows.facts.length).toBe(rows.counts.facts * FACT_COLUMNS.length);
  expect(rows.checks.length % CHECK_COLUMNS.length).toBe(0);
  expect(rows.breakdowns.length % BREAKDOWN_COLUMNS.length).toBe(0);
  expect(rows.counts.facts).toBe(5);
});

it('holds nothing a statement could not take', () => {
  const { document, reports, facts, checks, breakdowns } = rowsOf(TEXT);
  for (const cell of [...document, ...reports, ...facts, ...checks, ...breakdowns]) expect(cell === null || typeof cell === 'string' || Number.isFinite(cell) || cell instanceof Uint8Array).toBe(true);
});

it('keeps the map from the clean text to the source', () => {
  const { document } = rowsOf(TEXT);
  const cell = (name: (typeof DOCUMENT_COLUMNS)[number]): unknown => document[DOCUMENT_COLUMNS.indexOf(name)];
  expect(cell('source_text')).toBe(TEXT);
  expect(decodeMap(cell('offset_map') as Uint8Array)).toBeDefined();
  expect(cell('clean_text')).toContain('99.5%');
});

it('makes the same key of the same source on every machine', () => {
  expect(sourceKey('报告/a.txt')).toBe(createHash('sha256').update('报告/a.txt').digest('hex').slice(0, 16));
});

it('depends on nothing but the page', () => expect(rowsOf(TEXT)).toEqual(rowsOf(TEXT)));
