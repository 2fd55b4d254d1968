import type { Mention } from '../../extract/mention.js';
import { isLevel, rounding, type Check, type Finding } from '../finding.js';

const SHARE_BEFORE = /占(?:比|全部|全县|全市|全区|总数|总量|总人数|教师总数|比重)?(?:的|达|达到|为|约)?[^,。;]{0,12}$/;

/** 其中工业用电量15.28亿千瓦时,占57.9%: the share agrees with part and whole. */
export const share: Check = {
  name: 'share',
  run({ text, mentions, breakdowns }) {
    const findings: Finding[] = [];
    const wholeOf = new Map<number, number>();
    for (const { total, parts } of breakdowns) for (const part of parts) if (!wholeOf.has(part)) wholeOf.set(part, total);
    mentions.forEach((mention, index) => {
      if (mention.kind !== 'percentage' || mention.unit !== '%' || mention.value === null || mention.role === 'change') return;
      const part = partBefore(text, mentions, index);
      const whole = part === null ? undefined : wholeOf.get(part);
      if (part === null || whole === undefined) return;
      const [a, b] = [mentions[part]!, mentions[whole]!];
      if (!isLevel(a) || !isLevel(b) || a.modifier !== null || b.modifier !== null || mention.modifier !== null || b.value === 0) return;
      const expected = (a.value! / b.value!) * 100;
      const slack = rounding(text, mention) || 0.5;
      const relative = rounding(text, a) / Math.max(1e-9, Math.abs(a.value!)) + rounding(text, b) / Math.max(1e-9, Math.abs(b.value!));
      const agrees = Math.abs(expected - mention.value) <= slack + expected * relative + 1e-9;
      // A share of something else than the total beside it is no contradiction; one that agrees to the digit is none by chance.
      if (!agrees) return;
      findings.push({ rule: 'share', mentions: [index, part, whole], expected: Number(expected.toFixed(4)), found: mention.value, verdict: 'pass', contradicts: [] });
    });
    return findings;
  },
};

/** The count right before a share: `15.28亿千瓦时,占57.9%` or `235人(占17.7%)`. */
function partBefore(text: string, mentions: readonly Mention[], index: number): number | null {
  const previous = mentions[index - 1];
  if (!previous || previous.kind !== 'quantity') return null;
  const gap = text.slice(previous.end, mentions[index]!.start);
  return gap.length <= 20 && !/[。;]/.test(gap) && SHARE_BEFORE.test(gap) ? index - 1 : null;
}
