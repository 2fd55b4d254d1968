import { fold, type FoldedText } from '../folding/fold.js';
import type { Span } from '../../text/span.js';
import { indexStretches, type StretchIndex } from './anchors.js';
import { WIDE } from './align.js';
import { numbersOf, type Numbers } from './numbers.js';

/** A report made ready to be compared: folded, with its numbers, and indexed when it is first the larger of a pair. */
export interface PreparedReport {
  readonly uid: number;
  /** The clean text of its page; all offsets are into it. */
  readonly text: string;
  readonly folded: FoldedText;
  readonly numbers: Numbers;
  readonly index: () => StretchIndex;
}

export function prepareReport(uid: number, text: string, parts: readonly Span[]): PreparedReport {
  const folded = fold(text, parts);
  let index: StretchIndex | null = null;
  return { uid, text, folded, numbers: numbersOf(text, folded), index: () => (index ??= indexStretches(folded.units, WIDE)) };
}

/** The smaller report of a pair first; equals by their number, which follows from source and report. */
export function bySize<T extends { readonly uid: number; readonly length: number }>(a: T, b: T): [inner: T, outer: T] {
  return a.length < b.length || (a.length === b.length && a.uid < b.uid) ? [a, b] : [b, a];
}
