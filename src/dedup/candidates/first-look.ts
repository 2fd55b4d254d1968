import type { Store } from '../../store/open.js';
import { SKETCH_LIMIT, sketchesOverlap, TELLING_SKETCH } from '../signature/signature.js';
import { sketchFrom } from '../tables/numbers-blob.js';
import { firstAtOrAfter } from '../../text/span.js';

/** Of every sketch the values in the lowest part of their range make a first sample: about 40 of 160. */
const FIRST = SKETCH_LIMIT / 4;
/** A sample of fewer values tells nothing. */
const LEAST_VALUES = 24;
/** Reports whose samples share less are no candidates: copies share 0.4, and of 24 values fewer than two in one of ten thousand cases. */
const LEAST_SHARED = 0.08;
/** Estimated share below which two reports are not compared in full; what is found must share more than twice of it. */
const LEAST_OVERLAP = 0.2;

/** How many values of a sketch (ascending) are in its first sample. A sample by value (FracMinHash) of a sample by value is one again. */
const sampled = (sketch: Uint32Array): number => firstAtOrAfter(sketch, FIRST);

/** Whether the sketches of two reports share so much that the reports are to be compared. */
export function mayBeCopies(a: Uint32Array, b: Uint32Array): boolean {
  const [left, right] = [sampled(a), sampled(b)];
  return (Math.min(left, right) < LEAST_VALUES || sketchesOverlap(a.subarray(0, left), b.subarray(0, right), LEAST_SHARED)) && sketchesOverlap(a, b, LEAST_OVERLAP);
}

/** Values of sketches are held without their lowest bits, in 16. */
const DROPPED_BITS = Math.log2(SKETCH_LIMIT) - 16;
/** Bytes of sketches held; of an archive with more of them (400,000 reports of 1,200 characters) the first samples alone, a fourth of that. */
const MOST_HELD = 128 * 1024 * 1024;

/**
 * Rules out pairs of reports by their places among all signed ones, with all sketches held in memory in half of their size: most pairs
 * have no more than a stock phrase in common. What differs in the lowest bits only counts as equal, so that
 * no pair of which {@link mayBeCopies} is true is ruled out, and one in thousands of the others is not.
 */
export function firstLook(store: Store, mostHeld = MOST_HELD): (a: number, b: number) => boolean {
  const { count, bytes } = store.prepare('SELECT count(*) AS count, coalesce(sum(length(sketch)), 0) AS bytes FROM repost_reports').get() as { count: number; bytes: number };
  const whole = bytes / 2 <= mostHeld;
  const { values, samples, ends } = heldSketches(store, count, whole ? bytes / 4 : null);
  return (a, b) => {
    const left = ends[a]!;
    const right = ends[b]!;
    const sampleLeft = samples[a]!;
    const sampleRight = samples[b]!;
    const sample = Math.min(sampleLeft, sampleRight);
    if (sample >= LEAST_VALUES && !share(values, left, left + sampleLeft, right, right + sampleRight, Math.ceil(sample * LEAST_SHARED))) return false;
    const endLeft = ends[a + 1]!;
    const endRight = ends[b + 1]!;
    const smaller = Math.min(endLeft - left, endRight - right);
    return !whole || smaller < TELLING_SKETCH || share(values, left, endLeft, right, endRight, Math.ceil(smaller * LEAST_OVERLAP));
  };
}

interface HeldSketches {
  readonly values: Uint16Array;
  /** By place of a report: how many of its values are in its first sample, and where its values begin, one more for the end. */
  readonly samples: Uint32Array;
  readonly ends: Uint32Array;
}

/** @param size how many values there are of all sketches; null to hold first samples alone */
function heldSketches(store: Store, count: number, size: number | null): HeldSketches {
  const samples = new Uint32Array(count);
  const ends = new Uint32Array(count + 1);
  let values = new Uint16Array(size ?? 64 * count);
  let report = 0;
  for (const blob of store.prepare('SELECT sketch FROM repost_reports ORDER BY uid').pluck().iterate() as IterableIterator<Uint8Array>) {
    const sketch = sketchFrom(blob);
    const from = ends[report]!;
    const sample = sampled(sketch);
    const held = size === null ? sample : sketch.length;
    if (from + held > values.length) {
      const larger = new Uint16Array(2 * (from + held));
      larger.set(values);
      values = larger;
    }
    for (let at = 0; at < held; at++) values[from + at] = sketch[at]! >>> DROPPED_BITS;
    samples[report++] = sample;
    ends[report] = from + held;
  }
  return { values, samples, ends };
}

/** Stretches so many times longer than others are searched instead of walked over. */
const MUCH_LONGER = 8;

/** Whether two stretches of ascending values have at least so many in common, one at least. */
function share(values: Uint16Array, i: number, endLeft: number, j: number, endRight: number, wanted: number): boolean {
  if (endLeft - i > (endRight - j) * MUCH_LONGER) return shareFew(values, j, endRight, i, endLeft, wanted);
  if (endRight - j > (endLeft - i) * MUCH_LONGER) return shareFew(values, i, endLeft, j, endRight, wanted);
  while (endLeft - i >= wanted && endRight - j >= wanted) {
    const one = values[i]!;
    const other = values[j]!;
    if (one === other && --wanted === 0) return true;
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return false;
}

/** The same of few values and many: the next of the many is looked for in steps that double, then by halves. */
function shareFew(values: Uint16Array, i: number, endFew: number, j: number, endMany: number, wanted: number): boolean {
  for (; endFew - i >= wanted && j < endMany; i++) {
    const value = values[i]!;
    let step = 1;
    while (j + step < endMany && values[j + step]! < value) step *= 2;
    let end = Math.min(j + step, endMany);
    while (j < end) {
      const middle = (j + end) >>> 1;
      if (values[middle]! < value) j = middle + 1;
      else end = middle;
    }
    if (j < endMany && values[j] === value) {
      if (--wanted === 0) return true;
      j++;
    }
  }
  return false;
}
