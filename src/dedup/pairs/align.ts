import { indexStretches, uniqueBlocks, type StretchIndex } from './anchors.js';
import { heaviestChain } from './chain.js';
import { alignShort, MOST_CELLS } from './common-subsequence.js';

/** Units of an anchor in whole texts, and in the gaps between such anchors. */
export const WIDE = 8;
const NARROW = 4;

/**
 * Aligns two folded texts: for every unit of `a` the unit of `b` it stands for, or −1; ascending where it is not −1.
 * Anchors that stand once in both, the heaviest chain of them, then finer anchors and at last a common subsequence in the gaps.
 * @param index the stretches of `b`, made with {@link WIDE}
 */
export function align(a: Uint16Array, b: Uint16Array, index: StretchIndex = indexStretches(b, WIDE)): Int32Array {
  const to = new Int32Array(a.length).fill(-1);
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) to[start] = start++;
  let tail = 0;
  while (tail < shorter - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) to[a.length - 1 - tail] = b.length - 1 - tail++;
  if (start + tail < shorter) alignWithin(a, start, a.length - tail, b, start, b.length - tail, to, index);
  return to;
}

/** Texts whose wide anchors make up less than this of the first are unrelated: what little they share is left at that. Short ones are looked at closely. */
const LEAST_ANCHORED = 0.12;
const SHORT = 80;
/** Texts that begin or end alike are looked at closely when less than this of the first is left in between. */
const MOST = 0.6;

function alignWithin(a: Uint16Array, a0: number, a1: number, b: Uint16Array, b0: number, b1: number, to: Int32Array, index: StretchIndex): void {
  const blocks = uniqueBlocks(a, a0, a1, index);
  const chain = heaviestChain(blocks);
  if (index.width === WIDE && a1 - a0 > Math.max(SHORT, a.length * MOST) && chain.reduce((sum, k) => sum + blocks.length[k]!, 0) < (a1 - a0) * LEAST_ANCHORED) return;
  let lastA = a0;
  let lastB = b0;
  for (const k of chain) {
    // Neighbouring blocks may overlap by less than an anchor.
    const skip = Math.max(0, lastA - blocks.a[k]!, lastB - blocks.b[k]!);
    const i = blocks.a[k]! + skip;
    const j = blocks.b[k]! + skip;
    // What the texts begin and end with alike is aligned already; the index knows nothing of that.
    const length = Math.min(blocks.length[k]! - skip, b1 - j);
    if (length <= 0) continue;
    fillGap(a, lastA, i, b, lastB, j, to, index.width, lastA === a0, false);
    for (let at = 0; at < length; at++) to[i + at] = j + at;
    lastA = i + length;
    lastB = j + length;
  }
  fillGap(a, lastA, a1, b, lastB, b1, to, index.width, lastA === a0, true);
}

function fillGap(a: Uint16Array, a0: number, a1: number, b: Uint16Array, b0: number, b1: number, to: Int32Array, width: number, leads: boolean, trails: boolean): void {
  // Before the first anchor and behind the last only what stands near it is meant.
  const near = (a1 - a0) * 2 + 40;
  if (leads && !trails && b1 - b0 > near) b0 = b1 - near;
  if (trails && !leads && b1 - b0 > near) b1 = b0 + near;
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) to[a0++] = b0++;
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) to[--a1] = --b1;
  if (a0 === a1 || b0 === b1) return;
  if ((a1 - a0 + 1) * (b1 - b0 + 1) <= MOST_CELLS) return alignShort(a, a0, a1, b, b0, b1, to);
  if (width > NARROW) alignWithin(a, a0, a1, b, b0, b1, to, indexStretches(b, NARROW, b0, b1));
}
