import fc from 'fast-check';
import { rankMembers, type Candidate } from '../../../src/dedup/clusters/canonical.js';

/** Keys of sentences: multiples of four. */
const sentences = (...numbers: number[]): Float64Array => Float64Array.from(numbers, (number) => number * 4);
const candidate = (uid: number, more: Partial<Candidate> = {}): Candidate => ({ uid, source: `s${uid}`, report: 1, keys: sentences(1, 2, 3), length: 1000, damage: 0, stamp: null, ...more });
const first = (...members: Candidate[]): number => rankMembers(members)[0]!.uid;

describe('rankMembers', () => {
  it('prefers what the copies agree on to what only one says', () => {
    expect(first(candidate(1, { keys: sentences(1, 2, 9), length: 1040 }), candidate(2), candidate(3))).toBe(2);
  });
  it('prefers the longer of two', () => expect(first(candidate(1, { length: 400 }), candidate(2))).toBe(2));
  it('prefers the less damaged where length is much the same', () => expect(first(candidate(1, { damage: 3, length: 1010 }), candidate(2))).toBe(2));
  it('prefers the earlier, and a stamp to none', () => {
    expect(first(candidate(1, { stamp: '2020-02-01' }), candidate(2, { stamp: '2019-05-01' }))).toBe(2);
    expect(first(candidate(1), candidate(2, { stamp: '2023-05-01' }))).toBe(2);
  });
  it('goes by source and report where nothing else tells', () => {
    expect(first(candidate(1, { source: 'b' }), candidate(2, { source: 'a', report: 2 }), candidate(3, { source: 'a' }))).toBe(3);
  });
  it('does not depend on the order', () => {
    const member = fc.record({ length: fc.integer({ min: 900, max: 1000 }), damage: fc.nat(2), stamp: fc.constantFrom(null, '2020', '2021'), keys: fc.subarray([1, 2, 3, 4]).map((numbers) => sentences(...numbers)) });
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 6 }), fc.integer(), (members, seed) => {
        const all = members.map((more, at) => candidate(at + 1, more));
        const turned = [...all.slice(seed % all.length), ...all.slice(0, seed % all.length)];
        expect(rankMembers(turned)).toEqual(rankMembers(all));
      }),
    );
  });
});
