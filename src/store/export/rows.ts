import type { Store } from '../open.js';
import { filtered, type Filters, type Query } from './filters.js';
import { exportValue, type ExportTable } from './tables.js';

export type Row = Readonly<Record<string, unknown>>;

/** The rows of a table one by one, as they are written out. */
export function exportRows(store: Store, table: ExportTable, filters: Filters = {}): Generator<Row> {
  return queryRows(store, table, filtered(store, table, filters));
}

function* queryRows(store: Store, table: ExportTable, query: Query): Generator<Row> {
  const special = [...table.json, ...table.booleans];
  for (const row of store.prepare(query.sql).iterate(query.parameters) as IterableIterator<Record<string, unknown>>) {
    for (const column of special) row[column] = exportValue(table, column, row[column]);
    yield row;
  }
}

/** How many rows an export will have. */
export function countRows(store: Store, table: ExportTable, filters: Filters): number {
  const { sql, parameters } = filtered(store, table, filters);
  return store.prepare(`SELECT count(*) FROM (${sql})`).pluck().get(parameters) as number;
}

/** The columns of a table in their order. */
export function columnsOf(store: Store, table: ExportTable): string[] {
  return store.prepare(table.sql).columns().map(({ name }) => name);
}

/** One line of JSON. Integers beyond what JSON's readers hold exactly are written as text. */
export const jsonLine = (row: Row): string => `${JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}\n`;

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
