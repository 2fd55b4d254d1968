import fc from 'fast-check';
import { pairSet } from '../../../src/dedup/candidates/pair-set.js';

const MOST = 100_000;
const place = fc.integer({ min: 0, max: MOST - 1 });

describe('pairSet', () => {
  it('holds every pair once and hands all of them out', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { maxLength: 30 }), (pairs) => {
        const set = pairSet(64, MOST);
        const known = new Set<string>();
        for (const [a, b] of [...pairs, ...pairs]) {
          expect(set.has(a, b)).toBe(known.has(`${a} ${b}`));
          set.add(a, b);
          expect(set.has(a, b)).toBe(true);
          known.add(`${a} ${b}`);
        }
        const found: string[] = [];
        set.drain((a, b) => found.push(`${a} ${b}`));
        expect(found.sort()).toEqual([...known].sort());
        set.drain(() => expect('nothing').toBe('left'));
      }),
    );
  });

  it('hands them out by their second numbers, as far as these are a good way apart', () => {
    const set = pairSet(64, MOST);
    for (const second of [90_000, 10, 50_000, 20_000]) set.add(1, second);
    const seconds: number[] = [];
    set.drain((_, second) => seconds.push(second));
    expect(seconds).toEqual([10, 20_000, 50_000, 90_000]);
  });

  it('says when it is full before it is', () => {
    const set = pairSet(64, MOST);
    let added = 0;
    while (!set.full()) set.add(++added, 1);
    expect(added).toBeLessThan(64);
    set.drain(() => undefined);
    expect(set.full()).toBe(false);
  });
});
