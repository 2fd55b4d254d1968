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
  /** Processor time of the program and its processes (Linux; 0 elsewhere), to a tenth of a second. */
  readonly processor: number;
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

/** Ticks of the processor a process and those it waited for have had; 0 for one that is gone. */
function ticksOf(process_: number): number {
  try {
    // Behind the name, which may hold spaces, in brackets: utime, stime, cutime and cstime are the 14th to 17th field.
    const fields = readFileSync(`/proc/${process_}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  } catch {
    return 0;
  }
}

/** Ticks a second, as every Linux tells them. */
const TICKS = 100;

/** Runs the program and watches what it and its extraction processes take. */
export async function runProgram(words: readonly string[]): Promise<RunCost> {
  const since = performance.now();
  const child = spawn(process.execPath, [join(packageRoot, 'dist', 'src', 'cli', 'main.js'), ...words], { stdio: 'ignore' });
  let code: number | null | undefined;
  const ended = new Promise<void>((resolve) => child.on('close', (status) => {
    code = status;
    resolve();
  }));
  let [together, writer, largestWorker, ticks] = [0, 0, 0, 0];
  while (code === undefined) {
    await Promise.race([delay(SAMPLE_MS), ended]);
    const own = memoryOf(child.pid!);
    const children = childrenOf(child.pid!);
    const others = children.map(memoryOf);
    ticks = Math.max(ticks, [child.pid!, ...children].reduce((sum, one) => sum + ticksOf(one), 0));
    together = Math.max(together, own + others.reduce((sum, memory) => sum + memory, 0));
    writer = Math.max(writer, own);
    largestWorker = Math.max(largestWorker, ...others);
  }
  return { together, writer, largestWorker, processor: ticks / TICKS, seconds: (performance.now() - since) / 1000, code };
}
