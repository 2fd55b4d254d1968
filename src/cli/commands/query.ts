import { jsonLine, csvLine, type Row } from '../../store/export/rows.js';
import { openReadOnly } from '../../store/open.js';
import { EXIT, UsageError } from '../exit-codes.js';
import { print } from '../print.js';
import { renderTable } from '../table.js';

export interface QueryFlags {
  readonly db: string;
  readonly format: string;
}

const FORMATS = ['table', 'json', 'jsonl', 'csv'];

export async function runQuery(sql: string, flags: QueryFlags): Promise<number> {
  if (!FORMATS.includes(flags.format)) throw new UsageError(`unknown format: ${flags.format} (${FORMATS.join(', ')})`);
  const store = openReadOnly(flags.db);
  try {
    const { columns, rows } = select(store, sql);
    if (flags.format === 'table') await print(renderTable(columns, rows));
    else if (flags.format === 'json') await print(`${JSON.stringify(rows, null, 2)}\n`);
    else if (flags.format === 'jsonl') await print(rows.map(jsonLine).join(''));
    else await print(csvLine(columns) + rows.map((row) => csvLine(columns.map((column) => row[column]))).join(''));
    return EXIT.done;
  } finally {
    store.close();
  }
}

function select(store: ReturnType<typeof openReadOnly>, sql: string): { columns: string[]; rows: Row[] } {
  try {
    const statement = store.prepare(sql);
    if (!statement.reader || !statement.readonly) throw new UsageError('only queries that read are allowed');
    return { columns: statement.columns().map(({ name }) => name), rows: statement.all() as Row[] };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`the query failed: ${(error as Error).message}`);
  }
}
