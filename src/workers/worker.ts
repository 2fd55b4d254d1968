/** The program of an extraction process: the run's setup first, then tasks in and results out, one at a time. */
import { defaultTools } from '../tools.js';
import type { Task, WorkerMessage, WorkerSetup } from './messages.js';
import { runTask } from './run-task.js';

const send = (message: WorkerMessage): void => void process.send!(message);
let setup: WorkerSetup | null = null;

process.on('message', (message: unknown) => {
  if (setup) {
    send(runTask(message as Task, setup));
    return;
  }
  setup = message as WorkerSetup;
  // What every page needs is loaded before the first one's time begins.
  defaultTools();
  send({ kind: 'ready' });
});
// Whoever asked is gone, or the channel is broken: there is nobody to work for.
process.on('disconnect', () => process.exit());
process.on('error', () => process.exit(1));
