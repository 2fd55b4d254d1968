/**
 * Ingests folders of generated pages of growing size and prints the most memory that the program and its extraction processes
 * took together (Linux): it must not grow with the number of pages.
 *
 *   node dist/scripts/ingest-memory.js [--pages 1000,10000] [--workers 2]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { packageRoot } from '../src/package-root.js';
import { writePages } from './support/page-folder.js';

const SAMPLE_MS = 100;
const KIBIBYTE = 1024;

/** Peaks in MiB. */
interface Peaks {
  /** Proportional set size (what is shared is counted once), all processes together. */
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

async function peaksOf(folder: string, db: string, workers: number): Promise<Peaks & { readonly seconds: number; readonly code: number | null }> {
  const since = performance.now();
  const child = spawn(process.execPath, [join(packageRoot, 'dist', 'src', 'cli', 'main.js'), 'ingest', folder, '--db', db, '--workers', String(workers), '--quiet'], { stdio: 'ignore' });
  let code: number | null | undefined;
  child.on('close', (ended) => (code = ended));
  let [together, writer, largestWorker] = [0, 0, 0];
  while (code === undefined) {
    await delay(SAMPLE_MS);
    const own = memoryOf(child.pid!);
    const others = childrenOf(child.pid!).map(memoryOf);
    together = Math.max(together, own + others.reduce((sum, memory) => sum + memory, 0));
    writer = Math.max(writer, own);
    largestWorker = Math.max(largestWorker, ...others);
  }
  return { together, writer, largestWorker, seconds: (performance.now() - since) / 1000, code };
}

const { values } = parseArgs({ options: { pages: { type: 'string', default: '1000,10000' }, workers: { type: 'string', default: '2' } } });
for (const pages of values.pages.split(',').map(Number)) {
  const work = mkdtempSync(join(tmpdir(), 'zhibiao-memory-'));
  try {
    writePages(join(work, 'pages'), pages, { low: 300, high: 3000 });
    const { together, writer, largestWorker, seconds, code } = await peaksOf(join(work, 'pages'), join(work, 'x.db'), Number(values.workers));
    const size = statSync(join(work, 'x.db')).size / 2 ** 20;
    console.log(`${pages} pages, ${values.workers} processes: at most ${together.toFixed(0)} MiB together, ${writer.toFixed(0)} the writer, ${largestWorker.toFixed(0)} the largest of the others; ${seconds.toFixed(0)} s, database of ${size.toFixed(0)} MiB, code ${code}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
