import { availableParallelism, totalmem } from 'node:os';

/** What a thread needs: nodejieba's dictionary and a heap for the page in hand. */
const MEGABYTES_PER_WORKER = 700;

/** Left for the writer and the rest of the machine. */
const MEGABYTES_KEPT = 1500;

/** As many extraction threads as there are cores, and no more than memory allows; the writer mostly waits. */
export function defaultWorkers(cores = availableParallelism(), memory = totalmem()): number {
  const byMemory = Math.floor((memory / 2 ** 20 - MEGABYTES_KEPT) / MEGABYTES_PER_WORKER);
  return Math.max(1, Math.min(cores, byMemory, 16));
}
