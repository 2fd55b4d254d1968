import type { Row } from '../store/export/rows.js';

/** Columns a terminal gives a character: two for Han and full-width forms. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    columns += (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60) || (code >= 0xffe0 && code <= 0xffe6) || code > 0x1f000 ? 2 : 1;
  }
  return columns;
}

const MOST = 60;

/** Text of a cell on one line, without control characters that a page could send to the terminal. */
function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ');
  return plain.length > MOST ? `${plain.slice(0, MOST - 1)}…` : plain;
}

/** Rows as a plain table; numbers to the right. */
export function renderTable(columns: readonly string[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map((column) => cell(row[column])));
  const numeric = columns.map((column) => rows.length > 0 && rows.every((row) => row[column] === null || typeof row[column] === 'number'));
  const widths = columns.map((column, index) => Math.max(width(column), ...cells.map((line) => width(line[index]!))));
  const pad = (text: string, index: number) => {
    const space = ' '.repeat(Math.max(0, widths[index]! - width(text)));
    return numeric[index] ? space + text : text + space;
  };
  const line = (texts: readonly string[]) => `${texts.map(pad).join('  ').trimEnd()}\n`;
  return line(columns) + line(widths.map((columnWidth) => '─'.repeat(columnWidth))) + cells.map(line).join('') + `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}\n`;
}
