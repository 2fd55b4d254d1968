import type { Role } from '../../../schemas/fact.js';
import type { Mention } from '../mention.js';
import { planAt } from '../../structure/plan-zones.js';
import { clauseAfter, clauseBefore } from '../recogniser.js';
import type { RefineContext, Refiner } from '../refiner.js';
import { changeOf } from '../roles/change.js';
import { keys } from '../roles/keys.js';
import { ALREADY, isMeasure, isWantedBehind, targetOf } from '../roles/target.js';
import { lastAtOrBefore } from '../../text/span.js';

/** The number before in the same list hands its role on: 新增名医师2人、名院长1人. */
function inherited(mention: Mention, index: number, { text, mentions }: RefineContext, done: Map<number, Role | null>): Role | null {
  const previous = mentions[index - 1];
  if (!previous || mention.start - previous.end > 16 || previous.kind === 'date') return null;
  const gap = text.slice(previous.end, mention.start);
  // 减少462户905人: two counts of one change.
  if (gap === '') return done.get(index - 1) ?? null;
  return /^(?:(?:以上|以下|左右|以内)?[、和与及])/.test(gap) && !/[,。;]|累计|共计|合计|达到?|为|占/.test(gap) ? (done.get(index - 1) ?? null) : null;
}

/** The same figure for the next in line: 镇馆达到四万册以上,县馆达到九万册以上. */
function parallel(mention: Mention, index: number, { text, mentions }: RefineContext, done: Map<number, Role | null>): boolean {
  const previous = mentions[index - 1];
  if (!previous || done.get(index - 1) !== 'target' || previous.unit !== mention.unit || previous.kind !== mention.kind || mention.start - previous.end > 20) return false;
  return previous.modifier === mention.modifier && mention.modifier !== null ? !/[。;\n]/.test(text.slice(previous.end, mention.start)) : mention.kind === 'ratio' && /^,[一-龥]{2,6}$/.test(text.slice(previous.end, mention.start));
}

/** 完成任务数的85%、90%: what is no target in the first member of a list is none in the next, unless words behind it say so. */
function levelInList(mention: Mention, index: number, { text, mentions }: RefineContext, done: Map<number, Role | null>): boolean {
  const previous = mentions[index - 1];
  if (previous?.kind !== mention.kind || done.get(index - 1) !== null || mention.start - previous.end > 3) return false;
  return /^(?:以上|以下|左右|以内)?[、和与及]$/.test(text.slice(previous.end, mention.start)) && !isWantedBehind(text, mention);
}

/** 费用增幅控制在8%以内: how much something may grow at most is wanted. 辍学率控制在1%以内 may be a level. */
const isLimit = ({ modifier }: Mention, before: string): boolean => modifier === 'at_most' && /(?:控制|力争|确保|不得)[^,。;:]*$/.test(before);

/** Whether a number is a change, a target, or (null) a level. */
export function roleRefiner(): Refiner {
  const done = new Map<number, Role | null>();
  let starts: readonly number[] | null = null;
  const planned = ({ text, plans }: RefineContext, mention: Mention): boolean =>
    planAt(plans, (starts ??= plans.map(({ start }) => start)), mention.start) !== undefined && !ALREADY.test(clauseBefore(text, mention.start, 30)) && mention.kind !== 'rank' && clauseAfter(text, mention.end, 2) !== '年来';
  const isTarget = (mention: Mention, index: number, context: RefineContext, before: string, mask: number): boolean => {
    const { text, reportStarts, reportYears } = context;
    const year = reportYears[lastAtOrBefore(reportStarts, mention.start)] ?? null;
    return targetOf(mention, { text, before, mask, year }) || parallel(mention, index, context, done) || planned(context, mention);
  };
  const roleOf = (mention: Mention, index: number, context: RefineContext, before: string, mask: number): Role | null => {
    if (isMeasure(context.text, mention, before)) return 'target';
    if (changeOf(context.text, mention, before, mask)) return isLimit(mention, before) ? 'target' : 'change';
    if (isTarget(mention, index, context, before, mask)) return levelInList(mention, index, context, done) ? null : 'target';
    return inherited(mention, index, context, done);
  };
  return {
    name: 'role',
    refine(mention, index, context) {
      if (mention.kind === 'date') return mention;
      const { text } = context;
      const before = clauseBefore(text, mention.start, 60);
      const mask = keys.mask(text, mention.start - before.length, mention.start);
      const role = mention.role ?? roleOf(mention, index, context, before, mask);
      done.set(index, role);
      return role === mention.role ? mention : { ...mention, role };
    },
  };
}
