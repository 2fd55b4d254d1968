import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as NodeJieba from 'nodejieba';
import { packageRoot } from '../package-root.js';
import { asDictionary, type UserWord } from './user-words.js';

/** A word and its part of speech (ICTCLAS tags: n noun, v verb, d adverb, p preposition …). */
export interface Word {
  readonly word: string;
  readonly tag: string;
}

let jieba: typeof NodeJieba | null = null;
/** What the user's words are known by, and the words; '' and none for nodejieba's own alone. */
let wanted: { readonly key: string; readonly words: () => readonly UserWord[] } = { key: '', words: () => [] };
let loaded = '';

/** nodejieba reads a dictionary of some 300 MB when it is first used: it is loaded only when words are asked for. */
function load(): typeof NodeJieba {
  jieba ??= createRequire(import.meta.url)('nodejieba') as typeof NodeJieba;
  if (loaded !== wanted.key) loadUserWords(jieba, wanted.words());
  loaded = wanted.key;
  return jieba;
}

/** One word: frequencies over documents serve only the extraction of keywords, and nodejieba's own take a fifth of the time of loading. */
const NO_FREQUENCIES = { idfDict: join(packageRoot, 'src', 'segment', 'idf.utf8') };

/** nodejieba takes user's words from a file. They come beside its own few. */
function loadUserWords(into: typeof NodeJieba & { readonly DEFAULT_USER_DICT?: string }, words: readonly UserWord[]): void {
  if (words.length === 0) return into.load(NO_FREQUENCIES);
  const folder = mkdtempSync(join(tmpdir(), 'zhibiao-words-'));
  try {
    const file = join(folder, 'user.utf8');
    writeFileSync(file, asDictionary(words));
    into.load({ ...NO_FREQUENCIES, userDict: [into.DEFAULT_USER_DICT, file].filter((path) => path !== undefined).join('|') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Says which words of the user's are to be known beside nodejieba's own, from now on.
 * @param key the same for the same words; '' for none
 */
export function useWords(key: string, words: () => readonly UserWord[]): void {
  if (key === wanted.key) return;
  wanted = { key, words };
  forgetWords();
}

/** Words of a short stretch with their parts of speech. */
export function tagWords(text: string): readonly Word[] {
  return load().tag(text);
}

/** Answers kept of one function. */
const KEPT = 20_000;
const kept: Map<string, unknown>[] = [];

/** A function of a short stretch's words that keeps its recent answers: reports repeat themselves, and words cost the most. */
export function remembered<T>(answer: (stretch: string) => T): (stretch: string) => T {
  const answers = new Map<string, T>();
  kept.push(answers);
  return (stretch) => {
    const known = answers.get(stretch);
    if (known !== undefined) return known;
    const found = answer(stretch);
    if (answers.size >= KEPT) answers.clear();
    answers.set(ownCopy(stretch), found);
    return found;
  };
}

/** For V8 a slice keeps the whole text alive that it was cut from: this one keeps its own characters alone. */
const ownCopy = (slice: string): string => ` ${slice}`.slice(1);

/** Forgets recent answers, as if no text had been seen: for measuring. */
export function forgetWords(): void {
  for (const answers of kept) answers.clear();
}
