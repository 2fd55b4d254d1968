/**
 * Ingests folders of generated pages of growing size and prints the most memory that the program and its extraction processes
 * took together (Linux): it must not grow with the number of pages.
 *
 *   node dist/scripts/ingest-memory.js [--pages 1000,10000] [--workers 2]
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writePages } from './support/page-folder.js';
import { runProgram } from './support/peak-memory.js';

const { values } = parseArgs({ options: { pages: { type: 'string', default: '1000,10000' }, workers: { type: 'string', default: '2' } } });
for (const pages of values.pages.split(',').map(Number)) {
  const work = mkdtempSync(join(tmpdir(), 'zhibiao-memory-'));
  try {
    writePages(join(work, 'pages'), pages, { low: 300, high: 3000 });
    const { together, writer, largestWorker, seconds, code } = await runProgram(['ingest', join(work, 'pages'), '--db', join(work, 'x.db'), '--workers', values.workers, '--quiet']);
    const size = statSync(join(work, 'x.db')).size / 2 ** 20;
    console.log(`${pages} pages, ${values.workers} processes: at most ${together.toFixed(0)} MiB together, ${writer.toFixed(0)} the writer, ${largestWorker.toFixed(0)} the largest of the others; ${seconds.toFixed(0)} s, database of ${size.toFixed(0)} MiB, code ${code}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
