import fc from 'fast-check';
import { pairSet } from '../../../src/dedup/candidates/pair-set.js';

const uid = fc.integer({ min: 1, max: 2 ** 52 - 1 });

describe('pairSet', () => {
  it('holds every pair once and hands all of them out', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(uid, uid), { maxLength: 30 }), (pairs) => {
        const set = pairSet(64);
        const known = new Set<string>();
        for (const [a, b] of [...pairs, ...pairs]) {
          expect(set.add(a, b)).toBe(!known.has(`${a} ${b}`));
          known.add(`${a} ${b}`);
        }
        const found: string[] = [];
        set.drain((a, b) => found.push(`${a} ${b}`));
        expect(found.sort()).toEqual([...known].sort());
        set.drain(() => expect('nothing').toBe('left'));
      }),
    );
  });

  it('says when it is full before it is', () => {
    const set = pairSet(64);
    let added = 0;
    while (!set.full()) set.add(++added, 1);
    expect(added).toBeLessThan(64);
    set.drain(() => undefined);
    expect(set.full()).toBe(false);
  });
});
