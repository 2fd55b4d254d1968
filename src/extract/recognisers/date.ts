import { edtfOf, isValidDay, readSmall, readYear, type DatePart, type DatePoint } from '../dates.js';
import { mention, type Mention } from '../mention.js';
import { oneRecord, type Recogniser } from '../recogniser.js';
import { readYearSuffix, schoolYearTerm } from './year-suffix.js';

/** A date or the left end of a range, with how far it was read. */
interface Reading {
  readonly point: DatePoint;
  readonly end: number;
  readonly masked: boolean;
  /** The last number has no 年, 月 or 日 of its own: it is the left end of a range that ends in one. */
  readonly open: 'year' | 'month' | 'day' | null;
}

const SEPARATOR = /^(?:——|--|[-—~至到])/;

/** What follows a two-digit number and 年 when years are counted, not named. */
const DURATION_BEHIND = /^(?:来|以来|间|内|以上|以下|以内|左右|的?历史|之久|时间|多|期|教龄|工龄|寿命|使用|校庆|华诞|前|后)/;
const DURATION_BEFORE = /(?:近|约|达|满|历时|连续|为期|超过|已有|长达|有|过去|经过|的|第|每|逾|用|了|未来|今后|最近|整整|约定|不少于|不超过)$/;

const PART_OF_YEAR = /^(?:底(?![子蕴])|末|初(?![步见中心级具高])|[上下]半年|第[一二三四1-4]季度)/;

function part(text: string, at: number, sign: string, most: number): { part: DatePart; end: number } | null {
  const read = readSmall(text, at, most);
  return read && text[read.end] === sign ? { part: read, end: read.end + 1 } : null;
}

/** 年 with the number before it really a year: no school grade, no system of so many years, no masked duration. */
function closesYear(text: string, at: number, year: DatePart): boolean {
  if (text[year.end] !== '年' || /^(?:级|制|一贯)/.test(text.slice(year.end + 1, year.end + 3))) return false;
  return year.digits !== 'XXXX' || !/(?:连续|历时|已有|长达)$/.test(text.slice(Math.max(0, at - 2), at));
}

function readYearFirst(text: string, at: number): Reading | null {
  const year = readYear(text, at);
  if (!year) return null;
  if (text[year.end] !== '年') {
    const range = SEPARATOR.exec(text.slice(year.end, year.end + 2));
    if (!range || year.end - at < 4) return null;
    const right = readYear(text, year.end + range[0].length);
    if (!right || right.end - (year.end + range[0].length) < 4) return null;
    const bracketed = /^[)）]/.test(text[right.end] ?? '') && /[((]/.test(text[at - 1] ?? '');
    if (text[right.end] !== '年' && !text.startsWith('学年', right.end) && !bracketed) return null;
    return { point: { year: year.digits, month: null, day: null }, end: year.end, masked: year.masked, open: 'year' };
  }
  if (!closesYear(text, at, year)) return null;
  const short = year.end - at <= 2 && year.script !== 'mask';
  const after = year.end + 1;
  const month = readSmall(text, after, 12);
  const monthed = month !== null && (text[month.end] === '月' || isOpenMonth(text, month.end));
  if (short && !monthed && !isShortYear(text, at, year, after)) return null;
  const masked = year.masked;
  if (month && text[month.end] === '月' && !/^[刊报考度]/.test(text[month.end + 1] ?? '')) return readDay(text, { year: year.digits, month: month.digits, day: null }, month.end + 1, masked || month.masked);
  if (month && monthed) return { point: { year: year.digits, month: month.digits, day: null }, end: month.end, masked: masked || month.masked, open: 'month' };
  return { point: { year: year.digits, month: null, day: null }, end: after, masked, open: null };
}

/** 98年 and 05年 name years; 12年 and 30年 count them. */
function isShortYear(text: string, at: number, year: DatePart, after: number): boolean {
  if (DURATION_BEFORE.test(text.slice(Math.max(0, at - 3), at))) return false;
  const leading = text[at] === '0' || text[at] === '零' || text[at] === '〇' || text[at] === '○';
  // 21年底: a length of time has no end, beginning or halves of its own.
  if (year.script === 'arabic' && PART_OF_YEAR.test(text.slice(after, after + 4))) return true;
  return !DURATION_BEHIND.test(text.slice(after, after + 4)) && (leading || year.digits >= '1970' && year.digits < '2000');
}

/** `1—6月`, `4至5月份`: another month's number and 月 follow. */
function isOpenMonth(text: string, at: number): boolean {
  const range = SEPARATOR.exec(text.slice(at, at + 2));
  return range !== null && part(text, at + range[0].length, '月', 12) !== null;
}

function readDay(text: string, point: DatePoint, at: number, masked: boolean): Reading {
  const day = readSmall(text, at, 31);
  if (day && (text[day.end] === '日' || text[day.end] === '号') && isValidDay(point.month, day.digits) && !/^[均报常]/.test(text[day.end + 1] ?? '')) {
    return { point: { ...point, day: day.digits }, end: day.end + 1, masked: masked || day.masked, open: null };
  }
  if (day) {
    const range = SEPARATOR.exec(text.slice(day.end, day.end + 2));
    if (range && (part(text, day.end + range[0].length, '日', 31) ?? part(text, day.end + range[0].length, '号', 31))) {
      return { point: { ...point, day: day.digits }, end: day.end, masked: masked || day.masked, open: 'day' };
    }
  }
  return { point, end: text[at] === '份' && text[at + 1] !== '额' ? at + 1 : at, masked, open: null };
}

function readMonthFirst(text: string, at: number): Reading | null {
  const month = readSmall(text, at, 12);
  if (!month) return null;
  if (text[month.end] === '月') {
    if (/^[刊报考度供均薪租饼底球亮嫂子瓜]/.test(text[month.end + 1] ?? '') && text[month.end + 1] !== '底') return null;
    if (month.script === 'chinese' && /[几每]$/.test(text.slice(Math.max(0, at - 1), at))) return null;
    return readDay(text, { year: null, month: month.digits, day: null }, month.end + 1, month.masked);
  }
  return isOpenMonth(text, month.end) ? { point: { year: null, month: month.digits, day: null }, end: month.end, masked: month.masked, open: 'month' } : null;
}

/** `截至20日`, `15日上午`: a day by itself, where it cannot count days. */
function readDayAlone(text: string, at: number): Reading | null {
  const day = readSmall(text, at, 31);
  if (!day || text[day.end] !== '日' || day.masked) return null;
  const before = text.slice(Math.max(0, at - 3), at);
  const after = text.slice(day.end + 1, day.end + 3);
  if (!/(?:截至|截止|至|于|当月|本月|同月|该月|次月|、)$/.test(before) && !/^(?:上午|下午|晚|凌晨|前夕)/.test(after)) return null;
  if (/^[内均报常游]/.test(after) || /每月?$/.test(before)) return null;
  return { point: { year: null, month: null, day: day.digits }, end: day.end + 1, masked: false, open: null };
}

const readPoint = (text: string, at: number): Reading | null => readYearFirst(text, at) ?? readMonthFirst(text, at) ?? readDayAlone(text, at);

/** The right end of a range; what it leaves out it has from the left. */
function readRight(text: string, at: number, left: Reading): Reading | null {
  if (left.open === 'year') {
    const year = readYear(text, at);
    if (!year) return null;
    return { point: { year: year.digits, month: null, day: null }, end: text[year.end] === '年' ? year.end + 1 : year.end, masked: year.masked, open: null };
  }
  if (left.open === 'day') {
    const day = readSmall(text, at, 31);
    return day && { point: { ...left.point, day: day.digits }, end: day.end + 1, masked: day.masked, open: null };
  }
  const right = readYearFirst(text, at) ?? readMonthFirst(text, at) ?? (left.point.day !== null ? dayOnly(text, at) : null);
  if (!right || right.open !== null) return null;
  const { year, month, day } = right.point;
  if (year === null && month === null) return { ...right, point: { year: left.point.year, month: left.point.month, day } };
  return year === null ? { ...right, point: { year: left.point.year, month, day } } : right;
}

function dayOnly(text: string, at: number): Reading | null {
  const day = part(text, at, '日', 31) ?? part(text, at, '号', 31);
  return day && { point: { year: null, month: null, day: day.part.digits }, end: day.end, masked: day.part.masked, open: null };
}

function dated(start: number, end: number, edtf: string, masked: boolean): Mention {
  return mention('date', { start, end }, { edtf, flags: masked ? ['masked'] : [] });
}

/**
 * Years, months and days with their ranges, and what may follow a year: quarters, halves, seasons, terms.
 * EDTF as in the contract; what a masked digit hides is X.
 */
export const date: Recogniser = {
  name: 'date',
  // ○五年: the circle is read as a mask, and a digit stands behind it.
  behind: '年月日号-—~至到零一二三四五六七八九',
  recognise({ text, numerals }, index) {
    const { start: at, script } = numerals[index]!;
    if (script === 'word' || text[at - 1] === '第') return null;
    // 元月15日: 元 is no numeral by itself.
    const start = at >= 2 && text.endsWith('元月', at) ? at - 2 : at;
    const left = readPoint(text, start);
    if (!left) return null;
    const yearOnly = left.point.year !== null && left.point.month === null;
    if (yearOnly && left.open === null) {
      const suffix = readYearSuffix(text, left.end, left.point.year!);
      if (suffix) return oneRecord(dated(start, suffix.end, suffix.edtf, left.masked));
    }
    const separator = SEPARATOR.exec(text.slice(left.end, left.end + 2));
    const right = separator && readRight(text, left.end + separator[0].length, left);
    if (right && sameGrain(left.point, right.point)) {
      const masked = left.masked || right.masked;
      if (yearOnly && text.startsWith('学年', right.end)) {
        const term = schoolYearTerm(text, right.end, left.point.year!, right.point.year!);
        return oneRecord(dated(start, term.end, term.edtf, masked));
      }
      return oneRecord(dated(start, right.end, `${edtfOf(left.point)}/${edtfOf(right.point)}`, masked));
    }
    if (left.open !== null) return null;
    const end = yearOnly && text[left.end] === '度' && !/^[假过]/.test(text[left.end + 1] ?? '') ? left.end + 1 : left.end;
    return oneRecord(dated(start, end, edtfOf(left.point), left.masked));
  },
};

/** `2020年至5月`: ends of different grain are two dates, except a month after a day-less year. */
function sameGrain(left: DatePoint, right: DatePoint): boolean {
  return (left.month === null) === (right.month === null) && (left.day === null) === (right.day === null);
}
