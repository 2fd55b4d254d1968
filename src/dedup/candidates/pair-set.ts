/** A set of pairs of small whole numbers, of limited size, in typed arrays. */
export interface PairSet {
  has(a: number, b: number): boolean;
  /** Adds a pair; nothing happens where it is held already. */
  add(a: number, b: number): void;
  readonly full: () => boolean;
  /** Hands out all pairs, those of one second number near one another, and empties the set. */
  drain(each: (a: number, b: number) => void): void;
}

/** Bits by which pairs are put in order. */
const BUCKET_BITS = 16;

/** Makes a set for `capacity` pairs of numbers from 0 to `most` − 1, a power of two; it is full at five eighths. */
export function pairSet(capacity: number, most: number): PairSet {
  // One more than the numbers: 0 is an empty slot.
  const first = new Uint32Array(capacity);
  const second = new Uint32Array(capacity);
  const shift = Math.clz32(capacity) + 1;
  const bucketSize = Math.max(1, Math.ceil((most + 1) / 2 ** BUCKET_BITS));
  let count = 0;
  const slotOf = (a: number, b: number): number => {
    let slot = Math.imul(Math.imul(a, 0x9e3779b1) + b, 0x85ebca6b) >>> shift;
    while (first[slot] !== 0 && (first[slot] !== a + 1 || second[slot] !== b + 1)) slot = slot + 1 === capacity ? 0 : slot + 1;
    return slot;
  };
  return {
    has: (a, b) => first[slotOf(a, b)] !== 0,
    add(a, b) {
      const slot = slotOf(a, b);
      if (first[slot] !== 0) return;
      first[slot] = a + 1;
      second[slot] = b + 1;
      count++;
    },
    full: () => count * 8 >= capacity * 5,
    drain(each) {
      const ends = new Uint32Array(2 ** BUCKET_BITS + 1);
      const bucketOf = (slot: number): number => Math.floor(second[slot]! / bucketSize);
      for (let slot = 0; slot < capacity; slot++) if (first[slot] !== 0) ends[bucketOf(slot) + 1]!++;
      for (let bucket = 0; bucket < 2 ** BUCKET_BITS; bucket++) ends[bucket + 1]! += ends[bucket]!;
      const order = new Uint32Array(count);
      for (let slot = 0; slot < capacity; slot++) if (first[slot] !== 0) order[ends[bucketOf(slot)]!++] = slot;
      for (const slot of order) each(first[slot]! - 1, second[slot]! - 1);
      first.fill(0);
      count = 0;
    },
  };
}
