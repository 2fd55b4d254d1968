import fc from 'fast-check';
import { placesOf } from '../../../src/dedup/tables/places.js';

it('finds the place of every number', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 52 - 1 }), { maxLength: 50 }), (list) => {
      const uids = Float64Array.from(list).sort();
      const places = placesOf(uids);
      uids.forEach((uid, at) => expect(places.of(uid)).toBe(at));
    }),
  );
});

it('finds them too where all begin alike', () => {
  const uids = Float64Array.of(1, 2, 3, 2 ** 52 - 2, 2 ** 52 - 1);
  const places = placesOf(uids);
  expect([...uids].map((uid) => places.of(uid))).toEqual([0, 1, 2, 3, 4]);
});
