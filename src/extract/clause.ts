import type { Mention } from './mention.js';

/** Characters that end a comma clause, by code. */
const STRONG = new Uint8Array(65536);
for (const character of ',;:。!?\n()…—') STRONG[character.charCodeAt(0)] = 1;

/** What stands around a mention inside its comma clause, up to the mentions beside it. */
export interface Surroundings {
  /** Between the clause's start (or the mention before) and the mention. */
  readonly before: string;
  readonly beforeStart: number;
  /** True when a mention of a number (not a date) bounds `before`. */
  readonly afterMention: boolean;
  /** Between the mention and the clause's end (or the next mention). */
  readonly behind: string;
}

const REACH = 60;

/** Reads the surroundings of mention `index`; a clause ends at commas, stops and brackets. */
export function surroundings(text: string, mentions: readonly Mention[], index: number): Surroundings {
  const mention = mentions[index]!;
  const previous = mentions[index - 1];
  const next = mentions[index + 1];
  const earliest = Math.max(0, mention.start - REACH, previous?.end ?? 0);
  let start = mention.start;
  while (start > earliest && STRONG[text.charCodeAt(start - 1)] === 0) start--;
  const latest = Math.min(text.length, mention.end + REACH, next?.start ?? text.length);
  let end = mention.end;
  while (end < latest && STRONG[text.charCodeAt(end)] === 0) end++;
  // 全市诊所由2005年的318家: a date between the words and their number is looked past.
  if (previous?.kind === 'date' && previous.end === start && mention.start - start <= 2 && !/[,、]/.test(text.slice(start, mention.start))) {
    let from = previous.start;
    while (from > 0 && previous.start - from < REACH && from > (mentions[index - 2]?.end ?? 0) && STRONG[text.charCodeAt(from - 1)] === 0) from--;
    return { before: text.slice(from, previous.start) + text.slice(start, mention.start).replace(/^[底末初]/, ''), beforeStart: from, afterMention: false, behind: text.slice(mention.end, end) };
  }
  return { before: text.slice(start, mention.start), beforeStart: start, afterMention: previous !== undefined && previous.end === start && previous.kind !== 'date', behind: text.slice(mention.end, end) };
}

/** Characters that end a clause where brackets do too, by code. */
const CLAUSE_ENDS = new Uint8Array(65536);
for (const character of ',;:。!?\n()') CLAUSE_ENDS[character.charCodeAt(0)] = 1;

/** Where the clause of an offset begins: behind the last comma, stop or bracket, at most `reach` units back and not before `earliest`. */
export function clauseStart(text: string, at: number, reach: number, earliest = 0): number {
  const first = Math.max(earliest, at - reach);
  let from = at;
  while (from > first && CLAUSE_ENDS[text.charCodeAt(from - 1)] === 0) from--;
  return from;
}

/** 。 ! ? and the line break. */
const endsSentence = (code: number): boolean => code === 0x3002 || code === 10 || code === 33 || code === 63;

/**
 * Says where the sentence of an offset begins: behind the last 。 ! ? or line break. Offsets must be asked in ascending
 * order; each stretch of the text is looked at once, however long a sentence goes on.
 */
export function trackSentences(text: string): (at: number) => number {
  let sentence = 0;
  let read = 0;
  return (at) => {
    for (let start = at; start > read; start--) {
      if (!endsSentence(text.charCodeAt(start - 1))) continue;
      sentence = start;
      break;
    }
    read = at;
    return sentence;
  };
}
