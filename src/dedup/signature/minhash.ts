import { KEY, keyOf, mix } from './hash.js';

/** Bands of rows: reports whose Jaccard similarity is s share a band with probability 1 − (1 − s^rows)^bands: .99 at .70, .55 at .50, under .001 at .12. */
export const BANDS = 28;
export const ROWS = 5;
const HASHES = BANDS * ROWS;

const factors = new Int32Array(HASHES);
const offsets = new Int32Array(HASHES);
for (let k = 0; k < HASHES; k++) {
  factors[k] = mix(k * 2 + 0x51ed270b) | 1;
  offsets[k] = mix(k * 2 + 0x7f4a7c15);
}

const least = new Int32Array(HASHES);

/**
 * MinHash (Broder 1997) of a set of hashes: for each of {@link BANDS} × {@link ROWS} functions the least value. The result is
 * shared storage, good until the next call.
 */
export function minHashes(hashes: Int32Array): Int32Array {
  least.fill(0x7fffffff);
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at]!;
    for (let k = 0; k < HASHES; k++) {
      const value = (Math.imul(hash, factors[k]!) + offsets[k]!) | 0;
      if (value < least[k]!) least[k] = value;
    }
  }
  return least;
}

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
