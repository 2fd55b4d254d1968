import fc from 'fast-check';
import { backOffDelay, isPassingStatus, retryAfter } from '../../src/scrape/back-off.js';

const now = Date.parse('2026-03-01T08:00:00Z');

describe('backOffDelay', () => {
  it('doubles up to the cap, between half and all of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (tries, random) => {
        const delay = backOffDelay(tries, () => random, { baseMs: 1000, capMs: 60_000 });
        const ceiling = Math.min(60_000, 1000 * 2 ** (tries - 1));
        return delay >= ceiling / 2 && delay <= ceiling;
      }),
    );
  });
});

describe('retryAfter', () => {
  it.each(['0', '000', 'Sun, 01 Mar 2026 07:00:00 GMT'])('takes %j, a time that is over, for no wait that was asked for', (value) => expect(retryAfter(value, now)).toBeNull());

  it.each([
    ['120', 120_000],
    [' 7 ', 7000],
    ['Sun, 01 Mar 2026 08:01:00 GMT', 60_000],
    ['Sunday, 01-Mar-26 08:01:00 GMT', 60_000],
    ['Sun Mar  1 08:01:00 2026', 60_000],
  ])('reads %j', (value, wait) => expect(retryAfter(value, now)).toBe(wait));

  it.each([undefined, '', '1.5', '-5', 'soon', '2026-03-01T08:01:00Z', 'Sun, 99 Foo', '1'.repeat(40), `Sun, ${'0'.repeat(100_000)}`])('reads nothing from %j', (value) => {
    expect(retryAfter(value, now)).toBeNull();
  });
});

it('takes 408, 429 and 5xx for passing', () => {
  expect([200, 304, 400, 404, 408, 410, 429, 500, 503, 599].filter(isPassingStatus)).toEqual([408, 429, 500, 503, 599]);
});
