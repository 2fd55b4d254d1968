import fc from 'fast-check';
import { isSlip, slipsInto } from '../../src/check/slip.js';

describe('a slip of the pen', () => {
  it.each([[12345, 12395], [12345, 13245], [12345, 1234], [12345, 123345], [98765, 987655]])('%d for %d', (one, other) => expect(isSlip(one, other)).toBe(true));
  it.each([[12345, 12345], [12345, 54321], [123, 124], [12345, 1245678], [12345, 12309], [1234.5, 1234.6], [12345, -12345], [1e21, 2e21]])('not %d for %d', (one, other) => expect(isSlip(one, other)).toBe(false));

  it('is the same from either side', () => {
    fc.assert(fc.property(fc.nat(200_000), fc.nat(200_000), (one, other) => expect(isSlip(one, other)).toBe(isSlip(other, one))));
  });
});

describe('a slip into a range', () => {
  it.each([[366266, 36600, 36650], [5030, 50300, 50399], [1234, 1300, 1399], [1243, 1234, 1234], [12, 1, 1]])('leads from %d to between %d and %d', (written, low, high) => expect(slipsInto(written, low, high)).toBe(true));
  it.each([[366266, 73000, 73999], [1234, 1234, 1234], [1234, 5600, 5699], [12.5, 1, 100], [-12, 1, 100]])('does not lead from %d to between %d and %d', (written, low, high) => expect(slipsInto(written, low, high)).toBe(false));

  it('is found wherever two numbers are a slip apart', () => {
    fc.assert(fc.property(fc.integer({ min: 1000, max: 200_000 }), fc.integer({ min: 1000, max: 200_000 }), (one, other) => expect(slipsInto(one, other, other)).toBe(isSlip(one, other))));
  });
});
