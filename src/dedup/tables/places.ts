import type { Store } from '../../store/open.js';

/** The signed reports by number, and where each stands among them: small numbers for what is kept of all of them in memory. */
export interface Places {
  /** Ascending. */
  readonly uids: Float64Array;
  /** The place of a report that is signed. */
  of(uid: number): number;
}

const BUCKETS = 1 << 18;
/** The highest 18 of a number's 52 bits: numbers are a good hash, so that a bucket holds few. */
const bucketOf = (uid: number): number => Math.floor(uid / 2 ** 34);

export function placesIn(store: Store): Places {
  return placesOf(Float64Array.from(store.prepare('SELECT uid FROM repost_reports ORDER BY uid').pluck().all() as number[]));
}

/** @param uids whole numbers of 52 bits, ascending */
export function placesOf(uids: Float64Array): Places {
  const starts = new Uint32Array(BUCKETS + 1);
  for (const uid of uids) starts[bucketOf(uid) + 1]!++;
  for (let bucket = 0; bucket < BUCKETS; bucket++) starts[bucket + 1]! += starts[bucket]!;
  return {
    uids,
    of(uid) {
      let at = starts[bucketOf(uid)]!;
      while (uids[at]! < uid) at++;
      return at;
    },
  };
}
