/** The program of an extraction process: the run's setup first, then tasks in and results out, one after the other, in the order they come. */
import type { Task, WorkerMessage, WorkerSetup } from './messages.js';
import { runTask } from './run-task.js';

/** A page that needs what pages need: catalogue, places, dictionary. They are loaded with it, before the first page's time begins. */
const WARM_UP: Task = {
  page: { source: 'warm-up', content: '东山县2021年教育工作总结\n全县有各级各类学校286所,在校学生11.43万人,学前教育三年毛入园率达到91.2%。\n', kind: 'text', charset: null, metadata: {} },
  sha256: '',
  origin: null,
};

const send = (message: WorkerMessage): void => void process.send!(message);
let setup: WorkerSetup | null = null;

process.on('message', (message: unknown) => {
  if (setup) {
    send(runTask(message as Task, setup));
    return;
  }
  setup = message as WorkerSetup;
  const warm = runTask(WARM_UP, setup);
  // Not a limit that is too low for it: what it needs is missing.
  if (warm.kind === 'failed' && warm.failure.status === 'failed') throw new Error(warm.failure.reason);
  send({ kind: 'ready' });
});
// Whoever asked is gone, or the channel is broken: there is nobody to work for.
process.on('disconnect', () => process.exit());
process.on('error', () => process.exit(1));
