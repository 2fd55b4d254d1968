import { isFreshOpening, isNumberedHeading, isTitleLine } from '../../structure/headings.js';
import { align } from './align.js';
import { compareNumbers, NEAR, OTHER, SAME, type Numbers } from './numbers.js';
import type { PreparedReport } from './prepared.js';

/**
 * What two reports have in common, the smaller (inner) seen against the larger (outer). Counts are of folded units unless
 * said otherwise; a function of the two texts alone.
 */
export interface PairEvidence {
  readonly innerLength: number;
  readonly outerLength: number;
  /** Units of sentences that are aligned. */
  readonly words: number;
  /** Of these, units of sentences whose figures do not all differ. */
  readonly facts: number;
  /** Sentences of the inner report that count, and those of them aligned with figures that do not all differ. */
  readonly sentences: number;
  readonly sharedSentences: number;
  /** Where the alignment lies in both, but for stray units at its ends. */
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly outerStart: number;
  readonly outerEnd: number;
  /** Figures in the same place: equal, one digit apart, different. Masks, years, single digits and damage are not counted. */
  readonly same: number;
  readonly near: number;
  readonly other: number;
  /** Places where one name of a place was put for another, the same one again and again. */
  readonly renamed: number;
  /** Behind the alignment the outer report goes on with a title or an opening. */
  readonly goesOn: boolean;
}

/** A sentence counts as aligned when so much of it is. */
const LEAST_SHARE = 0.4;
/** Sentences shorter than this are everyone's. */
const LEAST_SENTENCE = 8;
/** Where the outer report is so many times longer, only the stretch in which the inner one lies counts. */
const MUCH_LONGER = 4;

/** Compares two reports; `inner` is the smaller by `bySize`. */
export function weighPair(inner: PreparedReport, outer: PreparedReport): PairEvidence {
  const to = align(inner.folded.units, outer.folded.units, outer.index());
  const innerLength = inner.folded.units.length;
  const outerLength = outer.folded.units.length;
  if (outerLength > innerLength * MUCH_LONGER) keepDensest(to, innerLength * 1.5 + 200);
  const figures = compareFigures(inner.numbers, outer.numbers, to);
  const counted = countSentences(inner, to, figures.bySentence);
  const { lastEnd, ...bounds } = boundsOf(to, innerLength);
  return {
    innerLength, outerLength, ...counted, ...bounds, same: figures.same, near: figures.near, other: figures.other,
    renamed: renamedPlaces(inner.folded.units, outer.folded.units, to), goesOn: goesOn(outer, lastEnd),
  };
}

/** Drops what is aligned outside the stretch of `width` units of the outer text that holds most of it. */
function keepDensest(to: Int32Array, width: number): void {
  let best = 0;
  let bestFrom = 0;
  let bestTo = -1;
  let count = 0;
  let from = 0;
  for (let at = 0; at < to.length; at++) {
    if (to[at]! < 0) continue;
    count++;
    while (to[from]! < 0 || to[at]! - to[from]! > width) if (to[from++]! >= 0) count--;
    if (count > best) {
      best = count;
      bestFrom = from;
      bestTo = at;
    }
  }
  for (let at = 0; at < to.length; at++) if (at < bestFrom || at > bestTo) to[at] = -1;
}

interface Figures {
  readonly same: number;
  readonly near: number;
  readonly other: number;
  /** By place of the number in the inner text: 1 where it agrees, 2 where it differs, 0 where it says nothing. */
  readonly bySentence: Uint8Array;
}

function compareFigures(a: Numbers, b: Numbers, to: Int32Array): Figures {
  const bySentence = new Uint8Array(a.before.length);
  let same = 0;
  let near = 0;
  let other = 0;
  let at = 0;
  for (let k = 0; k < a.before.length; k++) {
    const place = placeOf(to, a.before[k]!);
    if (place < 0) continue;
    while (at < b.before.length && b.before[at]! < place) at++;
    if (at === b.before.length) break;
    const left = a.written[k]!;
    const right = b.written[at]!;
    if (b.before[at] !== place || left.length !== right.length) continue;
    for (let n = 0; n < left.length; n++) {
      const agreement = compareNumbers(left[n]!, right[n]!);
      if (agreement === SAME) same++;
      else if (agreement === NEAR) near++;
      else if (agreement === OTHER) other++;
      else continue;
      bySentence[k] = agreement === OTHER ? bySentence[k] || 2 : 1;
    }
  }
  return { same, near, other, bySentence };
}

/** The gap of the other text a gap stands for: −1 unless the units on both sides of it stand side by side there too. */
export function placeOf(to: Int32Array, before: number): number {
  const right = before < to.length ? to[before]! : -1;
  const left = before > 0 ? to[before - 1]! : -1;
  if (before === 0) return right;
  if (before === to.length) return left < 0 ? -1 : left + 1;
  return right >= 0 && left === right - 1 ? right : -1;
}

/** Counts, and takes what is aligned in other sentences out of the alignment. */
function countSentences({ folded, numbers }: PreparedReport, to: Int32Array, figures: Uint8Array): Pick<PairEvidence, 'words' | 'facts' | 'sentences' | 'sharedSentences'> {
  let words = 0;
  let facts = 0;
  let sentences = 0;
  let sharedSentences = 0;
  let number = 0;
  let from = 0;
  for (const end of folded.sentenceEnds) {
    let aligned = 0;
    for (let at = from; at < end; at++) if (to[at]! >= 0) aligned++;
    let agreeing = 0;
    let differing = 0;
    for (; number < figures.length && numbers.before[number]! < end; number++) {
      if (figures[number] === 1) agreeing++;
      else if (figures[number] === 2) differing++;
    }
    const length = end - from;
    const counts = length >= LEAST_SENTENCE;
    if (counts) sentences++;
    if (aligned >= length * LEAST_SHARE) {
      words += aligned;
      if (agreeing > 0 || differing === 0) {
        facts += aligned;
        if (counts) sharedSentences++;
      }
    } else to.fill(-1, from, end);
    from = end;
  }
  return { words, facts, sentences, sharedSentences };
}

/** A leap in one text over so much as this share of the inner one, with nothing left out of the other, parts an alignment into pieces. */
const LEAP = 0.15;
/** A piece at either end that is so small a share of the alignment is chance: a stock phrase that stands elsewhere too. */
const SMALL_PIECE = 0.12;
/** Units at either end of what remains that may have strayed from it. */
const MOST_STRAY = 20;

function boundsOf(to: Int32Array, innerLength: number): Pick<PairEvidence, 'innerStart' | 'innerEnd' | 'outerStart' | 'outerEnd'> & { readonly lastEnd: number } {
  const places: number[] = [];
  for (let at = 0; at < to.length; at++) if (to[at]! >= 0) places.push(at);
  if (places.length === 0) return { innerStart: 0, innerEnd: 0, outerStart: 0, outerEnd: 0, lastEnd: 0 };
  const leaps = (k: number): boolean => {
    const leap = to[places[k]!]! - to[places[k - 1]!]! - (places[k]! - places[k - 1]!);
    return Math.abs(leap) > innerLength * LEAP;
  };
  const small = places.length * SMALL_PIECE;
  let first = 0;
  let last = places.length - 1;
  for (let k = 1; k < small; k++) if (leaps(k)) first = k;
  for (let k = last; k > last - small && k > 0; k--) if (leaps(k)) last = k - 1;
  const stray = Math.min(Math.floor((last - first) / 50), MOST_STRAY);
  const innerStart = places[first + stray]!;
  const innerEnd = places[last - stray]! + 1;
  return { innerStart, innerEnd, outerStart: to[innerStart]!, outerEnd: to[innerEnd - 1]! + 1, lastEnd: to[places[last]!]! + 1 };
}

/** Last characters of names of places. */
const PLACE = new Set([...'省市县区镇乡村州旗'].map((character) => character.charCodeAt(0)));
/** Folded units of a name. */
const MOST_NAME = 6;

function renamedPlaces(a: Uint16Array, b: Uint16Array, to: Int32Array): number {
  const seen = new Map<string, number>();
  let renamed = 0;
  for (let at = 0; at < to.length; at++) {
    if (to[at]! >= 0 || (at > 0 && to[at - 1]! < 0)) continue;
    let end = at;
    while (end < to.length && to[end]! < 0 && end - at <= MOST_NAME) end++;
    if (end === to.length || to[end]! < 0 || !PLACE.has(a[end]!)) continue;
    // A report's title begins with its place.
    const from = at > 0 ? to[at - 1]! + 1 : 0;
    const length = to[end]! - from;
    if (end - at < 2 || length < 2 || length > MOST_NAME) continue;
    const name = `${String.fromCharCode(...a.subarray(at, end))}>${String.fromCharCode(...b.subarray(from, from + length))}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    renamed = Math.max(renamed, times);
  }
  return renamed;
}

/** Whether a line soon behind a place of the outer text begins another report. */
function goesOn({ text, folded }: PreparedReport, place: number): boolean {
  if (place <= 0 || place >= folded.at.length) return false;
  const behind = folded.at[place - 1]! + 1;
  for (let line = text.indexOf('\n', behind); line >= 0 && line - behind <= MOST_TAIL; line = text.indexOf('\n', line + 1)) {
    const end = text.indexOf('\n', line + 1);
    const next = text.slice(line + 1, Math.min(end < 0 ? text.length : end, line + 600)).trim();
    if (isTitleLine(next) || isNumberedHeading(next) || isFreshOpening(next)) return true;
  }
  return false;
}

/** Characters between the alignment's end and the other report: a full stop, a closing quote, a signature that was left out. */
const MOST_TAIL = 80;
