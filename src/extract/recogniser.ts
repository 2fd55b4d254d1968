import type { Mention } from './mention.js';
import type { Numeral } from './numeral.js';

/** The clean text and all its numerals: all a recogniser may look at. */
export interface Scan {
  readonly text: string;
  readonly numerals: readonly Numeral[];
}

/**
 * Reads one kind of record, or one kind of number that is none. `recognise` looks at the numeral at `index` and its
 * surroundings, in bounded time, and either passes (null) or claims: the mentions it read, and how far it read.
 * Claiming without a mention says that this number must not become a record.
 */
export interface Recogniser {
  readonly name: string;
  /** Characters one of which must stand right behind the numeral; without any of them the recogniser is not asked. */
  readonly behind?: string;
  /** Characters one of which must stand right before the numeral. */
  readonly before?: string;
  recognise(scan: Scan, index: number): Claim | null;
}

export interface Claim {
  readonly mentions: readonly Mention[];
  /** Numerals that begin before this offset are done. */
  readonly end: number;
}

/** The claim of a number that is no record, up to `end`. */
export const noRecord = (end: number): Claim => ({ mentions: [], end });

/** The claim of one mention. */
export const oneRecord = (read: Mention): Claim => ({ mentions: [read], end: read.end });

/** True when `text` has one of the words at `at`. */
export function anyAt(text: string, at: number, words: readonly string[]): string | null {
  for (const word of words) if (text.startsWith(word, at)) return word;
  return null;
}

/** True when `text` has one of the words ending at `at`. */
export function anyBefore(text: string, at: number, words: readonly string[]): string | null {
  for (const word of words) if (at >= word.length && text.startsWith(word, at - word.length)) return word;
  return null;
}

const STOP = 2;
const COMMA = 1;
/** Characters that end a clause, by code. */
const ends = new Uint8Array(65536);
for (const character of '。;!?\n') ends[character.charCodeAt(0)] = STOP;
for (const character of ',:') ends[character.charCodeAt(0)] = COMMA;

/** The text of at most `length` units before `at`, not beyond the start of its clause (。;!? and line breaks, and commas on request). */
export function clauseBefore(text: string, at: number, length: number, commas = false): string {
  let start = at;
  const earliest = Math.max(0, at - length);
  const least = commas ? COMMA : STOP;
  while (start > earliest && ends[text.charCodeAt(start - 1)]! < least) start--;
  return text.slice(start, at);
}

/** The text of at most `length` units after `at`, up to the end of its clause. */
export function clauseAfter(text: string, at: number, length: number, commas = false): string {
  let end = at;
  const latest = Math.min(text.length, at + length);
  const least = commas ? COMMA : STOP;
  while (end < latest && ends[text.charCodeAt(end)]! < least) end++;
  return text.slice(at, end);
}
