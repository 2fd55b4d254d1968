import type { Blocks } from './anchors.js';

/**
 * The heaviest sequence of blocks that goes forward in both texts, as indexes into `blocks` (which ascend in `a`). A Fenwick
 * tree of greatest sums over the blocks' places in `b`: O(n log n).
 */
export function heaviestChain({ b, length, count }: Blocks): Int32Array {
  const order = new Float64Array(count);
  for (let k = 0; k < count; k++) order[k] = b[k]! * count + k;
  order.sort();
  const rank = new Int32Array(count);
  for (let place = 0; place < count; place++) rank[order[place]! % count] = place + 1;
  const best = new Int32Array(count + 1).fill(-1);
  const total = new Int32Array(count);
  const before = new Int32Array(count);
  let heaviest = -1;
  for (let k = 0; k < count; k++) {
    let previous = -1;
    for (let at = rank[k]! - 1; at > 0; at -= at & -at) {
      const candidate = best[at]!;
      if (candidate >= 0 && (previous < 0 || total[candidate]! > total[previous]!)) previous = candidate;
    }
    before[k] = previous;
    total[k] = length[k]! + (previous < 0 ? 0 : total[previous]!);
    for (let at = rank[k]!; at <= count; at += at & -at) if (best[at]! < 0 || total[k]! > total[best[at]!]!) best[at] = k;
    if (heaviest < 0 || total[k]! > total[heaviest]!) heaviest = k;
  }
  const chain: number[] = [];
  for (let k = heaviest; k >= 0; k = before[k]!) chain.push(k);
  return Int32Array.from(chain.reverse());
}
