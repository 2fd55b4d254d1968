import type { FoldedText } from '../folding/fold.js';
import { KEY, keyOf, mix, shingleHashes, stretchKey } from './hash.js';
import { bandKeys, BANDS, minHashes } from './minhash.js';

/** By what a report is found among all others. */
export interface Signature {
  /** Keys of sentences, clauses, bands and the whole text: ascending, each once. Two reports that share none are not compared. */
  readonly keys: Float64Array;
  /** One in {@link SKETCH_RATE} of the hashes of its stretches of {@link SKETCH_WIDTH} units, by value: ascending, as unsigned numbers, each once. */
  readonly sketch: Uint32Array;
  readonly sentences: number;
}

/** Folded units a sentence must have to be a fingerprint; shorter ones are everyone's. */
const LEAST_SENTENCE = 8;
/** Folded units of a clause; clauses serve where every sentence was touched. */
const LEAST_CLAUSE = 9;
/** Reports shorter than this are found by equal texts only. */
export const LEAST_REPORT = 24;
/** Units of the stretches MinHash is of: short enough to outlast a wrong character in every sentence. */
const BAND_WIDTH = 5;
/** Units of the stretches samples are of: long enough that unrelated reports of one genre share few. */
const SKETCH_WIDTH = 8;
export const SKETCH_RATE = 8;
const SKETCH_LIMIT = 0x100000000 / SKETCH_RATE;

let keysRoom = new Float64Array(1 << 12);

/** The signature of a folded text. `text` is a key for its exact words: see {@link textKey}. */
export function signatureOf(folded: FoldedText, text: number): Signature {
  const { units, sentenceEnds, clauseEnds } = folded;
  const most = sentenceEnds.length + clauseEnds.length + BANDS + 1;
  if (keysRoom.length < most) keysRoom = new Float64Array(2 ** Math.ceil(Math.log2(most)));
  const keys = keysRoom;
  let count = 0;
  keys[count++] = text;
  let sentences = 0;
  if (units.length >= LEAST_REPORT) {
    let clause = 0;
    let from = 0;
    for (const end of sentenceEnds) {
      if (end - from >= LEAST_SENTENCE) {
        keys[count++] = stretchKey(units, from, end, KEY.sentence);
        sentences++;
      }
      let begun = from;
      for (; clause < clauseEnds.length && clauseEnds[clause]! <= end; clause++) {
        const ends = clauseEnds[clause]!;
        if (ends - begun >= LEAST_CLAUSE && ends - begun < end - from) keys[count++] = stretchKey(units, begun, ends, KEY.clause);
        begun = ends;
      }
      from = end;
    }
  }
  if (units.length >= LEAST_REPORT) count = bandKeys(minHashes(shingleHashes(units, BAND_WIDTH)), keys, count);
  return { keys: distinct(keys.slice(0, count).sort()), sketch: sketchOf(shingleHashes(units, SKETCH_WIDTH)), sentences };
}

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

/** The share of the smaller sample that the larger one holds, 0 to 1; 1 where a sample is too small to tell. */
export function sketchOverlap(a: Uint32Array, b: Uint32Array): number {
  const smaller = Math.min(a.length, b.length);
  if (smaller < TELLING_SKETCH) return 1;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i]!;
    const right = b[j]!;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return shared / smaller;
}

/** A sample smaller than this says nothing of how much is shared. */
const TELLING_SKETCH = 16;
