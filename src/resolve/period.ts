import type { Role } from '../../schemas/fact.js';
import type { LocatedReport } from './located-report.js';
import type { Resolved } from './resolved.js';

/** Words that give a time by the report's year; the last one before a number counts. */
const RELATIVE = /去年同期|上年同期|去年底|去年末|去年|上一年度?|上年度?|前年|今年上半年|今年下半年|今年|本年度?|当年|年初以来|明年|来年|下一年|上半年|下半年|前三季度|[一二三四]季度|(?:近|过去|未来|今后|连续)[一二两三四五六七八九十几\d]+年|十[一二三四五]五|原来|过去|建国以来|历年|历史/g;

/** Behind these a time is only what is compared with: 比去年增长8%. */
const COMPARED = /(?:比|较|与|同|由|从|高于|低于|超过|相比)$/;

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
 * @param clause what stands before the number in its sentence
 */
export function resolvePeriod(period: string | null, clause: string, role: Role | null, report: LocatedReport): Resolved | null {
  const { year } = report;
  if (period !== null) {
    const filled = year === null ? null : withYear(period, year);
    return filled === null ? null : { value: filled, by: "the report's year" };
  }
  const word = lastRelative(clause, role);
  if (word !== null) {
    const rule = BY_WORD.find(([pattern]) => pattern.test(word));
    const value = rule && year !== null ? rule[1](year) : null;
    return value === null ? null : { value, by: `${word}, and the report's year ${year}` };
  }
  if (report.period === null || (role === 'target' && !PLAN_TITLE.test(report.title ?? ''))) return null;
  return { value: report.period, by: `the report's period (${report.periodEvidence ?? 'its text'})` };
}

function lastRelative(clause: string, role: Role | null): string | null {
  let last: string | null = null;
  for (const match of clause.matchAll(RELATIVE)) {
    const compared = COMPARED.test(clause.slice(0, match.index)) || (role === 'change' && /^(?:同期)?(?:相比|的基础上|增|减|提高|下降|上升|多|少|翻)/.test(clause.slice(match.index + match[0].length)));
    if (!compared) last = match[0];
  }
  return last;
}
