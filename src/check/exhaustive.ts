import type { Mention } from '../extract/mention.js';
import { areDisjoint, arePlaces, areYears, leavesNothingOut, mayNameAll } from './kinds.js';
import { dividedOf, namesOf, type Division } from './part-names.js';
import { CROSSING } from './partitions.js';
import { isSlip } from './slip.js';

/** Words that say more there is than is named. */
const INCOMPLETE = /等|左右|上下|包括但|主要|仅|约|多个|大部分|绝大多数/;

/** Words with 等 in them that leave nothing out. */
const NOT_INCOMPLETE = /其中包括|等级|[高中初平相优同]等|[一二三四]等|等额|等次|预约|节约/g;

/** The same for a list with its sum behind it. */
const INCOMPLETE_LIST = /等(?![级次额])|左右|主要|仅/;

/** True where a list that has its sum behind it says that there is more. */
export const isOpenList = (stretch: string): boolean => INCOMPLETE_LIST.test(stretch.replace(NOT_INCOMPLETE, ''));

const REST = /其余|其它|其他|剩余|余下|余者/;

/** 高级、中级、初级职称, 由…组成: words before the parts that say they are all. */
const COMPOSED = /^[^,。;:\n]{0,12}[,、]?(?:即|分为|由)[^,。;\n]{0,6}$/;

export const isExact = (mention: Mention): boolean => mention.value !== null && mention.modifier === null;

const allExact = (mentions: readonly Mention[], { total, parts }: Division): boolean => isExact(mentions[total]!) && parts.every((part) => isExact(mentions[part]!));

/** People whatever their measure word, anything else only in one unit: 5所 have no part in 30个. */
export function oneUnit(mentions: readonly Mention[], { total, parts }: Division): boolean {
  const measure = unitOf(mentions[total]!);
  return parts.every((part) => unitOf(mentions[part]!) === measure);
}

const unitOf = ({ unit }: Mention): string | null => (unit === '名' || unit === '位' ? '人' : unit);

/** 三个乡镇共…, 三年来…: the total's clause says how many parts there are, and the parts are such as it counts. */
function statesCount(text: string, mentions: readonly Mention[], { total, parts }: Division, names: readonly string[]): boolean {
  const counted = mentions[total - 1];
  if (!counted || counted.value !== parts.length || counted.kind !== 'quantity') return false;
  const clause = text.slice(counted.end, Math.min(mentions[total]!.start, counted.end + 40));
  const unit = counted.unit ?? '';
  if (/[,。;:\n]/.test(clause)) return false;
  if (unit === '年') return areYears(names);
  if (/^[县镇乡村]$/.test(unit) || /^(?:乡镇|县|区|镇|乡|村|街道|社区)/.test(clause)) return arePlaces(names);
  return /^[个所家类项种处]$/.test(unit) && new Set(names.map((name) => name.slice(-1))).size === 1;
}

/** Behind the last part its name may stand. */
const NAME_BEHIND = 24;

const stretchOf = (text: string, mentions: readonly Mention[], { total, parts }: Division): string => text.slice(mentions[total]!.end, mentions[parts[parts.length - 1]!]!.end + NAME_BEHIND);

/** True where the names alone say that no part is left out: 男生 and 女生. */
export function namesNothingElse(text: string, mentions: readonly Mention[], division: Division): boolean {
  return allExact(mentions, division) && mayNameAll(stretchOf(text, mentions, division), division.parts.length) && leavesNothingOut(namesOf(text, mentions, division), dividedOf(text, mentions, division.total));
}

/** True where words between or behind the parts say that there is more. */
function saysMore(text: string, mentions: readonly Mention[], { total, parts }: Division): boolean {
  const last = mentions[parts[parts.length - 1]!]!;
  const stretch = text.slice(mentions[total]!.end, last.end) + (/^[^,。;、)]{0,8}等/.exec(text.slice(last.end, last.end + 10))?.[0] ?? '');
  return INCOMPLETE.test(stretch.replace(NOT_INCOMPLETE, ''));
}

/** True where no part is left out: then they must sum to their total. */
export function isExhaustive(text: string, mentions: readonly Mention[], division: Division): boolean {
  const { total, parts } = division;
  if (parts.length < 2 || !allExact(mentions, division)) return false;
  const stretch = stretchOf(text, mentions, division);
  const composed = COMPOSED.test(text.slice(mentions[total]!.end, mentions[parts[0]!]!.start));
  if (!composed && !mayNameAll(stretch, parts.length) && !REST.test(stretch) && mentions[total - 1]?.value !== parts.length) return false;
  if (saysMore(text, mentions, division)) return false;
  const names = namesOf(text, mentions, division);
  if (REST.test(names[names.length - 1]!) || statesCount(text, mentions, division, names)) return true;
  return leavesNothingOut(names, dividedOf(text, mentions, total)) || (composed && areDisjoint(names, dividedOf(text, mentions, total)));
}

/** Sums a slip of the pen apart from their total are no chance where several kinds make up so much of it, or the numbers are so long. */
const NEARLY_ALL = 0.9;
const FEW = 3;
const LONG = 100_000;

/** True where the parts, though nothing says that they are all, sum to the total but for a slip of the pen: 小学12345人, 初中23456人 of 35081人. */
export function isMiswritten(text: string, mentions: readonly Mention[], division: Division): boolean {
  const { total, parts } = division;
  if (parts.length < 2 || !allExact(mentions, division)) return false;
  const step = lastDigit(text, mentions[total]!);
  if (step === null) return false;
  const written = Math.round(mentions[total]!.value! / step);
  const sum = Math.round(parts.reduce((amount, part) => amount + mentions[part]!.value!, 0) / step);
  if (!isSlip(sum, written)) return false;
  const long = Math.max(sum, written) >= LONG;
  if (!long && (parts.length < FEW || sum < written * NEARLY_ALL || sum > written / NEARLY_ALL)) return false;
  if (!oneUnit(mentions, division) || saysMore(text, mentions, division)) return false;
  const names = namesOf(text, mentions, division);
  return areDisjoint(names, dividedOf(text, mentions, total)) || (long && new Set(names).size === names.length && !names.some((name) => CROSSING.test(name)));
}

/** What one more in the last printed digit is: 100 for 12.34万; null where the number is not printed in digits. */
function lastDigit(text: string, { numeral }: Mention): number | null {
  const printed = /^\d+(?:\.(\d{1,4}))?(万|亿)?$/.exec(text.slice(numeral.start, numeral.end).replaceAll(',', ''));
  return printed ? (printed[2] === '亿' ? 1e8 : printed[2] === '万' ? 1e4 : 1) * 10 ** -(printed[1]?.length ?? 0) : null;
}

/** True where nothing can be counted in two parts: then they are never more than their total. */
export function isDisjoint(text: string, mentions: readonly Mention[], division: Division): boolean {
  if (division.parts.length < 2 || !allExact(mentions, division)) return false;
  return areDisjoint(namesOf(text, mentions, division), dividedOf(text, mentions, division.total));
}
