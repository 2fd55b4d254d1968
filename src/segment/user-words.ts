/** A word of a user's dictionary. */
export interface UserWord {
  readonly word: string;
  /** Occurrences in as many words as nodejieba's dictionary counts (60 million); null for an ordinary word. */
  readonly frequency: number | null;
  /** ICTCLAS tag. */
  readonly tag: string;
}

/** A dictionary that cannot be used; the message names the file, the line and what is wrong with it. */
export class WordsError extends Error {}

const LONGEST_WORD = 32;
const MOST_FREQUENT = 1_000_000_000;
const TAG = /^[a-zA-Z]{1,8}$/;

/**
 * Reads a user's dictionary: one word a line, `word [frequency] [tag]`, the tag n (noun) where none is given; lines that begin with # are notes.
 * nodejieba reads such files too, but takes what is wrong with them in silence.
 * @throws WordsError for the first line that is wrong
 */
export function readUserWords(text: string, name: string): UserWord[] {
  const words: UserWord[] = [];
  text.replace(/^\ufeff/, '').split(/\r\n?|\n/).forEach((line, index) => {
    const fields = line.split(/[\s\u3000]+/).filter((field) => field !== '');
    if (fields.length === 0 || fields[0]!.startsWith('#')) return;
    const fail = (what: string): never => {
      throw new WordsError(`words ${name}, line ${index + 1}: ${what}`);
    };
    const [word, ...rest] = fields as [string, ...string[]];
    if (word.length > LONGEST_WORD || /\p{C}/u.test(word)) fail(`a word has at most ${LONGEST_WORD} characters, none of them invisible`);
    const frequency = /^\d+$/.test(rest[0] ?? '') ? Number(rest.shift()) : null;
    if (frequency !== null && (frequency < 1 || frequency > MOST_FREQUENT)) fail(`a frequency is a whole number from 1 to ${MOST_FREQUENT}`);
    const tag = rest.shift() ?? 'n';
    if (!TAG.test(tag) || rest.length > 0) fail('expected a word, its frequency and its part of speech (each of the last two may be missing): 乡村学校 500 n');
    words.push({ word, frequency, tag });
  });
  return words;
}

/** The lines nodejieba takes. */
export const asDictionary = (words: readonly UserWord[]): string => words.map(({ word, frequency, tag }) => `${word} ${frequency === null ? '' : `${frequency} `}${tag}\n`).join('');
