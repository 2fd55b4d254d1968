import { oneUnit } from '../exhaustive.js';
import type { Mention } from '../../extract/mention.js';
import { rounding, type Breakdown, type Check, type Finding } from '../finding.js';

/**
 * The parts of a total sum to it, where the words leave none out; the first part behind 其中, and parts that do not overlap, are never more than the
 * whole. A wrong total is likelier than a wrong part: parts are counted, totals are carried over.
 */
export const partsSum: Check = {
  name: 'parts_sum',
  run({ text, mentions, breakdowns }) {
    const sums = innerSums(mentions, breakdowns);
    return breakdowns.flatMap(({ total, parts, relation, exhaustive, disjoint }): Finding[] => {
      const whole = mentions[total]!;
      if (whole.value === null) return [];
      const values = parts.map((index) => mentions[index]!.value);
      if (values.some((value) => value === null)) return [];
      const sum = Number(values.reduce<number>((amount, value) => amount + value!, 0).toPrecision(15));
      const tolerance = [total, ...parts].reduce((amount, index) => amount + rounding(text, mentions[index]!), 0);
      const most = whole.value + tolerance + 1e-9;
      const agrees = Math.abs(sum - whole.value) <= tolerance + 1e-9;
      const margin = tolerance / Math.max(Math.abs(whole.value), 1);
      const finding = (used: readonly number[], expected: number, verdict: 'pass' | 'fail'): Finding => ({ rule: 'parts_sum', mentions: [total, ...used], expected, found: whole.value!, verdict, margin, suspects: [...wrongPart(mentions, whole.value!, parts, sums), total] });
      if (agrees) return exhaustive && parts.length > 1 ? [finding(parts, sum, 'pass')] : [];
      if (exhaustive) return oneUnit(mentions, { total, parts }) ? [finding(parts, sum, 'fail')] : [];
      if (whole.modifier !== null) return [];
      if (sum > most && disjoint && oneUnit(mentions, { total, parts })) return [finding(parts, sum, 'fail')];
      const first = parts.slice(0, 1);
      const exceeds = relation === 'among' && values[0]! > most && mentions[first[0]!]!.modifier === null && oneUnit(mentions, { total, parts: first });
      return exceeds ? [finding(first, values[0]!, 'fail')] : [];
    });
  },
};

/** What the parts of each number sum to that has parts of its own; of several, the first. */
function innerSums(mentions: readonly Mention[], breakdowns: readonly Breakdown[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const { total, parts } of breakdowns) {
    const sum = parts.reduce((amount, part) => amount + (mentions[part]!.value ?? NaN), 0);
    if (parts.length > 1 && !sums.has(total) && !Number.isNaN(sum)) sums.set(total, sum);
  }
  return sums;
}

/** The one part that the sum of its own parts in its place would make right: 178所,其中中学668所(高中33所、初中35所),小学39所,幼儿园71所. */
function wrongPart(mentions: readonly Mention[], whole: number, parts: readonly number[], sums: ReadonlyMap<number, number>): number[] {
  const sum = parts.reduce((amount, part) => amount + mentions[part]!.value!, 0);
  if (sum === whole) return [];
  return parts.filter((part) => {
    const own = sums.get(part);
    return own !== undefined && own !== mentions[part]!.value && sum - mentions[part]!.value! + own === whole;
  }).slice(0, 1);
}
