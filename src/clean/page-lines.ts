import type { Span } from '../text/span.js';
import type { FoldedText } from './folded-text.js';
import { readWords } from './furniture/vocabulary.js';

/** A line of the page without the white space around it. */
export interface PageLine extends Span {
  /** Folded to half width and simplified script, same length as the line. Empty for lines that are body by length alone. */
  readonly text: string;
  /** `text` without any spaces: what rules compare, since sites space their phrases as they like. */
  readonly key: string;
  /** How much the line talks like a site of itself, see vocabulary.ts. */
  readonly site: number;
  /** Bits of the families of furniture it holds words of, see family-words.ts. */
  readonly families: number;
}

/** Lines longer than this are body by length alone: no rule spends time on them. */
export const LONGEST_LINE = 600;

const isSpace = (code: number): boolean =>
  code === 32 || code === 9 || code === 13 || code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 11 || code === 12;

/** The non-empty lines of a text in order. `folded` is the text folded for rules, see folded-text.ts. */
export function pageLines(text: string, { text: folded, units }: Pick<FoldedText, 'text' | 'units'>): PageLine[] {
  const lines: PageLine[] = [];
  let at = 0;
  while (at <= text.length) {
    let newline = text.indexOf('\n', at);
    if (newline < 0) newline = text.length;
    let start = at;
    let end = newline;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (end - start > LONGEST_LINE) lines.push({ start, end, text: '', key: '', ...NO_WORDS });
    else if (end > start) {
      const line = folded.slice(start, end);
      const key = withoutSpaces(line);
      lines.push(key === line ? { start, end, text: line, key, ...readWords(folded, units, start, end) } : pageLine(start, end, line));
    }
    at = newline + 1;
  }
  return lines;
}

const NO_WORDS = { site: 0, families: 0 };

/** A line of its own for a stretch whose folded form is `text`. */
export function pageLine(start: number, end: number, text: string): PageLine {
  const key = withoutSpaces(text);
  return { start, end, text, key, ...(key === '' ? NO_WORDS : readWords(key)) };
}

/** Removes blanks of every kind. */
export function withoutSpaces(text: string): string {
  return text.includes(' ') || text.includes('\t') ? text.replace(/[ \t]+/g, '') : text;
}
