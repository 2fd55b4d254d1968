import type { Mention } from '../extract/mention.js';
import { areAlike, areDisjoint, CROSSING, leavesNothingOut } from './partitions.js';
import { isSlip } from './slip.js';

/** A total and the numbers that may be its parts, as indexes of mentions. */
export interface Division {
  readonly total: number;
  readonly parts: readonly number[];
}

/** Words that say more there is than is named. */
const INCOMPLETE = /等|左右|上下|包括但|主要|仅|约|多个|大部分|绝大多数/;

/** Words with 等 in them that leave nothing out. */
const NOT_INCOMPLETE = /其中包括|等级|[高中初平相优同]等|[一二三四]等|等额|等次|预约|节约/g;

/** The same for a list with its sum behind it. */
export const INCOMPLETE_LIST = /等(?![级次额])|左右|主要|仅/;

const REST = /其余|其它|其他|剩余|余下|余者/;

/** Near enough to the total to leave nothing out but a slip of the pen. */
const NEARLY_ALL = 0.8;

/** What the words before a part call it: between the part before (or the total) and itself, or its label. */
function nameOf(text: string, mentions: readonly Mention[], previous: number, part: number): string {
  const gap = text.slice(mentions[previous]!.end, mentions[part]!.start);
  const clause = gap.slice(Math.max(...[...',,、;:('].map((sign) => gap.lastIndexOf(sign))) + 1);
  const name = clause.replace(/^(?:其中包括|其中|分别是|分别为|分别|包括|含|和|与|及|以及|有|为)+/, '').replace(/(?:分别为|分别|达到|达|有|为|共|计|是|约)+$/, '');
  return /[一-龥]{2}|^[男女]$/.test(name) ? name : (mentions[part]!.label ?? name);
}

export function namesOf(text: string, mentions: readonly Mention[], { total, parts }: Division): string[] {
  return parts.map((part, at) => nameOf(text, mentions, at === 0 ? total : parts[at - 1]!, part));
}

/** What the total counts: the words of its clause before it, and behind it. */
function dividedOf(text: string, mentions: readonly Mention[], total: number): string {
  const { start, end, label } = mentions[total]!;
  const before = text.slice(Math.max(0, start - 30), start);
  return `${before.slice(Math.max(...[...',。;:\n'].map((sign) => before.lastIndexOf(sign))) + 1)} ${label ?? ''} ${/^[^,。;:(]{0,12}/.exec(text.slice(end, end + 12))![0]}`;
}

/** 三个乡镇共…: the total's clause says how many parts there are. */
function statesCount(text: string, mentions: readonly Mention[], { total, parts }: Division): boolean {
  const counted = mentions[total - 1];
  if (!counted || counted.value !== parts.length || counted.kind !== 'quantity' || !/^[个所家类项种处县镇乡村名]$/.test(counted.unit ?? '')) return false;
  return !/[,。;:\n]/.test(text.slice(counted.end, mentions[total]!.start));
}

/** True where the names alone say that no part is left out: 男生 and 女生. */
export function namesNothingElse(text: string, mentions: readonly Mention[], division: Division): boolean {
  if (!isExact(mentions[division.total]!) || !division.parts.every((part) => isExact(mentions[part]!))) return false;
  return leavesNothingOut(namesOf(text, mentions, division), dividedOf(text, mentions, division.total));
}

/** True where no part is left out: then they must sum to their total. */
export function isExhaustive(text: string, mentions: readonly Mention[], division: Division): boolean {
  const { total, parts } = division;
  if (parts.length < 2 || !isExact(mentions[total]!) || !parts.every((part) => isExact(mentions[part]!))) return false;
  const last = mentions[parts[parts.length - 1]!]!;
  const stretch = text.slice(mentions[total]!.end, last.end) + (/^[^,。;、)]{0,8}等/.exec(text.slice(last.end, last.end + 10))?.[0] ?? '');
  if (INCOMPLETE.test(stretch.replace(NOT_INCOMPLETE, ''))) return false;
  const names = namesOf(text, mentions, division);
  if (REST.test(names[names.length - 1]!) || statesCount(text, mentions, division)) return true;
  if (leavesNothingOut(names, dividedOf(text, mentions, total))) return true;
  if (parts.length < 3 || names.some((name) => CROSSING.test(name)) || !areAlike(names)) return false;
  const wanted = mentions[total]!.value!;
  const sum = parts.reduce((amount, part) => amount + mentions[part]!.value!, 0);
  return (sum >= wanted * NEARLY_ALL && sum <= wanted / NEARLY_ALL) || isSlip(sum, wanted);
}

/** True where nothing can be counted in two parts: then they are never more than their total. */
export function isDisjoint(text: string, mentions: readonly Mention[], division: Division): boolean {
  if (division.parts.length < 2 || !isExact(mentions[division.total]!) || !division.parts.every((part) => isExact(mentions[part]!))) return false;
  const names = namesOf(text, mentions, division);
  return !names.some((name) => CROSSING.test(name)) && areDisjoint(names);
}

export const isExact = (mention: Mention): boolean => mention.value !== null && mention.modifier === null;
