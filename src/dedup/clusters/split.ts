import type { ComparedPair } from '../tables/pairs.js';

/** The copies among some reports, by pair. */
export interface CopyGraph {
  /** Pairs that keys brought together and that are copies. */
  readonly edges: readonly ComparedPair[];
  /** Compares any two reports; true where they are copies. */
  readonly areCopies: (a: number, b: number) => boolean;
}

/**
 * Splits a connected set of reports into clusters in which everyone is a copy of one in the middle, or of most of the
 * others: what hangs together only through a third (a short text that two reports hold) is parted. A truncated copy is never
 * in the middle, for it cannot tell its original from another text that begins like it.
 * @returns clusters of two or more, each ascending
 */
export function splitClusters(members: readonly number[], graph: CopyGraph): number[][] {
  const neighbours = new Map<number, Map<number, number>>(members.map((uid) => [uid, new Map<number, number>()]));
  for (const { inner, outer, shared } of graph.edges) {
    neighbours.get(inner)?.set(outer, shared);
    neighbours.get(outer)?.set(inner, shared);
  }
  const clusters: number[][] = [];
  const waiting = connected(members, neighbours);
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (part.length < 2) continue;
    const cluster = clusterAround(part, neighbours, graph);
    if (cluster.size > 1) clusters.push([...cluster].sort((a, b) => a - b));
    waiting.push(...connected(part.filter((uid) => !cluster.has(uid)), neighbours));
  }
  return clusters;
}

type Neighbours = ReadonlyMap<number, ReadonlyMap<number, number>>;

function clusterAround(part: readonly number[], neighbours: Neighbours, graph: CopyGraph): Set<number> {
  const within = new Set(part);
  const opened = new Set(graph.edges.filter(({ inner, outer, likeness }) => likeness === 'opening' && within.has(inner) && within.has(outer)).map(({ inner }) => inner));
  const whole = part.filter((uid) => !opened.has(uid));
  const middle = middleOf(whole, within, neighbours);
  const cluster = new Set([middle]);
  for (const uid of part) if (uid !== middle && (neighbours.get(middle)!.has(uid) || graph.areCopies(middle, uid))) cluster.add(uid);
  const size = cluster.size;
  const beginsWith = new Set(graph.edges.filter(({ inner, likeness }) => likeness === 'opening' && cluster.has(inner)).map(({ outer }) => outer));
  const more = part.filter((uid) => {
    if (cluster.has(uid) || beginsWith.has(uid)) return false;
    let ties = 0;
    for (const other of neighbours.get(uid)!.keys()) if (cluster.has(other)) ties++;
    return ties * 2 > size;
  });
  for (const uid of more) cluster.add(uid);
  return cluster;
}

/** Of some members the report with most copies within a set, then with the closest, then the first by number. */
function middleOf(members: readonly number[], within: ReadonlySet<number>, neighbours: Neighbours): number {
  let best = members[0]!;
  let bestTies = -1;
  let bestShared = -1;
  for (const uid of [...members].sort((a, b) => a - b)) {
    let ties = 0;
    let shared = 0;
    for (const [other, share] of neighbours.get(uid)!) {
      if (!within.has(other)) continue;
      ties++;
      // Whole numbers, so that the order of the sum does not matter.
      shared += Math.round(share * 1e6);
    }
    if (ties > bestTies || (ties === bestTies && shared > bestShared)) {
      best = uid;
      bestTies = ties;
      bestShared = shared;
    }
  }
  return best;
}

function connected(members: readonly number[], neighbours: Neighbours): number[][] {
  const left = new Set(members);
  const parts: number[][] = [];
  for (const first of members) {
    if (!left.delete(first)) continue;
    const part = [first];
    for (const uid of part) for (const other of neighbours.get(uid)!.keys()) if (left.delete(other)) part.push(other);
    parts.push(part.sort((a, b) => a - b));
  }
  return parts;
}
