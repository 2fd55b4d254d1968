/** A set of pairs of numbers of limited size, in typed arrays: most repetitions of a pair end here. */
export interface PairSet {
  /** False where the pair is held already. */
  add(a: number, b: number): boolean;
  readonly full: () => boolean;
  /** Hands out all pairs, those of one second number near one another, and empties the set. */
  drain(each: (a: number, b: number) => void): void;
}

const BUCKETS = 65536;
/** The highest 16 of a number's 52 bits. */
const bucketOf = (uid: number): number => Math.floor(uid / 2 ** 36);

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
      const ends = new Uint32Array(BUCKETS + 1);
      for (let slot = 0; slot < capacity; slot++) if (first[slot] !== 0) ends[bucketOf(second[slot]!) + 1]!++;
      for (let bucket = 0; bucket < BUCKETS; bucket++) ends[bucket + 1]! += ends[bucket]!;
      const order = new Uint32Array(count);
      for (let slot = 0; slot < capacity; slot++) if (first[slot] !== 0) order[ends[bucketOf(second[slot]!)]!++] = slot;
      for (const slot of order) each(first[slot]!, second[slot]!);
      first.fill(0);
      count = 0;
    },
  };
}
