/** Disjoint sets of the numbers 0 to n − 1 (Tarjan): path halving, the smaller number is the root. */
export interface UnionFind {
  root(member: number): number;
  join(a: number, b: number): void;
}

export function unionFind(size: number): UnionFind {
  const parents = Int32Array.from({ length: size }, (_, member) => member);
  const root = (member: number): number => {
    let at = member;
    while (parents[at] !== at) at = parents[at] = parents[parents[at]!]!;
    return at;
  };
  return {
    root,
    join(a, b) {
      const left = root(a);
      const right = root(b);
      if (left < right) parents[right] = left;
      else parents[left] = right;
    },
  };
}
