/** The finaliser of MurmurHash3 (Austin Appleby, public domain): every bit of the input changes half of the output's. */
export function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** What a key was made of; kept in its two lowest bits. */
export const KEY = { sentence: 0, passage: 1, band: 2, text: 3 } as const;
export type KeyKind = (typeof KEY)[keyof typeof KEY];

/** Joins two lanes of 32 bits to a key of 52 bits, which a double and SQLite's integer both hold exactly. */
export function keyOf(high: number, low: number, kind: KeyKind): number {
  return ((high & 0xfffff) >>> 0) * 0x100000000 + (((low & ~3) | kind) >>> 0);
}

/** What a key was made of. */
export const kindOf = (key: number): KeyKind => ((key % 4) as KeyKind);

/** A key for a stretch of folded text, and for what else is to be told apart by it. */
export function stretchKey(units: Uint16Array, start: number, end: number, kind: KeyKind, more = 0): number {
  let high = 0x811c9dc5 ^ (end - start) ^ more;
  let low = 0x2f0b4c47 ^ kind ^ Math.imul(more, 0x9e3779b1);
  for (let at = start; at < end; at++) {
    const unit = units[at]!;
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(((low << 13) | (low >>> 19)) ^ unit, 0x5bd1e995);
  }
  return keyOf(mix(high ^ (low >>> 7)), mix(low ^ high), kind);
}

const FACTOR = 0x2c1b3c6d;

let room = new Int32Array(1 << 14);

/**
 * The hashes of all stretches of `width` units, in order (Rabin's rolling hash, mixed); a text shorter than that is one stretch.
 * The result is a view of shared storage, good until the next call.
 */
export function shingleHashes(units: Uint16Array, width: number): Int32Array {
  let out = 1;
  for (let k = 0; k < width; k++) out = Math.imul(out, FACTOR);
  const count = Math.max(units.length > 0 ? 1 : 0, units.length - width + 1);
  if (room.length < count) room = new Int32Array(2 ** Math.ceil(Math.log2(count)));
  const hashes = room;
  let rolling = 0;
  for (let at = 0; at < units.length; at++) {
    rolling = (Math.imul(rolling, FACTOR) + units[at]!) | 0;
    if (at >= width) rolling = (rolling - Math.imul(units[at - width]!, out)) | 0;
    if (at >= width - 1) hashes[at - width + 1] = mix(rolling);
  }
  if (units.length > 0 && units.length < width) hashes[0] = mix(rolling);
  return hashes.subarray(0, count);
}
