import { clean } from '../../src/clean/clean.js';
import { defaultOptions } from '../../src/pipeline.js';
import { decodePage } from '../../src/source/decode.js';
import { isFailure } from '../../src/source/raw-page.js';

/** What cleaning left of a known text, and of the furniture around it. */
export interface Verdict {
  /** Share of the text's characters (spaces and marks of line structure aside) that the clean text holds, in pieces of ten. */
  readonly kept: number;
  /** Pieces of the text that are missing. */
  readonly lost: readonly string[];
  /** Phrases of furniture the clean text still holds. */
  readonly left: readonly string[];
  /** Lines of the clean text that are not the known text's. */
  readonly extra: readonly string[];
  readonly text: string;
}

const PIECE = 10;

const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

function occurrences(text: string, phrase: string): number {
  let found = 0;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) found++;
  return found;
}

/** Cleans an HTML page and compares the result with the text it was built around. */
export function judge(html: string, paragraphs: readonly string[], said: readonly string[]): Verdict {
  const source = decodePage({ source: 'page.html', content: html, kind: 'html', charset: null, metadata: {} }, defaultOptions);
  if (isFailure(source)) return { kept: 0, lost: [source.reason], left: [], extra: [], text: '' };
  return verdict(clean(source).text, paragraphs, said);
}

/** Compares a clean text with the text it should be. */
export function verdict(text: string, paragraphs: readonly string[], said: readonly string[]): Verdict {
  const got = folded(text);
  const body = folded(paragraphs.join(''));
  const lost: string[] = [];
  let at = 0;
  let missing = 0;
  for (let from = 0; from < body.length; from += PIECE) {
    const piece = body.slice(from, from + PIECE);
    const found = got.indexOf(piece, at);
    if (found >= 0 && found - at < 4000) at = found + piece.length;
    else {
      lost.push(piece);
      missing += piece.length;
    }
  }
  const left = [...new Set(said)].filter((phrase) => occurrences(got, folded(phrase)) > occurrences(body, folded(phrase)));
  const extra = text.split('\n').filter((line) => !body.includes(folded(line)));
  return { kept: 1 - missing / body.length, lost, left, extra, text };
}
