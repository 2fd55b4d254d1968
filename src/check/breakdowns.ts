import type { Mention } from '../extract/mention.js';
import { isDisjoint, isExhaustive, namesNothingElse } from './exhaustive.js';
import type { Breakdown } from './finding.js';
import { sameMeasure } from './same-measure.js';
import { findTotalsBehind } from './totals-behind.js';

interface Scope {
  readonly end: number;
  readonly relation: Breakdown['relation'];
}

const LONGEST_BRACKET = 400;
/** A total with more parts than this is a table, not a sentence. */
const MOST_PARTS = 32;

/** Where the parts of a total are given behind it: 其中…, (…), :…; null when none follow. */
function scopeBehind(text: string, total: Mention): Scope | null {
  const behind = text.slice(total.end, total.end + 16);
  const bracket = /^\((?:其中|含|包括)?[:,]?/.exec(behind);
  if (bracket) {
    const close = text.slice(total.end, total.end + LONGEST_BRACKET).indexOf(')');
    return close < 0 ? null : { end: total.end + close, relation: bracket[0].length > 1 ? 'among' : 'bracket' };
  }
  const among = /^(?:(?:以上|左右|的)?[一-龥]{0,10}?)?[,;。\n ]?(?:其中|其中包括|分别是|分别为|包括|含)/.exec(behind);
  if (among) return { end: sentenceEnd(text, total.end + among[0].length), relation: 'among' };
  return /^:/.test(behind) ? { end: sentenceEnd(text, total.end + 1), relation: 'list' } : null;
}

function sentenceEnd(text: string, at: number): number {
  for (let end = at; end < text.length && end < at + 600; end++) if (text[end] === '。' || text[end] === '\n' || text[end] === '!') return end;
  return Math.min(text.length, at + 600);
}

/** Numbers of the same measure in a scope that stand in no bracket of their own. */
function candidates(text: string, mentions: readonly Mention[], total: number, scope: Scope): number[] {
  const found: number[] = [];
  let depth = 0;
  let at = mentions[total]!.end + (text[mentions[total]!.end] === '(' ? 1 : 0);
  const last = Math.min(mentions.length, total + 1 + MOST_PARTS + 16);
  for (let index = total + 1; index < last && found.length < MOST_PARTS && mentions[index]!.start < scope.end; index++) {
    const mention = mentions[index]!;
    for (; at < mention.start; at++) depth += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0;
    if (depth > 0 || mention.role === 'change' || !sameMeasure(mentions[total]!, mention)) continue;
    if (isOtherTotal(text.slice(Math.max(mentions[total]!.end, mention.start - 12), mention.start))) break;
    found.push(index);
  }
  return found;
}

/** 累计, 另有 and the like begin another sum. */
const isOtherTotal = (before: string): boolean => /(?:累计|总计|共计|另有|另外|此外|同时|比去年|比上年|较上年|去年|上年)[^,、;:]{0,6}$/.test(before);

/** Parts up to the first semicolon: what follows it may speak of something else. */
function firstGroup(text: string, mentions: readonly Mention[], total: number, parts: readonly number[]): number[] {
  const start = mentions[total]!.end;
  const semicolon = text.slice(start, mentions[parts[parts.length - 1]!]!.start).indexOf(';');
  if (semicolon < 0) return [...parts];
  const group = parts.filter((index) => mentions[index]!.start < start + semicolon);
  return group.length >= 1 ? group : [...parts];
}

const valueOf = (mention: Mention): number | null => mention.value;

/** The longest run of parts from the first that sums to the total; null when none does. */
function exactRun(mentions: readonly Mention[], total: number, parts: readonly number[], tolerance: number): number[] | null {
  const wanted = valueOf(mentions[total]!);
  if (wanted === null) return null;
  let sum = 0;
  let best: number[] | null = null;
  for (let length = 0; length < parts.length; length++) {
    const value = valueOf(mentions[parts[length]!]!);
    if (value === null) break;
    sum += value;
    if (length >= 1 && Math.abs(sum - wanted) <= tolerance) best = parts.slice(0, length + 1);
  }
  return best;
}

/** The first numbers behind a total that, by their words, leave nothing out. */
function namedRun(text: string, mentions: readonly Mention[], total: number, parts: readonly number[]): number[] | null {
  for (let length = 2; length <= Math.min(parts.length, MOST_NAMED); length++) {
    const run = parts.slice(0, length);
    if (isExhaustive(text, mentions, { total, parts: run })) return run;
  }
  return null;
}

/** Kinds that one division has at most. */
const MOST_NAMED = 8;

/** Finds the totals of a text with their parts, before or behind them. */
export function findBreakdowns(text: string, mentions: readonly Mention[]): Breakdown[] {
  const found: Breakdown[] = [];
  for (let total = 0; total < mentions.length - 1; total++) {
    const mention = mentions[total]!;
    if (mention.kind !== 'quantity' || mention.role === 'change') continue;
    const scope = scopeBehind(text, mention);
    const breakdown = scope ? inScope(text, mentions, total, scope) : unmarked(text, mentions, total);
    if (breakdown) found.push(breakdown);
  }
  return [...found, ...findTotalsBehind(text, mentions)].sort((a, b) => a.total - b.total);
}

function inScope(text: string, mentions: readonly Mention[], total: number, scope: Scope): Breakdown | null {
  const mention = mentions[total]!;
  const all = candidates(text, mentions, total, scope);
  if (all.length === 0) return null;
  const decimals = /\./.test(text.slice(mention.numeral.start, mention.numeral.end)) ? Math.abs(mention.value ?? 0) * 1e-6 + 0.5 : 0;
  const exact = exactRun(mentions, total, all, decimals);
  const named = exact ?? namedRun(text, mentions, total, all);
  const parts = named ?? firstGroup(text, mentions, total, all);
  if (scope.relation !== 'among' && parts.length < 2) return null;
  if (scope.relation === 'list' && named === null) return null;
  return { total, parts, relation: scope.relation, exhaustive: named !== null, disjoint: isDisjoint(text, mentions, { total, parts }) };
}

/** 在校生986人,男生520人,女生466人: parts without a word that says so, where their names leave nothing out. */
function unmarked(text: string, mentions: readonly Mention[], total: number): Breakdown | null {
  const parts: number[] = [];
  for (let at = total + 1; at < mentions.length && parts.length < 4; at++) {
    if (!sameMeasure(mentions[total]!, mentions[at]!) || !/^[,、;][^。;!?\n(:]{1,10}$/.test(text.slice(mentions[at - 1]!.end, mentions[at]!.start))) break;
    parts.push(at);
    if (parts.length >= 2 && namesNothingElse(text, mentions, { total, parts })) return { total, parts, relation: 'list', exhaustive: true, disjoint: true };
  }
  return null;
}
