import fc from 'fast-check';
import { valueScale, yearScale } from '../../src/explorer/chart.js';

describe('valueScale', () => {
  it('has round ticks that hold the values', () => {
    expect(valueScale(88.5, 96.2, 100, 0).ticks.map(({ value }) => value)).toEqual([88, 90, 92, 94, 96, 98]);
    expect(valueScale(0, 100, 100, 0).ticks.map(({ value }) => value)).toEqual([0, 25, 50, 75, 100]);
    expect(valueScale(5, 5, 100, 0).ticks.length).toBeGreaterThan(1);
  });

  it('is logarithmic where values lie far apart', () => {
    const scale = valueScale(3, 40_000, 100, 0);
    expect(scale.log).toBe(true);
    expect(scale.ticks.map(({ value }) => value)).toEqual([1, 10, 100, 1000, 10_000, 100_000]);
  });

  it('places all values between its ends, larger ones farther', () => {
    const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(fc.property(value, value, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      const scale = valueScale(low, high, 0, 100);
      const middle = low + (high - low) * share;
      for (const one of [low, middle, high]) expect(scale.place(one) >= -0.01 && scale.place(one) <= 100.01).toBe(true);
      expect(scale.place(low)).toBeLessThanOrEqual(scale.place(high));
      expect(scale.ticks.length).toBeGreaterThan(0);
      expect(scale.ticks.length).toBeLessThanOrEqual(16);
    }));
  });
});

it('yearScale names whole years, not too many', () => {
  expect(yearScale(2021, 2021, 0, 100).ticks).toEqual([{ at: 50, value: 2021 }]);
  const { ticks } = yearScale(1980, 2024, 0, 100);
  expect(ticks.length).toBeLessThanOrEqual(10);
  expect(ticks.every(({ value }) => Number.isInteger(value))).toBe(true);
  expect(ticks.at(-1)).toEqual({ at: 100, value: 2024 });
});
