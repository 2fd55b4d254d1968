import type { Mention } from '../extract/mention.js';
import type { Breakdown } from './finding.js';

/** Where the parts of a total stand. */
export interface Scope {
  readonly end: number;
  readonly relation: Breakdown['relation'];
}

const LONGEST_BRACKET = 400;
const LONGEST_SENTENCE = 600;
const NEAR = 18;
const LONGEST_LIST = 60;

const BRACKET = /^\((其中|含|包括)?[:,]?/;
const AMONG = /^(?:(?:以上|左右|的)?[一-龥]{0,10}?)?[,;。\n ]?(?:其中|分别是|分别为|包括|包含|含)/;
const COMPOSED = /^[一-龥]{0,10}?[,;]?(?:即|分为|由)/;
/** 教师90人,小学、初中分别为40人、50人; ages are the only numbers among such names. */
const LISTED = /^[,;。]?(?:[^,。;:!?\n()\d]|\d{1,3}(?:[-—至到]\d{1,3})?周?岁){2,50}分别(?:为|是|有|达)/;

const OPEN = 0x28;
const CLOSE = 0x29;
const COLON = 0x3a;

const NO_SIGN = 0;
const SIGN = 1;
const LIST_SIGN = 2;
/** First characters of 其中, 包括, 含, 即, 由, 分为 and 分别. */
const SIGNS = new Uint8Array(65536);
for (const character of '其包含即由分') SIGNS[character.charCodeAt(0)] = 1;
const DIVIDED = '分'.charCodeAt(0);
const APART = '别'.charCodeAt(0);

/** Whether words that lead to parts may follow; most numbers have none behind them, and need no closer look. */
function signsBehind(text: string, end: number): number {
  let found = NO_SIGN;
  const last = Math.min(text.length, end + LONGEST_LIST);
  for (let at = end; at < last; at++) {
    const code = text.charCodeAt(at);
    if (SIGNS[code] === 1) {
      if (code === DIVIDED && text.charCodeAt(at + 1) === APART) return LIST_SIGN;
      if (at - end < NEAR) found = SIGN;
    } else if (at - end >= NEAR && (code === 10 || code === 0x3002 || code === OPEN)) break;
  }
  return found;
}

/** Where the parts of a total are given behind it: 其中…, (…), :…; null when none follow. */
export function scopeBehind(text: string, total: Mention): Scope | null {
  const { end } = total;
  const code = text.charCodeAt(end);
  if (code === OPEN) {
    const words = BRACKET.exec(text.slice(end, end + NEAR))![1];
    const close = closing(text, end);
    return close < 0 ? null : { end: close, relation: words === undefined ? 'bracket' : 'among' };
  }
  if (code === COLON) return { end: sentenceEnd(text, end + 1), relation: 'list' };
  const signs = signsBehind(text, end);
  if (signs === NO_SIGN) return null;
  const behind = text.slice(end, end + NEAR);
  const among = AMONG.exec(behind);
  if (among) return { end: sentenceEnd(text, end + among[0].length), relation: 'among' };
  const composed = COMPOSED.exec(behind);
  if (composed) return { end: sentenceEnd(text, end + composed[0].length), relation: 'list' };
  const listed = signs === LIST_SIGN && !text.startsWith('分别', end) ? LISTED.exec(text.slice(end, end + LONGEST_LIST)) : null;
  return listed ? { end: sentenceEnd(text, end + listed[0].length), relation: 'list' } : null;
}

/** Where a bracket closes, brackets within it passed over; −1 where it does not. */
function closing(text: string, open: number): number {
  let depth = 0;
  const last = Math.min(text.length, open + LONGEST_BRACKET);
  for (let at = open; at < last; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN) depth++;
    else if (code === CLOSE && --depth === 0) return at;
  }
  return -1;
}

function sentenceEnd(text: string, from: number): number {
  const last = Math.min(text.length, from + LONGEST_SENTENCE);
  for (let at = from; at < last; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3002 || code === 10 || code === 33) return at;
  }
  return last;
}
