import type { FoldedText } from '../folding/fold.js';
import { KEY, keyOf, mix, shingleHashes, stretchKey } from './hash.js';
import { bandKeys, BANDS, minHashes } from './minhash.js';

/** By what a report is found among all others. */
export interface Signature {
  /** Keys of sentences, passages, bands and the whole text: ascending, each once. Two reports that share none are not compared. */
  readonly keys: Float64Array;
  /** One in {@link SKETCH_RATE} of the hashes of its stretches of {@link STRETCH} units, by value: ascending, as unsigned numbers, each once. */
  readonly sketch: Uint32Array;
  readonly sentences: number;
}

/** Folded units a sentence must have to be a fingerprint; shorter ones are everyone's. */
const LEAST_SENTENCE = 8;
/** Reports shorter than this are found by equal texts only. */
export const LEAST_REPORT = 24;
/** Units of the stretches MinHash is of: short enough to outlast a wrong character in every sentence. */
const SHINGLE = 5;
/** Units of the stretches samples are of: long enough that unrelated reports of one genre share few. */
const STRETCH = 10;
export const SKETCH_RATE = 8;
export const SKETCH_LIMIT = 0x100000000 / SKETCH_RATE;
/**
 * Of the sampled stretches the lowest fourth are keys, together with the digits between their units: they find a report on a page of
 * many though each of its sentences was touched, and tell reports apart whose sentences differ in figures only.
 */
const PASSAGE_LIMIT = SKETCH_LIMIT / 4;

let keysRoom = new Float64Array(1 << 12);

/**
 * The signature of a folded text.
 * @param text what was folded
 * @param exact a key for its exact words: see {@link textKey}
 */
export function signatureOf({ units, at: places, sentenceEnds }: FoldedText, text: string, exact: number): Signature {
  const stretches = shingleHashes(units, STRETCH);
  const sketch = sketchOf(stretches);
  if (units.length < LEAST_REPORT) return { keys: Float64Array.of(exact), sketch, sentences: 0 };
  const most = sentenceEnds.length + stretches.length + BANDS + 1;
  if (keysRoom.length < most) keysRoom = new Float64Array(2 ** Math.ceil(Math.log2(most)));
  const keys = keysRoom;
  let count = 0;
  keys[count++] = exact;
  let from = 0;
  for (const end of sentenceEnds) {
    if (end - from >= LEAST_SENTENCE) keys[count++] = stretchKey(units, from, end, KEY.sentence);
    from = end;
  }
  const sentences = count - 1;
  for (let at = 0; at < stretches.length; at++) if (stretches[at]! >>> 0 < PASSAGE_LIMIT) keys[count++] = passageKey(units, at, at + STRETCH, text, places);
  count = bandKeys(minHashes(shingleHashes(units, SHINGLE)), keys, count);
  return { keys: distinct(keys.slice(0, count).sort()), sketch, sentences };
}

function passageKey(units: Uint16Array, start: number, end: number, text: string, places: Int32Array): number {
  const to = Math.min(places[end - 1]!, places[start]! + LONGEST_PASSAGE);
  let digits = 0;
  for (let at = places[start]! + 1; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 48 && unit <= 57) digits = Math.imul(digits ^ unit, 0x01000193);
  }
  return stretchKey(units, start, end, KEY.passage, digits);
}

/** Characters over which a passage may stretch; what stands farther on is of another part of the report. */
const LONGEST_PASSAGE = 100;

/** FracMinHash (Irber et al. 2022): a sample by value, so that the sample of a part is a part of the sample. */
function sketchOf(hashes: Int32Array): Uint32Array {
  let kept = 0;
  const sample = new Uint32Array(hashes.length);
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at]! >>> 0;
    if (hash < SKETCH_LIMIT) sample[kept++] = hash;
  }
  return distinct(sample.slice(0, kept).sort());
}

/** Drops repetitions from sorted numbers. */
function distinct<T extends Float64Array | Uint32Array>(sorted: T): T {
  let kept = 0;
  for (let at = 0; at < sorted.length; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at]!;
  return sorted.slice(0, kept) as T;
}

/** A key for the words of a text, white space apart; `script` keeps a traditional copy from being its simplified original. */
export function textKey(text: string, parts: readonly { readonly start: number; readonly end: number }[], script: number): number {
  let high = mix(script + 1);
  let low = mix(~script);
  for (const { start, end } of parts) {
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 0x20 || unit === 0x0a) continue;
      high = Math.imul(high ^ unit, 0x01000193);
      low = Math.imul(((low << 13) | (low >>> 19)) ^ unit, 0x5bd1e995);
    }
  }
  return keyOf(mix(high ^ (low >>> 7)), mix(low ^ high), KEY.text);
}

/** Whether the larger of two samples holds at least a share of the smaller; true where that is too small to tell. */
export function sketchesOverlap(a: Uint32Array, b: Uint32Array, share: number): boolean {
  const smaller = Math.min(a.length, b.length);
  if (smaller < TELLING_SKETCH) return true;
  const wanted = Math.ceil(smaller * share);
  // What may still be missed of the smaller sample.
  let spare = smaller - wanted;
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  for (let i = 0, j = 0; i < few.length; i++) {
    const value = few[i]!;
    while (j < many.length && many[j]! < value) j++;
    if (many[j] === value) {
      j++;
      if (i + 1 - (smaller - wanted - spare) >= wanted) return true;
    } else if (--spare < 0) return false;
  }
  return true;
}

/** A sample smaller than this says nothing of how much is shared. */
export const TELLING_SKETCH = 16;
