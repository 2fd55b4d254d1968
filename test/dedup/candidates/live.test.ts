import fc from 'fast-check';
import { bringsTogether, changedPairs, pairsOf, type KeyRule } from '../../../src/dedup/candidates/live.js';

const rule: KeyRule = { most: 4, heads: 2 };
const name = (a: number, b: number): string => `${Math.min(a, b)} ${Math.max(a, b)}`;

function together(uids: readonly number[]): Set<string> {
  const pairs = new Set<string>();
  pairsOf({ key: 1, uids: Float64Array.from(uids) }, rule, (a, b) => pairs.add(name(a, b)));
  return pairs;
}

describe('pairsOf', () => {
  it('brings all reports of a rare key together', () => {
    expect(together([1, 2, 3, 4]).size).toBe(6);
  });

  it('brings the reports of a frequent key together with the first ones only', () => {
    expect([...together([1, 2, 3, 4, 5])]).toEqual(['1 2', '1 3', '1 4', '1 5', '2 3', '2 4', '2 5']);
  });

  it('grows with the number of reports, not with its square', () => {
    const all = Array.from({ length: 1000 }, (_, at) => at + 1);
    expect(together(all).size).toBeLessThan(2 * all.length);
  });

  it('agrees with bringsTogether', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 9 }), (list) => {
        const uids = list.sort((a, b) => a - b);
        const pairs = together(uids);
        for (const a of uids) for (const b of uids) if (a < b) expect(bringsTogether(uids.length, uids, rule, a, b)).toBe(pairs.has(name(a, b)));
      }),
    );
  });
});

describe('changedPairs', () => {
  it('gains exactly what is together now and was not, and displaces one of every pair that is parted', () => {
    const members = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 12 });
    fc.assert(
      fc.property(members, members, members, (kept, added, removed) => {
        const fresh = new Set(added.filter((uid) => !kept.includes(uid)));
        const gone = removed.filter((uid) => !kept.includes(uid) && !fresh.has(uid)).sort((a, b) => a - b);
        const before = together([...kept, ...gone].sort((a, b) => a - b));
        const uids = [...kept, ...fresh].sort((a, b) => a - b);
        const now = together(uids);
        const gained = new Set<string>();
        const displaced = new Set<number>();
        changedPairs({ posting: { key: 1, uids: Float64Array.from(uids) }, fresh: (uid) => fresh.has(uid), gone }, rule, (a, b) => gained.add(name(a, b)), (uid) => displaced.add(uid));
        expect([...gained].sort()).toEqual([...now].filter((pair) => !before.has(pair)).sort());
        for (const pair of before) {
          const ends = pair.split(' ').map(Number);
          if (now.has(pair) || ends.some((uid) => gone.includes(uid))) continue;
          expect(ends.some((uid) => displaced.has(uid))).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
