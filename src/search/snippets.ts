import type { Span } from '../text/span.js';

/** A piece of a text with what was found in it. */
export interface Snippet {
  readonly text: string;
  /** Offsets into `text`, in order, apart from one another. */
  readonly marks: readonly Span[];
  /** Where the piece begins in the whole text, and where its first mark stands there. */
  readonly start: number;
  readonly at: number;
}

/** Characters shown on either side of a mark. */
const AROUND = 40;

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Neither end of a piece may cut a character of two units apart. */
function whole(text: string, start: number, end: number): Span {
  return { start: start > 0 && isLow(text.charCodeAt(start)) && isHigh(text.charCodeAt(start - 1)) ? start - 1 : start, end: end < text.length && isLow(text.charCodeAt(end)) && isHigh(text.charCodeAt(end - 1)) ? end + 1 : end };
}

/** At most so many pieces around what was found; marks that lie close share one. */
export function snippetsOf(text: string, found: readonly Span[], most: number): Snippet[] {
  const groups: { start: number; end: number; marks: Span[] }[] = [];
  let covered = -1;
  for (const mark of found) {
    if (mark.start < covered) continue;
    covered = mark.end;
    const last = groups.at(-1);
    if (last && mark.start - AROUND <= last.end) {
      last.marks.push(mark);
      last.end = Math.min(text.length, mark.end + AROUND);
    } else if (groups.length === most) break;
    else groups.push({ start: Math.max(0, mark.start - AROUND), end: Math.min(text.length, mark.end + AROUND), marks: [mark] });
    // A piece does not grow without end.
    if (groups.at(-1)!.marks.length >= 8) covered = groups.at(-1)!.end + AROUND;
  }
  return groups.map((group) => {
    const { start, end } = whole(text, group.start, group.end);
    return { text: text.slice(start, end), start, at: group.marks[0]!.start, marks: group.marks.map((mark) => ({ start: mark.start - start, end: mark.end - start })) };
  });
}
