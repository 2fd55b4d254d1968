/** A set of pairs of numbers of limited size, in typed arrays: most repetitions of a pair end here. */
export interface PairSet {
  /** False where the pair is held already. */
  add(a: number, b: number): boolean;
  readonly full: () => boolean;
  /** Hands out all pairs and empties the set. */
  drain(each: (a: number, b: number) => void): void;
}

/** Makes a set for `capacity` pairs, a power of two; it is full at five eighths. */
export function pairSet(capacity: number): PairSet {
  const first = new Float64Array(capacity);
  const second = new Float64Array(capacity);
  const mask = capacity - 1;
  let count = 0;
  // Numbers are 52 bits of a good hash, never 0: their low halves will do.
  const slotOf = (a: number, b: number): number => (Math.imul(a % 0x100000000 | 0, 0x9e3779b1) ^ (b % 0x100000000 | 0)) & mask;
  return {
    add(a, b) {
      let slot = slotOf(a, b);
      while (first[slot] !== 0) {
        if (first[slot] === a && second[slot] === b) return false;
        slot = (slot + 1) & mask;
      }
      first[slot] = a;
      second[slot] = b;
      count++;
      return true;
    },
    full: () => count * 8 >= capacity * 5,
    drain(each) {
      for (let slot = 0; slot < capacity; slot++) if (first[slot] !== 0) each(first[slot]!, second[slot]!);
      first.fill(0);
      count = 0;
    },
  };
}
