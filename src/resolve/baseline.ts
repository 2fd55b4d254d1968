import { readNumeral } from '../extract/chinese-numerals.js';
import type { Mention } from '../extract/mention.js';

/** A level that something changed from. */
export interface Baseline {
  /** Years between it and the report's; null where the text does not say. */
  readonly yearsBefore: number | null;
  /** 去年上半年. */
  readonly firstHalf: boolean;
}

const REACH = 16;
/** 由88.5%, 从去年的3470人, 比上一年的61.5%: what leads to such a level, and the words between. */
const FROM = /(?:由|从)([^,。;:、]{0,14})$/;
const THAN = /(?:较|与|同|(?<!占)比(?![例重率]))([^,。;:、]{0,14})$/;
/** 提高到, 猛增至现在的, 压减为; of 由…组成 and 由…作为 no level changes. */
const ON = /^[^,。;:、\d(]{0,6}?(?:提|增|升|降|减|压|缩|延长|扩|发展|调|优化|撤并|合并|整合|跃|加密|变|改|回|拓|充实)[^,。;:、\d(]{0,4}?(?:到|至|为|成)|^(?:左右|余|多)?(?:到|至)/;
const AGAINST = /^(?:相比)?[^,。;:、\d(]{0,4}?(?:提|增|升|降|减|多|少|高|低|回)/;
const DATED = /[\dxX×*_某]年|[〇○零一二三四五六七八九十]{2,}年/;
/** 由2005年的318家调整到96家,药店由42家…: a date that is itself of the time before goes on for what follows. */
const BEFORE_DATE = /(?:由|从|自|较|比)$/;
const YEARS_BEFORE: readonly (readonly [RegExp, number])[] = [[/去年|上年|上一年/, 1], [/(?<![一二两三四五六七八九十\d])前年/, 2]];
/** 五年前的22人. */
const YEARS_AGO = /(?<![十\d])([二两三四五六七八九十]|\d{1,2})年(?:以|之)?前/;

function yearsBefore(words: string): number | null {
  const ago = YEARS_AGO.exec(words)?.[1];
  if (ago !== undefined) return readNumeral(ago, 0)!.value;
  return YEARS_BEFORE.find(([word]) => word.test(words))?.[1] ?? null;
}

/**
 * Whether a number is the level before a change: 由88.5%提高到91.4%, 比上一年的61.5%提高7.2个百分点. It is of an earlier time than the sentence.
 * Null for all others, and where a date right before it (由2019年的4.8%降至…) says of when it is.
 * @param sentence where its sentence begins
 * @param date the last date before it in its sentence
 */
export function baselineOf(text: string, { start, end, role }: Mention, sentence: number, date: Mention | null): Baseline | null {
  if (role !== null || (date !== null && BEFORE_DATE.test(text.slice(Math.max(0, date.start - 1), date.start)))) return null;
  const before = text.slice(Math.max(sentence, start - REACH), start);
  const behind = text.slice(end, end + REACH);
  const between = (ON.test(behind) ? FROM.exec(before)?.[1] : undefined) ?? (AGAINST.test(behind) ? THAN.exec(before)?.[1] : undefined);
  if (between === undefined || DATED.test(between)) return null;
  return { yearsBefore: yearsBefore(between), firstHalf: /[去上前]年上半年/.test(between) };
}
