import { amountAt, classAt, DIGIT, HAN_DIGIT, isDigitCode, isTenLike, MASK } from './numeral-characters.js';
import { isMask } from './numeral-literal.js';

/** One part of a date: four or two characters of digits and X. */
export interface DatePart {
  readonly digits: string;
  readonly end: number;
  readonly masked: boolean;
  readonly script: 'arabic' | 'chinese' | 'mask';
}

/** A date as far as it is known. A part that is missing is null. */
export interface DatePoint {
  readonly year: string | null;
  readonly month: string | null;
  readonly day: string | null;
}

const HAN_YEAR_DIGIT = '〇零○一二三四五六七八九';

/** A year's number: four digits, some of them masked, two Chinese or Arabic digits, or nothing but masks. */
export function readYear(text: string, at: number): DatePart | null {
  // ○ hides a digit, but before a Chinese digit it is a zero: ○五年.
  const zero = text[at] === '○' && classAt(text, at + 1) === HAN_DIGIT;
  return (zero ? null : readArabicYear(text, at)) ?? readHanYear(text, at);
}

/** Up to `most` digits, masked ones as X. */
function readDigits(text: string, at: number, most: number): { digits: string; masks: number; end: number } {
  let end = at;
  let digits = '';
  let masks = 0;
  while (end - at < most) {
    const kind = classAt(text, end);
    if (kind === DIGIT) digits += text[end];
    else if (kind === MASK && isMask(text, end, end > at)) {
      digits += 'X';
      masks++;
    } else break;
    end++;
  }
  return { digits, masks, end };
}

function readArabicYear(text: string, at: number): DatePart | null {
  const { digits, masks, end } = readDigits(text, at, 5);
  if (end === at || isDigitCode(text.charCodeAt(end))) return null;
  if (masks === digits.length && masks >= 1) return masks <= 4 ? { digits: 'XXXX', end, masked: true, script: 'mask' } : null;
  if (masks > 0) {
    // 20x年 hides two digits behind one mark, 201x one.
    if (!/^(?:19|20)/.test(digits) || digits.length > 4) return null;
    return { digits: digits.padEnd(4, 'X'), end, masked: true, script: 'mask' };
  }
  if (digits.length === 4) return digits >= '1800' && digits <= '2199' ? { digits, end, masked: false, script: 'arabic' } : null;
  if (digits.length !== 2) return null;
  const year = Number(digits);
  return year >= 49 ? { digits: `19${digits}`, end, masked: false, script: 'arabic' } : year <= 30 ? { digits: `20${digits}`, end, masked: false, script: 'arabic' } : null;
}

function readHanYear(text: string, at: number): DatePart | null {
  let end = at;
  let digits = '';
  let masks = 0;
  while (end - at < 4) {
    const digit = HAN_YEAR_DIGIT.indexOf(text[end] ?? ' ');
    if (digit >= 0 && text[end] !== undefined) digits += digit < 3 ? '0' : String(digit - 2);
    else if (digits.length >= 2 && classAt(text, end) === MASK && isMask(text, end, true)) {
      digits += 'X';
      masks++;
    } else break;
    end++;
  }
  if (digits.length === 4) return /^(?:1[89]|20)/.test(digits) ? { digits, end, masked: masks > 0, script: 'chinese' } : null;
  if (digits.length === 2 && masks === 0 && /^[0789]/.test(digits)) return { digits: (digits[0] === '0' ? '20' : '19') + digits, end, masked: false, script: 'chinese' };
  return null;
}

/** A month's or day's number up to `most`, one or two characters long when Arabic or masked. */
export function readSmall(text: string, at: number, most: number): DatePart | null {
  // 元月 is January.
  if (most === 12 && text[at] === '元' && text[at + 1] === '月') return { digits: '01', end: at + 1, masked: false, script: 'chinese' };
  const { digits, masks, end } = readDigits(text, at, 3);
  if (digits.length > 0) {
    if (digits.length > 2 || isDigitCode(text.charCodeAt(end))) return null;
    if (masks > 0) return { digits: masks === digits.length ? 'XX' : digits.padStart(2, '0'), end, masked: true, script: 'mask' };
    const value = Number(digits);
    return value >= 1 && value <= most ? { digits: digits.padStart(2, '0'), end, masked: false, script: 'arabic' } : null;
  }
  return readHanSmall(text, at, most);
}

/** 一 to 三十一, 廿八. */
function readHanSmall(text: string, at: number, most: number): DatePart | null {
  let end = at;
  let value = 0;
  let ten = false;
  while (end - at < 3) {
    const kind = classAt(text, end);
    if (kind === HAN_DIGIT && text[end] !== '两' && amountAt(text, end) > 0 && (ten || end === at)) value += amountAt(text, end);
    else if (!ten && isTenLike(text[end])) {
      ten = true;
      value = text[end] === '十' || text[end] === '拾' ? Math.max(1, value) * 10 : amountAt(text, end);
    } else break;
    end++;
    if (kind === HAN_DIGIT && ten) break;
    if (kind === HAN_DIGIT && !isTenLike(text[end])) break;
  }
  return value >= 1 && value <= most ? { digits: String(value).padStart(2, '0'), end, masked: false, script: 'chinese' } : null;
}

/** EDTF of a point; a year that is not given is XXXX. */
export function edtfOf(point: DatePoint): string {
  const year = point.year ?? 'XXXX';
  if (point.month === null) return point.day === null ? year : `${year}-XX-${point.day}`;
  return point.day === null ? `${year}-${point.month}` : `${year}-${point.month}-${point.day}`;
}

/** Days a month has at most; masked months have 31. */
export function isValidDay(month: string | null, day: string): boolean {
  if (/X/.test(day)) return true;
  const days = month === '02' ? 29 : month !== null && ['04', '06', '09', '11'].includes(month) ? 30 : 31;
  return Number(day) <= days;
}
