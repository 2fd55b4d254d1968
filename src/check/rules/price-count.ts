import type { Mention } from '../../extract/mention.js';
import { isLevel, rounding, type Check, type Finding } from '../finding.js';

const PEOPLE = new Set(['人', '名', '位', '户', '个', '所', '套', '台', '亩', '人次']);

/** 每个发放助学金1200元, 每人每年3500元, 1.2万元/套: a price for one. */
export function isUnitPrice(text: string, mention: Mention): boolean {
  if (mention.unit === null) return false;
  if (/^元\//.test(mention.unit)) return true;
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
 * Money is price times count, summed over the counts: 捐资20万元,…初中生102人,每个1200元;小学生97人,每个800元. The total must stand before
 * them in the same sentence. Agreement proves; disagreement shows only that something else was counted in.
 */
export const priceCount: Check = {
  name: 'price_count',
  run({ text, mentions }) {
    const findings: Finding[] = [];
    for (let total = 0; total < mentions.length; total++) {
      const money = mentions[total]!;
      if (money.unit !== '元' || !isLevel(money) || isUnitPrice(text, money)) continue;
      const used: number[] = [];
      let sum = 0;
      for (let at = total + 1; at < mentions.length && at <= total + 12; at++) {
        const mention = mentions[at]!;
        if (/[。!?\n]/.test(text.slice(money.end, mention.start))) break;
        if (!isUnitPrice(text, mention) || !isLevel(mention)) continue;
        const count = countFor(text, mentions, at);
        if (count === null || count <= total) continue;
        used.push(at, count);
        sum += mention.value! * mentions[count]!.value!;
        if (Math.abs(sum - money.value!) <= rounding(text, money) + 1e-6 && used.length >= 2) {
          findings.push({ rule: 'price_count', mentions: [total, ...used], expected: sum, found: money.value!, verdict: 'pass', contradicts: [] });
          break;
        }
      }
    }
    return findings;
  },
};
