import { createRequire } from 'node:module';
import type * as NodeJieba from 'nodejieba';

/** A word and its part of speech (ICTCLAS tags: n noun, v verb, d adverb, p preposition …). */
export interface Word {
  readonly word: string;
  readonly tag: string;
}

let jieba: typeof NodeJieba | null = null;

/** nodejieba reads a dictionary of some 300 MB when it is first used: it is loaded only when words are asked for. */
function load(): typeof NodeJieba {
  jieba ??= createRequire(import.meta.url)('nodejieba') as typeof NodeJieba;
  return jieba;
}

/** Adds words of a user's dictionary, one a line (`word [frequency] [tag]`). */
export function loadUserWords(file: string): void {
  load().load({ userDict: file });
}

const CACHE_SIZE = 20_000;
const cache = new Map<string, readonly Word[]>();

/** Words of a short stretch with their parts of speech. Reports repeat themselves, so recent answers are kept. */
export function tagWords(text: string): readonly Word[] {
  const known = cache.get(text);
  if (known) return known;
  const words = load().tag(text);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(text, words);
  return words;
}

/** Forgets recent answers, as if no text had been seen: for measuring. */
export function forgetWords(): void {
  cache.clear();
}
