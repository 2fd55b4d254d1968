import type { Mention } from '../../extract/mention.js';
import { isExact } from '../exhaustive.js';
import { isLevel, rounding, type Check, type Finding } from '../finding.js';
import { isSlip } from '../slip.js';

const PEOPLE = new Set(['人', '名', '位', '户', '个', '所', '套', '台', '亩', '人次']);

/** 每户补贴柴油费650元, 每人每季900元, 1.2万元/套: a price for one. */
export function isUnitPrice(text: string, mention: Mention): boolean {
  if (mention.unit === null) return false;
  if (mention.unit.startsWith('元/')) return true;
  if (mention.unit !== '元') return false;
  return /(?:每|人均|生均|户均|亩均|单价)[^,。;]{0,14}$/.test(text.slice(Math.max(0, mention.start - 18), mention.start));
}

/** The count a price belongs to: the last count before it in the same sentence part. */
export function countFor(text: string, mentions: readonly Mention[], price: number): number | null {
  for (let at = price - 1; at >= 0 && price - at <= 3; at--) {
    const mention = mentions[at]!;
    if (/[。!?\n;]/.test(text.slice(mention.end, mentions[price]!.start))) return null;
    if (mention.kind === 'quantity' && mention.unit !== null && PEOPLE.has(mention.unit) && isLevel(mention)) return at;
    if (mention.kind === 'quantity' && mention.unit === '元') return null;
  }
  return null;
}

/**
 * Money is price times count, summed over the counts: 拨付15万元,…高中生80人,每名1500元;初中生50人,每名600元, or the other way round: 资助20人,每人1200元,共计2.4万元.
 * Agreement proves. Disagreement shows only that something else was counted in, but where one price, one count and their product stand alone.
 */
export const priceCount: Check = {
  name: 'price_count',
  run({ text, mentions }) {
    const findings: Finding[] = [];
    for (let total = 0; total < mentions.length; total++) {
      const money = mentions[total]!;
      if (money.unit !== '元' || !isLevel(money) || isUnitPrice(text, money)) continue;
      const found = pricesBehind(text, mentions, total) ?? priceBefore(text, mentions, total);
      if (found) findings.push(found);
    }
    return findings;
  },
};

/** The total stands before its prices and counts, in the same sentence. */
function pricesBehind(text: string, mentions: readonly Mention[], total: number): Finding | null {
  const money = mentions[total]!;
  const used: number[] = [];
  let sum = 0;
  for (let at = total + 1; at < mentions.length && at <= total + 12; at++) {
    const mention = mentions[at]!;
    if (mention.start - money.end > LONGEST || /[。!?\n]/.test(text.slice(money.end, mention.start))) return null;
    if (mention.unit === null || !mention.unit.startsWith('元') || !isUnitPrice(text, mention) || !isLevel(mention)) continue;
    const count = countFor(text, mentions, at);
    if (count === null || count <= total) continue;
    used.push(at, count);
    sum += mention.value! * mentions[count]!.value!;
    if (agree(text, sum, money)) return { rule: 'price_count', mentions: [total, ...used], expected: sum, found: money.value!, verdict: 'pass', margin: marginOf(text, money), suspects: [] };
  }
  return null;
}

const LONGEST = 300;
const agree = (text: string, expected: number, money: Mention): boolean => Math.abs(expected - money.value!) <= rounding(text, money) + 1e-6;
const marginOf = (text: string, money: Mention): number => rounding(text, money) / Math.max(1, Math.abs(money.value!));

/** 共计, 合计, 共发放补助: what follows is the product. 补助, 投入 may be of anything. */
const PRODUCT = /(?:共计|合计|总计|共)(?:需|要)?(?:发放|补助|资助|奖励|投入|支付|兑现|减免)?[^,。;\d]{0,8}$/;
/** A price for a month, a day or a term is paid several times. */
const SEVERAL_TIMES = /[每/·](?:月|天|日|学期|期|季|周|次|餐|课时|节)/;
/** Counts of half or several years: the price was paid so many times. */
const MOST_TIMES = 12;

/** One price and one count before the total, in either order, and nothing else in their sentence. */
function priceBefore(text: string, mentions: readonly Mention[], total: number): Finding | null {
  const money = mentions[total]!;
  if (!isExact(money)) return null;
  const two = [total - 1, total - 2].filter((at) => at >= 0);
  const price = two.find((at) => isUnitPrice(text, mentions[at]!) && isLevel(mentions[at]!) && isExact(mentions[at]!));
  const count = two.find((at) => at !== price && mentions[at]!.kind === 'quantity' && PEOPLE.has(mentions[at]!.unit ?? '') && isLevel(mentions[at]!) && isExact(mentions[at]!));
  if (price === undefined || count === undefined) return null;
  const start = mentions[Math.min(price, count)]!.start;
  if (money.start - start > 80 || /[。!?\n;]/.test(text.slice(start, money.start))) return null;
  const expected = Number((mentions[price]!.value! * mentions[count]!.value!).toPrecision(15));
  const finding = (verdict: 'pass' | 'fail', suspects: readonly number[]): Finding => ({ rule: 'price_count', mentions: [total, price, count], expected, found: money.value!, verdict, margin: marginOf(text, money), suspects });
  if (agree(text, expected, money)) return finding('pass', []);
  const alone = !inSentence(text, mentions, Math.min(price, count) - 1, start) && !inSentence(text, mentions, total + 1, money.end);
  const priced = text.slice(Math.max(0, mentions[price]!.start - 18), mentions[price]!.end);
  if (!alone || mentions[count]!.unit === '人次' || SEVERAL_TIMES.test(priced)) return null;
  // A slip of the pen in so long a number is no chance, whatever the words.
  if (isSlip(expected, money.value!)) return finding('fail', [total, price, count]);
  if (!PRODUCT.test(text.slice(Math.max(start, money.start - 16), money.start))) return null;
  const times = money.value! / expected;
  const paidOften = [times, 1 / times].some((ratio) => ratio > 1 && ratio <= MOST_TIMES && Math.abs(ratio - Math.round(ratio)) < 1e-6);
  return paidOften ? null : finding('fail', [total, price, count]);
}

/** True when the mention stands in the sentence of an offset, and is no date. */
function inSentence(text: string, mentions: readonly Mention[], index: number, at: number): boolean {
  const mention = mentions[index];
  if (!mention || mention.kind === 'date') return false;
  const [from, to] = mention.end <= at ? [mention.end, at] : [at, mention.start];
  return to - from <= 100 && !/[。!?\n;]/.test(text.slice(from, to));
}
