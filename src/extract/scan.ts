import { readNumeral } from './chinese-numerals.js';
import { classAt, HAN_DIGIT, isTenLike, numeralClass, TENS } from './numeral-characters.js';
import type { Numeral } from './numeral.js';

/**
 * Finds every numeral of a text in order, in one pass. Single Chinese digits are everywhere in words (统一, 一些): they are
 * read only before a character that `follows` admits.
 */
export function scanNumerals(text: string, follows: Readonly<Uint8Array>): Numeral[] {
  const numerals: Numeral[] = [];
  const length = text.length;
  let at = 0;
  while (at < length) {
    const kind = numeralClass[text.charCodeAt(at)]!;
    if (kind === 0) {
      at++;
      continue;
    }
    const ordinal = text[at - 1] === '第' || text[at - 1] === '前';
    if (!ordinal && (kind === HAN_DIGIT || (kind === TENS && isTenLike(text[at]))) && classAt(text, at + 1) === 0 && follows[text.charCodeAt(at + 1)] !== 1) {
      at++;
      continue;
    }
    const numeral = readNumeral(text, at);
    if (numeral) {
      numerals.push(numeral);
      at = numeral.end;
    } else {
      at++;
    }
  }
  return numerals;
}
