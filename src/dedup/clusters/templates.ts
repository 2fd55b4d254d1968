import { candidatesOf } from './candidates.js';
import { rankMembers } from './canonical.js';
import { clusterOf } from './compilations.js';
import { gather, methodOf, MOST_PAIRED, type Work } from './work.js';

/** Groups reports that share their wording and not their facts, near the visited ones. @returns the groups, canonical reports of copies only, the first of the group first */
export function relateTemplates(work: Work, visited: readonly number[]): number[][] {
  const { store, sql, pairs } = work;
  const seen = gather(store, 'repost_templates');
  const oldMates = sql("SELECT m.uid FROM repost_members o JOIN repost_members m ON m.relation = o.relation AND m.cluster = o.cluster WHERE o.relation = 'template' AND o.uid = ?").pluck();
  const clearMember = sql("DELETE FROM repost_members WHERE relation = 'template' AND uid = ?");
  const clearSlots = sql('DELETE FROM repost_slots WHERE cluster = ?');
  const clearPairs = [sql('UPDATE repost_pairs SET relation = NULL, method = NULL WHERE "inner" = ? AND relation = \'template\''), sql('UPDATE repost_pairs SET relation = NULL, method = NULL WHERE "outer" = ? AND relation = \'template\'')];
  const insert = sql("INSERT INTO repost_members (relation, uid, cluster, place, reasons) VALUES ('template', ?, ?, ?, ?)");
  const groups: number[][] = [];
  const waiting = [...visited];
  for (const seed of waiting) {
    if (!seen.add(seed)) continue;
    const group = [seed];
    const firsts: number[] = [];
    const joined = new Set<number>();
    for (const uid of group) {
      if (!joined.has(uid)) {
        const mates = clusterOf(work, uid);
        firsts.push(mates[0]!);
        for (const mate of mates) {
          joined.add(mate);
          if (mate !== uid && seen.add(mate)) group.push(mate);
        }
      }
      waiting.push(...(oldMates.all(uid) as number[]));
      clearMember.run(uid);
      clearSlots.run(uid);
      clearPairs.forEach((clear) => clear.run(uid));
      for (const { other, tie } of work.ties(uid)) if (tie === 'template' && seen.add(other)) group.push(other);
    }
    if (firsts.length < 2) continue;
    firsts.sort((a, b) => a - b);
    const ranked = rankMembers(candidatesOf(work, firsts));
    ranked.forEach(({ uid, reasons }, place) => insert.run(uid, ranked[0]!.uid, place + 1, JSON.stringify(reasons)));
    for (const [a, b] of pairsOf(work, group, firsts)) {
      const pair = work.pair(a, b);
      const tie = work.tieOf(pair);
      if (tie === 'holds' || tie === 'copy') continue;
      pairs.relate(pair.inner, pair.outer, 'template', methodOf(pair, tie === 'template'), null);
    }
    groups.push(ranked.map(({ uid }) => uid));
  }
  return groups;
}

/** Pairs of different clusters that were found to share their wording, and all pairs of canonical reports of a group that is not too large. */
function* pairsOf(work: Work, group: readonly number[], firsts: readonly number[]): Generator<[number, number]> {
  for (const uid of group) {
    for (const { pair, other, tie } of work.ties(uid)) if (tie === 'template' && pair.inner === uid && clusterOf(work, uid)[0] !== clusterOf(work, other)[0]) yield [uid, other];
  }
  if (firsts.length > MOST_PAIRED) return;
  for (let i = 0; i < firsts.length; i++) for (let j = i + 1; j < firsts.length; j++) yield [firsts[i]!, firsts[j]!];
}
