import type { Mention } from '../extract/mention.js';
import { isDisjoint, isExhaustive, isMiswritten, namesNothingElse, oneUnit } from './exhaustive.js';
import { rounding, type Breakdown } from './finding.js';
import { sameMeasure } from './same-measure.js';
import { scopeBehind, type Scope } from './scopes.js';
import { findTotalsBehind } from './totals-behind.js';

/** A total with more parts than this is a table, not a sentence. */
const MOST_PARTS = 32;
/** Kinds that one division has at most. */
const MOST_NAMED = 8;

/** Parts stand no more mentions away from their total, and no more characters. */
const FARTHEST = MOST_PARTS + 16;
const REACH = 1000;

/**
 * Finds the totals of a text with their parts, before or behind them. One total may be divided several ways.
 * @param around only breakdowns that may hold one of these mentions, as ascending indexes; all when left out
 */
export function findBreakdowns(text: string, mentions: readonly Mention[], around?: readonly number[]): Breakdown[] {
  const found: Breakdown[] = [];
  const wanted = around && nearby(mentions, around);
  for (let total = 0; total < mentions.length - 1; total++) {
    if (wanted && wanted[total] === 0) continue;
    const mention = mentions[total]!;
    if (mention.kind !== 'quantity' || (mention.role === 'change' && followsAnother(text, mentions, total))) continue;
    const scope = scopeBehind(text, mention);
    if (scope) found.push(...inScope(text, mentions, total, scope));
    else if (mention.role !== 'change') found.push(...(shared(text, mentions, total) ?? unmarked(text, mentions, total)));
  }
  return [...found, ...findTotalsBehind(text, mentions, wanted)].sort((a, b) => a.total - b.total);
}

/** 1 for each mention that may be the total of a sum with one of these in it. */
function nearby(mentions: readonly Mention[], around: readonly number[]): Uint8Array {
  const near = new Uint8Array(mentions.length);
  for (const index of around) {
    const { start, end } = mentions[index]!;
    for (let at = index; at >= 0 && index - at <= FARTHEST && start - mentions[at]!.end <= REACH; at--) near[at] = 1;
    for (let at = index; at < mentions.length && at - index <= FARTHEST && mentions[at]!.start - end <= REACH; at++) near[at] = 1;
  }
  return near;
}

/** 共有学校120所,比上年减少3所,其中…: of which of the two the parts are is not said. */
function followsAnother(text: string, mentions: readonly Mention[], total: number): boolean {
  const { start } = mentions[total]!;
  for (let at = total - 1; at >= 0 && start - mentions[at]!.end <= 60 && !/[。;!?\n]/.test(text.slice(mentions[at]!.end, start)); at--) if (sameMeasure(mentions[at]!, mentions[total]!)) return true;
  return false;
}

function inScope(text: string, mentions: readonly Mention[], total: number, scope: Scope): Breakdown[] {
  const found: Breakdown[] = [];
  const all = candidates(text, mentions, total, scope);
  // 其中男生…、女生…;小学…、初中…: what is divided completely may be divided again.
  for (let rest = all; rest.length > 0;) {
    const run = exactRun(text, mentions, total, rest) ?? namedRun(text, mentions, total, rest);
    if (run === null) break;
    found.push({ total, parts: run, relation: scope.relation, exhaustive: true, disjoint: true });
    rest = rest.slice(run.length);
  }
  if (found.length > 0 || all.length === 0) return found;
  const parts = firstGroup(text, mentions, total, all);
  if (scope.relation !== 'among' && parts.length < 2) return [];
  const exhaustive = isMiswritten(text, mentions, { total, parts });
  const disjoint = isDisjoint(text, mentions, { total, parts });
  return scope.relation === 'list' && !exhaustive && !disjoint ? [] : [{ total, parts, relation: scope.relation, exhaustive, disjoint }];
}

const MOST_SHARING = 2;
const NEXT_TOTAL = /^[,、;]?[^。;!?\n(]{0,20}$/;

/** 拨付资金74万元,受助农户2160户次,其中河东镇…万元、…户次: totals of several measures before one 其中. Null where no 其中 follows. */
function shared(text: string, mentions: readonly Mention[], total: number): Breakdown[] | null {
  for (let at = total + 1; at <= total + MOST_SHARING && at < mentions.length; at++) {
    const { start, kind } = mentions[at]!;
    const from = mentions[at - 1]!.end;
    if (start - from > 21 || kind !== 'quantity' || sameMeasure(mentions[total]!, mentions[at]!) || !NEXT_TOTAL.test(text.slice(from, start))) return null;
    const scope = scopeBehind(text, mentions[at]!);
    if (scope) return scope.relation === 'among' ? inScope(text, mentions, total, scope).filter(({ exhaustive, disjoint }) => exhaustive || disjoint) : null;
  }
  return null;
}

/** Numbers of the same measure in a scope that stand in no bracket of their own. */
function candidates(text: string, mentions: readonly Mention[], total: number, scope: Scope): number[] {
  const found: number[] = [];
  let depth = 0;
  let at = mentions[total]!.end + (text[mentions[total]!.end] === '(' ? 1 : 0);
  const last = Math.min(mentions.length, total + 1 + FARTHEST);
  for (let index = total + 1; index < last && found.length < MOST_PARTS && mentions[index]!.start < scope.end; index++) {
    const mention = mentions[index]!;
    for (; at < mention.start; at++) {
      const code = text.charCodeAt(at);
      depth += code === 0x28 ? 1 : code === 0x29 ? -1 : 0;
    }
    if (depth > 0 || (mention.role === 'change' && mentions[total]!.role !== 'change') || !sameMeasure(mentions[total]!, mention)) continue;
    if (OTHER_TOTAL.test(text.slice(Math.max(mentions[total]!.end, mention.start - 12), mention.start))) break;
    found.push(index);
  }
  return found;
}

/** 累计, 另有 and the like begin another sum. */
const OTHER_TOTAL = /(?:累计|总计|共计|另有|另外|此外|同时|比去年|比上年|较上年|去年|上年)[^,、;:]{0,6}$/;

/** Parts up to the first semicolon, for what follows it may speak of something else; all of them where each stands between semicolons of its own. */
function firstGroup(text: string, mentions: readonly Mention[], total: number, parts: readonly number[]): readonly number[] {
  let from = mentions[total]!.end;
  const groups: number[] = [];
  for (const part of parts) {
    const { start, end } = mentions[part]!;
    if (groups.length === 0 || text.slice(from, start).includes(';')) groups.push(0);
    groups[groups.length - 1]!++;
    from = end;
  }
  return groups.every((size) => size === 1) ? parts : parts.slice(0, groups[0]);
}

/** So near to one another two sums are not by chance. */
const NO_CHANCE = 0.002;

/** The longest run of parts from the first that sums to the total; null when none does. */
function exactRun(text: string, mentions: readonly Mention[], total: number, parts: readonly number[]): number[] | null {
  const { value: wanted } = mentions[total]!;
  if (wanted === null) return null;
  // 6.34亿元 is 63396万元 as printed; so near a sum is no chance. Coarser ones (9万亩) must fit exactly.
  const printed = rounding(text, mentions[total]!);
  const tolerance = printed <= Math.abs(wanted) * NO_CHANCE ? printed : 0;
  let sum = 0;
  let best: number[] | null = null;
  for (let length = 0; length < parts.length; length++) {
    const { value } = mentions[parts[length]!]!;
    if (value === null) break;
    sum += value;
    if (length >= 1 && Math.abs(sum - wanted) <= tolerance + 1e-9 * Math.abs(wanted)) best = parts.slice(0, length + 1);
  }
  return best;
}

/** The first numbers behind a total that, by their words, leave nothing out. */
function namedRun(text: string, mentions: readonly Mention[], total: number, parts: readonly number[]): number[] | null {
  for (let length = 2; length <= Math.min(parts.length, MOST_NAMED); length++) {
    const run = parts.slice(0, length);
    if (oneUnit(mentions, { total, parts: run }) && isExhaustive(text, mentions, { total, parts: run })) return run;
  }
  return null;
}

const MOST_UNMARKED = 8;
/** No division that leaves nothing out has more kinds. */
const MOST_WHOLE = 4;
const NEXT_UNMARKED = /^[,、;][^。;!?\n(:]{1,10}$/;

/** 在校生986人,男生520人,女生466人: parts without a word that says so, where their names leave nothing out, or where kinds that do not overlap add up. */
function unmarked(text: string, mentions: readonly Mention[], total: number): Breakdown[] {
  const parts: number[] = [];
  let sum = 0;
  for (let at = total + 1; at < mentions.length && parts.length < MOST_UNMARKED; at++) {
    const { value, start } = mentions[at]!;
    const from = mentions[at - 1]!.end;
    if (start - from > 12 || value === null || !sameMeasure(mentions[total]!, mentions[at]!) || !NEXT_UNMARKED.test(text.slice(from, start))) break;
    parts.push(at);
    sum += value;
    if (parts.length < 2) continue;
    const division = { total, parts: [...parts] };
    const whole = parts.length <= MOST_WHOLE && oneUnit(mentions, division) && namesNothingElse(text, mentions, division);
    if (whole || (sum === mentions[total]!.value && isDisjoint(text, mentions, division))) return [{ ...division, relation: 'list', exhaustive: true, disjoint: true }];
  }
  return [];
}
