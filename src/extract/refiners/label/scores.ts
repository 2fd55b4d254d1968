import { clauseStart } from '../../clause.js';
import type { Measured } from '../../distribute.js';
import { labelBefore } from '../../label-words.js';
import type { Mention } from '../../mention.js';
import { isVerb } from '../../noun-phrase.js';
import type { Place } from './place.js';

/** Points are given for what was named at most so far back: in characters, and in numbers. */
const REACH = 150;
const NUMBERS = 10;

const FULL = /^(?:满分|分值|权重|总分|共计|合计|共|计)?$/;
/** Words that say only that points were given or taken. */
const GIVEN = /^(?:我[校院局镇县市区]|本?单位)?(?:自评|自查|考核|核定|评定|实际|综合|最终|实)?(?:得分?|评分|自评|计分?|打分?|扣分?|扣减|扣除|加分?|失分?)(?:为|了|约)?$/;

/** 办学条件(20分),自评得分18.5分: points belong to what is named before the bracket that says how many there are. */
export function ofScore({ text, sentence, mention, mentions, index, around }: Place): Measured | null {
  const glossed = glossOf(text, mention, mentions[index - 1], around.before, around.behind);
  if (glossed !== null) return { label: glossed, subject: null };
  if (mention.unit !== '分' || mention.kind !== 'quantity' || !GIVEN.test(around.before)) return null;
  for (let at = index - 1; at >= 0 && index - at <= NUMBERS; at--) {
    const one = mentions[at]!;
    if (one.start < sentence || mention.start - one.end > REACH) return null;
    const label = one.unit === '分' && text[one.end] === ')' ? glossOf(text, one, mentions[at - 1], text.slice(Math.max(sentence, one.start - 4), one.start).replace(/^.*\(/s, ''), '') : null;
    if (label !== null) return { label, subject: null };
  }
  return null;
}

/** What stands before a bracket with one number in it: 危房改造(350户); null where that is a number, or no name. */
function glossOf(text: string, mention: Mention, previous: Mention | undefined, before: string, behind: string): string | null {
  if (text[mention.end] !== ')' || behind !== '' || !FULL.test(before)) return null;
  const open = mention.start - before.length - 1;
  if (text[open] !== '(' || previous?.end === open) return null;
  const label = labelBefore(text.slice(clauseStart(text, open, 24, previous?.end), open).replace(/^[、\s]*(?:[A-Z]\d{0,2}|\d{1,2}[.、])/, ''));
  return label === '' || isVerb(label) ? null : label;
}
