import { processPage } from '../../src/pipeline.js';
import { isFailure } from '../../src/source/raw-page.js';
import { breakdownArchive, type BreakdownSentence } from './breakdown-archive.js';

/** How well the flag `inconsistent` finds the altered totals of an archive. */
export interface FlagTrial {
  readonly sentences: number;
  readonly altered: number;
  readonly flagged: number;
  readonly precision: number;
  readonly recall: number;
  /** Altered totals without the flag, and flags where nothing was altered. */
  readonly mistakes: readonly { readonly phrasing: string; readonly text: string; readonly kind: 'missed' | 'false' }[];
}

const SENTENCES_A_PAGE = 20;

/** Reads an archive page by page and compares flags with what was altered. */
export function flagTrial(count: number, share: number, seed: number): FlagTrial {
  const archive = breakdownArchive(count, share, seed);
  const mistakes: { phrasing: string; text: string; kind: 'missed' | 'false' }[] = [];
  let flagged = 0;
  let hits = 0;
  for (let at = 0; at < archive.length; at += SENTENCES_A_PAGE) {
    for (const { sentence, flags } of readSentences(archive.slice(at, at + SENTENCES_A_PAGE))) {
      const onTotal = flags.filter(({ start, end }) => start <= sentence.total.start && sentence.total.end <= end).length;
      flagged += flags.length;
      if (sentence.altered) hits += Math.min(1, onTotal);
      if (sentence.altered && onTotal === 0) mistakes.push({ phrasing: sentence.phrasing, text: sentence.text, kind: 'missed' });
      for (let wrong = flags.length - (sentence.altered ? onTotal : 0); wrong > 0; wrong--) mistakes.push({ phrasing: sentence.phrasing, text: sentence.text, kind: 'false' });
    }
  }
  const altered = archive.filter((sentence) => sentence.altered).length;
  return { sentences: archive.length, altered, flagged, precision: flagged ? hits / flagged : 1, recall: altered ? hits / altered : 1, mistakes };
}

interface Read {
  readonly sentence: BreakdownSentence;
  /** Flagged records, in offsets of the sentence. */
  readonly flags: readonly { readonly start: number; readonly end: number }[];
}

/** One page of sentences, each a paragraph. */
function readSentences(sentences: readonly BreakdownSentence[]): Read[] {
  const text = sentences.map((sentence) => sentence.text).join('\n');
  const page = processPage({ source: 'trial', content: text, kind: 'text', charset: null, metadata: {} });
  if (isFailure(page)) throw new Error(page.reason);
  const wrong = page.facts.filter(({ flags }) => flags.includes('inconsistent'));
  let begin = 0;
  return sentences.map((sentence) => {
    const from = begin;
    begin += sentence.text.length + 1;
    return { sentence, flags: wrong.filter(({ start }) => start >= from && start < begin).map(({ start, end }) => ({ start: start - from, end: end - from })) };
  });
}
