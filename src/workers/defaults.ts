import { availableParallelism, totalmem } from 'node:os';

/** What a process needs: nodejieba's dictionary and a heap for the page in hand. */
const MEGABYTES_PER_WORKER = 700;

/** Left for the writer and the rest of the machine. */
const MEGABYTES_KEPT = 1500;

/** More are of no use: there is one writer. */
export const MOST_WORKERS = 64;

/** Bytes this process may use: those of the machine, or of the container it runs in. */
function memoryLimit(): number {
  const constrained = process.constrainedMemory();
  // 0 or a huge number where there is no constraint.
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
}

/** As many extraction processes as there are cores, and no more than memory allows; the writer mostly waits. */
export function defaultWorkers(cores = availableParallelism(), memory = memoryLimit()): number {
  const byMemory = Math.floor((memory / 2 ** 20 - MEGABYTES_KEPT) / MEGABYTES_PER_WORKER);
  return Math.max(1, Math.min(cores, byMemory, 16));
}
