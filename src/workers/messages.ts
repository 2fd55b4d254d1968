import type { PipelineOptions } from '../options.js';
import type { RawPage } from '../source/raw-page.js';
import type { FailedSource, FailureStatus } from '../source/source-text.js';
import type { PageRows, Provenance } from '../store/page-rows.js';

/** What a worker is given. */
export interface Task {
  readonly page: RawPage;
  readonly sha256: string;
  readonly origin: string | null;
}

/** What every task of a run shares; given to a worker once, when it starts. */
export interface WorkerSetup {
  readonly options: PipelineOptions;
  readonly provenance: Provenance;
}

/** What a worker gives back: rows to write, or why there are none. */
export type TaskResult = { readonly kind: 'rows'; readonly rows: PageRows } | { readonly kind: 'failed'; readonly failure: FailedSource };

/** What a worker says: first that it is ready, then one result for each task. */
export type WorkerMessage = { readonly kind: 'ready' } | TaskResult;

/** The result of a task that broke off, whatever broke it. */
export function failedTask({ page, sha256 }: Task, status: FailureStatus, reason: string): TaskResult {
  const bytes = typeof page.content === 'string' ? Buffer.byteLength(page.content) : page.content.length;
  return { kind: 'failed', failure: { source: page.source, sha256, bytes, status, reason } };
}
