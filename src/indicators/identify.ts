import type { Breakdown } from '../check/finding.js';
import type { Mention } from '../extract/mention.js';
import type { Catalogue, CataloguedIndicator } from './catalogue.js';
import { matcher } from './match.js';

/** Names the indicator of each number, where the catalogue has one. `domains` holds for each mention what its report is about. */
export type Identify = (mentions: readonly Mention[], breakdowns: readonly Breakdown[], domains: readonly (string | null)[]) => readonly (CataloguedIndicator | null)[];

/** Identifies by a catalogue; totals and their parts lend each other their meaning (在校学生21460人,其中小学生9530人). */
export function identifyBy(catalogue: Catalogue): Identify {
  const match = matcher(catalogue);
  return (mentions, breakdowns, domains) => {
    const parents = new Map<number, number>();
    const totals = new Set<number>();
    for (const { total, parts } of breakdowns) {
      totals.add(total);
      for (const part of parts) if (!parents.has(part)) parents.set(part, total);
    }
    return mentions.map((mention, index) => {
      if (mention.label === null) return null;
      const parent = parents.get(index);
      const context = { domain: domains[index] ?? null, role: mention.role, parent: parent === undefined ? null : (mentions[parent]!.label ?? null), total: totals.has(index) };
      const id = match(mention.label, mention.unit, mention.kind, mention.subject, context);
      if (id !== null) return catalogue.byId.get(id) ?? null;
      const implied = impliedLabel(mention, mentions[index - 1]);
      const impliedId = implied === null ? null : match(implied, mention.unit, mention.kind, mention.subject, context);
      return impliedId === null ? null : (catalogue.byId.get(impliedId) ?? null);
    });
  };
}

/** Grades of one test or inspection. */
const GRADE = /(?:合格|及格|良好|优良|优秀|达标)率$/;
/** How much of a task is done is said of the task itself: 完成年度任务的93.5%. */
const TASK = /(?:任务|计划|目标|预算)$/;

/** What a short label means by the number before it (体质健康检测合格率97.8%,优秀率11.2%), or by its kind. */
function impliedLabel(mention: Mention, before: Mention | undefined): string | null {
  const label = mention.label!;
  if (mention.kind !== 'percentage') return null;
  if (TASK.test(label) && mention.role !== 'change') return `${label}完成率`;
  if (label.length !== 3 || !GRADE.test(label) || before?.kind !== 'percentage' || before.label === null || mention.start - before.end > 12) return null;
  const test = before.label.replace(GRADE, '');
  return test === before.label || test === '' ? null : test + label;
}

/** Without a catalogue nothing is identified. */
export const identifyNothing: Identify = (mentions) => mentions.map(() => null);
