import { mention } from '../mention.js';
import { noRecord, oneRecord, type Recogniser } from '../recogniser.js';
import { readYear } from '../dates.js';
import { readBareQuarter, schoolYearTerm } from './year-suffix.js';

/** 2023-12-29 08:13:11, 2023/4/17, 2023.04.17. */
const STAMP = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?/;

/** A date in digits and separators. */
export const timeStamp: Recogniser = {
  name: 'time-stamp',
  behind: '-/.',
  recognise({ text, numerals }, index) {
    const { start } = numerals[index]!;
    const after = text[start + 4];
    if (after !== '-' && after !== '/' && after !== '.') return null;
    const match = STAMP.exec(text.slice(start, start + 20));
    if (!match) return null;
    const [whole, year, , month, day, hour, minute, second] = match as unknown as string[];
    if (year! < '1900' || year! > '2099' || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
    const two = (digits: string) => digits.padStart(2, '0');
    const time = hour === undefined ? '' : `T${two(hour)}:${minute}${second === undefined ? '' : `:${second}`}`;
    return oneRecord(mention('date', { start, end: start + whole!.length }, { edtf: `${year}-${two(month!)}-${two(day!)}${time}` }));
  },
};

/** 十一五 begins in 2006; every plan lasts five years, and 九五 is the ninth. */
const FIRST_PLAN_YEAR = 1953;
const PLAN = /^(十[一二三四五六]|十|[六七八九])五/;
const PLAN_NUMBER = '一二三四五六七八九十';

/** Five-year plans: 十二五, “十五”期间, 九五. The quotes stay outside. */
export const fiveYearPlan: Recogniser = {
  name: 'five-year-plan',
  recognise({ text, numerals }, index) {
    const { start } = numerals[index]!;
    const match = PLAN.exec(text.slice(start, start + 3));
    if (!match || text[start - 1] === '第') return null;
    const end = start + match[0].length;
    const after = text.slice(end, end + 3);
    if (/^[十百千万亿]/.test(after)) return null;
    const named = /^”?(?:时期|期间|规划|计划|以来|末|初|开局|纲要|发展|教育|中|装备|国民|全民|普法|收官|后|前|目标|头|的)/.test(after) || after.startsWith('”');
    const certain = match[1]!.length === 2;
    if (!certain && !(named && /^”?(?:时期|期间|规划|计划|以来|末|纲要|头|开局)/.test(after))) return null;
    if (certain && !named && !/[“《》省市县区国《教]$/.test(text.slice(Math.max(0, start - 1), start))) return null;
    if (/^”?普法/.test(after)) return noRecord(end);
    const number = match[1]!.length === 2 ? 10 + PLAN_NUMBER.indexOf(match[1]![1]!) + 1 : PLAN_NUMBER.indexOf(match[1]!) + 1;
    const first = number >= 6 ? 1981 + (number - 6) * 5 : FIRST_PLAN_YEAR;
    return oneRecord(mention('date', { start, end }, { edtf: `${first}/${first + 4}` }));
  },
};

const DECADE = /^(?:(\d)0|([一二三四五六七八九])十|((?:18|19|20)\d)0)年代/;

/** 80年代, 20世纪80年代, 上世纪九十年代. */
export const decade: Recogniser = {
  name: 'decade',
  behind: '年世',
  recognise({ text, numerals }, index) {
    const { start } = numerals[index]!;
    const century = /^(?:(\d{2})|(二十一|二十|十九))世纪/.exec(text.slice(start, start + 6));
    const at = century ? start + century[0].length : start;
    const match = DECADE.exec(text.slice(at, at + 7));
    if (!match) return century ? noRecord(start + century[0].length) : null;
    const spoken = century ? null : ['上世纪', '本世纪'].find((word) => text.endsWith(word, start) && text.startsWith(word, start - 3));
    const tens = match[1] ?? (match[2] ? String('一二三四五六七八九'.indexOf(match[2]) + 1) : null);
    const hundreds = century ? centuryHundreds(century[1], century[2]) : spoken === '本世纪' ? '20' : Number(tens) >= 3 || spoken ? '19' : '20';
    const edtf = match[3] ? `${match[3]}X` : `${hundreds}${tens}X`;
    return oneRecord(mention('date', { start: spoken ? start - 3 : start, end: at + match[0].length }, { edtf }));
  },
};

function centuryHundreds(digits: string | undefined, spoken: string | undefined): string {
  const century = digits ? Number(digits) : spoken === '二十一' ? 21 : spoken === '二十' ? 20 : 19;
  return String(century - 1);
}

/** 一季度, 第三季度, 前三季度 whose year the text does not give beside them. */
export const quarter: Recogniser = {
  name: 'quarter',
  recognise({ text, numerals }, index) {
    const read = readBareQuarter(text, numerals[index]!.start);
    return read && oneRecord(mention('date', read, { edtf: read.edtf }));
  },
};

/** 2021学年第一学期, 2022春季学期: a year without 年. */
export const termOfYear: Recogniser = {
  name: 'term-of-year',
  behind: '学春秋',
  recognise({ text, numerals }, index) {
    const { start } = numerals[index]!;
    const year = readYear(text, start);
    if (!year || year.end - start !== 4) return null;
    if (text.startsWith('学年', year.end) && !year.masked) {
      const next = String(Number(year.digits) + 1);
      const term = schoolYearTerm(text, year.end, year.digits, next);
      return oneRecord(mention('date', { start, end: term.end }, { edtf: term.edtf }));
    }
    const season = /^([春秋])季?学期/.exec(text.slice(year.end, year.end + 4));
    return season && oneRecord(mention('date', { start, end: year.end + season[0].length }, { edtf: `${year.digits}-${season[1] === '春' ? '21' : '23'}`, flags: year.masked ? ['masked'] : [] }));
  },
};

/** `2018、2019年`, `7、8、9月`: numbers in front of a date that lend its sign. */
export const dateList: Recogniser = {
  name: 'date-list',
  behind: '、',
  recognise({ text, numerals }, index) {
    const first = numerals[index]!;
    if (!first.plain || first.masked || text[first.end] !== '、') return null;
    const starts = [first];
    let at = index;
    while (starts.length < 12 && ['、', '和', '及', '与'].includes(text.slice(numerals[at]!.end, numerals[at + 1]?.start ?? 0))) {
      at++;
      starts.push(numerals[at]!);
      if (text[numerals[at]!.end] === '年' || text[numerals[at]!.end] === '月') break;
    }
    const last = starts[starts.length - 1]!;
    const sign = text[last.end];
    const isYear = sign === '年' && starts.every((item) => item.value !== null && item.value >= 1900 && item.value <= 2100);
    const isMonth = sign === '月' && text[last.end + 1] !== '份额' && starts.every((item) => item.value !== null && item.value >= 1 && item.value <= 12 && Number.isInteger(item.value));
    if (!isYear && !isMonth) return null;
    const mentions = starts.slice(0, -1).map((item) => mention('date', item, { edtf: isYear ? String(item.value) : `XXXX-${String(item.value).padStart(2, '0')}` }));
    return { mentions, end: last.start };
  },
};
