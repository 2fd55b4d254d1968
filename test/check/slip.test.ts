import fc from 'fast-check';
import { isSlip } from '../../src/check/slip.js';

describe('a slip of the pen', () => {
  it.each([[12345, 12395], [12345, 13245], [12345, 1234], [12345, 123345], [98765, 987655]])('%d for %d', (one, other) => expect(isSlip(one, other)).toBe(true));
  it.each([[12345, 12345], [12345, 54321], [123, 124], [12345, 1245678], [12345, 12309], [1234.5, 1234.6], [12345, -12345], [1e21, 2e21]])('not %d for %d', (one, other) => expect(isSlip(one, other)).toBe(false));

  it('is the same from either side', () => {
    fc.assert(fc.property(fc.nat(200_000), fc.nat(200_000), (one, other) => expect(isSlip(one, other)).toBe(isSlip(other, one))));
  });
});
