import type { CheckedMention } from '../check/check.js';
import { trackSentences } from '../extract/clause.js';
import { canonicalUnit } from '../indicators/units.js';
import { reportAt } from '../structure/reports.js';
import { resolveDate } from './date.js';
import type { LocatedReport } from './located-report.js';
import { resolvePeriod } from './period.js';
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

/** Fills in what sentences leave out and their report says. Mentions must be in the order of the text. */
export function resolveMentions(text: string, mentions: readonly CheckedMention[], reports: readonly LocatedReport[]): ResolvedMention[] {
  const sentenceOf = trackSentences(text);
  const subjects = new Map<string, Resolved | null>();
  let sentence = -1;
  let known: string | null = null;
  return mentions.map((mention) => {
    const report = reportAt(reports, mention.start);
    const start = sentenceOf(mention.start);
    if (start !== sentence) known = null;
    sentence = start;
    const before = text.slice(Math.max(start, mention.start - REACH), mention.start);
    if (mention.kind === 'date') {
      const resolved = resolveDate(mention, before, known, report);
      if (mention.edtf !== null && /^\d{4}/.test(mention.edtf)) known = mention.edtf;
      return { ...mention, report, subjectResolved: null, periodResolved: null, resolved, canonicalUnit: null, canonicalValue: null };
    }
    const key = `${report.ordinal}\u0000${mention.subject ?? ''}`;
    let subject = subjects.get(key);
    if (subject === undefined) subjects.set(key, (subject = resolveSubject(mention.subject, report)));
    const canonical = mention.unit === null ? null : canonicalUnit(mention.unit);
    const value = typeof mention.repaired === 'number' ? mention.repaired : mention.value;
    return {
      ...mention, report, subjectResolved: subject, periodResolved: resolvePeriod(mention.period, before, mention.role, report), resolved: null,
      canonicalUnit: canonical?.unit ?? null, canonicalValue: canonical === null || value === null ? null : Number((value * canonical.factor).toPrecision(15)),
    };
  });
}
