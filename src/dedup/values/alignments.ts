import { align } from '../pairs/align.js';
import type { Shelf } from '../tables/shelf.js';

/** By place of a member in its cluster: its units by the unit of the canonical report they stand for, or −1. */
export type Alignments = (place: number) => Int32Array;

/** Alignments kept for one cluster; those of further members are made again whenever they are asked for. */
const KEPT = 500;

/** The alignments of a cluster's members with the canonical report, which comes first and stands for itself. */
export function alignmentsOf(shelf: Shelf, members: readonly number[]): Alignments {
  const canonical = shelf.prepared(members[0]!);
  const kept: Int32Array[] = [];
  return (place) => {
    const held = kept[place];
    if (held) return held;
    const { units } = shelf.prepared(members[place]!).folded;
    const made = place === 0 ? identity(units.length) : align(units, canonical.folded.units, canonical.index());
    if (place < KEPT) kept[place] = made;
    return made;
  };
}

function identity(length: number): Int32Array {
  const to = new Int32Array(length);
  for (let at = 0; at < length; at++) to[at] = at;
  return to;
}
