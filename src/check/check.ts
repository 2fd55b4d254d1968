import type { CleanText } from '../clean/clean.js';
import { lastAtOrBefore } from '../text/span.js';
import type { Mention } from '../extract/mention.js';
import { identifyNothing, type Identify } from '../indicators/identify.js';
import { findBreakdowns } from './breakdowns.js';
import { checks } from './checks.js';
import type { Breakdown, Finding } from './finding.js';
import { repairDroppedMoney, repairReplacedDigits, repairUnits } from './repair.js';

/** Numbers with what arithmetic says of them. Indexes of findings and breakdowns are into `mentions`. */
export interface Checked {
  readonly mentions: readonly CheckedMention[];
  readonly findings: readonly Finding[];
  readonly breakdowns: readonly Breakdown[];
}

export interface CheckedMention extends Mention {
  /** The catalogue's id of what it measures. */
  readonly indicator: string | null;
  readonly verified: boolean;
}

/** What checks need to know of a report: where it begins, and what it is about. */
export interface CheckedReport {
  readonly span: { readonly start: number };
  readonly domain: string | null;
}

const WHOLE: readonly CheckedReport[] = [{ span: { start: 0 }, domain: null }];

/** Repairs what the page proves, then checks all numbers against one another; a repaired number is checked as repaired. */
export function checkMentions(clean: Pick<CleanText, 'text' | 'digitReplacement'>, found: readonly Mention[], reports: readonly CheckedReport[] = WHOLE, identify: Identify = identifyNothing): Checked {
  const { text } = clean;
  const repaired = repairDroppedMoney(text, repairUnits(repairReplacedDigits(text, found, clean.digitReplacement)));
  // Arithmetic is done with the true values where they are known.
  const meant = repaired.map((mention) => (typeof mention.repaired === 'number' ? { ...mention, value: mention.repaired, flags: [] } : mention));
  const breakdowns = findBreakdowns(text, meant);
  const starts = reports.map(({ span }) => span.start);
  const reportOf = meant.map((mention) => lastAtOrBefore(starts, mention.start));
  const indicators = identify(meant, breakdowns, reportOf.map((report) => reports[report]?.domain ?? null));
  const input = { text, mentions: meant, reportOf, breakdowns, indicators };
  const findings = checks.flatMap((check) => check.run(input));
  const { verified, inconsistent } = judge(findings);
  const mentions = repaired.map((mention, index) => judged(mention, indicators[index]?.id ?? null, verified.has(index), inconsistent.has(index)));
  return { mentions, findings, breakdowns };
}

/** Rules that confirm nothing: a share below 100 % may be wrong all the same, and a number copied is no check of it. */
const CONFIRMS_NOTHING: ReadonlySet<string> = new Set(['share_bounds', 'repeat']);

/**
 * Which numbers checks confirm, and which they contradict. Of several numbers that contradict one another the likeliest is marked that no other
 * check confirms more closely than it is off.
 */
function judge(findings: readonly Finding[]): { verified: ReadonlyMap<number, number>; inconsistent: ReadonlySet<number> } {
  const verified = new Map<number, number>();
  for (const { rule, verdict, mentions, margin } of findings) {
    if (verdict !== 'pass' || CONFIRMS_NOTHING.has(rule)) continue;
    for (const index of mentions) verified.set(index, Math.min(margin, verified.get(index) ?? Infinity));
  }
  const inconsistent = new Set<number>();
  for (const { verdict, expected, found, suspects } of findings) {
    if (verdict === 'pass') continue;
    const off = Math.abs(expected - found) / Math.max(Math.abs(found), Number.MIN_VALUE);
    const culprit = suspects.find((index) => (verified.get(index) ?? Infinity) >= off);
    if (culprit !== undefined) inconsistent.add(culprit);
  }
  return { verified, inconsistent };
}

/** Spelled out field by field: spreading records of this size is slow. */
function judged(of: Mention, indicator: string | null, confirmed: boolean, contradicted: boolean): CheckedMention {
  const wrong = contradicted && !of.flags.includes('corrupt');
  return {
    kind: of.kind, start: of.start, end: of.end, numeral: of.numeral, value: of.value, low: of.low, high: of.high, left: of.left, right: of.right, unit: of.unit, edtf: of.edtf, modifier: of.modifier, role: of.role,
    flags: wrong ? [...of.flags, 'inconsistent'] : of.flags, repaired: of.repaired, repairedBy: of.repairedBy, label: of.label, subject: of.subject, period: of.period,
    indicator, verified: confirmed && !wrong,
  };
}
