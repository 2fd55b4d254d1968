import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FailureStatus } from '../source/source-text.js';
import { EXTRACTION_PROGRAM } from './early-start.js';
import { startProcess, type ExtractionProcess } from './extraction-process.js';
import { failedTask, type Task, type TaskResult, type WorkerSetup } from './messages.js';

/** How pages are processed side by side. */
export interface PoolOptions {
  /** Extraction processes; 0 works in the calling process, without limits of time and memory. */
  readonly workers: number;
  /** A page that takes longer fails, in milliseconds; its process is replaced. */
  readonly pageTimeout: number;
  /** Heap of one process, in MiB; a page that needs more fails, its process is replaced. */
  readonly heapMegabytes: number;
}

/** Processes pages; each result belongs to its own task, whatever became of the others. */
export interface Pool {
  /** @throws PoolError where no process can be started, or the pool is closed: nothing is said of the page then */
  run(task: Task): Promise<TaskResult>;
  /** Ends all processes at once; tasks in hand are rejected. */
  close(): Promise<void>;
}

/** Extraction could not be done at all. Its message is for users. */
export class PoolError extends Error {}

interface Job {
  readonly task: Task;
  resolve(result: TaskResult): void;
  reject(error: Error): void;
}

interface Slot {
  readonly process: ExtractionProcess;
  /** False until the process has loaded what it needs. */
  ready: boolean;
  /** Handed over and not answered yet; answers come in this order, so that the first is the one being worked on. */
  readonly jobs: Job[];
  timer: NodeJS.Timeout | null;
}

/**
 * Pages a process has in hand at most: it goes on with them while the writer writes a batch and answers nobody.
 * With one at a time, the processes stood still for as long as the writer worked.
 */
export const PAGES_IN_HAND = 32;

/** A process that is not ready yet has enough with its first page. */
const loadOf = ({ jobs, ready }: Slot): number => (ready ? jobs.length : jobs.length * PAGES_IN_HAND);

/** Starts in a row that may fail before it is given up. */
const MOST_STARTS = 3;
/** Milliseconds a process may take to load its program; many times what it takes. */
const START_TIMEOUT = 120_000;
/** A timer this late, in milliseconds, says that this process was held up: answers may lie in the queue, unread. */
const LATE = 250;
const GRACE = 1000;

/** Works in the calling process, which loads the pipeline only then. */
function inlinePool(setup: WorkerSetup): Pool {
  const program = import('./run-task.js');
  return { run: async (task) => (await program).runTask(task, setup), close: () => Promise.resolve() };
}

/**
 * Opens a pool. Processes start with the first tasks; one that dies or overruns fails its page only and is replaced.
 * @param program what a process runs
 */
export function openPool(setup: WorkerSetup, options: PoolOptions, program: URL = EXTRACTION_PROGRAM): Pool {
  // Run from TypeScript sources there is no compiled program to start.
  if (options.workers === 0 || !existsSync(fileURLToPath(program))) return inlinePool(setup);
  const slots = new Set<Slot>();
  const waiting: Job[] = [];
  let failedStarts = 0;
  let closed: PoolError | null = null;

  const shut = (error: PoolError): Promise<unknown> => {
    closed ??= error;
    process.off('exit', killAll);
    const jobs = [...waiting.splice(0), ...[...slots].flatMap((slot) => slot.jobs)];
    const ends = [...slots].map((slot) => end(slot));
    for (const job of jobs) job.reject(error);
    return Promise.all(ends);
  };

  const end = (slot: Slot): Promise<void> => {
    slots.delete(slot);
    if (slot.timer) clearTimeout(slot.timer);
    return slot.process.kill();
  };

  const killAll = (): void => slots.forEach((slot) => void slot.process.kill());

  /** Takes a process out; the page it worked on fails with the reason, and those behind it get another process. */
  const drop = (slot: Slot, status: FailureStatus, reason: string): void => {
    if (!slots.has(slot)) return;
    const { jobs, ready } = slot;
    void end(slot);
    if (ready) {
      const worked = jobs.shift();
      worked?.resolve(failedTask(worked.task, status, reason));
    }
    waiting.unshift(...jobs);
    // A process that does not get as far as its first page says nothing about the page.
    if (!ready && ++failedStarts >= MOST_STARTS) void shut(new PoolError(`no extraction process can be started: ${reason}`));
    else pump();
  };

  /** Calls back when the time is up; once more where this process was held up meanwhile. */
  const watch = (slot: Slot, milliseconds: number, overdue: () => void): void => {
    const due = performance.now() + milliseconds;
    slot.timer = setTimeout(() => {
      if (performance.now() > due + LATE) watch(slot, GRACE, overdue);
      else overdue();
    }, milliseconds);
  };

  const send = (slot: Slot, job: Job): void => {
    try {
      slot.process.send(job.task);
    } catch (error) {
      slot.jobs.splice(slot.jobs.indexOf(job), 1);
      job.resolve(failedTask(job.task, 'failed', `cannot be handed to an extraction process: ${(error as Error).message}`));
    }
  };

  /** The time of a page begins when the one before it is answered. */
  const watchFirst = (slot: Slot): void => {
    if (slot.timer) clearTimeout(slot.timer);
    slot.timer = null;
    if (slot.jobs.length > 0) watch(slot, options.pageTimeout, () => drop(slot, 'timeout', `took longer than ${options.pageTimeout / 1000} s`));
  };

  const begin = (slot: Slot, job: Job): void => {
    slot.jobs.push(job);
    if (!slot.ready) return;
    send(slot, job);
    if (slot.jobs[0] === job) watchFirst(slot);
  };

  const finish = (slot: Slot, result: TaskResult): void => {
    slot.jobs.shift()?.resolve(result);
    watchFirst(slot);
    pump();
  };

  const open = (): Slot => {
    const slot: Slot = {
      ready: false, jobs: [], timer: null,
      process: startProcess(program, setup, options.heapMegabytes, {
        ready() {
          slot.ready = true;
          failedStarts = 0;
          for (const job of [...slot.jobs]) send(slot, job);
          watchFirst(slot);
          pump();
        },
        result: (result) => finish(slot, result),
        ended: (reason) => drop(slot, 'failed', reason),
      }),
    };
    slots.add(slot);
    watch(slot, START_TIMEOUT, () => drop(slot, 'failed', `not ready after ${START_TIMEOUT / 1000} s`));
    return slot;
  };

  const pump = (): void => {
    while (closed === null && waiting.length > 0) {
      const [least] = [...slots].sort((a, b) => loadOf(a) - loadOf(b));
      if ((!least || loadOf(least) > 0) && slots.size < options.workers) begin(open(), waiting.shift()!);
      else if (least && loadOf(least) < PAGES_IN_HAND) begin(least, waiting.shift()!);
      else return;
    }
  };

  process.on('exit', killAll);
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        if (closed !== null) return reject(closed);
        waiting.push({ task, resolve, reject });
        pump();
      }),
    close: () => shut(new PoolError('the pool is closed')).then(() => undefined),
  };
}
