/** The program of an extraction thread: tasks in, results out, one at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Task, WorkerSetup } from './messages.js';
import { runTask } from './run-task.js';

const setup = workerData as WorkerSetup;

parentPort?.on('message', (task: Task) => {
  const result = runTask(task, setup);
  const transfer = result.kind === 'rows' ? result.rows.document.flatMap((cell) => (cell instanceof Uint8Array ? [cell.buffer as ArrayBuffer] : [])) : [];
  parentPort!.postMessage(result, transfer);
});
