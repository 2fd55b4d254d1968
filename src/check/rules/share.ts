import { unitClassOf } from '../../extract/units.js';
import type { Mention } from '../../extract/mention.js';
import { isExact, oneUnit } from '../exhaustive.js';
import { isLevel, rounding, type Check, type CheckInput, type Finding } from '../finding.js';
import { sameMeasure } from '../same-measure.js';
import { isSlip, slipsInto } from '../slip.js';

/** 人,占57.9%; 人(占教师总数的17.7%): what stands between a part and its share, with what it is a share of. */
const SHARE = /^[^,。;(]{0,8}[,(]?(?:约|各|分别)?占(?:比|有率)?([^,。;()]{0,16}?)(?:的)?(?:比例|比重|百分比)?(?:为|是|达到|达)?(?:约)?$/;
const LONGEST = 28;

/** 占57.9%, 占总数的57.9%: the share is of the total that is being divided. */
const OF_THE_TOTAL = /^(?:其|总数|总量|总额|总人数|总投资|总面积|全部|总体)?$/;

/** Wholes that a share may be of stand no farther away. */
const MOST_BACK = 12;

/** Printed shares are rounded, or cut off: a whole unit of the last digit is no contradiction. */
const CUT_OFF = 2;

/** 其中工业用电量15.28亿千瓦时,占57.9%: the share agrees with part and whole. */
export const share: Check = {
  name: 'share',
  run(input) {
    const { text, mentions } = input;
    const findings: Finding[] = [];
    const wholeOf = wholes(input);
    mentions.forEach((mention, index) => {
      if (mention.kind !== 'percentage' || mention.unit !== '%' || mention.value === null || mention.role === 'change' || mention.modifier !== null || index === 0) return;
      const part = index - 1;
      const a = mentions[part]!;
      if (a.kind !== 'quantity' || a.value === null || mention.start - a.end > LONGEST || !isLevel(a) || !isExact(a)) return;
      const named = SHARE.exec(text.slice(a.end, mention.start))?.[1];
      if (named === undefined) return;
      const agreeing = candidates(input, part).find((whole) => agrees(text, mention, a, mentions[whole]!, 1));
      const whole = agreeing ?? wholeNamed(input, part, named) ?? (OF_THE_TOTAL.test(withoutArea(named)) ? wholeOf.get(part) : undefined);
      if (whole === undefined) return;
      const b = mentions[whole]!;
      if (agreeing === undefined && (!isKnown(b) || b.value === 0 || !oneUnit(mentions, { total: whole, parts: [part] }) || agrees(text, mention, a, b, CUT_OFF))) return;
      const expected = Number(((a.value / b.value!) * 100).toFixed(4));
      findings.push({ rule: 'share', mentions: [index, part, whole], expected, found: mention.value, verdict: agreeing === undefined ? 'fail' : 'pass', margin: slack(text, mention) / Math.max(mention.value, 1e-9), suspects: suspects(text, [index, part, whole], mentions) });
    });
    return findings;
  },
};

/** The total each part belongs to by the first breakdown that has it. */
function wholes({ breakdowns }: CheckInput): Map<number, number> {
  const found = new Map<number, number>();
  for (const { total, parts } of breakdowns) for (const part of parts) if (!found.has(part)) found.set(part, total);
  return found;
}

/** Numbers before a part in its sentence, and its total, that it may be a share of: the nearest first. */
function candidates({ text, mentions, breakdowns }: CheckInput, part: number): number[] {
  const found: number[] = [];
  const a = mentions[part]!;
  const inSentence = (from: number): boolean => !/[。!?\n]/.test(text.slice(from, a.start));
  for (let at = part - 1; at >= 0 && part - at <= MOST_BACK; at--) {
    const whole = mentions[at]!;
    if (a.start - whole.end > 300 || !inSentence(whole.end)) break;
    if (isWhole(whole, a)) found.push(at);
  }
  for (const { total, parts } of breakdowns) if (parts.includes(part) && !found.includes(total) && isWhole(mentions[total]!, a)) found.push(total);
  return found;
}

const isWhole = (whole: Mention, part: Mention): boolean => sameMeasure(whole, part) && isKnown(whole) && whole.value! >= part.value! && unitClassOf(whole.unit) !== 'time';

/** 新增就业72733人 is a change and has parts all the same. */
const isKnown = (whole: Mention): boolean => whole.flags.length === 0 && isExact(whole);

const slack = (text: string, share: Mention): number => rounding(text, share) || 0.5;

function agrees(text: string, share: Mention, part: Mention, whole: Mention, roundings: number): boolean {
  const expected = (part.value! / whole.value!) * 100;
  const relative = rounding(text, part) / Math.max(1e-9, Math.abs(part.value!)) + rounding(text, whole) / Math.max(1e-9, Math.abs(whole.value!));
  return Math.abs(expected - share.value!) <= roundings * slack(text, share) + expected * relative + 1e-9;
}

const withoutArea = (named: string): string => named.replace(/^(?:全|本)[省市县区镇乡校]/, '');

/**
 * 占在校生的52%: the number before the part in its sentence that is of 在校生. A share of what stands not beside it (占全市高三学生的12%) is no contradiction.
 */
function wholeNamed({ text, mentions }: CheckInput, part: number, named: string): number | undefined {
  const name = named.replace(/(?:总数|总量|总额|总人数|人数|数)$/, '');
  if (name.length < 2) return undefined;
  const a = mentions[part]!;
  for (let at = part - 1; at >= 0 && part - at <= MOST_BACK; at--) {
    const whole = mentions[at]!;
    if (a.start - whole.end > 120 || /[。!?\n]/.test(text.slice(whole.end, a.start))) return undefined;
    if (sameMeasure(whole, a) && isKnown(whole) && whole.label !== null && (whole.label.includes(name) || name.includes(whole.label))) return at;
  }
  return undefined;
}

/** The total first, unless a slip of the pen in the share or the part explains it, and none in the total does. */
function suspects(text: string, [share, part, whole]: readonly [number, number, number], mentions: readonly Mention[]): number[] {
  const [p, a, b] = [mentions[share]!, mentions[part]!, mentions[whole]!];
  const decimals = /\.(\d+)/.exec(text.slice(p.numeral.start, p.numeral.end))?.[1]?.length ?? 0;
  const scale = 10 ** decimals;
  const half = slack(text, p);
  if (slipsInto(b.value!, (a.value! * 100) / (p.value! + half), (a.value! * 100) / Math.max(p.value! - half, 1e-9))) return [whole, share, part];
  if (isSlip(Math.round((a.value! / b.value!) * 100 * scale), Math.round(p.value! * scale))) return [share, whole, part];
  if (isSlip(Math.round((b.value! * p.value!) / 100), a.value!)) return [part, whole, share];
  return [whole, share, part];
}
