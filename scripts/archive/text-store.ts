import { clean } from '../../src/clean/clean.js';
import { defaultOptions } from '../../src/pipeline.js';
import { decodePage } from '../../src/source/decode.js';
import { isFailure } from '../../src/source/raw-page.js';
import type { Store } from '../../src/store/open.js';
import { pageRows } from '../../src/store/page-rows.js';
import { documentWriter } from '../../src/store/write-document.js';
import { findReports } from '../../src/structure/reports.js';

/** Stores pages with their clean text and their reports and without any facts: all that finding reposts needs. */
export function storeTexts(store: Store, pages: Iterable<{ readonly id: string; readonly text: string }>): void {
  const writer = documentWriter(store);
  const provenance = { extractor: 'text only', configuration: 'text only' };
  for (const { id, text } of pages) {
    const source = decodePage({ source: id, content: text, kind: 'text', charset: null, metadata: {} }, defaultOptions);
    if (isFailure(source)) throw new Error(`${id}: ${source.reason}`);
    const cleaned = clean(source);
    const reports = findReports(cleaned.text, { title: null }).map((report) => ({ ...report, division: null, office: null, domain: null }));
    writer.write(pageRows({ source, clean: cleaned, reports, facts: [], checks: [], breakdowns: [] }, provenance, null));
  }
}
