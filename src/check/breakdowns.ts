import type { Mention } from '../extract/mention.js';
import type { Breakdown } from './finding.js';

/** Units of institutions count alike: 189所 and 34个 are parts of 585所. */
const INSTITUTIONS = new Set(['所', '个', '家', '处', '间', '园']);
const PEOPLE = new Set(['人', '名', '位', '人次']);

/** True when two units can be parts and whole of one total. */
function sameMeasure(a: Mention, b: Mention): boolean {
  if (a.kind !== b.kind) return false;
  if (a.unit === b.unit) return true;
  if (a.unit === null || b.unit === null) return false;
  return (INSTITUTIONS.has(a.unit) && INSTITUTIONS.has(b.unit)) || (PEOPLE.has(a.unit) && PEOPLE.has(b.unit) && (a.unit === '人次') === (b.unit === '人次'));
}

/** Kinds of parts that leave nothing out when all of a set are named. */
const PARTITIONS: readonly (readonly RegExp[])[] = [
  [/公办|国办|公立/, /民办|私立|社会力量/],
  [/^非|非义务|非贫困|非农/, /^(?!非)/],
  [/男/, /女/],
  [/市内|区内|县内|省内|辖区内|本地/, /市外|区外|县外|省外|辖区外|外地/],
  [/农村|乡村|乡镇/, /城镇|城区|城市|县城/],
  [/小学/, /初中|中学/, /高中|中职|幼儿/],
  [/小学/, /初中/],
  [/本科/, /专科/],
  [/第一产业/, /第二产业/, /第三产业/],
  [/新建/, /续建|改建|改扩建|扩建/],
  [/一等奖/, /二等奖/, /三等奖/],
  [/金/, /银/, /铜/],
  [/春/, /秋/],
  [/上半年/, /下半年/],
];

const INCOMPLETE = /等|左右|以上|以下|包括|主要|仅/;

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

function coversPartition(labels: readonly string[]): boolean {
  return PARTITIONS.some((partition) => partition.length === labels.length && partition.every((pattern) => labels.filter((label) => pattern.test(label)).length === 1 || (partition.length === 2 && pattern.source === '^(?!非)')) && partition.every((pattern) => labels.some((label) => pattern.test(label))));
}

/** Near enough to the total to leave nothing out but a slip of the pen. */
const NEARLY_ALL = 0.8;

/** Finds the totals of a text with their parts. */
export function findBreakdowns(text: string, mentions: readonly Mention[]): Breakdown[] {
  const found: Breakdown[] = [];
  for (let total = 0; total < mentions.length - 1; total++) {
    const mention = mentions[total]!;
    if (mention.kind !== 'quantity' || mention.role === 'change') continue;
    const scope = scopeBehind(text, mention);
    if (!scope) continue;
    const all = candidates(text, mentions, total, scope);
    if (all.length === 0) continue;
    const decimals = /\./.test(text.slice(mention.numeral.start, mention.numeral.end)) ? Math.abs(mention.value ?? 0) * 1e-6 + 0.5 : 0;
    const exact = exactRun(mentions, total, all, decimals);
    const parts = exact ?? firstGroup(text, mentions, total, all);
    if (scope.relation !== 'among' && parts.length < 2) continue;
    if (scope.relation === 'list' && exact === null) continue;
    found.push({ total, parts, relation: scope.relation, exhaustive: exact !== null || isExhaustive(text, mentions, total, parts) });
  }
  return found;
}

function isExhaustive(text: string, mentions: readonly Mention[], total: number, parts: readonly number[]): boolean {
  if (parts.length < 2) return false;
  const stretch = text.slice(mentions[total]!.end, mentions[parts[parts.length - 1]!]!.end + 1);
  if (INCOMPLETE.test(stretch.replace(/其中包括|等级|高等|中等|初等|平等|[一二三]等/g, ''))) return false;
  if (parts.some((index) => mentions[index]!.modifier !== null || valueOf(mentions[index]!) === null) || mentions[total]!.modifier !== null) return false;
  const labels = parts.map((index) => mentions[index]!.label ?? '');
  if (coversPartition(labels)) return true;
  const wanted = valueOf(mentions[total]!);
  const sum = parts.reduce((amount, index) => amount + (valueOf(mentions[index]!) ?? 0), 0);
  return wanted !== null && parts.length >= 3 && sum >= wanted * NEARLY_ALL && sum <= wanted / NEARLY_ALL;
}
