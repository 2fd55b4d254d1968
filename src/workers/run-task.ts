import { processPage } from '../pipeline.js';
import { isFailure } from '../source/raw-page.js';
import { pageRows } from '../store/page-rows.js';
import { failedTask, type Task, type TaskResult, type WorkerSetup } from './messages.js';

/** Processes one page and lays it out for the writer; the same code in this process and in another. Whatever a page breaks, it breaks for itself. */
export function runTask(task: Task, { options, provenance }: WorkerSetup): TaskResult {
  try {
    const processed = processPage(task.page, options, task.sha256);
    return isFailure(processed) ? { kind: 'failed', failure: processed } : { kind: 'rows', rows: pageRows(processed, provenance, task.origin) };
  } catch (error) {
    return failedTask(task, 'failed', `rows: ${(error as Error).message}`);
  }
}
