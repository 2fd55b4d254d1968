/** A figure: indicator, role, unit, year, value, and 1 where no other copy of its report counts it already. */
export type SeriesRow = readonly [indicator: string, role: string | null, unit: string | null, year: number, value: number, first: number];

/** One indicator's figures of one year: their number, the smallest, the median and the largest. */
export type Series = readonly [indicator: string, role: string, unit: string, copies: 'first' | 'all', year: number, figures: number, minimum: number, median: number, maximum: number];

/** The middle of ascending values, or the mean of the two in the middle. */
function median(values: readonly number[]): number {
  const middle = values.length >> 1;
  return values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
}

/** @param rows in order of indicator, role, unit, year and value: each group is read in one go */
export function seriesOf(rows: Iterable<SeriesRow>): Series[] {
  const series: Series[] = [];
  let group: SeriesRow | null = null;
  let all: number[] = [];
  let first: number[] = [];
  const close = (): void => {
    if (group === null) return;
    const [indicator, role, unit, year] = group;
    for (const [copies, values] of [['all', all], ['first', first]] as const) {
      if (values.length > 0) series.push([indicator, role ?? '', unit ?? '', copies, year, values.length, values[0]!, median(values), values.at(-1)!]);
    }
  };
  for (const row of rows) {
    if (group === null || row[0] !== group[0] || row[1] !== group[1] || row[2] !== group[2] || row[3] !== group[3]) {
      close();
      group = row;
      all = [];
      first = [];
    }
    all.push(row[4]);
    if (row[5] === 1) first.push(row[4]);
  }
  close();
  return series;
}
