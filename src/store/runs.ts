import type { Store } from './open.js';

/** What a run did, by count of pages and records. */
export interface RunCounts {
  documents: number;
  written: number;
  unchanged: number;
  failed: number;
  reports: number;
  facts: number;
}

/** Notes that a run has begun. */
export function beginRun(store: Store, version: string, configuration: object): number {
  const { lastInsertRowid } = store.prepare('INSERT INTO runs (version, configuration, started_at) VALUES (?, ?, ?)').run(version, JSON.stringify(configuration), new Date().toISOString());
  return Number(lastInsertRowid);
}

/** Notes what a run did. */
export function finishRun(store: Store, run: number, counts: RunCounts): void {
  store
    .prepare('UPDATE runs SET finished_at = ?, documents = ?, written = ?, unchanged = ?, failed = ?, reports = ?, facts = ? WHERE run = ?')
    .run(new Date().toISOString(), counts.documents, counts.written, counts.unchanged, counts.failed, counts.reports, counts.facts, run);
}
