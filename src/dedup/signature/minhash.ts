import { KEY, keyOf, mix } from './hash.js';

/** Bands of rows: reports whose Jaccard similarity is s share a band with probability 1 − (1 − s^rows)^bands: .99 at .70, .55 at .50, under .001 at .12. */
export const BANDS = 28;
export const ROWS = 5;
const HASHES = BANDS * ROWS;

const EMPTY = 0x7fffffff;
const least = new Int32Array(HASHES);
const filled = new Int32Array(HASHES);

/**
 * MinHash (Broder 1997) of a set of hashes with one permutation for all: every hash falls into one of {@link BANDS} × {@link ROWS}
 * bins and the least of each bin counts (Li, Owen and Zhang 2012); an empty bin takes the value of another one, drawn for it
 * (Shrivastava 2017). The result is shared storage, good until the next call.
 */
export function minHashes(hashes: Int32Array): Int32Array {
  filled.fill(EMPTY);
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at]!;
    const bin = ((hash >>> 16) * HASHES) >>> 16;
    const value = Math.imul(hash, 0x9e3779b1) ^ (hash >>> 15);
    if (value < filled[bin]!) filled[bin] = value;
  }
  for (let bin = 0; bin < HASHES; bin++) {
    let from = bin;
    for (let draw = 1; filled[from] === EMPTY && draw < MOST_DRAWS; draw++) from = ((mix(bin * MOST_DRAWS + draw) >>> 16) * HASHES) >>> 16;
    least[bin] = filled[from]!;
  }
  return least;
}

/** Draws after which an empty bin stays empty: that happens to texts of a few units only. */
const MOST_DRAWS = 4096;

/** One key for each band of a MinHash. */
export function bandKeys(minima: Int32Array, keys: Float64Array, from: number): number {
  for (let band = 0; band < BANDS; band++) {
    let high = mix(band + 1);
    let low = mix(~band);
    for (let row = 0; row < ROWS; row++) {
      const value = minima[band * ROWS + row]!;
      high = Math.imul(high ^ value, 0x01000193);
      low = Math.imul(((low << 13) | (low >>> 19)) ^ value, 0x5bd1e995);
    }
    keys[from + band] = keyOf(mix(high ^ (low >>> 7)), mix(low ^ high), KEY.band);
  }
  return from + BANDS;
}
