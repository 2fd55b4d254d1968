import type { FoldedText } from '../folding/fold.js';
import { classAt, DIGIT, isDigitCode, MASK, POINT } from '../../extract/numeral-characters.js';

/** The Arabic numbers and masks of a text by the folded unit they stand before. */
export interface Numbers {
  /** Folded units, ascending; one entry for each gap that holds a number or a mask. */
  readonly before: Int32Array;
  /** What stands in each gap, in order: digits with their points, masks as `x`. */
  readonly written: readonly (readonly string[])[];
}

/** Reads the numbers of a text between its folded units. */
export function numbersOf(text: string, { at, span }: FoldedText): Numbers {
  const before: number[] = [];
  const written: (readonly string[])[] = [];
  let from = span.start;
  for (let unit = 0; unit <= at.length; unit++) {
    const to = unit < at.length ? at[unit]! : span.end;
    if (to > from && to - from < MOST_GAP) {
      const found = numbersIn(text, from, to);
      if (found) {
        before.push(unit);
        written.push(found);
      }
    }
    from = to + 1;
  }
  return { before: Int32Array.from(before), written };
}

/** A longer gap lies between a report's parts, and holds another's text. */
const MOST_GAP = 200;

function numbersIn(text: string, from: number, to: number): string[] | null {
  let found: string[] | null = null;
  for (let at = from; at < to; at++) {
    const kind = classAt(text, at);
    if (kind !== DIGIT && kind !== MASK) continue;
    let end = at;
    let number = '';
    for (; end < to; end++) {
      const own = classAt(text, end);
      if (own === DIGIT) number += text[end]!;
      else if (own === MASK) number += number.endsWith('x') ? '' : 'x';
      else if (own === POINT && end + 1 < to && isDigitCode(text.charCodeAt(end + 1))) number += '.';
      else if (!(text[end] === ',' && groupsThousands(text, end, to))) break;
    }
    (found ??= []).push(number);
    at = end;
  }
  return found;
}

function groupsThousands(text: string, comma: number, to: number): boolean {
  const digit = (k: number): boolean => comma + k < to && isDigitCode(text.charCodeAt(comma + k));
  return digit(-1) && digit(1) && digit(2) && digit(3) && !digit(4);
}

export const SAME = 0;
/** One digit differs in numbers of equal length: an edit, or a neighbour. */
export const NEAR = 1;
export const OTHER = 2;
/** Masked, damaged, a year or a single digit: nothing is said by its differing. */
export const SILENT = 3;
export type Agreement = typeof SAME | typeof NEAR | typeof OTHER | typeof SILENT;

const YEAR = /^(?:19|20)\d\d$/;
const REDATED = /20[12]\d/g;

/** How two writings of one number agree. */
export function compareNumbers(a: string, b: string): Agreement {
  if (a.includes('x') || b.includes('x')) return SILENT;
  if (a === b) return a.length >= 2 ? SAME : SILENT;
  if (a.length < 2 || b.length < 2 || (YEAR.test(a) && YEAR.test(b)) || isReplaced(a, b) || isReplaced(b, a)) return SILENT;
  if (a.length !== b.length) return OTHER;
  let different = 0;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) different++;
  return different === 1 ? NEAR : OTHER;
}

/** One number is the other after find-and-replace wrote a year over every 10. */
function isReplaced(damaged: string, whole: string): boolean {
  const plain = damaged.replaceAll('.', '');
  if (plain.length < 4 || !whole.includes('10')) return false;
  for (const [year] of damaged.matchAll(REDATED)) if (damaged.replaceAll(year, '10') === whole) return true;
  return false;
}

/** True when what a masked number still shows fits a whole one: 1xx7 fits 1237, xx.5 fits 12.5. */
export function fitsMask(masked: string, whole: string): boolean {
  const first = masked.indexOf('x');
  if (first < 0) return masked === whole;
  const last = masked.lastIndexOf('x');
  const head = masked.slice(0, first);
  const tail = masked.slice(last + 1);
  return whole.length > head.length + tail.length && whole.startsWith(head) && whole.endsWith(tail);
}
