import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FailedSource, FailureStatus } from '../source/source-text.js';
import type { Task, TaskResult, WorkerSetup } from './messages.js';
import { runTask } from './run-task.js';

/** How pages are processed side by side. */
export interface PoolOptions {
  /** Extraction threads; 0 works in the calling thread, without a time limit. */
  readonly workers: number;
  /** A page that takes longer fails, in milliseconds; its thread is replaced. */
  readonly pageTimeout: number;
  /** Heap of one thread, in MiB; a page that needs more fails, its thread is replaced. */
  readonly heapMegabytes: number;
}

/** Processes pages; each result belongs to its own task, whatever became of the others. */
export interface Pool {
  run(task: Task): Promise<TaskResult>;
  close(): Promise<void>;
}

interface Job {
  readonly task: Task;
  readonly resolve: (result: TaskResult) => void;
}

interface Slot {
  readonly worker: Worker;
  job: Job | null;
  timer: NodeJS.Timeout | null;
}

const PROGRAM = new URL('./worker.js', import.meta.url);

function failed(task: Task, status: FailureStatus, reason: string): TaskResult {
  const failure: FailedSource = { source: task.page.source, sha256: task.sha256, bytes: task.page.content.length, status, reason };
  return { kind: 'failed', failure };
}

/** Works in the calling thread. */
function inlinePool(setup: WorkerSetup): Pool {
  return { run: (task) => Promise.resolve(runTask(task, setup)), close: () => Promise.resolve() };
}

/** Opens a pool. Threads start with the first tasks; a thread that dies or overruns fails its page only and is replaced. */
export function openPool(setup: WorkerSetup, options: PoolOptions): Pool {
  // Run from TypeScript sources there is no compiled program to start in a thread.
  if (options.workers === 0 || !existsSync(fileURLToPath(PROGRAM))) return inlinePool(setup);
  const slots = new Set<Slot>();
  const waiting: Job[] = [];
  let closed = false;

  const finish = (slot: Slot, result: TaskResult): void => {
    const { job } = slot;
    if (slot.timer) clearTimeout(slot.timer);
    slot.timer = null;
    slot.job = null;
    job?.resolve(result);
  };

  /** Takes a thread out; its page fails with the reason, and the next page gets a new thread. */
  const drop = (slot: Slot, status: FailureStatus, reason: string): void => {
    if (!slots.delete(slot)) return;
    slot.worker.removeAllListeners();
    slot.worker.on('error', () => undefined);
    void slot.worker.terminate();
    if (slot.job) finish(slot, failed(slot.job.task, status, reason));
    pump();
  };

  const open = (): Slot => {
    const worker = new Worker(PROGRAM, { workerData: setup, resourceLimits: { maxOldGenerationSizeMb: options.heapMegabytes } });
    const slot: Slot = { worker, job: null, timer: null };
    worker.on('message', (result: TaskResult) => {
      finish(slot, result);
      pump();
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      drop(slot, 'failed', outOfMemory ? `needs more than ${options.heapMegabytes} MiB of memory` : `the extraction thread stopped: ${error.message}`);
    });
    worker.on('exit', (code) => drop(slot, 'failed', `the extraction thread ended with code ${code}`));
    slots.add(slot);
    return slot;
  };

  const assign = (slot: Slot, job: Job): void => {
    slot.job = job;
    slot.timer = setTimeout(() => drop(slot, 'timeout', `took longer than ${options.pageTimeout / 1000} s`), options.pageTimeout);
    const { content } = job.task.page;
    // Bytes that own their buffer move to the thread; a slice of a shared one is copied.
    const owned = content instanceof Uint8Array && content.byteLength === content.buffer.byteLength && content.buffer instanceof ArrayBuffer;
    slot.worker.postMessage(job.task, owned ? [content.buffer as ArrayBuffer] : []);
  };

  const pump = (): void => {
    while (!closed && waiting.length > 0) {
      const idle = [...slots].find((slot) => slot.job === null) ?? (slots.size < options.workers ? open() : null);
      if (!idle) return;
      assign(idle, waiting.shift()!);
    }
  };

  return {
    run: (task) =>
      new Promise((resolve) => {
        waiting.push({ task, resolve });
        pump();
      }),
    async close() {
      closed = true;
      await Promise.all(
        [...slots].map((slot) => {
          slot.worker.removeAllListeners();
          if (slot.timer) clearTimeout(slot.timer);
          return slot.worker.terminate();
        }),
      );
    },
  };
}
