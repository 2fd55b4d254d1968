import type { Modifier } from '../../schemas/fact.js';
import type { Numeral } from './numeral.js';
import { amountAt, classAt, DIGIT, HAN_DIGIT, isTenLike, MASK, MYRIADS, POINT, startsFraction, TENS, VAGUE, WORD } from './numeral-characters.js';
import { isMask, readDroppedDigits, readLiteral, type Literal } from './numeral-literal.js';

/** Rounds away what binary fractions add: 22.83 × 10000 is 228300. */
const exact = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)));

/** What reports count stays far below this; a longer row of digits is no amount, and at its longest none that a number can hold. */
const MOST = 1e18;

const amount = (value: number | null): number | null => (value !== null && value > MOST ? null : value);

/**
 * The one numeral reader: Arabic, Chinese, capital and mixed numerals with 余 多 来 几, pairs (三五百), colloquial ends
 * (一万二), masks and dropped digits. Reads as much as belongs together from `at` on, in time linear in what it reads.
 */
export function readNumeral(text: string, at: number): Numeral | null {
  switch (classAt(text, at)) {
    case DIGIT:
      return readAmount(text, at, readLiteral(text, at));
    case MASK:
      return isMask(text, at, false) ? readAmount(text, at, readLiteral(text, at)) : null;
    case POINT: {
      const dropped = readDroppedDigits(text, at);
      return dropped && readAmount(text, at, dropped);
    }
    case HAN_DIGIT:
      return readAmount(text, at, null);
    case TENS:
    case MYRIADS:
      return startsFraction(text, at) ? word(at, amountAt(text, at)) : (aboutHundred(text, at) ?? readAmount(text, at, null));
    case VAGUE:
      return readVague(text, at);
    case WORD:
      return readWord(text, at);
    default:
      return null;
  }
}

/** 百十个, 百十来人: a hundred or so. */
function aboutHundred(text: string, at: number): Numeral | null {
  if (text[at] !== '百' || !isTenLike(text[at + 1])) return null;
  const end = at + ('来多余'.includes(text[at + 2] ?? ' ') ? 3 : 2);
  return numeral(at, end, 100, null, null, 'approx', false, 'chinese', false, false, false);
}

/** The sum so far, as one says it, with a low and a high end that differ only where a pair stands in it. */
class Sum {
  /** What has met 亿. */
  hundredMillionsLow = 0;
  hundredMillionsHigh = 0;
  /** What has met 万. */
  myriadsLow = 0;
  myriadsHigh = 0;
  belowLow = 0;
  belowHigh = 0;
  /** A digit or literal that waits for its unit. */
  pending = false;
  low = 0;
  high = 0;
  lastUnit = 0;
  zeroBefore = false;
  /** The pending amount is one digit long and may be short for the next unit down (一万二). */
  shortForm = false;

  wait(low: number, high: number, shortForm: boolean): void {
    this.pending = true;
    this.low = low;
    this.high = high;
    this.shortForm = shortForm;
  }
}

/** 零五, 三五, 二○○八: a run of Chinese digits. */
function hanRun(text: string, at: number): { digits: string; end: number } {
  let end = at;
  let digits = '';
  while (classAt(text, end) === HAN_DIGIT || (text[end] === '○' && digits !== '' && isZeroCircle(text, end))) {
    digits += text[end] === '○' ? '0' : String(amountAt(text, end));
    end++;
  }
  return { digits, end };
}

const isZeroCircle = (text: string, at: number): boolean => classAt(text, at + 1) === HAN_DIGIT || text[at + 1] === '○' || text[at + 1] === '年';

/** Two neighbours in ascending order, 三五 and 三两 stand for a pair. */
const isPair = (digits: string): boolean => digits.length === 2 && digits[0] !== '0' && (Number(digits[1]) === Number(digits[0]) + 1 || digits === '35' || digits === '32');

function readAmount(text: string, at: number, literal: Literal | null): Numeral | null {
  if (literal && endsLiteral(classAt(text, literal.end), text[literal.end])) {
    const masked = literal.value === null;
    return numeral(at, literal.end, literal.value, null, null, null, masked, masked ? 'mask' : 'arabic', literal.plain, false, false);
  }
  const sum = new Sum();
  let end = at;
  let counted = 0;
  let arabic = 0;
  let han = 0;
  let modifier: Modifier | null = null;
  let positional: string | null = null;
  let masked = false;
  let scaled = false;
  if (literal) {
    sum.wait(literal.value ?? 0, literal.value ?? 0, false);
    masked = literal.value === null;
    end = literal.end;
    counted++;
    arabic++;
  }
  for (;;) {
    const kind = classAt(text, end);
    if (kind === HAN_DIGIT && !sum.pending && modifier === null) {
      const run = hanRun(text, end);
      if (!takeRun(sum, run.digits, counted > 0)) {
        if (counted > 0 || run.digits.length < 2) break;
        positional = run.digits;
        end = run.end;
        counted++;
        han++;
        break;
      }
      end = run.end;
      counted++;
      han++;
      scaled = false;
    } else if (kind === DIGIT && !sum.pending && sum.lastUnit >= 1000 && modifier === null) {
      const next = readLiteral(text, end);
      if (!next || next.value === null || next.value >= sum.lastUnit) break;
      sum.wait(next.value, next.value, next.end === end + 1 && !sum.zeroBefore);
      end = next.end;
      arabic++;
      scaled = false;
    } else if ((kind === TENS || kind === MYRIADS) && !startsFraction(text, end) && !startsMeasure(text, end, counted) && takeUnit(sum, amountAt(text, end), counted)) {
      if (isTenLike(text[end])) counted++;
      scaled = kind === MYRIADS;
      han++;
      end++;
    } else {
      const vague: Modifier | null = modifier === null && end > at ? vagueSuffix(text, end, sum, masked) : null;
      if (!vague) break;
      modifier = vague;
      end++;
      if (classAt(text, end) !== MYRIADS) break;
    }
  }
  if (end === at) return null;
  const script = masked ? 'mask' : arabic === 0 ? 'chinese' : han === 0 ? 'arabic' : 'mixed';
  const plain = positional !== null || (sum.lastUnit === 0 && modifier === null && (literal?.plain ?? true));
  if (positional !== null) return numeral(at, end, Number(positional), null, null, modifier, masked, script, plain, scaled, false);
  const bare = counted === 0;
  if (bare && modifier === null && !countsBare(text, at, end)) return null;
  const low = total(sum, sum.hundredMillionsLow, sum.myriadsLow, sum.belowLow, sum.low);
  const high = total(sum, sum.hundredMillionsHigh, sum.myriadsHigh, sum.belowHigh, sum.high);
  const decimals = masked || modifier !== null || low !== high || arabic > 0 ? null : chineseDecimals(text, end);
  if (decimals) return withDecimals(text, at, low, decimals);
  if (text[at] === '零' && low === 0) return null;
  if (masked) return numeral(at, end, null, null, null, modifier, true, script, plain, scaled, false);
  if (low === high) return numeral(at, end, low, null, null, modifier, false, script, plain, scaled, bare);
  return numeral(at, end, null, low, high, modifier, false, script, plain, scaled, bare);
}

/** Nothing behind a literal that could go on with it: the common case, read without a sum. */
function endsLiteral(kind: number, next: string | undefined): boolean {
  return kind !== TENS && kind !== MYRIADS && kind !== VAGUE && next !== '余' && next !== '多' && next !== '来' && next !== '几';
}

function numeral(
  start: number, end: number, value: number | null, low: number | null, high: number | null, modifier: Modifier | null, masked: boolean, script: Numeral['script'], plain: boolean, scaled: boolean, bare: boolean,
): Numeral {
  return { start, end, value: amount(value), low: amount(low), high: amount(high), modifier, masked, script, plain, scaled, bare };
}

/** Takes a run of digits as pending; false when it can only be read digit by digit (二○○八). */
function takeRun(sum: Sum, digits: string, inside: boolean): boolean {
  const significant = inside ? digits.replace(/^0+/, '') : digits;
  if (inside && significant.length < digits.length) sum.zeroBefore = true;
  if (significant === '') return true;
  if (significant.length === 1) {
    sum.wait(Number(significant), Number(significant), !sum.zeroBefore);
    return true;
  }
  if (!isPair(significant)) return false;
  const [one, other] = [Number(significant[0]), Number(significant[1])];
  sum.wait(Math.min(one, other), Math.max(one, other), !sum.zeroBefore);
  return true;
}

/** 13.8千米, 32.5兆瓦, 3.2百分点: the multiplier's character begins a unit. */
function startsMeasure(text: string, at: number, counted: number): boolean {
  const next = text[at + 1] ?? ' ';
  if (text[at] === '千') return counted > 0 && '米克瓦伏卡焦帕赫安'.includes(next);
  if (text[at] === '兆') return '瓦帕赫欧伏焦'.includes(next);
  return text[at] === '百' && next === '分' && text[at + 2] === '点';
}

/** Multiplies what is pending by a unit; false when no numeral goes on like that. */
function takeUnit(sum: Sum, unit: number, counted: number): boolean {
  const low = sum.pending ? sum.low : 0;
  const high = sum.pending ? sum.high : 0;
  if (unit >= 1e4) {
    const nothing = !sum.pending && sum.belowHigh === 0;
    if (unit === 1e4) {
      // 亿万 and 万亿万亿 are no amounts: behind 亿 a 万 needs a digit of its own.
      if (sum.myriadsHigh > 0 || (nothing && sum.hundredMillionsHigh > 0)) return false;
      sum.myriadsLow = (nothing ? 1 : sum.belowLow + low) * unit;
      sum.myriadsHigh = (nothing ? 1 : sum.belowHigh + high) * unit;
    } else {
      const bare = nothing && sum.myriadsHigh === 0;
      if (bare && sum.hundredMillionsHigh > 0) return false;
      sum.hundredMillionsLow += (bare ? 1 : sum.myriadsLow + sum.belowLow + low) * unit;
      sum.hundredMillionsHigh += (bare ? 1 : sum.myriadsHigh + sum.belowHigh + high) * unit;
      sum.myriadsLow = sum.myriadsHigh = 0;
    }
    sum.belowLow = sum.belowHigh = 0;
  } else {
    const single = unit === 20 || unit === 30 || unit === 40;
    if (single && sum.pending) return false;
    // 26.4亿千瓦时: behind 亿 the 千 begins a unit; 一千零十 has its zero, 一百十五 needs none.
    const alone = !sum.pending && !sum.zeroBefore && !(unit === 10 && sum.lastUnit === 100 && counted > 0);
    if (alone && (counted > 0 || (sum.lastUnit !== 0 && sum.lastUnit < 1e4))) return false;
    if (sum.belowHigh > 0 && unit >= sum.lastUnit && sum.lastUnit < 1e4) return false;
    sum.belowLow += single ? unit : (sum.pending ? low : 1) * unit;
    sum.belowHigh += single ? unit : (sum.pending ? high : 1) * unit;
  }
  sum.pending = false;
  sum.zeroBefore = false;
  sum.shortForm = false;
  sum.lastUnit = unit === 20 || unit === 30 || unit === 40 ? 10 : unit;
  return true;
}

/** All parts of a sum at one of its ends. */
function total(sum: Sum, hundredMillions: number, myriads: number, below: number, pending: number): number {
  const rest = !sum.pending ? 0 : sum.shortForm && sum.lastUnit >= 100 ? (pending * sum.lastUnit) / 10 : pending;
  return exact(hundredMillions + myriads + below + rest);
}

/** 三点五, 三十五点六: the digits behind 点, when no clock time goes on behind them. */
function chineseDecimals(text: string, at: number): { digits: string; end: number } | null {
  if (text[at] !== '点' || classAt(text, at + 1) !== HAN_DIGIT) return null;
  const { digits, end } = hanRun(text, at + 1);
  if (classAt(text, end) === TENS || /[分刻半钟整滴]/.test(text[end] ?? '')) return null;
  return { digits, end };
}

function withDecimals(text: string, at: number, whole: number, decimals: { digits: string; end: number }): Numeral {
  let { end } = decimals;
  let value = Number(`${whole}.${decimals.digits}`);
  while (classAt(text, end) === MYRIADS) value *= amountAt(text, end++);
  return numeral(at, end, exact(value), null, null, null, false, 'chinese', false, end > decimals.end, false);
}

/** 余 多 来 几 behind a number: 1800余册, 12万多人, 30来个, 十几名, 1000多万. */
function vagueSuffix(text: string, at: number, sum: Sum, masked: boolean): Modifier | null {
  const next = text[at + 1] ?? '';
  const pending = sum.pending && !masked ? sum.high : null;
  switch (text[at]) {
    case '余':
      return /[额地下热生孽震粮杭姚江]/.test(next) ? null : 'more_than';
    case '多':
      // 5多 is no number; behind whole tens or a unit it is. 多元, 多样 and the like begin another word.
      // Find-and-replace leaves 2023多名 behind.
      if (pending !== null && (pending < 10 || pending % 10 !== 0) && !(pending >= 1000 && '名人个所户家件位'.includes(next))) return null;
      return /[么少数样方半才的边彩功能媒民党层渠]/.test(next) || (next === '元' && text[at + 2] === '化') ? null : 'more_than';
    case '来':
      return (pending === null || pending % 10 === 0) && /[个名人所家位岁天亩件项条斤吨米户台万亿公本次年场期座处辆部册头株棵张套组节门支批篇份只间幢栋艘里平元小块]/.test(next) && !(next === '年' && pending === null && sum.lastUnit >= 100) ? 'approx' : null;
    case '几':
      return pending === null || (pending >= 10 && pending % 10 === 0) ? 'approx' : null;
    default:
      return null;
  }
}

/** A bare 百 千 万 亿 counts behind 近 超 逾 and the like: 近百所, 超亿元. */
function countsBare(text: string, at: number, end: number): boolean {
  if (text[at - 1] === '每' || /[分家年]/.test(text[end] ?? '')) return false;
  return (/(?:达(?:到|了)?|过)$/.test(text.slice(Math.max(0, at - 2), at)) && /^(?:元|美元|斤|吨)/.test(text.slice(end, end + 2))) || /(?:[近超逾破]|(?<![签预契合条公履违节制特相赴失续隐简集爽邀解毁])约|超过|突破|将近|接近|不足|大约)$/.test(text.slice(Math.max(0, at - 2), at)) || /^(?:元|美元|斤|吨|亩|人|户|头|只|名)以[上下]/.test(text.slice(end, end + 4)) || /(?:不满|未满|不到)$/.test(text.slice(Math.max(0, at - 2), at));
}

/** 几十个, 数百名 have no value; 上千人 is at least, the 上 inside. */
function readVague(text: string, at: number): Numeral | null {
  let end = at + 1;
  while ((classAt(text, end) === TENS || classAt(text, end) === MYRIADS) && !startsFraction(text, end)) end++;
  if (end === at + 1) return null;
  const scaled = classAt(text, end - 1) === MYRIADS;
  const tail = text[end] === '余' || text[end] === '多' ? 1 : 0;
  if (text[at] !== '上') return numeral(at, end + tail, null, null, null, 'approx', false, 'chinese', false, scaled, false);
  if (isTenLike(text[at + 1]) || /[分家年]/.test(text[end] ?? '')) return null;
  let value = 1;
  for (let k = at + 1; k < end; k++) value *= amountAt(text, k);
  // 迈上百亿元台阶: 上 is the verb's.
  const reached = '迈登跨踏'.includes(text[at - 1] ?? '。');
  return numeral(reached ? at + 1 : at, end + tail, value, null, null, reached ? null : 'at_least', false, 'chinese', false, scaled, true);
}

/** 百 of 百分之, 首 of 首位 and 翻 of 翻番 count without being numerals. */
function word(at: number, value: number): Numeral {
  return numeral(at, at + 1, value, null, null, null, false, 'word', false, false, false);
}

/** 半小时, 为期半年: half of a time, not 上半年 or 半天 of idle talk. */
const halfSpan = (text: string, at: number): boolean => /^(?:年|个?小时|天|个月|个?学期)(?![级终报度])/.test(text.slice(at + 1, at + 5)) && /(?:为期|历时|安排|控制在|不少于|不超过|不低于|至少|不足|不到|时间|时长|长达|提前|延长|缩短|培训|学习|锻炼|[近约达在])$/.test(text.slice(Math.max(0, at - 3), at));

function readWord(text: string, at: number): Numeral | null {
  if (text[at] === '半') return halfSpan(text, at) ? numeral(at, at + 1, 0.5, null, null, null, false, 'chinese', false, false, false) : null;
  if (text[at] === '首') return text[at + 1] === '位' || text[at + 1] === '家' ? word(at, 1) : null;
  return text[at + 1] === '番' ? word(at, 2) : null;
}
