import type { DigitReplacement } from '../clean/replaced-digits.js';
import { mention as makeMention, type Mention } from '../extract/mention.js';
import { readNumeral } from '../extract/chinese-numerals.js';
import { lastAtOrBefore } from '../text/span.js';
import { findBreakdowns } from './breakdowns.js';
import { countFor, isUnitPrice } from './rules/price-count.js';

/** Evidence stands no farther away than this. */
const REACH = 400;

const round = (value: number): number => Number(value.toPrecision(15));

/** The number a text stretch would be with the replaced digits put back; null where they do not stand in it. */
function restored(text: string, mention: Mention, { replacement, original }: DigitReplacement): number | null {
  if (original === null) return null;
  const numeral = text.slice(mention.numeral.start, mention.numeral.end);
  const at = numeral.indexOf(replacement);
  if (at < 0) return null;
  const read = readNumeral(numeral.slice(0, at) + original + numeral.slice(at + replacement.length), 0);
  return read?.value ?? null;
}

/** Years are glued to digits (3202300万元), or counted with a unit no year takes (2023位). */
function carriesReplacement(text: string, mention: Mention, replacement: string): boolean {
  if (mention.kind === 'date' || mention.value === null || mention.numeral.end - mention.numeral.start < replacement.length) return false;
  const numeral = text.slice(mention.numeral.start, mention.numeral.end);
  const digits = /^[\d,.]+/.exec(numeral)?.[0] ?? '';
  if (!digits.includes(replacement)) return false;
  // 2023.5个百分点 was 10.5; of 2023.5万元 nobody can say.
  if (/^\d{4,8}\.\d+$/.test(digits)) return mention.kind === 'percentage';
  return digits.length > 4 ? /^\d{4,8}$/.test(digits) : digits === replacement && mention.unit !== null;
}

/** 定点医院20230接诊…: 100% with its sign lost. Found only where the page's replacement is proven. */
function lostSigns(text: string, mentions: readonly Mention[], { replacement, original }: DigitReplacement): Mention[] {
  if (original !== '10') return [];
  const found: Mention[] = [];
  const wanted = `${replacement}0`;
  const starts = mentions.map((mention) => mention.start);
  const taken = (from: number, to: number): boolean => (mentions[lastAtOrBefore(starts, to - 1)]?.end ?? 0) > from;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length;
    if (/[\d.]/.test(text[at - 1] ?? '') || /[\d.%‰年月日万亿人名所个元]/.test(text[end] ?? '') || taken(at, end)) continue;
    found.push(makeMention('percentage', { start: at, end }, { value: Number(wanted), unit: '%', flags: ['corrupt'] }));
  }
  return found;
}

/** Dates the page-wide replacement shows to be wrong: a range of one year with itself, a comparison of a year with itself. */
function redated(text: string, mentions: readonly Mention[], index: number, replacement: string): boolean {
  const mention = mentions[index]!;
  if (mention.edtf === `${replacement}/${replacement}`) return true;
  if (mention.edtf !== replacement || !/[较比]$/.test(text.slice(Math.max(0, mention.start - 1), mention.start))) return false;
  for (let at = index - 1; at >= 0 && mention.start - mentions[at]!.end < REACH && !/[。!?\n]/.test(text.slice(mentions[at]!.end, mention.start)); at--) if (mentions[at]!.edtf === replacement) return true;
  return false;
}

/**
 * Marks what find-and-replace destroyed and mends it where the page proves the original digits: by an impossible
 * percentage or point count (the page-wide rule), by the sum a part must complete, or by both.
 */
export function repairReplacedDigits(text: string, mentions: readonly Mention[], replacement: DigitReplacement | null): Mention[] {
  if (!replacement) return [...mentions];
  const proven = replacement.original !== null ? replacement : provenBySum(text, mentions, replacement);
  const lost = lostSigns(text, mentions, proven);
  const all = lost.length === 0 ? mentions : [...mentions, ...lost].sort((a, b) => a.start - b.start);
  const carriers = carriersOf(text, all, proven.replacement);
  const carries = new Set(carriers);
  const sums = sumEvidence(text, all, proven, carriers);
  return all.map((mention, index) => {
    if (mention.kind === 'date') return redated(text, all, index, proven.replacement) ? corrupt(mention, null, null) : mention;
    if (!carries.has(index)) return mention;
    const value = restored(text, mention, proven);
    const rule = `page-wide replacement ${proven.original}→${proven.replacement}`;
    return corrupt(mention, value, value === null ? null : sums.has(index) ? `${sums.get(index)}; ${rule}` : rule);
  });
}

/** Indexes of the numbers the replacement stands in. */
function carriersOf(text: string, mentions: readonly Mention[], replacement: string): number[] {
  const found: number[] = [];
  const starts = mentions.map((mention) => mention.start);
  for (let at = text.indexOf(replacement); at >= 0; at = text.indexOf(replacement, at + 1)) {
    const index = lastAtOrBefore(starts, at);
    if (index >= 0 && at < mentions[index]!.end && found[found.length - 1] !== index && carriesReplacement(text, mentions[index]!, replacement)) found.push(index);
  }
  return found;
}

function corrupt(mention: Mention, repaired: number | null, by: string | null): Mention {
  return { ...mention, flags: mention.flags.includes('corrupt') ? mention.flags : [...mention.flags, 'corrupt'], repaired, repairedBy: by };
}

/** For each broken part of a sum, the records that leave no other value for it. */
function sumEvidence(text: string, mentions: readonly Mention[], replacement: DigitReplacement, carriers: readonly number[]): Map<number, string> {
  const evidence = new Map<number, string>();
  if (carriers.length === 0) return evidence;
  const meant = [...mentions];
  for (const index of carriers) meant[index] = { ...mentions[index]!, value: restored(text, mentions[index]!, replacement) };
  for (const { total, parts, exhaustive } of findBreakdowns(text, meant, carriers)) {
    if (!exhaustive || parts.length < 2) continue;
    const sum = parts.reduce((amount, index) => amount + (meant[index]!.value ?? NaN), 0);
    if (round(sum) !== meant[total]!.value) continue;
    for (const part of parts) {
      if (meant[part]!.value === mentions[part]!.value) continue;
      evidence.set(part, `parts_sum #${total} ${parts.filter((index) => index !== part).map((index) => `#${index}`).join(' ')}`);
    }
  }
  return evidence;
}

/** A part that only fits its total with 10 for the year proves what stood there. */
function provenBySum(text: string, mentions: readonly Mention[], replacement: DigitReplacement): DigitReplacement {
  const tried = { ...replacement, original: '10' };
  const carriers = carriersOf(text, mentions, replacement.replacement);
  if (carriers.length === 0) return replacement;
  for (const { total, parts } of findBreakdowns(text, mentions, carriers)) {
    const whole = mentions[total]!.value;
    const broken = parts.filter((index) => carriesReplacement(text, mentions[index]!, replacement.replacement));
    if (whole === null || broken.length !== 1 || parts.length < 2) continue;
    const rest = parts.filter((index) => index !== broken[0]).reduce((sum, index) => sum + (mentions[index]!.value ?? NaN), 0);
    if (restored(text, mentions[broken[0]!]!, tried) === round(whole - rest)) return tried;
  }
  return replacement;
}

/** A unit destroyed by replacement is known by the rule that destroyed it; the number itself is whole. */
export function repairUnits(mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention) =>
    mention.unit === '百分点' && mention.flags.includes('corrupt') && mention.repaired === null && mention.value !== null ? { ...mention, repaired: mention.value, repairedBy: 'unit replacement 百分点→找总结点' } : mention,
  );
}

const POINT = '.'.charCodeAt(0);

/** Days a price per day was paid for, where a whole sum on the page says so: 97.2万元 = 1620人 × 5元 × 120. */
function daysOf(text: string, mentions: readonly Mention[], price: number): { days: number; money: number; count: number } | null {
  const daily = mentions[price]!.value!;
  let first = price;
  while (first > 0 && mentions[price]!.start - mentions[first - 1]!.start <= REACH) first--;
  for (let at = first; at < mentions.length && mentions[at]!.start - mentions[price]!.start <= REACH; at++) {
    const money = mentions[at]!;
    if (money.unit !== '元' || money.value === null || money.flags.length > 0 || isUnitPrice(text, money)) continue;
    for (let count = at - 1; count >= 0 && at - count <= 3; count--) {
      const people = mentions[count]!;
      if (people.value === null || !['人', '名'].includes(people.unit ?? '') || /[。!?\n]/.test(text.slice(people.end, money.start))) continue;
      const days = money.value / (people.value * daily);
      if (Number.isInteger(days) && days >= 80 && days <= 250) return { days, money: at, count };
    }
  }
  return null;
}

/** The price per day right before a sum; −1 where none stands there. */
function dailyPriceBefore(text: string, mentions: readonly Mention[], index: number): number {
  const { start } = mentions[index]!;
  for (let at = index - 1; at >= 0 && start - mentions[at]!.end < 80; at--) {
    const other = mentions[at]!;
    if (isUnitPrice(text, other) && other.value !== null && /每天/.test(text.slice(Math.max(0, other.start - 8), other.start))) return at;
  }
  return -1;
}

/**
 * Money whose leading digits were dropped (.68万元) is price times count times days, where the page gives all three and the
 * digits that are left agree. Nothing is written otherwise.
 */
export function repairDroppedMoney(text: string, mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention, index) => {
    if (text.charCodeAt(mention.numeral.start) !== POINT) return mention;
    const raw = text.slice(mention.numeral.start, mention.numeral.end);
    const visible = /^\.(\d+)万$/.exec(raw)?.[1];
    if (!visible || mention.unit !== '元' || !mention.flags.includes('masked')) return mention;
    const price = dailyPriceBefore(text, mentions, index);
    const count = price < 0 ? null : countFor(text, mentions, price);
    const days = price < 0 || count === null ? null : daysOf(text, mentions, price);
    if (!days || count === null) return mention;
    const value = round(mentions[count]!.value! * mentions[price]!.value! * days.days);
    const digits = (value / 1e4).toFixed(visible.length).split('.')[1];
    if (digits !== visible || !Number.isInteger(round((value / 1e4) * 10 ** visible.length))) return mention;
    const shown = `${mentions[count]!.value} × ${mentions[price]!.value} × ${days.days}`;
    return { ...mention, repaired: value, repairedBy: `price times count times days (${shown}): #${count} #${price} #${days.money} #${days.count}` };
  });
}
