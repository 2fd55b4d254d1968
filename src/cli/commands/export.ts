import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { csvLine, exportRows, jsonLine, type Row } from '../../store/export/rows.js';
import { exportTables } from '../../store/export/tables.js';
import { openReadOnly } from '../../store/open.js';
import { EXIT, UsageError } from '../exit-codes.js';

export interface ExportFlags {
  readonly db: string;
  readonly table: string;
  readonly format: string;
  readonly output?: string;
  readonly bom?: boolean;
}

const FORMATS = ['jsonl', 'csv'];

/** Rows gathered before they are written at once. */
const BATCH = 1000;

export async function runExport(flags: ExportFlags): Promise<number> {
  const table = exportTables.find(({ name }) => name === flags.table);
  if (!table) throw new UsageError(`unknown table: ${flags.table} (${exportTables.map(({ name }) => name).join(', ')})`);
  if (!FORMATS.includes(flags.format)) throw new UsageError(`unknown format: ${flags.format} (${FORMATS.join(', ')})`);
  const store = openReadOnly(flags.db);
  const stream = flags.output === undefined ? process.stdout : createWriteStream(flags.output);
  try {
    const columns = store.prepare(table.sql).columns().map(({ name }) => name);
    const line = flags.format === 'csv' ? (row: Row) => csvLine(columns.map((column) => row[column])) : jsonLine;
    let batch = flags.format === 'csv' ? (flags.bom === false || flags.output === undefined ? '' : '\ufeff') + csvLine(columns) : '';
    let rows = 0;
    for (const row of exportRows(store, table)) {
      batch += line(row);
      if (++rows % BATCH !== 0) continue;
      if (!stream.write(batch)) await once(stream, 'drain');
      batch = '';
    }
    if (batch && !stream.write(batch)) await once(stream, 'drain');
    if (stream !== process.stdout) {
      stream.end();
      await finished(stream);
    }
    return EXIT.done;
  } finally {
    store.close();
  }
}
