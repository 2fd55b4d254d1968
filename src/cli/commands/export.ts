import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { version } from '../../package-root.js';
import { dataPackage, isOwn, type Format, type Resource } from '../../store/export/data-package.js';
import { FilterError, type Filters } from '../../store/export/filters.js';
import { manifestOf } from '../../store/export/manifest.js';
import { columnsOf, countRows, exportRows, type Row } from '../../store/export/rows.js';
import { findTable, mainTableNames, tableNames, type ExportTable } from '../../store/export/tables.js';
import { textChunks } from '../../store/export/text-chunks.js';
import { checkFits, WorkbookError, writeWorkbook } from '../../store/export/workbook.js';
import { openReadOnly, type Store } from '../../store/open.js';
import { EXIT, UsageError } from '../exit-codes.js';

export interface ExportFlags {
  readonly db: string;
  readonly table: string;
  readonly format: string;
  readonly output?: string;
  /** False with --no-bom. */
  readonly bom?: boolean;
  readonly names?: string;
  readonly indicator?: readonly string[];
  readonly place?: string;
  readonly period?: string;
  /** False with --no-package. */
  readonly package?: boolean;
}

const FORMATS: readonly Format[] = ['jsonl', 'csv', 'parquet', 'xlsx'];
const TEXTUAL: readonly Format[] = ['jsonl', 'csv'];

/** What an export is to do, checked. */
interface Plan {
  readonly format: Format;
  readonly names: 'zh' | 'en';
  readonly bom: boolean;
  readonly filters: Filters;
  readonly tables: readonly ExportTable[];
}

function planOf(store: Store, flags: ExportFlags): Plan {
  const format = FORMATS.find((one) => one === flags.format);
  if (!format) throw new UsageError(`unknown format: ${flags.format} (${FORMATS.join(', ')})`);
  const names = flags.names ?? 'en';
  if (names !== 'zh' && names !== 'en') throw new UsageError(`--names is zh or en, not ${names}`);
  const wanted = flags.table === 'all' ? mainTableNames(store) : flags.table.split(',').map((name) => name.trim());
  const tables = wanted.map((name) => findTable(store, name) ?? unknownTable(store, name));
  const { indicator: indicators, place, period } = flags;
  const filters = { ...(indicators === undefined ? {} : { indicators }), ...(place === undefined ? {} : { place }), ...(period === undefined ? {} : { period }) };
  return { format, names, bom: flags.bom !== false, filters, tables };
}

function unknownTable(store: Store, name: string): never {
  throw new UsageError(`unknown table: ${name} (all, ${tableNames(store).join(', ')})`);
}

/** Writes tables to files or standard output; a data dictionary and the run's manifest lie beside the files. */
export async function runExport(flags: ExportFlags): Promise<number> {
  const store = openReadOnly(flags.db);
  try {
    // One state of the database for all tables, whatever an ingest writes meanwhile.
    store.exec('BEGIN');
    const plan = planOf(store, flags);
    if (flags.output === undefined) {
      if (plan.tables.length > 1) throw new UsageError('several tables are written to a folder: name one with -o');
      if (!TEXTUAL.includes(plan.format)) throw new UsageError(`${plan.format} is written to a file: name one with -o`);
      await writeText(process.stdout, store, plan, plan.tables[0]!);
      return EXIT.done;
    }
    const folder = plan.tables.length > 1 || flags.table === 'all' || isFolder(flags.output);
    if (folder) mkdirSync(flags.output, { recursive: true });
    const resources: Resource[] = [];
    for (const table of plan.tables) {
      const file = folder ? join(flags.output, `${table.name}.${plan.format}`) : flags.output;
      resources.push(await writeFile(file, store, plan, table));
    }
    if (flags.package !== false && !isDevice(flags.output)) describe(folder ? flags.output : dirname(flags.output), store, resources);
    return EXIT.done;
  } catch (error) {
    if (error instanceof FilterError || error instanceof WorkbookError) throw new UsageError(error.message);
    const { code } = error as NodeJS.ErrnoException;
    if (code !== undefined && ['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'ENOSPC', 'EROFS', 'EEXIST'].includes(code)) throw new UsageError(`cannot write: ${(error as Error).message}`);
    throw error;
  } finally {
    store.close();
  }
}

const isFolder = (path: string): boolean => path.endsWith('/') || (existsSync(path) && statSync(path).isDirectory());
/** /dev/null, a pipe: written to as it is, and nothing is put beside it. */
const isDevice = (path: string): boolean => existsSync(path) && !statSync(path).isFile() && !statSync(path).isDirectory();

async function writeText(stream: Writable, store: Store, plan: Plan, table: ExportTable): Promise<number> {
  const counted = counting(exportRows(store, table, plan.filters));
  const format = plan.format as 'csv' | 'jsonl';
  for (const chunk of textChunks(counted.rows, { format, columns: columnsOf(store, table), sparse: table.sparse ?? [], names: plan.names, bom: plan.bom })) {
    if (!stream.write(chunk)) await once(stream, 'drain');
  }
  return counted.count();
}

/** A file is written under another name and renamed when it is whole. */
async function writeFile(file: string, store: Store, plan: Plan, table: ExportTable): Promise<Resource> {
  const columns = columnsOf(store, table);
  const partial = isDevice(file) ? file : `${file}.part`;
  let rows = 0;
  try {
    if (plan.format === 'csv' || plan.format === 'jsonl') {
      const stream = createWriteStream(partial);
      await once(stream, 'open');
      rows = await writeText(stream, store, plan, table);
      stream.end();
      await finished(stream);
    } else {
      if (plan.format === 'xlsx') checkFits(table.name, countRows(store, table, plan.filters), columns.length);
      const counted = counting(exportRows(store, table, plan.filters));
      if (plan.format === 'parquet') await (await import('../../store/export/parquet.js')).writeParquet(partial, table.name, counted.rows, columns, plan.names, version);
      else {
        const cut = await writeWorkbook(partial, table.name, counted.rows, columns, plan.names);
        if (cut > 0) process.stderr.write(`${basename(file)}: ${cut} cells were cut at 32,767 characters, the most Excel holds\n`);
      }
      rows = counted.count();
    }
    if (partial !== file) renameSync(partial, file);
  } catch (error) {
    if (partial !== file) rmSync(partial, { force: true });
    throw error;
  }
  return { name: table.name, path: basename(file), format: plan.format, columns, names: plan.names, rows, filters: plan.filters };
}

function counting(rows: Iterable<Row>): { rows: Iterable<Row>; count: () => number } {
  let count = 0;
  function* counted(): Generator<Row> {
    for (const row of rows) {
      count++;
      yield row;
    }
  }
  return { rows: counted(), count: () => count };
}

/** datapackage.json and manifest.json; files of these names that are not ours are left alone. */
function describe(folder: string, store: Store, resources: readonly Resource[]): void {
  const created = new Date().toISOString();
  const dictionary = join(folder, 'datapackage.json');
  const earlier = readJson(dictionary);
  if (earlier !== undefined && !isOwn(earlier)) {
    process.stderr.write(`${dictionary} is not one of zhibiao's: no data dictionary was written\n`);
    return;
  }
  replace(dictionary, dataPackage(resources, version, created, earlier ?? null));
  const manifest = join(folder, 'manifest.json');
  const known = readJson(manifest);
  if (known !== undefined && (known as { program?: unknown } | null)?.program !== 'zhibiao') process.stderr.write(`${manifest} is not one of zhibiao's: no manifest was written\n`);
  else replace(manifest, manifestOf(store, version, created));
}

/** A file's JSON; undefined where there is no such file, null where it is no JSON. */
function readJson(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    return null;
  }
}

function replace(file: string, content: object): void {
  writeFileSync(`${file}.part`, `${JSON.stringify(content, null, 2)}\n`);
  renameSync(`${file}.part`, file);
}
