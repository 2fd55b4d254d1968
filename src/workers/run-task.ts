import { processPage } from '../pipeline.js';
import { isFailure } from '../source/raw-page.js';
import { pageRows } from '../store/page-rows.js';
import type { Task, TaskResult, WorkerSetup } from './messages.js';

/** Processes one page and lays it out for the writer; the same code with and without threads. */
export function runTask({ page, sha256, origin }: Task, { options, provenance }: WorkerSetup): TaskResult {
  const processed = processPage(page, options, sha256);
  return isFailure(processed) ? { kind: 'failed', failure: processed } : { kind: 'rows', rows: pageRows(processed, provenance, origin) };
}
