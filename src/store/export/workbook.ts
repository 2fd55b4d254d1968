import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { columnNames } from './columns.js';
import type { Row } from './rows.js';

/** Rows of a sheet, the header one of them. */
export const MOST_ROWS = 1_048_576;
/** Characters of a cell. */
const MOST_CHARACTERS = 32_767;
/** A sheet is built in memory as one text; beyond so many cells it would not fit. */
export const MOST_CELLS = 4_000_000;

/** A table no workbook can hold; the message is for users. */
export class WorkbookError extends Error {}

/** @throws WorkbookError where the table is beyond Excel's limits, or beyond what can be built in memory */
export function checkFits(table: string, rows: number, columns: number): void {
  const other = 'use CSV or Parquet, or fewer rows (--indicator, --place, --period)';
  if (rows + 1 > MOST_ROWS) throw new WorkbookError(`${table} has ${rows} rows; an Excel sheet holds ${MOST_ROWS - 1} and its header: ${other}`);
  if (rows * columns > MOST_CELLS) throw new WorkbookError(`${table} has ${rows} rows of ${columns} columns; a workbook is built in memory and may have ${MOST_CELLS} cells: ${other}`);
}

/** `_x0041_` is how workbooks write a character by its code: the underscore itself is then `_x005F_`. */
const plain = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/**
 * Writes a table as XLSX: frozen bold header, text as text (ids and codes keep their zeros, nothing is a formula).
 * @returns how many cells were cut at Excel's 32,767 characters
 */
export async function writeWorkbook(file: string, table: string, rows: Iterable<Row>, columns: readonly string[], names: 'zh' | 'en'): Promise<number> {
  let cut = 0;
  const cell = (value: unknown): SheetData[number][number] => {
    if (value === null || value === undefined) return null;
    if (typeof value === 'number') return Number.isFinite(value) ? { value, type: Number } : null;
    if (typeof value === 'boolean') return { value, type: Boolean };
    const text = plain(typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value as bigint));
    if (text.length > MOST_CHARACTERS) cut++;
    return { value: text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text, type: String, format: '@' };
  };
  const data: SheetData = [columnNames(columns, names).map((value) => ({ value, type: String, fontWeight: 'bold' as const }))];
  for (const row of rows) data.push(columns.map((column) => cell(row[column])));
  // Sheet names have at most 31 characters.
  await writeExcelFile(data, { sheet: table.slice(0, 31), stickyRowsCount: 1, columns: columns.map((column) => ({ width: widthOf(column) })) }).toFile(file);
  return cut;
}

/** In characters. */
function widthOf(column: string): number {
  if (/text$|^(?:reason|metadata|removed|mangled|repaired_by|definition|was)$/.test(column)) return 40;
  return /^(?:id|source|source_[ab]|raw|name|label|title|indicator)$/.test(column) ? 28 : 12;
}
