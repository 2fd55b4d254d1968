import { candidatesOf } from './candidates.js';
import { rankMembers } from './canonical.js';
import { splitClusters } from './split.js';
import { methodOf, MOST_PAIRED, type Gathered, type Work } from './work.js';

/** Everything that hangs together by copies with one of the seeds, or stood in a cluster with it, as components; each may be worked on before the next is looked for. */
export function* touchedComponents({ sql, ties }: Work, seeds: readonly number[], visited: Gathered): Generator<number[]> {
  const clusterMates = sql(
    "SELECT m.uid FROM repost_members o JOIN repost_members m ON m.relation = o.relation AND m.cluster = o.cluster WHERE o.relation = 'duplicate' AND o.uid = ?",
  ).pluck();
  const waiting = [...seeds];
  for (const seed of waiting) {
    if (!visited.add(seed)) continue;
    const component = [seed];
    for (const uid of component) {
      waiting.push(...(clusterMates.all(uid) as number[]));
      for (const { other, tie } of ties(uid)) if (tie === 'copy' && visited.add(other)) component.push(other);
    }
    yield component.sort((a, b) => a - b);
  }
}

/** Takes back everything that was concluded about some reports. */
export function clearRelations({ sql }: Work, uids: readonly number[]): void {
  const clearInner = sql('UPDATE repost_pairs SET relation = NULL, method = NULL, holder = NULL WHERE "inner" = ? AND relation IS NOT NULL');
  const clearOuter = sql('UPDATE repost_pairs SET relation = NULL, method = NULL, holder = NULL WHERE "outer" = ? AND relation IS NOT NULL');
  const repairs = sql('DELETE FROM repost_repairs WHERE cluster = ?');
  const conflicts = sql('DELETE FROM repost_conflicts WHERE cluster = ?');
  const members = sql("DELETE FROM repost_members WHERE relation = 'duplicate' AND uid = ?");
  const covered = sql('DELETE FROM repost_covered WHERE (doc, report) = (SELECT doc, report FROM repost_reports WHERE uid = ?)');
  for (const uid of uids) {
    clearInner.run(uid);
    clearOuter.run(uid);
    repairs.run(uid);
    conflicts.run(uid);
    members.run(uid);
    covered.run(uid);
  }
}

/** Splits a component into clusters, chooses their canonical reports and relates their members. @returns the clusters, the canonical report first */
export function buildClusters(work: Work, component: readonly number[]): number[][] {
  const { sql, pairs, ties } = work;
  if (component.length < 2) return [];
  const edges = component.flatMap((uid) => ties(uid).filter(({ pair, tie }) => tie === 'copy' && pair.inner === uid).map(({ pair }) => pair));
  const clusters = splitClusters(component, { edges, areCopies: (a, b) => work.tieOf(work.pair(a, b)) === 'copy' });
  const insert = sql("INSERT INTO repost_members (relation, uid, cluster, place, reasons) VALUES ('duplicate', ?, ?, ?, ?)");
  return clusters.map((members) => {
    const ranked = rankMembers(candidatesOf(work, members));
    const canonical = ranked[0]!.uid;
    ranked.forEach(({ uid, reasons }, place) => insert.run(uid, canonical, place + 1, JSON.stringify(reasons)));
    for (const [a, b] of pairsWithin(work, members, canonical)) {
      const pair = work.pair(a, b);
      pairs.relate(pair.inner, pair.outer, pair.likeness === 'identical' ? 'identical' : 'duplicate', methodOf(pair, work.tieOf(pair) === 'copy'), null);
    }
    return ranked.map(({ uid }) => uid);
  });
}

/** The pairs of a cluster that are related one by one: all of them, in a very large one those that were found and those with the canonical report. */
function* pairsWithin({ ties }: Work, members: readonly number[], canonical: number): Generator<[number, number]> {
  if (members.length <= MOST_PAIRED) {
    for (let i = 0; i < members.length; i++) for (let j = i + 1; j < members.length; j++) yield [members[i]!, members[j]!];
    return;
  }
  const own = new Set(members);
  for (const uid of members) {
    if (uid !== canonical) yield [canonical, uid];
    for (const { pair, other, tie } of ties(uid)) if (tie === 'copy' && pair.inner === uid && own.has(other) && other !== canonical && uid !== canonical) yield [uid, other];
  }
}
