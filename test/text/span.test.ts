import fc from 'fast-check';
import { contains, firstAtOrAfter, lastAtOrBefore, mergeSpans, overlaps } from '../../src/text/span.js';

const span = fc.tuple(fc.nat(40), fc.nat(10)).map(([start, length]) => ({ start, end: start + length }));

describe('overlaps', () => {
  it('is true where two spans share a position, not where they touch', () => {
    expect(overlaps({ start: 0, end: 3 }, { start: 2, end: 5 })).toBe(true);
    expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
    expect(overlaps({ start: 2, end: 2 }, { start: 0, end: 5 })).toBe(true);
  });

  it('is the same either way round', () => {
    fc.assert(fc.property(span, span, (a, b) => expect(overlaps(a, b)).toBe(overlaps(b, a))));
  });
});

describe('contains', () => {
  it('counts the ends as inside', () => {
    expect(contains({ start: 1, end: 4 }, { start: 1, end: 4 })).toBe(true);
    expect(contains({ start: 1, end: 4 }, { start: 2, end: 5 })).toBe(false);
  });
});

describe('mergeSpans', () => {
  it('joins what overlaps or touches and sorts the rest', () => {
    expect(mergeSpans([{ start: 5, end: 7 }, { start: 0, end: 2 }, { start: 2, end: 3 }, { start: 6, end: 9 }])).toEqual([{ start: 0, end: 3 }, { start: 5, end: 9 }]);
  });

  it('covers the same positions, in order, without touching', () => {
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const merged = mergeSpans(spans);
        const covers = (list: readonly { start: number; end: number }[], at: number) => list.some(({ start, end }) => start <= at && at < end);
        for (let at = 0; at < 55; at++) expect(covers(merged, at)).toBe(covers(spans, at));
        for (let index = 1; index < merged.length; index++) expect(merged[index]!.start).toBeGreaterThan(merged[index - 1]!.end);
      }),
    );
  });
});

describe('lastAtOrBefore', () => {
  it('finds what a search from the end finds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)).map((starts) => starts.sort((a, b) => a - b)), fc.integer({ min: -1, max: 31 }), (starts, offset) => {
        expect(lastAtOrBefore(starts, offset)).toBe(starts.findLastIndex((start) => start <= offset));
      }),
    );
  });

  it('looks at no more than the length it is given', () => {
    expect(lastAtOrBefore([1, 2, 3], 9, 2)).toBe(1);
  });
});

describe('firstAtOrAfter', () => {
  it('counts the numbers below one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)).map((numbers) => numbers.sort((a, b) => a - b)), fc.integer({ min: -1, max: 31 }), (numbers, number) => {
        expect(firstAtOrAfter(numbers, number)).toBe(numbers.filter((other) => other < number).length);
      }),
    );
  });
});
