import { rounding, type Check } from '../finding.js';

/** The parts of a total sum to it, where the words leave none out; a single part, and parts that do not overlap, are never more than the whole. */
export const partsSum: Check = {
  name: 'parts_sum',
  run({ text, mentions, breakdowns }) {
    return breakdowns.flatMap(({ total, parts, exhaustive, disjoint }) => {
      const whole = mentions[total]!;
      if (whole.value === null) return [];
      const values = parts.map((index) => mentions[index]!.value);
      if (values.some((value) => value === null)) return [];
      const sum = Number(values.reduce<number>((amount, value) => amount + value!, 0).toPrecision(15));
      const tolerance = [total, ...parts].reduce((amount, index) => amount + rounding(text, mentions[index]!), 0);
      const agrees = Math.abs(sum - whole.value) <= tolerance + 1e-9;
      const exceeds = sum > whole.value + tolerance + 1e-9 && parts.every((index) => mentions[index]!.modifier === null);
      if (agrees ? !exhaustive || parts.length < 2 : !exhaustive && !(exceeds && (parts.length === 1 || disjoint))) return [];
      return [{ rule: 'parts_sum', mentions: [total, ...parts], expected: sum, found: whole.value, verdict: agrees ? 'pass' : 'fail', contradicts: [total] } as const];
    });
  },
};
