import type { Span } from '../text/span.js';
import { foldSameLength } from './characters.js';
import { isTraditional, toSimplified } from './traditional.js';

/** A line of the page without the white space around it. `text` is folded to half width and simplified script, same length. */
export interface PageLine extends Span {
  readonly text: string;
}

const isSpace = (code: number): boolean =>
  code === 32 || code === 9 || code === 13 || code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 11 || code === 12;

/**
 * The non-empty lines of a text in order. Lines longer than `longest` are body by length alone: they are listed with an
 * empty `text`, so that no rule can spend time on them.
 */
export function pageLines(text: string, longest = 600): PageLine[] {
  const lines: PageLine[] = [];
  const folded = foldForRules(text);
  let at = 0;
  while (at <= text.length) {
    let newline = text.indexOf('\n', at);
    if (newline < 0) newline = text.length;
    let start = at;
    let end = newline;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (end > start) lines.push({ start, end, text: end - start <= longest ? folded.slice(start, end) : '' });
    at = newline + 1;
  }
  return lines;
}

/** Width and script folded away, length kept: rules are written once, for half-width simplified text. */
function foldForRules(text: string): string {
  const folded = foldSameLength(text);
  return isTraditional(folded) ? toSimplified(folded) : folded;
}
