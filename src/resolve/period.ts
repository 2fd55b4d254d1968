import type { Role } from '../../schemas/fact.js';
import type { PlanZone } from '../structure/plan-zones.js';
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

const PART_OF_YEAR = /^(?:[上下]半年|前?[一二三四]季度)/;

/** Plans speak of the time they are for; elsewhere a target is of a time the report does not name. A summary that goes on with a plan is named by the time it sums up. */
const PLAN_TITLE = /计划|要点|安排|打算|方案|规划|思路/;
const SUMMARY_TITLE = /总结|汇报|回顾|小结|述职|工作报告/;

/** What time is spoken of where a number stands. */
export interface SpokenTime {
  /** EDTF; null where it is not known. */
  readonly edtf: string | null;
  /** The one calendar year of it, which fills dates that have none. */
  readonly year: number | null;
  readonly by: string;
  /** True inside a plan: its targets are of that time. */
  readonly planned: boolean;
}

/** The time a report is about. */
export function ownTime({ period, periodEvidence, year, title }: LocatedReport): SpokenTime {
  return { edtf: period, year, by: `the report's period (${periodEvidence ?? 'its text'})`, planned: title !== null && PLAN_TITLE.test(title) && !SUMMARY_TITLE.test(title) };
}

/** The time that a plan inside a report is for. */
export function plannedTime({ time }: PlanZone, report: LocatedReport): SpokenTime {
  if (time === null) {
    // 工作要点 is the title of the whole; 下一步打算 inside a report may be of any time behind it.
    const own = ownTime(report);
    return own.planned ? own : { edtf: null, year: null, by: '', planned: true };
  }
  const by = 'the heading of the plan';
  if ('edtf' in time) return { edtf: time.edtf, year: time.edtf.includes('/') ? null : Number(time.edtf.slice(0, 4)), by, planned: true };
  const year = report.year === null ? null : report.year + time.yearsAhead;
  return { edtf: year === null ? null : `${year}${time.secondHalf ? '-41' : ''}`, year, by: `${by}, and the report's year ${report.year}`, planned: true };
}

/** The year of a month (or of a season, quarter or half by its EDTF number); null where it is not known. */
export type YearOf = (month: number) => number | null;

/** An autumn term goes on into the next year: of 2017-2018学年第一学期 September is in 2017 and January in 2018. */
export function yearOf({ edtf, year }: Pick<SpokenTime, 'edtf' | 'year'>): YearOf {
  const term = /^(\d{4})-23$/.exec(edtf ?? '');
  return term === null ? () => year : (month) => (month <= 12 ? Number(term[1]) + (month < 8 ? 1 : 0) : year);
}

/** The year filled into a date that has none: XXXX-05-07 and 2020 give 2020-05-07. An interval must not run backwards. */
export function withYear(edtf: string, year: YearOf): string | null {
  if (!/^XXXX-/.test(edtf)) return null;
  const filled = edtf.replace(/XXXX-(\d\d)/g, (date, month: string) => `${year(Number(month)) ?? 'XXXX'}${date.slice(4)}`);
  const [first, last] = filled.split('/') as [string, string?];
  return /X/.test(filled) || (last !== undefined && last < first) ? null : filled;
}

/**
 * When a figure is of by its report or the plan it stands in, where its own words do not say, or name no year.
 * @param relative the word before the number that gives a time by the report's year: 去年
 */
export function resolvePeriod(period: string | null, relative: () => string | null, role: Role | null, report: LocatedReport, time: SpokenTime): Resolved | null {
  if (period !== null) {
    const filled = withYear(period, yearOf(time));
    return filled === null ? null : { value: filled, by: time.edtf === report.period ? "the report's year" : time.by };
  }
  const word = relative();
  if (word !== null) {
    // A half or a quarter is one of the year that is spoken of; 去年 and 今年 are said from where the report stands.
    const year = PART_OF_YEAR.test(word) ? time.year : report.year;
    const rule = BY_WORD.find(([pattern]) => pattern.test(word));
    const value = rule && year !== null ? rule[1](year) : null;
    return value === null ? null : { value, by: `${word}, and ${year === report.year ? `the report's year ${year}` : time.by}` };
  }
  if (time.edtf === null || (role === 'target' && !time.planned)) return null;
  return { value: time.edtf, by: time.by };
}
