import type { Store } from '../../store/open.js';
import { comparePair } from '../pairs/compare.js';
import { bySize } from '../pairs/prepared.js';
import type { PairTable } from '../tables/pairs.js';
import type { Places } from '../tables/places.js';
import type { Shelf } from '../tables/shelf.js';
import { togetherNow } from './find.js';
import type { KeyRule } from './live.js';
import { unionFind } from './union-find.js';

/** Pairs read at once. */
const CHUNK = 10_000;

function* pairsIn(store: Store, table: string, order: string, only = 'TRUE'): Generator<{ a: number; b: number }> {
  const columns = order.split(',').length;
  const read = store.prepare(`SELECT ${order} FROM ${table} WHERE ${only} AND (${order}) > (${Array(columns).fill('?').join(',')}) ORDER BY ${order} LIMIT ${CHUNK}`).raw();
  let last: number[] = Array<number>(columns).fill(-1);
  for (;;) {
    const rows = read.all(...last) as number[][];
    for (const row of rows) yield { a: row[columns - 2]!, b: row[columns - 1]! };
    if (rows.length < CHUNK) return;
    last = rows[rows.length - 1]!;
  }
}

/**
 * Compares the pairs of `temp.repost_candidates` in full, those that may hang together one after the other, and keeps the ones
 * that are alike. @returns how many were compared
 */
export function verifyCandidates(store: Store, shelf: Shelf, places: Places, pairs: PairTable, report: (done: number) => void): number {
  orderCandidates(store, places);
  const dirty = store.prepare('INSERT OR IGNORE INTO repost_dirty (uid) VALUES (?)');
  let compared = 0;
  for (const { a, b } of pairsIn(store, 'temp.repost_ordered', 'root, a, b')) {
    const left = shelf.signed(a);
    const right = shelf.signed(b);
    const [inner, outer] = bySize(left, right);
    const known = pairs.get(inner.uid, outer.uid);
    if (known?.found) continue;
    const pair = known ? { ...known, found: true } : comparePair(shelf, left, right, true);
    compared++;
    report(compared);
    if (pair.likeness === null) continue;
    pairs.add(pair);
    dirty.run(a);
    dirty.run(b);
  }
  return compared;
}

/**
 * Fills `temp.repost_ordered` with the candidates, grouped by what likely copies connect, so that a report is read once for most of its
 * pairs. Weak pairs and those with a much longer report do not count for that: in a large archive they connect nearly all reports, and nothing stays in
 * hand until it is needed again. They go with the longer of the two, which takes longer to be made ready.
 */
function orderCandidates(store: Store, places: Places): void {
  store.exec(`DROP TABLE IF EXISTS temp.repost_ordered;
    CREATE TEMP TABLE repost_ordered (root INTEGER NOT NULL, a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (root, a, b)) WITHOUT ROWID;`);
  const sets = unionFind(places.uids.length);
  for (const { a, b } of pairsIn(store, 'temp.repost_candidates', 'a, b', 'strong')) sets.join(places.of(a), places.of(b));
  store.function('repost_root', { deterministic: true, directOnly: true }, (uid: number) => sets.root(places.of(uid)));
  store.exec('INSERT INTO temp.repost_ordered (root, a, b) SELECT repost_root(longer), a, b FROM temp.repost_candidates');
}

/** Takes back the pairs of displaced reports that no key brings together any more. */
export function recheckPairs(store: Store, pairs: PairTable, rule: KeyRule): void {
  const together = togetherNow(store, rule);
  const dirty = store.prepare('INSERT OR IGNORE INTO repost_dirty (uid) VALUES (?)');
  for (const uid of store.prepare('SELECT uid FROM temp.repost_displaced ORDER BY uid').pluck().all() as number[]) {
    for (const pair of pairs.of(uid)) {
      if (!pair.found || together(pair.inner, pair.outer)) continue;
      pairs.setFound(pair.inner, pair.outer, false);
      dirty.run(pair.inner);
      dirty.run(pair.outer);
    }
  }
}
