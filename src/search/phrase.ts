import { toSimplified } from '../clean/traditional.js';
import { searchPhrase, searchText } from '../store/search-text.js';
import type { Span } from '../text/span.js';

/** A stretch of text to look for, as the full-text index and as the text itself have it. */
export interface Phrase {
  /** The phrase query of FTS5. */
  readonly match: string;
  /** Its words in order, in lower case: Han characters one by one, digits and Latin words whole. */
  readonly words: readonly string[];
}

/** Phrases of one search, and characters of one phrase: a query from a stranger's link stays cheap. */
const MOST_PHRASES = 8;
const MOST_CHARACTERS = 100;

const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}\p{Co}]/u;

/** The phrases of what a user typed, parts between spaces one by one; traditional characters are looked for as simplified ones. */
export function phrasesOf(input: string): Phrase[] {
  const parts = toSimplified(input.normalize('NFKC').slice(0, MOST_PHRASES * MOST_CHARACTERS)).split(/\s+/).filter((part) => part !== '');
  return parts.slice(0, MOST_PHRASES).flatMap((part) => {
    const text = part.slice(0, MOST_CHARACTERS).toWellFormed().replaceAll('\0', ' ');
    const words = searchText(text).toLowerCase().match(WORD) ?? [];
    const match = words.length === 0 ? null : searchPhrase(words.join(' '));
    return match === null ? [] : [{ match, words }];
  });
}

/** Same length as the text, so that offsets stay; the few characters whose lower case is longer are left alone. */
function lower(text: string): string {
  const lowered = text.toLowerCase();
  return lowered.length === text.length ? lowered : text;
}

const isHan = (character: string | undefined): boolean => character !== undefined && ((character >= '\u4e00' && character <= '\u9fff') || (character >= '\u3400' && character <= '\u4dbf'));

/** Does a word of several letters end here? Before a Han character one always does. */
const boundary = (text: string, at: number): boolean => at <= 0 || at >= text.length || isHan(text[at]) || isHan(text[at - 1]) || !WORD_CHARACTER.test(text[at]!) || !WORD_CHARACTER.test(text[at - 1]!);

/** Characters between two words of a phrase: the index knows nothing of punctuation, so neither do we, within reason. */
const MOST_BETWEEN = 8;

function endOf(text: string, words: readonly string[], start: number): number {
  let at = start;
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (index > 0) for (let skipped = 0; at < text.length && skipped < MOST_BETWEEN && !WORD_CHARACTER.test(text[at]!); skipped++) at++;
    if (!text.startsWith(word, at) || !boundary(text, at) || !boundary(text, at + word.length)) return -1;
    at += word.length;
  }
  return at;
}

/** Where phrases stand in a text, in order, at most so many of each. */
export function occurrences(text: string, phrases: readonly Phrase[], most: number): Span[] {
  const lowered = lower(text);
  const found: Span[] = [];
  for (const { words } of phrases) {
    let count = 0;
    for (let at = lowered.indexOf(words[0]!); at >= 0 && count < most; at = lowered.indexOf(words[0]!, at + 1)) {
      const end = endOf(lowered, words, at);
      if (end < 0) continue;
      found.push({ start: at, end });
      count++;
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
