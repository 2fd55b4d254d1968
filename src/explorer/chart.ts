/** A place on one axis. */
export interface Tick {
  readonly at: number;
  readonly value: number;
}

/** Maps values to places on an axis; `log` where values lie orders of magnitude apart. */
export interface Scale {
  readonly log: boolean;
  readonly ticks: readonly Tick[];
  readonly place: (value: number) => number;
}

/** A round step at or above `rough`: 1, 2, 2.5 or 5 times a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  for (const factor of [1, 2, 2.5, 5]) if (factor * power >= rough) return factor * power;
  return 10 * power;
}

/**
 * The scale of an axis from `start` to `end` (in pixels) for values from `low` to `high`. Where the largest is more than a hundred
 * times the smallest and all are above zero it is logarithmic, or small values would all lie on one line.
 */
export function valueScale(low: number, high: number, start: number, end: number): Scale {
  if (low > 0 && high / low > 100) return logScale(low, high, start, end);
  const size = Math.max(Math.abs(low), Math.abs(high));
  // Values that are one but for rounding stand in the middle of a scale of their size.
  const span = high - low > size * 1e-9 && high - low > 1e-12 ? high - low : Math.max(size, 1e-6);
  const step = roundStep(span / 4);
  const from = low >= 0 && low < span ? 0 : Math.floor(low / step) * step;
  const to = Math.max(Math.ceil(high / step) * step, from + step);
  const place = (value: number): number => start + ((value - from) / (to - from)) * (end - start);
  const ticks: Tick[] = [];
  for (let index = 0; from + index * step <= to + step / 1e6 && index < 12; index++) {
    const value = Number((from + index * step).toPrecision(12));
    ticks.push({ at: place(value), value });
  }
  return { log: false, ticks, place };
}

function logScale(low: number, high: number, start: number, end: number): Scale {
  const from = Math.floor(Math.log10(low));
  const to = Math.max(from + 1, Math.ceil(Math.log10(high)));
  const place = (value: number): number => start + ((Math.log10(Math.max(value, 10 ** from)) - from) / (to - from)) * (end - start);
  const every = Math.ceil((to - from) / 6);
  const ticks: Tick[] = [];
  for (let power = from; power <= to; power += every) ticks.push({ at: place(10 ** power), value: 10 ** power });
  return { log: true, ticks, place };
}

/** The scale of years: whole years, at most so many named. */
export function yearScale(first: number, last: number, start: number, end: number, most = 10): Scale {
  const span = Math.max(1, last - first);
  const place = (year: number): number => (first === last ? (start + end) / 2 : start + ((year - first) / span) * (end - start));
  const every = Math.ceil((span + 1) / most);
  const ticks: Tick[] = [];
  for (let year = last; year >= first; year -= every) ticks.unshift({ at: place(year), value: year });
  return { log: false, ticks, place };
}
