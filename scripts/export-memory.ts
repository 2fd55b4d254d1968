/**
 * How much memory an export of many facts takes.
 *
 *   node dist/scripts/export-memory.js [--facts 1000000] [--db FILE] [--most MEGABYTES] [--formats csv,jsonl,parquet]
 *
 * Builds a database of so many made-up facts (or takes the one --db names, and leaves it there), exports the table facts in each format
 * in a process of its own and prints its peak resident memory in MB (10⁶ bytes; Linux: VmHWM), the seconds it took and the size of the
 * file. Every file is counted again: an export that lost rows fails. With --most a peak above it fails.
 */
import { spawn } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet';
import { renderTable } from '../src/cli/table.js';
import { packageRoot } from '../src/package-root.js';
import { openReadOnly } from '../src/store/open.js';
import { buildSynthetic } from './support/synthetic-database.js';

export interface Exported {
  readonly format: string;
  readonly rows: number;
  readonly peak_mb: number;
  readonly seconds: number;
  readonly file_mb: number;
}

const FIGURES = 48;

/** Facts of the database. */
function factsIn(db: string): number {
  const store = openReadOnly(db);
  const facts = store.prepare('SELECT count(*) FROM facts').pluck().get() as number;
  store.close();
  return facts;
}

/** Rows of an exported file. Texts of made-up facts have no line breaks, so lines are rows. */
async function rowsOf(file: string, format: string): Promise<number> {
  if (format === 'parquet') return Number((await parquetMetadataAsync(await asyncBufferFromFile(file))).num_rows);
  let lines = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
  return format === 'csv' ? lines - 1 : lines;
}

/** Exports the facts of a database in a process of its own. */
export async function exportOnce(db: string, format: string, folder: string): Promise<Exported> {
  const file = join(folder, `facts.${format}`);
  const main = pathToFileURL(join(packageRoot, 'dist', 'src', 'cli', 'main.js')).href;
  // The process says its own peak as it ends.
  const program = `import { readFileSync } from 'node:fs'; process.on('exit', () => console.error('PEAK ' + /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1])); await import(${JSON.stringify(main)});`;
  const since = performance.now();
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, '--', 'zhibiao', 'export', '--db', db, '--table', 'facts', '--format', format, '-o', file], { stdio: ['ignore', 'inherit', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  const peak = /PEAK (\d+)/.exec(said)?.[1];
  if (code !== 0 || peak === undefined) throw new Error(`the export failed: ${said}`);
  const exported = { format, rows: await rowsOf(file, format), peak_mb: Math.round((Number(peak) * 1024) / 1e6), seconds: Math.round((performance.now() - since) / 100) / 10, file_mb: Math.round(statSync(file).size / 1e6) };
  rmSync(file);
  return exported;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { facts: { type: 'string', default: '1000000' }, db: { type: 'string' }, most: { type: 'string' }, formats: { type: 'string', default: 'csv,jsonl,parquet' } } });
  const folder = mkdtempSync(join(tmpdir(), 'zhibiao-export-'));
  try {
    const db = values.db ?? join(folder, 'synthetic.db');
    if (!existsSync(db)) buildSynthetic(db, { pages: Math.ceil((Number(values.facts) / (FIGURES + 2)) * (500 / 499)), figures: FIGURES });
    const facts = factsIn(db);
    const results: Exported[] = [];
    for (const format of values.formats.split(',')) results.push(await exportOnce(db, format, folder));
    console.log(renderTable(['format', 'rows', 'peak_mb', 'seconds', 'file_mb'], results as unknown as Record<string, unknown>[]));
    for (const { format, rows, peak_mb: peak } of results) {
      if (rows !== facts) console.error(`${format}: ${rows} rows of ${facts}`);
      if (values.most !== undefined && peak > Number(values.most)) console.error(`${format}: ${peak} MB is above ${values.most} MB`);
      if (rows !== facts || (values.most !== undefined && peak > Number(values.most))) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1]?.endsWith('export-memory.js')) await main();
