import { trackSentences } from '../clause.js';
import { enclosureOf } from '../context.js';
import type { Mention } from '../mention.js';
import type { Refiner } from '../refiner.js';

/** Behind a date these make it the beginning of something, not the time of a figure; a term that something begins in is its time. */
const BEGINNING = /^(?:份|底|初|末)?(?:以来|起|开始|以后|之后|至今)/;
const TERM = /学期$/;

/** Words between a date and a number that point to another time. */
const OTHER_TIME = /去年|上年|上一年|前年|现在|目前|当前|截至目前|明年|往年|同期|原来|过去|建校以来|近[几一二三四五六七八九十\d]+年/;

/** Papers and programmes named by a year are of that year, not the figures behind them. */
const NAMING = /^(?:年度)?[^,。;:]{0,20}(?:方案|规划|计划|意见|办法|通知|工作要点|报告)》/;

/** The time a figure is for: the last date before it in its sentence, unless words between point elsewhere. */
export function periodRefiner(): Refiner {
  let sentenceOf: ReturnType<typeof trackSentences> | null = null;
  let last: Mention | null = null;
  return {
    name: 'period',
    refine(mention, index, { text, mentions }) {
      if (mention.kind === 'date') {
        if (givesPeriod(text, mention)) last = mention;
        return mention;
      }
      if (mention.period !== null) return mention;
      sentenceOf ??= trackSentences(text);
      if (last === null || last.start < sentenceOf(mention.start)) return dateBehind(text, mentions, index);
      // 比去年的61.5%提高7.2个百分点: the change itself is of the time before it.
      if (mention.role !== 'change' && OTHER_TIME.test(between(text, last, mention))) return mention;
      return { ...mention, period: last.edtf };
    },
  };
}

/** A clause that goes on longer than this is looked at no further. */
const REACH = 200;

/** The clause of the number, and what of the text stands between date and number in it. */
function between(text: string, date: Mention, mention: Mention): string {
  const stretch = text.slice(Math.max(date.end, mention.start - REACH), mention.start);
  const comma = Math.max(stretch.lastIndexOf(','), stretch.lastIndexOf(';'));
  return stretch.slice(comma + 1);
}

function givesPeriod(text: string, date: Mention): boolean {
  if (date.edtf === null) return false;
  const behind = text.slice(date.end, date.end + 30);
  if ((BEGINNING.test(behind) && !TERM.test(text.slice(date.end - 2, date.end))) || NAMING.test(behind)) return false;
  if (/(?:建于|成立于|始建于|创办于)$/.test(text.slice(Math.max(0, date.start - 4), date.start))) return false;
  return enclosureOf(text, date.start) !== 'title';
}

/** `(截至2020年底)` right behind a number dates it. */
function dateBehind(text: string, mentions: readonly Mention[], index: number): Mention {
  const mention = mentions[index]!;
  const next = mentions[index + 1];
  if (next?.kind === 'date' && next.edtf !== null && /^\d/.test(next.edtf) && /^\((?:截至|截止|至)?$/.test(text.slice(mention.end, next.start))) return { ...mention, period: next.edtf };
  return mention;
}
