import type { CheckedMention } from '../check/check.js';
import { trackSentences } from '../extract/clause.js';
import { canonicalUnit } from '../indicators/units.js';
import { ALREADY } from '../extract/roles/target.js';
import { planAt, type PlanZone } from '../structure/plan-zones.js';
import { reportAt } from '../structure/reports.js';
import { baselineOf, type Baseline } from './baseline.js';
import { resolveDate } from './date.js';
import type { LocatedReport } from './located-report.js';
import { ownTime, plannedTime, resolvePeriod, yearOf } from './period.js';
import { trackRelativeTimes } from './relative-times.js';
import type { Resolved } from './resolved.js';
import { resolveSubject } from './subject.js';

/** A number with what follows for it from its report, and in canonical units. */
export interface ResolvedMention extends CheckedMention {
  readonly report: LocatedReport;
  readonly subjectResolved: Resolved | null;
  readonly periodResolved: Resolved | null;
  /** A date with its year filled in. */
  readonly resolved: string | null;
  readonly canonicalUnit: string | null;
  /** The value (or the repaired one) in the canonical unit. */
  readonly canonicalValue: number | null;
}

/** Characters before a number that may say when it is of. */
const REACH = 200;

/** Characters before a number that may say that a figure of a plan is already so. */
const PLAN_REACH = 30;

/** Characters that may move the year of a date: 去年. */
const SHIFT = 2;

const NOTHING = { subject: null, period: null, date: null, unit: null, value: null };

/** Fills in what sentences leave out and their report says. Mentions must be in the order of the text. */
export function resolveMentions(text: string, mentions: readonly CheckedMention[], reports: readonly LocatedReport[], plans: readonly PlanZone[]): ResolvedMention[] {
  const planStarts = plans.map(({ start }) => start);
  const sentenceOf = trackSentences(text);
  const relativeTime = trackRelativeTimes(text);
  const subjects = new Map<string, Resolved | null>();
  let sentence = -1;
  let known: string | null = null;
  let date: CheckedMention | null = null;
  return mentions.map((mention) => {
    const report = reportAt(reports, mention.start);
    const start = sentenceOf(mention.start);
    if (start !== sentence) known = date = null;
    sentence = start;
    const plan = planAt(plans, planStarts, mention.start);
    const time = plan === undefined || ALREADY.test(text.slice(Math.max(start, mention.start - PLAN_REACH), mention.start)) ? ownTime(report) : plannedTime(plan, report);
    if (mention.kind === 'date') {
      date = mention;
      const resolved = resolveDate(mention, text.slice(Math.max(start, mention.start - SHIFT), mention.start), known, yearOf(time));
      if (mention.edtf !== null && /^\d{4}/.test(mention.edtf)) known = mention.edtf;
      return withResolved(mention, report, { ...NOTHING, date: resolved });
    }
    const key = `${report.ordinal}\u0000${mention.subject ?? ''}`;
    let subject = subjects.get(key);
    if (subject === undefined) subjects.set(key, (subject = resolveSubject(mention.subject, report)));
    const baseline = baselineOf(text, mention, start, date);
    const period = baseline ? earlier(baseline, report) : resolvePeriod(mention.period, () => relativeTime(Math.max(start, mention.start - REACH), mention.start, mention.role), mention.role, report, time);
    const canonical = mention.unit === null ? null : canonicalUnit(mention.unit);
    const value = typeof mention.repaired === 'number' ? mention.repaired : mention.value;
    return withResolved(baseline ? { ...mention, period: null } : mention, report, { subject, period, date: null, unit: canonical?.unit ?? null, value: canonical === null || value === null ? null : converted(value, canonical.factor) });
  });
}

/** Products are rounded to 15 digits, so that 0.1 × 3 is 0.3; what is short enough already stays as it is, for formatting is slow. */
function converted(value: number, factor: number): number {
  const product = value * factor;
  return Math.abs(product) < 1e9 && Math.round(product * 1e5) / 1e5 === product ? product : Number(product.toPrecision(15));
}

/** The time before a change: last year where the text says so, else an unknown one. */
function earlier({ yearsBefore, firstHalf }: Baseline, { year }: LocatedReport): Resolved | null {
  return yearsBefore === null || year === null ? null : { value: `${year - yearsBefore}${firstHalf ? '-40' : ''}`, by: `the level before a change, ${yearsBefore === 1 ? 'a year' : `${yearsBefore} years`} before the report's year ${year}` };
}

interface Found {
  readonly subject: Resolved | null;
  readonly period: Resolved | null;
  readonly date: string | null;
  readonly unit: string | null;
  readonly value: number | null;
}

/** Spelled out field by field: spreading a record of this size costs more than all else that is done here. */
function withResolved(of: CheckedMention, report: LocatedReport, { subject, period, date, unit, value }: Found): ResolvedMention {
  return {
    kind: of.kind, start: of.start, end: of.end, numeral: of.numeral, value: of.value, low: of.low, high: of.high, left: of.left, right: of.right, unit: of.unit, edtf: of.edtf, modifier: of.modifier, role: of.role,
    flags: of.flags, repaired: of.repaired, repairedBy: of.repairedBy, label: of.label, subject: of.subject, period: of.period, indicator: of.indicator, verified: of.verified,
    report, subjectResolved: subject, periodResolved: period, resolved: date, canonicalUnit: unit, canonicalValue: value,
  };
}
