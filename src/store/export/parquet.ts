import { fileWriter, parquetWriteRows } from 'hyparquet-writer';
import { columnNames, noteOf } from './columns.js';
import type { Row } from './rows.js';

/** Rows of one row group: what is in memory at a time. */
const GROUP = 10_000;

type ParquetType = 'STRING' | 'DOUBLE' | 'INT64' | 'BOOLEAN' | 'JSON';

function typeOf(column: string, table: string): ParquetType {
  switch (noteOf(column, table)?.type) {
    case 'integer':
      return 'INT64';
    case 'number':
      return 'DOUBLE';
    case 'boolean':
      return 'BOOLEAN';
    case 'array':
    case 'object':
      return 'JSON';
    default:
      return 'STRING';
  }
}

/** A value of the column's type; what is not of it, in a table of another's making, is left out rather than bent. */
function cell(value: unknown, type: ParquetType): unknown {
  if (value === null || value === undefined) return null;
  switch (type) {
    case 'INT64':
      return typeof value === 'bigint' ? value : Number.isSafeInteger(value) ? BigInt(value as number) : null;
    case 'DOUBLE':
      return typeof value === 'number' ? value : typeof value === 'bigint' ? Number(value) : null;
    case 'BOOLEAN':
      return typeof value === 'boolean' ? value : value === 1 ? true : value === 0 ? false : null;
    case 'JSON':
      return value;
    case 'STRING':
      return typeof value === 'string' ? value.toWellFormed() : typeof value === 'object' ? JSON.stringify(value) : String(value as number);
  }
}

/**
 * Writes a table as Parquet (Snappy), one row group in memory at a time. Numbers are DOUBLE or INT64, lists and objects JSON,
 * columns that hold numbers or text (repaired) text.
 */
export async function writeParquet(file: string, table: string, rows: Iterable<Row>, columns: readonly string[], names: 'zh' | 'en', version: string): Promise<void> {
  const titles = columnNames(columns, names);
  const types = columns.map((column) => typeOf(column, table));
  function* cells(): Generator<Record<string, unknown>> {
    for (const row of rows) yield Object.fromEntries(columns.map((column, index) => [titles[index]!, cell(row[column], types[index]!)]));
  }
  await parquetWriteRows({
    writer: fileWriter(file),
    rows: cells(),
    columns: titles.map((name, index) => ({ name, type: types[index]!, nullable: true })),
    rowGroupSize: GROUP,
    createdBy: `zhibiao ${version}`,
  });
}
