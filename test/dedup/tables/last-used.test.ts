import fc from 'fast-check';
import { lastUsed } from '../../../src/dedup/tables/last-used.js';

it('remembers the results made last, and no others', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.nat(9), { maxLength: 60 }), (most, asked) => {
      const made: number[] = [];
      const find = lastUsed(most, (uid) => {
        made.push(uid);
        return { uid };
      });
      for (const uid of asked) {
        const held = made.slice(-most).includes(uid);
        const before = made.length;
        expect(find(uid).uid).toBe(uid);
        expect(made.length).toBe(held ? before : before + 1);
      }
    }),
  );
});
