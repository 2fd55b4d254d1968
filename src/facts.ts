import type { Fact } from '../schemas/fact.js';
import type { Checked, CheckedMention } from './check/check.js';
import type { CleanText } from './clean/clean.js';
import type { ProjectMention } from './extract/mention.js';
import { reportAt, type Report } from './structure/reports.js';
import { toSource } from './text/offset-map.js';

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
export function localId(fact: Pick<Fact, 'report' | 'kind' | 'start'>): string {
  return `${fact.report}.${fact.kind.slice(0, 3)}${fact.start}`;
}

const EMPTY = {
  value: null, low: null, high: null, left: null, right: null, unit: null, modifier: null, edtf: null, resolved: null, name: null, type: null, label: null, indicator: null,
  subject: null, subject_resolved: null, period: null, period_resolved: null, role: null, flags: [], repaired: null, repaired_by: null, verified: false,
} as const satisfies Partial<DraftFact>;

function placed(source: string, clean: CleanText, reports: readonly Report[], found: { start: number; end: number }) {
  const { start, end } = toSource(clean.map, found);
  return { report: reportAt(reports, found.start).ordinal, start, end, raw: source.slice(start, end), text: clean.text.slice(found.start, found.end).replaceAll('\n', '') };
}

/** Turns mentions and projects into records of the contract, in order of report, start and end. */
export function assembleFacts(source: string, clean: CleanText, reports: readonly Report[], checked: Checked, projects: readonly ProjectMention[]): PageFacts {
  const places = checked.mentions.map((mention) => placed(source, clean, reports, mention));
  const ids = checked.mentions.map((mention, index) => localId({ ...places[index]!, kind: mention.kind }));
  const named = (text: string | null): string | null => text && text.replace(/#(\d+)/g, (_, index: string) => ids[Number(index)] ?? '?');
  const numeric = checked.mentions.map((mention, index) => numericFact(mention, places[index]!, named));
  const facts = [...numeric, ...projects.map((project): DraftFact => ({ ...EMPTY, kind: 'project', ...placed(source, clean, reports, project), name: project.name.replaceAll('\n', ''), type: project.type }))];
  const reportOf = (index: number): number => places[index]!.report;
  return {
    facts: facts.sort((a, b) => a.report - b.report || a.start - b.start || a.end - b.end),
    checks: checked.findings.map(({ rule, mentions, expected, found, verdict }) => ({ report: reportOf(mentions[0]!), rule, facts: mentions.map((index) => ids[index]!), expected, found, verdict })),
    breakdowns: checked.breakdowns.flatMap(({ total, parts, relation, exhaustive }) => parts.map((part) => ({ report: reportOf(total), total: ids[total]!, part: ids[part]!, relation, exhaustive }))),
  };
}

function numericFact(found: CheckedMention, place: ReturnType<typeof placed>, named: (text: string | null) => string | null): DraftFact {
  const { kind, value, low, high, left, right, unit, edtf, modifier, role, flags, repaired, repairedBy, label, subject, period, verified } = found;
  return { ...EMPTY, kind, ...place, value, low, high, left, right, unit, edtf, modifier, role, flags, repaired, repaired_by: named(repairedBy), label, subject, period, verified };
}
