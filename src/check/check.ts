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
  const verified = new Set<number>();
  const inconsistent = new Set<number>();
  for (const { rule, verdict, mentions, contradicts } of findings) {
    if (verdict === 'fail') contradicts.forEach((index) => inconsistent.add(index));
    else if (rule !== 'share_bounds' && rule !== 'repeat') mentions.forEach((index) => verified.add(index));
  }
  const mentions = repaired.map((mention, index): CheckedMention => {
    const contradicted = inconsistent.has(index) && !verified.has(index) && !mention.flags.includes('corrupt');
    return { ...mention, indicator: indicators[index]?.id ?? null, flags: contradicted ? [...mention.flags, 'inconsistent'] : mention.flags, verified: verified.has(index) && !contradicted };
  });
  return { mentions, findings, breakdowns };
}
