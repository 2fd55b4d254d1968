import { endOfBase, isOfPart, opensClause, useOfDate } from '../date-use.js';
import type { Mention } from '../mention.js';
import type { Refiner } from '../refiner.js';

/** Words between a date and a number that point to another time. */
const OTHER_TIME = /去年|上年|上一年|前年|现在|目前|当前|截至目前|明年|往年|同期|原来|过去|建校以来|近[几一二三四五六七八九十\d]+年/;

/** Not 完成全年任务的86%, which counts what is done by then. */
const WHOLE_YEAR = /全年(?!的?(?:度|任务|计划|目标|指标|预算|工作))/;
/** A time shorter than a year. */
const FINER = /^.{4}-/;

/** The dates that may say when the next number of a sentence is of. */
interface Dates {
  /** The last one that figures are of. */
  readonly last: Mention | null;
  /** The last one that began a clause: it goes on behind a semicolon. */
  readonly opening: Mention | null;
  /** Behind 其中 and a date: up to the next semicolon dates are of parts. */
  readonly parts: boolean;
  /** The year of one thing: it holds to the end of its clause, and where the sentence has no other date, as far as one would. */
  readonly attribute: Mention | null;
  /** The last one that something was compared with. */
  readonly base: Mention | null;
  /** Index of the number that is of the base's time, -1 for none. */
  readonly level: number;
}

const NO_DATES: Dates = { last: null, opening: null, parts: false, attribute: null, base: null, level: -1 };

const COMMA = 1;
const SEMICOLON = 2;
const STOP = 4;
/** What ends a clause, a part of a sentence and a sentence, by code. */
const ENDS = new Uint8Array(65536);
for (const [kind, characters] of [[COMMA, ',:'], [SEMICOLON, ';'], [STOP, '。!?\n']] as const) for (const character of characters) ENDS[character.charCodeAt(0)] = kind;

/** The time a figure is for: the last date before it in its sentence that is no base of a comparison, unless words between point elsewhere. */
export function periodRefiner(): Refiner {
  let dates = NO_DATES;
  let read = 0;
  return {
    name: 'period',
    refine(mention, index, { text, mentions }) {
      dates = beyond(dates, marksBetween(text, read, mention.start));
      read = Math.max(read, mention.start);
      if (mention.kind === 'date') {
        if (mention.edtf !== null) dates = withDate(dates, text, mentions, index);
        return mention;
      }
      if (mention.period !== null) return mention;
      if (isOfBase(text, mentions, index, dates)) {
        dates = { ...dates, level: index };
        return { ...mention, period: dates.base!.edtf };
      }
      const date = dates.attribute ?? dates.last;
      if (date === null) return dateBehind(text, mentions, index);
      // 比去年的61.5%提高7.2个百分点: the change itself is of the time before it.
      const gap = between(text, dates.base !== null && dates.base.start > date.start ? endOfBase(text, dates.base) : date.end, mention);
      // 截至12月底,…;全年发放低保金1.5亿元: no month's figure.
      if (WHOLE_YEAR.test(gap) && FINER.test(date.edtf!)) {
        dates = NO_DATES;
        return mention;
      }
      if (mention.role !== 'change' && OTHER_TIME.test(gap)) return mention;
      return { ...mention, period: date.edtf };
    },
  };
}

/** The kinds of ends between two offsets; behind the last end of a sentence alone, where there is one. */
function marksBetween(text: string, from: number, to: number): number {
  let marks = 0;
  for (let at = to - 1; at >= from; at--) {
    marks |= ENDS[text.charCodeAt(at)]!;
    if (marks >= STOP) break;
  }
  return marks;
}

/** What still holds of the dates behind such marks. */
function beyond(dates: Dates, marks: number): Dates {
  if (marks === 0 || dates === NO_DATES) return dates;
  if (marks >= STOP) return NO_DATES;
  if (marks >= SEMICOLON) return { ...dates, attribute: null, parts: false, last: dates.opening };
  return dates.attribute === null ? dates : { ...dates, attribute: null };
}

function withDate(dates: Dates, text: string, mentions: readonly Mention[], index: number): Dates {
  const date = mentions[index]!;
  switch (useOfDate(text, date, mentions[index + 1])) {
    case 'base':
      return { ...dates, base: date, level: index + 1 };
    case 'compared':
      return { ...dates, base: date, level: -1 };
    case 'attribute':
      return dates.opening === null ? { ...dates, last: date } : { ...dates, attribute: date };
    case 'time': {
      if (isDeadline(text, date)) return { ...dates, attribute: date };
      const parts = dates.parts || isOfPart(text, date);
      return { ...dates, attribute: null, last: date, parts, opening: !parts && opensClause(text, date) ? date : dates.opening };
    }
    default:
      return dates;
  }
}

/** 10月底前完成一期工程,新建公厕3座: by when one thing is to be done, or was; the rest of the sentence has all its time. */
const isDeadline = (text: string, { end, edtf }: Mention): boolean => edtf!.startsWith('XXXX-') && /^(?:底|末|[上中下]旬)?[之以]?前(?![,后])/.test(text.slice(end, end + 4));

/** Members of a list: 由2020年的275所、3500人, 862户3017人. */
const LISTED = /^(?:[、和及与][^,。;:、到至为\d]{0,10})?$/;

/** Whether a number is of the time of the base: the level behind it, the next in its list, and what a later clause sets out from (,初中由35所). */
function isOfBase(text: string, mentions: readonly Mention[], index: number, { base, level }: Dates): boolean {
  const mention = mentions[index]!;
  if (base === null || mention.role === 'change' || mention.unit === '倍') return false;
  if (index === level) return true;
  if (index === level + 1) return LISTED.test(text.slice(mentions[level]!.end, mention.start));
  return setsOut(text, mention.start) && setsOut(text, base.start);
}

/** 由 and 从 lead to the level that something changed from. */
const setsOut = (text: string, at: number): boolean => text[at - 1] === '由' || text[at - 1] === '从';

/** A clause that goes on longer than this is looked at no further. */
const REACH = 200;

/** What stands in the clause of a number between it and where its date ends. */
function between(text: string, dateEnd: number, mention: Mention): string {
  const stretch = text.slice(Math.max(dateEnd, mention.start - REACH), mention.start);
  const comma = Math.max(stretch.lastIndexOf(','), stretch.lastIndexOf(';'));
  return stretch.slice(comma + 1);
}

/** `(截至2020年底)` right behind a number dates it. */
function dateBehind(text: string, mentions: readonly Mention[], index: number): Mention {
  const mention = mentions[index]!;
  const next = mentions[index + 1];
  if (next?.kind === 'date' && next.edtf !== null && /^\d/.test(next.edtf) && /^\((?:截至|截止|至)?$/.test(text.slice(mention.end, next.start))) return { ...mention, period: next.edtf };
  return mention;
}
