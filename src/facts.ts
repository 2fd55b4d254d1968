import type { Fact, Kind } from '../schemas/fact.js';
import type { Breakdown, Finding } from './check/finding.js';
import type { CleanText } from './clean/clean.js';
import type { ProjectMention } from './extract/mention.js';
import type { ResolvedMention } from './resolve/resolve.js';
import { reportAt, type Report } from './structure/reports.js';
import { toSource } from './text/offset-map.js';
import { wholeCharacters } from './text/whole-characters.js';

/** A record before it knows its id: everything in the contract but `id` and `source`. */
export type DraftFact = Omit<Fact, 'id' | 'source'>;

/** One check that ran, naming the facts it used by their ids without the source's key. */
export interface CheckRow {
  readonly report: number;
  readonly rule: string;
  readonly facts: readonly string[];
  readonly expected: number;
  readonly found: number;
  readonly verdict: 'pass' | 'fail';
}

/** A part linked to its total. */
export interface BreakdownRow {
  readonly report: number;
  readonly total: string;
  readonly part: string;
  readonly relation: string;
  readonly exhaustive: boolean;
}

/** What a page's records and checks are, in source offsets. */
export interface PageFacts {
  readonly facts: readonly DraftFact[];
  readonly checks: readonly CheckRow[];
  readonly breakdowns: readonly BreakdownRow[];
}

/** A fact's id within its source: report, kind, start. The source's key goes in front. */
export function localId(report: number, kind: Kind, start: number): string {
  return `${report}.${kind.slice(0, 3)}${start}`;
}

function placed(source: string, clean: CleanText, reports: readonly Report[], found: { start: number; end: number }) {
  const { start, end } = toSource(clean.map, found);
  return { report: reportAt(reports, found.start).ordinal, start, end, raw: source.slice(start, end), text: clean.text.slice(found.start, found.end).replaceAll('\n', '') };
}

/** What checks found, by index of the mentions. */
interface Linked {
  readonly findings: readonly Finding[];
  readonly breakdowns: readonly Breakdown[];
}

/** Turns mentions and projects into records of the contract, in order of report, start and end. */
export function assembleFacts(source: string, clean: CleanText, reports: readonly Report[], mentions: readonly ResolvedMention[], checked: Linked, projects: readonly ProjectMention[]): PageFacts {
  const places = mentions.map((mention) => placed(source, clean, reports, mention));
  const ids = mentions.map((mention, index) => localId(places[index]!.report, mention.kind, places[index]!.start));
  const named = (text: string | null): string | null => text && text.replace(/#(\d+)/g, (_, index: string) => ids[Number(index)] ?? '?');
  const facts = mentions.map((mention, index) => numericFact(mention, places[index]!, named(mention.repairedBy)));
  for (const project of projects) facts.push(projectFact(project, placed(source, clean, reports, project)));
  const reportOf = (index: number): number => places[index]!.report;
  return {
    facts: facts.sort((a, b) => a.report - b.report || a.start - b.start || a.end - b.end),
    checks: checked.findings.map(({ rule, mentions, expected, found, verdict }) => ({ report: reportOf(mentions[0]!), rule, facts: mentions.map((index) => ids[index]!), expected, found, verdict })),
    breakdowns: checked.breakdowns.flatMap(({ total, parts, relation, exhaustive }) => parts.map((part) => ({ report: reportOf(total), total: ids[total]!, part: ids[part]!, relation, exhaustive }))),
  };
}

type Placed = ReturnType<typeof placed>;

/** Labels and subjects are found in windows of so many UTF-16 units, whose ends may cut a character in two. */
const whole = (text: string | null): string | null => (text === null ? null : wholeCharacters(text) || null);

/** Spelled out field by field: records share one shape, which spreading would cost. */
function numericFact(found: ResolvedMention, place: Placed, repairedBy: string | null): DraftFact {
  return {
    report: place.report, kind: found.kind, start: place.start, end: place.end, raw: place.raw, text: place.text, value: found.value, low: found.low, high: found.high, left: found.left, right: found.right,
    unit: found.unit, modifier: found.modifier, edtf: found.edtf, resolved: found.resolved, name: null, type: null, label: whole(found.label), indicator: found.indicator, subject: whole(found.subject),
    subject_resolved: found.subjectResolved?.value ?? null, subject_resolved_by: found.subjectResolved?.by ?? null, period: found.period, period_resolved: found.periodResolved?.value ?? null,
    period_resolved_by: found.periodResolved?.by ?? null, canonical_unit: found.canonicalUnit, canonical_value: found.canonicalValue, role: found.role, flags: found.flags, repaired: found.repaired, repaired_by: repairedBy, verified: found.verified,
  };
}

function projectFact(found: ProjectMention, place: Placed): DraftFact {
  return {
    report: place.report, kind: 'project', start: place.start, end: place.end, raw: place.raw, text: place.text, value: null, low: null, high: null, left: null, right: null, unit: null, modifier: null,
    edtf: null, resolved: null, name: found.name.replaceAll('\n', ''), type: found.type, label: null, indicator: null, subject: null, subject_resolved: null, subject_resolved_by: null, period: null, period_resolved: null, period_resolved_by: null,
    canonical_unit: null, canonical_value: null, role: null,
    flags: [], repaired: null, repaired_by: null, verified: false,
  };
}
