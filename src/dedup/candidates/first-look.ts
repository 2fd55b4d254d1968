import type { Store } from '../../store/open.js';
import { SKETCH_LIMIT } from '../signature/signature.js';
import { sketchFrom } from '../tables/numbers-blob.js';
import { firstAtOrAfter } from '../../text/span.js';

/** Of every sketch the values in the lowest part of their range make a first sample: about 40 of 160, 160 bytes a report. */
const FIRST = SKETCH_LIMIT / 4;
/** A sample of fewer values tells nothing. */
const LEAST_VALUES = 24;
/** Reports whose samples share less are no candidates: copies share 0.4, and of 24 values fewer than two in one of ten thousand cases. */
const LEAST_SHARED = 0.08;

/** How many values of a sketch (ascending) are in its first sample. A sample by value (FracMinHash) of a sample by value is one again. */
const sampled = (sketch: Uint32Array): number => firstAtOrAfter(sketch, FIRST);

/** False where two stretches of ascending values share too few for their reports to be copies. */
function meet(left: Uint32Array, i: number, endLeft: number, right: Uint32Array, j: number, endRight: number): boolean {
  const smaller = Math.min(endLeft - i, endRight - j);
  if (smaller < LEAST_VALUES) return true;
  let wanted = Math.ceil(smaller * LEAST_SHARED);
  while (i < endLeft && j < endRight) {
    const [one, other] = [left[i]!, right[j]!];
    if (one === other && --wanted === 0) return true;
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return false;
}

/** False where the first samples of two sketches show that their reports are no copies. */
export const mayBeCopies = (a: Uint32Array, b: Uint32Array): boolean => meet(a, 0, sampled(a), b, 0, sampled(b));

/**
 * The same of any two signed reports, with all first samples held in memory: most pairs have no more than a stock phrase in common,
 * and are ruled out without reading a sketch here and a sketch there.
 */
export function firstLook(store: Store): (a: number, b: number) => boolean {
  const count = store.prepare('SELECT count(*) FROM repost_reports').pluck().get() as number;
  const uids = new Float64Array(count);
  const ends = new Uint32Array(count + 1);
  let values = new Uint32Array(64 * (count + 1));
  let report = 0;
  for (const [uid, blob] of store.prepare('SELECT uid, sketch FROM repost_reports ORDER BY uid').raw().iterate() as IterableIterator<[number, Uint8Array]>) {
    const sketch = sketchFrom(blob);
    const from = ends[report]!;
    const to = from + sampled(sketch);
    if (to > values.length) {
      const larger = new Uint32Array(2 * to);
      larger.set(values);
      values = larger;
    }
    values.set(sketch.subarray(0, to - from), from);
    uids[report++] = uid;
    ends[report] = to;
  }
  return (a, b) => {
    const [left, right] = [firstAtOrAfter(uids, a), firstAtOrAfter(uids, b)];
    return meet(values, ends[left]!, ends[left + 1]!, values, ends[right]!, ends[right + 1]!);
  };
}
