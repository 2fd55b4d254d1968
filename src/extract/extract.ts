import type { Fact } from '../../schemas/fact.js';
import type { CleanText } from '../clean/clean.js';
import { reportAt, type Report } from '../structure/reports.js';
import { toSource } from '../text/offset-map.js';
import type { Mention, ProjectMention } from './mention.js';
import { findProjects } from './projects/projects.js';
import { recognise } from './recognisers.js';
import { refine } from './refiners.js';

/** A record before it knows its id: everything in the contract but `id` and `source`. */
export type DraftFact = Omit<Fact, 'id' | 'source'>;

/** Extracts every record of a clean page, in order of report, then start, then end. */
export function extractFacts(source: string, clean: CleanText, reports: readonly Report[]): DraftFact[] {
  const { text } = clean;
  const mentions = refine(recognise(text), text, reports.flatMap(({ parts }) => parts.map((part) => part.start)).sort((a, b) => a - b));
  const drafts = [
    ...mentions.map((mention) => numericFact(source, clean, reports, mention)),
    ...findProjects(text).map((project) => projectFact(source, clean, reports, project)),
  ];
  return drafts.sort((a, b) => a.report - b.report || a.start - b.start || a.end - b.end);
}

function place(source: string, clean: CleanText, reports: readonly Report[], found: { start: number; end: number }) {
  const { start, end } = toSource(clean.map, found);
  return { report: reportAt(reports, found.start).ordinal, start, end, raw: source.slice(start, end), text: clean.text.slice(found.start, found.end).replaceAll('\n', '') };
}

const EMPTY = {
  value: null, low: null, high: null, left: null, right: null, unit: null, modifier: null, edtf: null, resolved: null, name: null, type: null, label: null, indicator: null,
  subject: null, subject_resolved: null, period: null, period_resolved: null, role: null, flags: [], repaired: null, repaired_by: null, verified: false,
} as const satisfies Partial<DraftFact>;

function numericFact(source: string, clean: CleanText, reports: readonly Report[], found: Mention): DraftFact {
  const { kind, value, low, high, left, right, unit, edtf, modifier, role, flags, repaired, repairedBy, label, subject, period } = found;
  return { ...EMPTY, kind, ...place(source, clean, reports, found), value, low, high, left, right, unit, edtf, modifier, role, flags, repaired, repaired_by: repairedBy, label, subject, period };
}

function projectFact(source: string, clean: CleanText, reports: readonly Report[], found: ProjectMention): DraftFact {
  return { ...EMPTY, kind: 'project', ...place(source, clean, reports, found), name: found.name, type: found.type };
}
