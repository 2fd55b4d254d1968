import type { Surroundings } from '../../clause.js';

/** A bracket opened farther away than this, in characters, is no bracket of a number's. */
const BRACKET = 300;
const OPEN = 0x28;
const CLOSE = 0x29;

/** True where a bracket is open between the sentence's start and `at`. */
export function inBracket(text: string, start: number, at: number): boolean {
  const earliest = Math.max(start, at - BRACKET);
  for (let back = at - 1; back >= earliest; back--) {
    const code = text.charCodeAt(back);
    if (code === OPEN || code === CLOSE) return code === OPEN;
  }
  return false;
}

/** `高中(一中、五中)为4128人`: a bracket between the words and the number is looked past, but not a member of the same list, which ends at `floor`. */
export function withBracket(text: string, around: Surroundings, floor: number): Surroundings {
  if (text[around.beforeStart - 1] !== ')') return around;
  const from = Math.max(0, around.beforeStart - 40);
  const open = from + text.slice(from, around.beforeStart).lastIndexOf('(');
  if (open < from) return around;
  const least = floor <= open && '、和与及'.includes(text[floor] ?? ' ') ? floor : 0;
  let start = open;
  while (start > least && open - start < 40 && !',;:。!?\n()'.includes(text[start - 1]!)) start--;
  // 为12个村(社区)配备器材86件: the number before is no part of the words.
  if (/\d/.test(text.slice(start, open)) && floor > start) return around;
  // 因公出国(境)费用, 村(社区)妇联覆盖率: part of the word.
  const inside = text.slice(open, around.beforeStart);
  const word = /^\([一-龥]{1,2}\)$/.test(inside) && /^[一-龥]{2}/.test(around.before);
  return { ...around, before: text.slice(start, open) + (word ? inside : '') + around.before };
}
