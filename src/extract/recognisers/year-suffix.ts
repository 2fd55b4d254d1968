import { classAt } from '../numeral-characters.js';

interface Suffix {
  readonly end: number;
  readonly edtf: string;
}

const NUMBER: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

/** EDTF codes of seasons, quarters and halves (ISO 8601-2, sub-year groupings). */
const SEASON: Readonly<Record<string, string>> = { 春: '21', 夏: '22', 秋: '23', 冬: '24' };

/** 上半年, 第三季度, 前三季度, 春季学期 and the like behind a year at `at`. */
export function readYearSuffix(text: string, at: number, year: string): Suffix | null {
  const from = text[at] === '度' ? at + 1 : at;
  const rest = text.slice(from, from + 14);
  const half = /^[的]?([上下])半年度?/.exec(rest);
  if (half) return { end: from + half[0].length, edtf: `${year}-${half[1] === '上' ? '40' : '41'}` };
  const quarter = readQuarter(rest, year);
  if (quarter) return { end: from + quarter.length, edtf: quarter.edtf };
  const both = /^([春夏秋冬])季?[、和]([春夏秋冬])季?(?:两季|两个学期|两学期|季?学期)?/.exec(rest);
  if (both) return { end: from + both[0].length, edtf: year };
  const season = /^([春夏秋冬])(?:季学期|学期|季)?(?=.|$)/.exec(rest);
  if (season && (season[0].length > 1 || /^(?:$|[,。、;)\n]|招|开学|学|入|毕业)/.test(rest.slice(1, 4)))) return { end: from + season[0].length, edtf: `${year}-${SEASON[season[1]!]}` };
  return null;
}

function readQuarter(rest: string, year: string): { length: number; edtf: string } | null {
  const first = /^[的]?前([一二三四1-4])个?季度/.exec(rest);
  if (first) {
    const months = NUMBER[first[1]!]! * 3;
    return { length: first[0].length, edtf: `${year}-01/${year}-${String(months).padStart(2, '0')}` };
  }
  const range = /^第?([一二三四1-4])(?:季度)?[-—~至到]第?([一二三四1-4])季度/.exec(rest);
  if (range) return { length: range[0].length, edtf: `${year}-${32 + NUMBER[range[1]!]!}/${year}-${32 + NUMBER[range[2]!]!}` };
  const one = /^[的]?第?([一二三四1-4])季度?(?:度)?/.exec(rest);
  return one && one[0].includes('季度') ? { length: one[0].length, edtf: `${year}-${32 + NUMBER[one[1]!]!}` } : null;
}

/** 第三季度, 一季度, 前三季度 without a year, from the numeral or the 第 or 前 before it. */
export function readBareQuarter(text: string, at: number): { start: number; end: number; edtf: string } | null {
  const start = text[at - 1] === '第' || text[at - 1] === '前' ? at - 1 : at;
  if (text[start - 1] === '年' && classAt(text, start - 2) !== 0) return null;
  const read = readQuarter(text.slice(start, start + 9), 'XXXX');
  return read && { start, end: start + read.length, edtf: read.edtf };
}

/** The school year `left`–`right`, or the term of it that is named behind 学年. `at` is where 学年 stands. */
export function schoolYearTerm(text: string, at: number, left: string, right: string): Suffix {
  const end = at + (text[at + 2] === '度' ? 3 : 2);
  const term = /^的?(?:第?([一二1-2])(?:个)?学期|([上下])学期|([春秋])季?学期)/.exec(text.slice(end, end + 7));
  if (!term) return { end, edtf: `${left}/${right}` };
  const first = term[1] === '一' || term[1] === '1' || term[2] === '上' || term[3] === '秋';
  return { end: end + term[0].length, edtf: first ? `${left}-23` : `${right}-21` };
}
