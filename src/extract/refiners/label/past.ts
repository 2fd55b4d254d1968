import { clauseStart } from '../../clause.js';
import type { Measured } from '../../distribute.js';
import { labelBefore } from '../../label-words.js';
import type { Place } from './place.js';

const SPAN = '[\\d一二三四五六七八九十两几]{1,3}多?(?:年|个?月|天|周)';
/** 窗口由三年前的12个增至19个, 平均身高比三年前增长0.3厘米. */
const SINCE = new RegExp(`^(.{2,30}?)(?:由|从|自|比|较)${SPAN}(?:以)?前(?:的|时)?(?:同期)?(?:相比)?[一-龥]{0,4}\\.?$`);
const AGAINST = /^(.{2,30}?)(?:由|从|自|比|较)$/;

/** What is measured stands before the time, so and so long ago, that it is compared with. */
export function sinceThen({ text, sentence, mention, around, unitClass }: Place): Measured | null {
  if (unitClass === 'time') {
    const words = /^(?:以?前(?:的|时|同期|相比|[一-龥])|之前)/.test(around.behind) ? AGAINST.exec(around.before)?.[1] : undefined;
    return words === undefined ? null : named(words);
  }
  if (!/^以?前/.test(around.before)) return null;
  const words = SINCE.exec(text.slice(clauseStart(text, mention.start, 50, sentence), mention.start))?.[1];
  return words === undefined ? null : named(words);
}

function named(words: string): Measured | null {
  const label = labelBefore(words);
  return label === '' ? null : { label, subject: null };
}
