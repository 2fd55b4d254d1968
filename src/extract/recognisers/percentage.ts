import { readNumeral } from '../chinese-numerals.js';
import { mention, type Mention } from '../mention.js';
import { isEndless, type Numeral } from '../numeral.js';
import { noRecord, oneRecord, type Claim, type Recogniser, type Scan } from '../recogniser.js';

/** A fraction's denominator and what one part of it is worth. */
const DENOMINATORS: Readonly<Record<string, { unit: string; factor: number }>> = { 百: { unit: '%', factor: 1 }, 千: { unit: '‰', factor: 1 }, 万: { unit: '%', factor: 0.01 } };

const round = (value: number): number => Number(value.toPrecision(12));

function amount(numeral: Numeral, factor: number) {
  const scale = (value: number | null) => (value === null ? null : round(value * factor));
  return { value: scale(numeral.value), low: scale(numeral.low), high: scale(numeral.high), modifier: numeral.modifier, flags: numeral.masked ? (['masked'] as const) : [] };
}

/** A share right behind a separator: 四成至五成, 百分之十至百分之十五. */
function upTo(scan: Scan, index: number, read: Mention, recognise: (scan: Scan, index: number) => Claim | null): Mention {
  if (!/^[至到~—-]/.test(scan.text.slice(read.end, read.end + 1))) return read;
  let next = index + 1;
  while (next < scan.numerals.length && scan.numerals[next]!.start <= read.end) next++;
  const right = scan.numerals[next]?.start === read.end + 1 ? recognise(scan, next)?.mentions[0] : undefined;
  if (!right || read.value === null || right.value === null || right.unit !== read.unit || right.value <= read.value) return read;
  return { ...read, end: right.end, numeral: { start: read.start, end: right.end }, value: null, low: read.value, high: right.value };
}

/** 百分之八十五, 千分之三, 万分之三, 三分之一, 百分之百. */
export const fraction: Recogniser = { name: 'fraction', behind: '分', recognise: (scan, index) => extended(scan, index, readFraction) };

function extended(scan: Scan, index: number, read: (scan: Scan, index: number) => Claim | null): Claim | null {
  const claim = read(scan, index);
  const first = claim?.mentions[0];
  return first ? oneRecord(upTo(scan, index, first, read)) : claim;
}

function readFraction({ text, numerals }: Scan, index: number): Claim | null {
  const first = numerals[index]!;
  if (!text.startsWith('分之', first.end)) return null;
  const numerator = text[first.end + 2] === '百' ? null : readNumeral(text, first.end + 2);
  const denominator = first.script === 'word' ? DENOMINATORS[text[first.start]!] : undefined;
  if (denominator && text[first.end + 2] === '百') return oneRecord(mention('percentage', { start: first.start, end: first.end + 3 }, { value: 100, unit: denominator.unit }));
  if (!numerator || isEndless(numerator)) return noRecord(numerator?.end ?? first.end + 2);
  const span = { start: first.start, end: numerator.end };
  const upper = denominator ? bareUpper(text, numerator) : null;
  if (denominator && upper) return oneRecord(mention('percentage', { start: first.start, end: upper.end }, { low: round((numerator.value ?? 0) * denominator.factor), high: round((upper.value ?? 0) * denominator.factor), unit: denominator.unit }));
  if (denominator) return oneRecord(mention('percentage', span, { ...amount(numerator, denominator.factor), unit: denominator.unit }));
  if (first.value === null || numerator.value === null || first.value <= numerator.value || first.value === 0) return noRecord(numerator.end);
  return oneRecord(mention('percentage', span, { value: Number(((numerator.value / first.value) * 100).toFixed(3)), unit: '%' }));
}

/** 百分之三十至四十: the right end leaves 百分之 out. */
function bareUpper(text: string, numerator: Numeral): Numeral | null {
  if (numerator.value === null || !/[至到~—-]/.test(text[numerator.end] ?? '')) return null;
  const upper = readNumeral(text, numerator.end + 1);
  return upper && upper.script === numerator.script && upper.value !== null && upper.value > numerator.value && upper.value <= 100 && !text.startsWith('分之', upper.end) ? upper : null;
}

/** 三成, 两成五, 六成多; not 成立, 成员 and other words behind a numeral. */
export const tenths: Recogniser = { name: 'tenths', behind: '成', recognise: (scan, index) => extended(scan, index, readTenths) };

function readTenths({ text, numerals }: Scan, index: number): Claim | null {
  const numeral = numerals[index]!;
  if (text[numeral.end] !== '成' || numeral.script === 'mask' || numeral.scaled) return null;
  const top = numeral.value ?? numeral.high;
  if (top === null || top <= 0 || top > 10 || /^(?:立|群(?!众)|员|功|绩|果|为|了|本|长|品|人|熟|套|效|型|都|就|交|份|分|片|对|双|年|活|像|才|材|形|因|见|全|家|渝|华|阳|武)/.test(text.slice(numeral.end + 1, numeral.end + 3))) return null;
  const tail = readNumeral(text, numeral.end + 1);
  const half = text[numeral.end + 1] === '半';
  const extra = tail && tail.script === 'chinese' && tail.value !== null && tail.value < 10 && tail.plain && tail.end === numeral.end + 2 && !/[个名人所家户]/.test(text[tail.end] ?? '') ? tail : null;
  const end = extra ? extra.end : numeral.end + (half ? 2 : 1);
  const scaled = amount(numeral, 10);
  const value = scaled.value === null ? null : scaled.value + (extra?.value ?? (half ? 5 : 0));
  return oneRecord(mention('percentage', { start: numeral.start, end }, { ...scaled, value, unit: '%', numeral }));
}

/** `1/3`, `2/3以上` where a share is meant. */
export const slashFraction: Recogniser = {
  name: 'slash-fraction',
  behind: '/',
  recognise({ text, numerals }, index) {
    const numerator = numerals[index]!;
    const denominator = numerals[index + 1];
    if (text[numerator.end] !== '/' || denominator?.start !== numerator.end + 1 || !numerator.plain || !denominator.plain) return null;
    const [part, whole] = [numerator.value, denominator.value];
    if (part === null || whole === null || part >= whole || whole > 10) return null;
    if (!/(?:占|近|约|超过|达|的|过|至少|不少于|不低于|其中|有|仅|为|到)$/.test(text.slice(Math.max(0, numerator.start - 3), numerator.start)) && !/^(?:以上|左右|以下|的|多)/.test(text.slice(denominator.end, denominator.end + 2))) return null;
    return oneRecord(mention('percentage', { start: numerator.start, end: denominator.end }, { value: Number(((part / whole) * 100).toFixed(3)), unit: '%' }));
  },
};

/** The sign right behind a percentage's numeral; null for other numbers. */
export function percentSign(text: string, numeral: Numeral): '%' | '‰' | null {
  const code = text.charCodeAt(numeral.end);
  return code === 0x25 ? '%' : code === 0x2030 ? '‰' : null;
}
