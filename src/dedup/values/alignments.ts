import { align } from '../pairs/align.js';
import type { Shelf } from '../tables/shelf.js';

/** For each member of a cluster its units by the unit of the canonical report they stand for, or −1; the canonical report's stand for themselves. */
export function alignAll(shelf: Shelf, members: readonly number[]): Int32Array[] {
  const canonical = shelf.prepared(members[0]!);
  return members.map((uid, at) => {
    const { units } = shelf.prepared(uid).folded;
    return at === 0 ? identity(units.length) : align(units, canonical.folded.units, canonical.index());
  });
}

function identity(length: number): Int32Array {
  const to = new Int32Array(length);
  for (let at = 0; at < length; at++) to[at] = at;
  return to;
}
