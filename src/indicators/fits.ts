import type { Dimension, Indicator } from '../../schemas/catalogue.js';
import type { Kind } from '../../schemas/fact.js';
import { canonicalUnit } from './units.js';

/** Decides whether a written unit and a kind can belong to an indicator. */
export type Fits = (unit: string | null, kind: Kind) => boolean;

const RATE_UNITS = new Set(['%', '‰', '百分点']);
/** Counts and money are sometimes written without their unit (`37.6万`); a length or an area without one says nothing. */
const MAY_LACK_UNIT: ReadonlySet<Dimension> = new Set(['count', 'money', 'score', 'index']);

/** Units an indicator accepts, worked out once. */
export function fitsOf(indicator: Indicator): Fits {
  const { dimension } = indicator;
  if (dimension === 'share' || dimension === 'growth') return (unit, kind) => kind === 'percentage' && unit !== null && RATE_UNITS.has(unit);
  if (dimension === 'points') return (unit, kind) => kind === 'percentage' && unit === '百分点';
  if (dimension === 'ratio') return (unit, kind) => kind === 'ratio' && (unit === null || unit === '倍');
  if (dimension === 'rank') return (_, kind) => kind === 'rank';
  const accepted = acceptedUnits(indicator);
  const mayLackUnit = MAY_LACK_UNIT.has(dimension);
  return (unit, kind) => {
    if (kind !== 'quantity') return false;
    if (unit === null) return mayLackUnit;
    return accepted.has(unit) || accepted.has(canonicalUnit(unit, dimension)?.unit ?? unit);
  };
}

/** Written forms and canonical forms; amounts a head also with what they are divided by: 元/生·年 for 生均公用经费. */
function acceptedUnits({ unit, units = [], dimension }: Indicator): Set<string> {
  const accepted = new Set<string>();
  for (const written of unit === null ? units : [unit, ...units]) {
    accepted.add(written);
    const canonical = canonicalUnit(written, dimension)?.unit;
    if (canonical === undefined) continue;
    accepted.add(canonical);
    if (dimension === 'per_capita') for (const base of ['人', '人·年', '年', '人·天', '天']) accepted.add(`${canonical}/${base}`);
  }
  return accepted;
}
