import type { Language } from './language.js';

/** Digits in groups of three. */
export function grouped(value: number): string {
  const [whole, decimals] = plainNumber(value).split('.') as [string, string?];
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (decimals === undefined ? '' : `.${decimals}`);
}

/** Without exponent where a reader would not expect one, at most six decimals. */
function plainNumber(value: number): string {
  if (Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 1e-6)) return value.toPrecision(6);
  return String(Number(value.toFixed(6)));
}

const SCALES: Readonly<Record<Language, readonly (readonly [number, string])[]>> = {
  zh: [[1e12, '万亿'], [1e8, '亿'], [1e4, '万']],
  en: [[1e12, ' tn'], [1e9, ' bn'], [1e6, ' m']],
};

/** A number in few characters, for charts and dense tables: 445万, 4.45 m. Years and small numbers stay whole. */
export function compact(value: number, language: Language): string {
  for (const [size, name] of SCALES[language]) if (Math.abs(value) >= size) return `${Number((value / size).toPrecision(4))}${name}`;
  return grouped(Number(value.toPrecision(6)));
}

/** The value of a fact in words, in base units: 4,450,000 元, 20–30 %, 1 : 12.5. */
export interface Valued {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly left: number | null;
  readonly right: number | null;
  readonly unit: string | null;
}

/** Null where there is no number. */
export function valueText({ value, low, high, left, right, unit }: Valued): string | null {
  const number = value !== null ? grouped(value) : low !== null && high !== null ? `${grouped(low)}–${grouped(high)}` : left !== null && right !== null ? `${grouped(left)} : ${grouped(right)}` : null;
  if (number === null) return null;
  return unit === null ? number : `${number} ${unit}`;
}
