import type { Store } from '../../store/open.js';
import { firstAtOrAfter } from '../../text/span.js';
import { sketchesOverlap } from '../signature/signature.js';
import { keysFrom } from '../tables/numbers-blob.js';
import type { Places } from '../tables/places.js';
import type { Shelf } from '../tables/shelf.js';
import { firstLook, mayBeCopies } from './first-look.js';
import { bringsTogether, changedPairs, pairsOf, type KeyRule } from './live.js';
import { pairSet } from './pair-set.js';
import { readPostings } from './postings.js';

/** Room for pairs in memory until their sketches are read, 8 bytes each. */
const HELD_PAIRS = 1 << 21;
const PAIRS_PER_REPORT = 64;
/** Estimated share from which two reports are likely copies. What a large archive has in common by chance stays below, and connects everything. */
const STRONG_OVERLAP = 0.4;
/** A page so many times longer holds several reports, and connects everything too. */
const MUCH_LONGER = 3;

/** Reports that are signed and not yet compared with others, ascending. */
export function freshReports(store: Store): Float64Array {
  return Float64Array.from(store.prepare('SELECT uid FROM repost_reports WHERE searched = 0 ORDER BY uid').pluck().all() as number[]);
}

/** True where ascending numbers hold one. */
export const holds = (sorted: Float64Array, uid: number): boolean => sorted[firstAtOrAfter(sorted, uid)] === uid;

/**
 * Fills `temp.repost_candidates` with every pair that a key brings together because of fresh reports and that may be alike.
 * @param fresh reports that are new, ascending
 */
export function findCandidates(store: Store, shelf: Shelf, places: Places, fresh: Float64Array, rule: KeyRule): void {
  prepareTables(store);
  const everything = (store.prepare('SELECT EXISTS (SELECT 1 FROM repost_reports WHERE searched = 1)').pluck().get() as number) === 0;
  if (!everything) touchFresh(store);
  collect(store, shelf, places, everything ? null : (uid) => holds(fresh, uid), rule);
}

/** Removes what documents that are gone have left behind. @returns how many reports are gone */
export function forgetReports(store: Store): number {
  prepareTables(store);
  return removeGone(store);
}

/** Fills `temp.repost_candidates` with the pairs that keys bring together because reports left: see {@link forgetReports}. */
export function findParted(store: Store, shelf: Shelf, places: Places, rule: KeyRule): void {
  collect(store, shelf, places, () => false, rule);
}

function prepareTables(store: Store): void {
  store.exec(`DROP TABLE IF EXISTS temp.repost_candidates; DROP TABLE IF EXISTS temp.repost_displaced; DROP TABLE IF EXISTS temp.repost_touched; DROP TABLE IF EXISTS temp.repost_gone;
    CREATE TEMP TABLE repost_candidates (a INTEGER NOT NULL, b INTEGER NOT NULL, longer INTEGER NOT NULL, strong INTEGER NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
    CREATE TEMP TABLE repost_displaced (uid INTEGER PRIMARY KEY);
    CREATE TEMP TABLE repost_touched (key INTEGER PRIMARY KEY);
    CREATE TEMP TABLE repost_gone (key INTEGER NOT NULL, uid INTEGER NOT NULL, PRIMARY KEY (key, uid)) WITHOUT ROWID;`);
}

/** Writes the pairs whose sketches overlap. @param fresh null where every report is */
function collect(store: Store, shelf: Shelf, places: Places, fresh: ((uid: number) => boolean) | null, rule: KeyRule): void {
  const { uids } = places;
  const displace = store.prepare('INSERT OR IGNORE INTO temp.repost_displaced (uid) VALUES (?)');
  const goneOf = store.prepare('SELECT uid FROM temp.repost_gone WHERE key = ? ORDER BY uid').pluck();
  // A store of one page needs no room for two million pairs.
  const pairs = pairSet(Math.min(HELD_PAIRS, 2 ** Math.ceil(Math.log2(PAIRS_PER_REPORT * (uids.length + 1)))), uids.length);
  const keep = candidateWriter(store, shelf);
  // To read all sketches for the sake of a few reports would take longer than it saves.
  const mayBe = fresh === null ? firstLook(store) : () => true;
  const gained = (a: number, b: number): void => {
    const [first, second] = [places.of(a), places.of(b)];
    if (pairs.has(first, second) || !mayBe(first, second)) return;
    pairs.add(first, second);
    if (pairs.full()) pairs.drain((left, right) => keep(uids[left]!, uids[right]!));
  };
  for (const posting of readPostings(store, fresh === null ? 'all' : 'touched')) {
    if (fresh === null) pairsOf(posting, rule, gained);
    else changedPairs({ posting, fresh, gone: goneOf.all(posting.key) as number[] }, rule, gained, (uid) => displace.run(uid));
  }
  pairs.drain((left, right) => keep(uids[left]!, uids[right]!));
}

/** Reads the sketches of a pair, and writes it where they overlap. */
function candidateWriter(store: Store, shelf: Shelf): (a: number, b: number) => void {
  const add = store.prepare('INSERT OR IGNORE INTO temp.repost_candidates (a, b, longer, strong) VALUES (?, ?, ?, ?)');
  return (a, b) => {
    const left = shelf.sketch(a);
    const right = shelf.sketch(b);
    if (!mayBeCopies(left, right)) return;
    const strong = Math.max(left.length, right.length) <= Math.min(left.length, right.length) * MUCH_LONGER && sketchesOverlap(left, right, STRONG_OVERLAP);
    add.run(a, b, left.length >= right.length ? a : b, strong ? 1 : 0);
  };
}

/** Removes the keys and signatures of reports whose document is gone, and notes the keys in `temp.repost_gone`. */
function removeGone(store: Store): number {
  const gone = store.prepare('SELECT uid, keys FROM repost_reports WHERE doc IS NULL ORDER BY uid LIMIT 1000');
  const note = store.prepare('INSERT OR IGNORE INTO temp.repost_gone (key, uid) VALUES (?, ?)');
  const touch = store.prepare('INSERT OR IGNORE INTO temp.repost_touched (key) VALUES (?)');
  const removeKey = store.prepare('DELETE FROM repost_keys WHERE key = ? AND uid = ?');
  const removeReport = store.prepare('DELETE FROM repost_reports WHERE uid = ?');
  const removeDirty = store.prepare('DELETE FROM repost_dirty WHERE uid = ?');
  for (let removed = 0; ; ) {
    const rows = gone.all() as { uid: number; keys: Uint8Array }[];
    if (rows.length === 0) return removed;
    removed += rows.length;
    for (const { uid, keys } of rows) {
      for (const key of keysFrom(keys)) {
        note.run(key, uid);
        touch.run(key);
        removeKey.run(key, uid);
      }
      removeReport.run(uid);
      removeDirty.run(uid);
    }
  }
}

function touchFresh(store: Store): void {
  const touch = store.prepare('INSERT OR IGNORE INTO temp.repost_touched (key) VALUES (?)');
  const keys = store.prepare('SELECT keys FROM repost_reports WHERE uid = ?').pluck();
  const fresh = store.prepare('SELECT uid FROM repost_reports WHERE searched = 0 ORDER BY uid').pluck().all() as number[];
  for (const uid of fresh) for (const key of keysFrom(keys.get(uid) as Uint8Array)) touch.run(key);
}

/** Tells whether some key still brings two reports together. */
export function togetherNow(store: Store, rule: KeyRule): (a: number, b: number) => boolean {
  const keysOf = store.prepare('SELECT keys FROM repost_reports WHERE uid = ?').pluck();
  const first = store.prepare('SELECT uid FROM repost_keys WHERE key = ? ORDER BY uid LIMIT ?').pluck();
  return (a, b) => {
    const others = keysFrom(keysOf.get(b) as Uint8Array);
    return keysFrom(keysOf.get(a) as Uint8Array).some((key) => {
      if (!holds(others, key)) return false;
      const heads = first.all(key, rule.most + 1) as number[];
      return bringsTogether(heads.length, heads, rule, a, b);
    });
  };
}
