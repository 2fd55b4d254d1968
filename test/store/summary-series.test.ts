import fc from 'fast-check';
import { seriesOf, type SeriesRow } from '../../src/store/summary-series.js';

describe('seriesOf', () => {
  it('gives number, smallest, median and largest of each year, with and without copies', () => {
    const rows: SeriesRow[] = [['a', null, '%', 2021, 1, 1], ['a', null, '%', 2021, 3, 0], ['a', null, '%', 2021, 4, 1], ['a', null, '%', 2022, 5, 0], ['a', 'change', null, 2022, 6, 1]];
    expect(seriesOf(rows)).toEqual([
      ['a', '', '%', 'all', 2021, 3, 1, 3, 4],
      ['a', '', '%', 'first', 2021, 2, 1, 2.5, 4],
      ['a', '', '%', 'all', 2022, 1, 5, 5, 5],
      ['a', 'change', '', 'all', 2022, 1, 6, 6, 6],
      ['a', 'change', '', 'first', 2022, 1, 6, 6, 6],
    ]);
    expect(seriesOf([])).toEqual([]);
  });

  it('loses no figure, and puts the median between the ends', () => {
    const row = fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom(null, 'change'), fc.constantFrom(null, '%'), fc.integer({ min: 2019, max: 2021 }), fc.integer({ min: -9, max: 9 }), fc.constantFrom(0, 1));
    const order = (x: SeriesRow, y: SeriesRow): number => [0, 1, 2, 3].map((at) => String(x[at] ?? '').localeCompare(String(y[at] ?? ''))).find((sign) => sign !== 0) ?? x[4] - y[4];
    fc.assert(fc.property(fc.array(row), (rows) => {
      const series = seriesOf([...rows].sort(order));
      expect(series.filter((one) => one[3] === 'all').reduce((sum, one) => sum + one[5], 0)).toBe(rows.length);
      for (const [, , , , , , minimum, median, maximum] of series) expect(minimum <= median && median <= maximum).toBe(true);
    }));
  });
});
