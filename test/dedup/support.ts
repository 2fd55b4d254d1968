import { dedup, type DedupResult } from '../../src/dedup/dedup.js';
import type { KeyRule } from '../../src/dedup/candidates/live.js';
import { prepareReport, type PreparedReport } from '../../src/dedup/pairs/prepared.js';
import { processPage } from '../../src/pipeline.js';
import { isFailure } from '../../src/source/raw-page.js';
import { openStore, type Store } from '../../src/store/open.js';
import { pageRows } from '../../src/store/page-rows.js';
import { documentWriter } from '../../src/store/write-document.js';
import { storeTexts } from '../../scripts/archive/text-store.js';
import { textPage } from '../support/page.js';

const PROVENANCE = { extractor: 'test', configuration: 'test' };

/** A database in memory with pages and all that is extracted from them. */
export function storeOf(pages: Readonly<Record<string, string>>): Store {
  const store = openStore(':memory:');
  addPages(store, pages);
  return store;
}

/** Writes pages, replacing those of the same name. */
export function addPages(store: Store, pages: Readonly<Record<string, string>>): void {
  const writer = documentWriter(store);
  for (const [source, text] of Object.entries(pages)) {
    const page = processPage(textPage(text, source));
    if (isFailure(page)) throw new Error(`${source}: ${page.reason}`);
    writer.write(pageRows(page, PROVENANCE, null));
  }
}

/** A database in memory with pages' texts only. */
export function textsOf(pages: Readonly<Record<string, string>>): Store {
  const store = openStore(':memory:');
  addTexts(store, pages);
  return store;
}

export function addTexts(store: Store, pages: Readonly<Record<string, string>>): void {
  storeTexts(store, Object.entries(pages).map(([id, text]) => ({ id, text })));
}

export function removePages(store: Store, sources: readonly string[]): void {
  const writer = documentWriter(store);
  for (const source of sources) writer.remove(source);
}

/** Relations as `a#1 relation b#1`, sorted. */
export function relationsOf(store: Store): string[] {
  return (store.prepare("SELECT source_a || '#' || report_a || ' ' || relation || ' ' || source_b || '#' || report_b FROM reposts").pluck().all() as string[]).sort();
}

const DERIVED = ['reposts', 'clusters', 'conflicts', 'slots'];

/** Everything exports show of reposts, and what is counted once, without numbers that only this database has. */
export function conclusions(store: Store): Record<string, unknown[]> {
  const tables = DERIVED.map((name): [string, unknown[]] => {
    const rows = store.prepare(`SELECT * FROM ${name}`).all() as Record<string, unknown>[];
    return [name, rows.map((row) => JSON.stringify({ ...row, uid: undefined, cluster_uid: undefined })).sort()];
  });
  const repairs = store.prepare('SELECT id, repaired, repaired_by FROM facts WHERE repaired_by IS NOT NULL').all().map((row) => JSON.stringify(row)).sort();
  const covered = store.prepare('SELECT d.source, c.report, c."start", c."end" FROM repost_covered c JOIN documents d USING (doc)').all().map((row) => JSON.stringify(row)).sort();
  return { ...Object.fromEntries(tables), repairs, covered };
}

export const search = (store: Store, rule?: KeyRule): DedupResult => dedup(store, undefined, rule);

export const prepared = (text: string, uid = 1): PreparedReport => prepareReport(uid, text, [{ start: 0, end: text.length }]);
