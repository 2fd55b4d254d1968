import type { Removed } from '../../schemas/document.js';
import { lastAtOrBefore } from '../text/span.js';
import type { PageLine } from './page-lines.js';

/** Sites of the wenku kind cut a document's text into pieces of this many UTF-16 units and number the pieces. */
export const PIECE_LENGTH = 300;

/** White space a copy may have lost at a cut, in units. */
const TOLERANCE = 3;

interface Mark {
  readonly number: number;
  /** Where what belongs to the cut begins: behind the text above it. */
  readonly start: number;
  readonly lineStart: number;
  readonly textStart: number;
  /** True where it stands in the middle of a line. */
  readonly inline: boolean;
}

function markAt(line: PageLine, text: string): Mark | null {
  let at = line.start;
  let number = 0;
  while (at < line.end && at - line.start < 5) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) break;
    number = number * 10 + digit;
    at++;
  }
  if (at === line.start || text[at] !== '、') return null;
  return { number, start: endOfText(text, line.start), lineStart: line.start, textStart: at + 1, inline: false };
}

/**
 * The mark of the next cut where a copy has lost the line breaks before it: one blank or none. A blank may be the text's
 * own; without one, or elsewhere than behind exactly 300 units, digits before the mark would be the text's.
 */
function inlineMark(text: string, { number, textStart }: Mark): Mark | null {
  const sign = `${number + 1}、`;
  const mark = (start: number, at: number): Mark => ({ number: number + 1, start, lineStart: at, textStart: at + sign.length, inline: true });
  const due = textStart + PIECE_LENGTH;
  if (text.startsWith(sign, due)) return mark(due, due);
  for (const length of [0, -1, 1, -2, 2, -3, 3]) {
    const start = due + length;
    if (isBlank(text.charCodeAt(start)) && text.startsWith(sign, start + 1)) return mark(start, start + 1);
  }
  return null;
}

/**
 * Finds the marks of page cuts: they count up from 1, and every inner piece is 300 long. What merely looks like a mark
 * (a list in the text) has other lengths and stays. A single piece proves nothing by itself: its mark goes only where
 * `bodyStart` says that the site's own head ends there and the piece is no longer than a cut allows.
 *
 * @returns the stretches to take out, line breaks included, so that what a cut tore apart joins again
 */
export function findPageCuts(text: string, lines: readonly PageLine[], bodyStart: number | null): Removed[] {
  const starts = Int32Array.from(lines, (line) => line.start);
  const cuts: Removed[] = [];
  let from = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.start < from) continue;
    const first = markAt(line, text);
    if (first?.number !== 1) continue;
    const chain = followChain(text, lines, starts, first, first.lineStart === bodyStart);
    if (chain.length > 1 || isLonePiece(lines, index, bodyStart)) {
      cuts.push({ start: first.lineStart, end: first.textStart, rule: 'page-cut' });
      for (let k = 1; k < chain.length; k++) {
        cuts.push({ start: chain[k]!.start, end: chain[k]!.textStart, rule: 'page-cut' });
      }
      from = chain[chain.length - 1]!.textStart;
    }
  }
  return cuts;
}

/** The lines that the marks of cuts begin: a site's numbering shows that they are the document's text. */
export function markedLines(cuts: readonly Removed[], lines: readonly PageLine[]): ReadonlySet<PageLine> {
  const ends = new Set(cuts.map(({ end }) => end));
  const marked = new Set<PageLine>();
  for (const line of lines) for (let at = line.start + 2; at <= line.start + 5; at++) if (ends.has(at)) marked.add(line);
  return marked;
}

const isBreak = (text: string, at: number): boolean => text[at] === '\n' || text[at] === '\r';
const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 0x3000 || code === 0xa0;

/** The end of what stands before the line breaks above `lineStart`; lines of white space alone are breaks too. */
function endOfText(text: string, lineStart: number): number {
  let end = lineStart;
  for (;;) {
    while (end > 0 && isBreak(text, end - 1)) end--;
    let at = end;
    while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
    if (at === end || at === 0 || !isBreak(text, at - 1)) return end;
    end = at;
  }
}

function followChain(text: string, lines: readonly PageLine[], starts: Int32Array, first: Mark, belowHead: boolean): Mark[] {
  const chain = [first];
  let exact = 0;
  for (;;) {
    const last = chain[chain.length - 1]!;
    const next = nextMark(text, lines, starts, last) ?? inlineMark(text, last);
    if (!next) break;
    if (next.start - last.textStart === PIECE_LENGTH) exact++;
    chain.push(next);
  }
  // The second item of a list that runs on in one line may by chance stand there too, behind a full stop.
  const [, second] = chain;
  if (chain.length === 2 && second!.inline && /[。;；]/.test(text[second!.start - 1] ?? '')) return [first];
  // Most pieces of a real chain are exact; a list whose items happen to be about as long is not. Right below the head of such a site it is a chain all the same.
  return exact * 2 > chain.length - 1 || belowHead ? chain : [first];
}

function nextMark(text: string, lines: readonly PageLine[], starts: Int32Array, last: Mark): Mark | null {
  const earliest = last.textStart + PIECE_LENGTH - TOLERANCE;
  const latest = last.textStart + PIECE_LENGTH + TOLERANCE + 8;
  for (let index = lastAtOrBefore(starts, latest); index >= 0 && starts[index]! >= earliest; index--) {
    const mark = markAt(lines[index]!, text);
    if (mark?.number !== last.number + 1) continue;
    const length = mark.start - last.textStart;
    if (Math.abs(length - PIECE_LENGTH) <= TOLERANCE) return mark;
  }
  return null;
}

function isLonePiece(lines: readonly PageLine[], index: number, bodyStart: number | null): boolean {
  const line = lines[index]!;
  if (bodyStart === null || line.start !== bodyStart) return false;
  const next = lines[index + 1];
  return line.end - line.start <= PIECE_LENGTH + 4 && !(next && /^\d{1,3}、/.test(next.text));
}
