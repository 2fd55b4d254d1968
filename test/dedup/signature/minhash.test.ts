import { seeded } from '../../../scripts/support/random.js';
import { mix } from '../../../src/dedup/signature/hash.js';
import { bandKeys, BANDS, minHashes, ROWS } from '../../../src/dedup/signature/minhash.js';

/** Two sets of about `size` hashes of which a share is common. */
function twoSets(size: number, jaccard: number, seed: number): [Int32Array, Int32Array] {
  const random = seeded(seed);
  const draw = (count: number): number[] => Array.from({ length: count }, () => mix(random.int(0, 2 ** 31 - 1)));
  const common = draw(Math.round((size * 2 * jaccard) / (1 + jaccard)));
  const rest = size - common.length;
  return [Int32Array.from([...common, ...draw(rest)]), Int32Array.from([...common, ...draw(rest)])];
}

/** The share of bins two sets agree in, over many draws. */
function agreement(size: number, jaccard: number): number {
  let equal = 0;
  for (let seed = 0; seed < 60; seed++) {
    const [a, b] = twoSets(size, jaccard, seed);
    const left = minHashes(a).slice();
    const right = minHashes(b);
    left.forEach((value, bin) => (equal += value === right[bin] ? 1 : 0));
  }
  return equal / (60 * BANDS * ROWS);
}

describe('minHashes', () => {
  it.each([[1300, 0.1], [1300, 0.4], [1300, 0.7], [200, 0.5], [60, 0.7]])('agrees for sets of %i in the share %f that they have in common', (size, jaccard) => {
    expect(Math.abs(agreement(size, jaccard) - jaccard)).toBeLessThan(0.04);
  });

  it('does not depend on the order of the set', () => {
    const [set] = twoSets(300, 0.5, 1);
    expect([...minHashes(Int32Array.from([...set].reverse()))]).toEqual([...minHashes(set).slice()]);
  });

  it('knows the empty set', () => {
    expect(() => minHashes(new Int32Array(0))).not.toThrow();
  });
});

describe('bandKeys', () => {
  /** The share of pairs of sets that have a band in common. */
  const found = (jaccard: number): number => {
    let hits = 0;
    for (let seed = 0; seed < 200; seed++) {
      const [a, b] = twoSets(1000, jaccard, seed + 1000);
      const left = new Float64Array(BANDS);
      const right = new Float64Array(BANDS);
      bandKeys(minHashes(a), left, 0);
      bandKeys(minHashes(b), right, 0);
      if (left.some((key, band) => key === right[band])) hits++;
    }
    return hits / 200;
  };

  it('brings similar sets together and leaves dissimilar ones apart', () => {
    expect(found(0.7)).toBeGreaterThan(0.95);
    expect(found(0.1)).toBeLessThan(0.03);
  });
});
