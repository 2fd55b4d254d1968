import type { Store } from '../open.js';
import { exportValue, type ExportTable } from './tables.js';

export type Row = Readonly<Record<string, unknown>>;

/** The rows of a table one by one, as they are written out. */
export function* exportRows(store: Store, table: ExportTable): Generator<Row> {
  const special = [...table.json, ...table.booleans];
  for (const row of store.prepare(table.sql).iterate() as IterableIterator<Record<string, unknown>>) {
    for (const column of special) row[column] = exportValue(table, column, row[column]);
    yield row;
  }
}

/** One line of JSON. */
export const jsonLine = (row: Row): string => `${JSON.stringify(row)}\n`;

/** Spreadsheets take a cell that begins like this for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell of CSV (RFC 4180). Text that a spreadsheet would take for a formula is quoted with an apostrophe. */
export function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  let text = typeof value === 'string' ? value : JSON.stringify(value);
  if (FORMULA.test(text) && !/^-?\d+(?:\.\d+)?%?$/.test(text)) text = `'${text}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of CSV. */
export const csvLine = (cells: readonly unknown[]): string => `${cells.map(csvCell).join(',')}\r\n`;
