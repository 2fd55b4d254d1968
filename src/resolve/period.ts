import type { Role } from '../../schemas/fact.js';
import type { LocatedReport } from './located-report.js';
import type { Resolved } from './resolved.js';

const BY_WORD: readonly (readonly [RegExp, (year: number) => string | null])[] = [
  [/^(?:去年|上年|上一年)/, (year) => String(year - 1)],
  [/^前年/, (year) => String(year - 2)],
  [/^今年上半年|^上半年/, (year) => `${year}-40`],
  [/^今年下半年|^下半年/, (year) => `${year}-41`],
  [/^(?:今年|本年|当年|年初)/, (year) => String(year)],
  [/^(?:明年|来年|下一年)/, (year) => String(year + 1)],
  [/^前三季度/, (year) => `${year}-01/${year}-09`],
  [/^一季度/, (year) => `${year}-33`],
  [/^二季度/, (year) => `${year}-34`],
  [/^三季度/, (year) => `${year}-35`],
  [/^四季度/, (year) => `${year}-36`],
];

/** Plans speak of the time they are for; elsewhere a target is of a time the report does not name. */
const PLAN_TITLE = /计划|要点|安排|打算|方案|规划|思路/;

/** The year filled into a date that has none: XXXX-05-07 and 2020 give 2020-05-07. An interval must not run backwards. */
export function withYear(edtf: string, year: number): string | null {
  if (!/^XXXX-/.test(edtf)) return null;
  const filled = edtf.replaceAll('XXXX', String(year));
  const [first, last] = filled.split('/') as [string, string?];
  return /X/.test(filled) || (last !== undefined && last < first) ? null : filled;
}

/**
 * When a figure is of by its report, where its own words do not say, or name no year.
 * @param relative the word before the number that gives a time by the report's year: 去年
 */
export function resolvePeriod(period: string | null, relative: () => string | null, role: Role | null, report: LocatedReport): Resolved | null {
  const { year } = report;
  if (period !== null) {
    const filled = year === null ? null : withYear(period, year);
    return filled === null ? null : { value: filled, by: "the report's year" };
  }
  const word = relative();
  if (word !== null) {
    const rule = BY_WORD.find(([pattern]) => pattern.test(word));
    const value = rule && year !== null ? rule[1](year) : null;
    return value === null ? null : { value, by: `${word}, and the report's year ${year}` };
  }
  if (report.period === null || (role === 'target' && !PLAN_TITLE.test(report.title ?? ''))) return null;
  return { value: report.period, by: `the report's period (${report.periodEvidence ?? 'its text'})` };
}
