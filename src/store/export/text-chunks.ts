import { columnNames } from './columns.js';
import { csvLine, jsonLine, type Row } from './rows.js';

/** How a table is written as text. */
export interface TextFormat {
  readonly format: 'csv' | 'jsonl';
  readonly columns: readonly string[];
  /** Columns left out of a JSON line where they are null. */
  readonly sparse: readonly string[];
  readonly names: 'zh' | 'en';
  /** A byte order mark in front of CSV: Excel takes the file for UTF-8 only with it. */
  readonly bom: boolean;
}

/** Text gathered before it is handed on, in UTF-16 units. */
const CHUNK = 1 << 18;

/** A table as CSV or JSON lines, in pieces of bounded size however many rows there are. */
export function* textChunks(rows: Iterable<Row>, { format, columns, sparse, names, bom }: TextFormat): Generator<string> {
  const titles = columnNames(columns, names);
  const renamed = names === 'zh';
  const csv = (row: Row): string => csvLine(columns.map((column) => row[column]));
  const json = (row: Row): string => {
    const absent = sparse.filter((column) => row[column] === null);
    if (!renamed && absent.length === 0) return jsonLine(row);
    return jsonLine(Object.fromEntries(columns.flatMap((column, index) => (absent.includes(column) ? [] : [[titles[index]!, row[column]]]))));
  };
  const line = format === 'csv' ? csv : json;
  let chunk = format === 'csv' ? (bom ? '\ufeff' : '') + csvLine(titles) : '';
  for (const row of rows) {
    chunk += line(row);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
