import { defaultOptions } from '../../src/options.js';
import { ingest, type IngestPlan, type IngestResult, type ReportProgress } from '../../src/ingest.js';
import { exportRows, jsonLine } from '../../src/store/export/rows.js';
import { exportTables } from '../../src/store/export/tables.js';
import { openStore, type Store } from '../../src/store/open.js';
import { documentWriter } from '../../src/store/write-document.js';

/** A plan of everything by default, worked off in this process. */
export function planOf(inputs: readonly string[], overrides: Partial<IngestPlan> = {}): IngestPlan {
  return {
    inputs, limit: Infinity, options: defaultOptions, pool: { workers: 0, pageTimeout: 30_000, heapMegabytes: 512 }, force: false, onlyFailed: false, prune: false, signal: new AbortController().signal, ...overrides,
  };
}

/** An ingest into an open store. */
export const ingestInto = (store: Store, inputs: readonly string[], overrides: Partial<IngestPlan> = {}, report: ReportProgress = () => undefined): Promise<IngestResult> =>
  ingest(planOf(inputs, overrides), documentWriter(store), report);

/** A store that is gone with its connection. */
export const memoryStore = (): Store => openStore(':memory:');

/** What a store says of its sources: their statuses, in order. */
export const statusesOf = (store: Store): Record<string, string> =>
  Object.fromEntries((store.prepare('SELECT source, status FROM documents ORDER BY source').raw().all() as [string, string][]));

/** All exports, as they are written out. */
export function exportsOf(store: Store): string {
  return exportTables.map((table) => `${table.name}\n${[...exportRows(store, table)].map(jsonLine).join('')}`).join('');
}

/** Everything the store holds of its documents and facts, internal numbers included. */
export const contentsOf = (store: Store): string =>
  ['documents', 'reports', 'fact_rows', 'check_rows', 'breakdown_rows'].map((table) => JSON.stringify(store.prepare(`SELECT * FROM ${table}`).all())).join('\n');
