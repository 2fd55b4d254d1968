import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { packageRoot } from '../../src/package-root.js';

const SAMPLE_MS = 100;
const KIBIBYTE = 1024;

/** What a run of the program took. */
export interface RunCost {
  /** Elapsed. */
  readonly seconds: number;
  readonly code: number | null;
  /** Peaks in MiB (Linux; 0 elsewhere): proportional set size, which counts what is shared once, all processes together. */
  readonly together: number;
  readonly writer: number;
  readonly largestWorker: number;
}

/** Memory of a process in MiB, each shared page divided among those that share it; 0 for one that is gone. */
function memoryOf(process_: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${process_}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / KIBIBYTE;
  } catch {
    return 0;
  }
}

function childrenOf(process_: number): number[] {
  try {
    return readFileSync(`/proc/${process_}/task/${process_}/children`, 'utf8').split(' ').filter((id) => id !== '').map(Number);
  } catch {
    return [];
  }
}

/** Runs the program and watches what it and its extraction processes take. */
export async function runProgram(words: readonly string[]): Promise<RunCost> {
  const since = performance.now();
  const child = spawn(process.execPath, [join(packageRoot, 'dist', 'src', 'cli', 'main.js'), ...words], { stdio: 'ignore' });
  let code: number | null | undefined;
  const ended = new Promise<void>((resolve) => child.on('close', (status) => {
    code = status;
    resolve();
  }));
  let [together, writer, largestWorker] = [0, 0, 0];
  while (code === undefined) {
    await Promise.race([delay(SAMPLE_MS), ended]);
    const own = memoryOf(child.pid!);
    const others = childrenOf(child.pid!).map(memoryOf);
    together = Math.max(together, own + others.reduce((sum, memory) => sum + memory, 0));
    writer = Math.max(writer, own);
    largestWorker = Math.max(largestWorker, ...others);
  }
  return { together, writer, largestWorker, seconds: (performance.now() - since) / 1000, code };
}
