import { holdsOpening } from '../pairs/judge.js';
import type { ComparedPair } from '../tables/pairs.js';
import { gather, methodOf, MOST_PAIRED, type Work } from './work.js';

/** Relates every report that holds others, near the visited ones, with all copies of what it holds. @returns these reports */
export function relateHoldings(work: Work, visited: readonly number[]): number[] {
  const holders = gather(work.store, 'repost_holders');
  for (const uid of visited) for (const { pair, tie } of work.ties(uid)) if (tie === 'holds' || pair.likeness === 'opening') holders.add(pair.outer);
  const clear = work.sql('UPDATE repost_pairs SET relation = NULL, method = NULL, holder = NULL WHERE "outer" = ? AND holder = "outer"');
  const clearOther = work.sql('UPDATE repost_pairs SET relation = NULL, method = NULL, holder = NULL WHERE "inner" = ? AND holder = "inner"');
  const found = holders.all();
  for (const holder of found) {
    clear.run(holder);
    clearOther.run(holder);
    relateHeld(work, holder);
  }
  return found;
}

function relateHeld(work: Work, holder: number): void {
  const own = clusterOf(work, holder);
  const groups = new Map<number, { members: readonly number[]; found: ComparedPair[] }>();
  for (const { pair, other, tie } of work.ties(holder)) {
    // A text that another begins with, and that is no copy of it after all, is held by it.
    if (!(tie === 'holds' || pair.likeness === 'opening') || pair.outer !== holder || own.includes(other)) continue;
    const members = clusterOf(work, other);
    const group = groups.get(members[0]!);
    if (group) group.found.push(pair);
    else groups.set(members[0]!, { members, found: [pair] });
  }
  for (const [, { members, found }] of [...groups].sort(([a], [b]) => a - b)) {
    if (!standsFor(work, holder, members, found)) continue;
    const related = members.length <= MOST_PAIRED ? members : [members[0]!, ...found.map(({ inner }) => inner).filter((uid) => uid !== members[0])];
    for (const uid of related) {
      const pair = work.pair(uid, holder);
      work.pairs.relate(pair.inner, pair.outer, 'contains', methodOf(pair, work.tieOf(pair) === 'holds'), holder);
    }
  }
}

/** Whether a page that holds some copies holds the report they are copies of, and not a passage that a short copy happens to be made of. */
function standsFor(work: Work, holder: number, members: readonly number[], found: readonly ComparedPair[]): boolean {
  const canonical = members[0]!;
  if (members.length === 1 || found.length * 2 > members.length || found.some(({ inner }) => inner === canonical)) return true;
  const pair = work.pair(canonical, holder);
  return work.tieOf(pair) === 'holds' || holdsOpening(pair);
}

/** The members of a report's cluster, the canonical one first; the report alone where it has no copies. To be asked only when clusters are settled. */
export function clusterOf({ sql, mates }: Work, uid: number): readonly number[] {
  const held = mates.get(uid);
  if (held) return held;
  const found = sql("SELECT m.uid FROM repost_members o JOIN repost_members m ON m.relation = o.relation AND m.cluster = o.cluster WHERE o.relation = 'duplicate' AND o.uid = ? ORDER BY m.place")
    .pluck()
    .all(uid) as number[];
  const cluster = found.length > 0 ? found : [uid];
  if (mates.size > KEPT_MATES) mates.clear();
  for (const mate of cluster) mates.set(mate, cluster);
  return cluster;
}

/** Reports whose clusters are kept in hand. */
const KEPT_MATES = 20_000;

/** The canonical reports of what a report holds. */
export function heldBy(work: Work, holder: number): number[] {
  const inner = work.sql('SELECT "inner" FROM repost_pairs WHERE "outer" = ? AND holder = "outer"').pluck().all(holder) as number[];
  const outer = work.sql('SELECT "outer" FROM repost_pairs WHERE "inner" = ? AND holder = "inner"').pluck().all(holder) as number[];
  return [...new Set([...inner, ...outer].map((uid) => clusterOf(work, uid)[0]!))].sort((a, b) => a - b);
}
