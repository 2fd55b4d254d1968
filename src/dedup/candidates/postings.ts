import type { Store } from '../../store/open.js';
import type { Posting } from './live.js';

/** Rows read at once. */
const CHUNK = 20_000;

const ALL = `SELECT key, uid FROM repost_keys WHERE (key, uid) > (?, ?) ORDER BY key, uid LIMIT ${CHUNK}`;
const TOUCHED = `SELECT k.key, k.uid FROM temp.repost_touched t CROSS JOIN repost_keys k ON k.key = t.key
  WHERE t.key >= ? AND (k.key, k.uid) > (?, ?) ORDER BY t.key, k.uid LIMIT ${CHUNK}`;

/**
 * The postings of all keys, or of those in `temp.repost_touched`, in order of the keys. Read in chunks, so that the database may be
 * written to between two postings.
 */
export function* readPostings(store: Store, which: 'all' | 'touched'): Generator<Posting> {
  const read = store.prepare(which === 'all' ? ALL : TOUCHED).raw();
  let uids = new Float64Array(1024);
  let count = 0;
  let key = -1;
  let uid = -1;
  for (;;) {
    const rows = (which === 'all' ? read.all(key, uid) : read.all(key, key, uid)) as [number, number][];
    for (const [nextKey, nextUid] of rows) {
      if (nextKey !== key) {
        if (count > 0) yield { key, uids: uids.slice(0, count) };
        key = nextKey;
        count = 0;
      }
      if (count === uids.length) {
        const larger = new Float64Array(count * 2);
        larger.set(uids);
        uids = larger;
      }
      uids[count++] = nextUid;
      uid = nextUid;
    }
    if (rows.length < CHUNK) break;
  }
  if (count > 0) yield { key, uids: uids.slice(0, count) };
}
