import type { Span } from '../text/span.js';

/** The lines of a clean text as spans; a clean text has no empty lines. */
export function paragraphsOf(text: string, start = 0, end = text.length): Span[] {
  const spans: Span[] = [];
  let at = start;
  while (at < end) {
    let newline = text.indexOf('\n', at);
    if (newline < 0 || newline > end) newline = end;
    if (newline > at) spans.push({ start: at, end: newline });
    at = newline + 1;
  }
  return spans;
}

const SENTENCE_END = new Set('。!?;\n');
const CLOSING = new Set('”’」』)》');

/**
 * The sentence around an offset: from after the last 。 ! ? or line break to the next, closing quotes included. A semicolon
 * ends a sentence only with `semicolons`. The search stops `limit` units away, so that text without an end costs no more.
 */
export function sentenceAround(text: string, at: number, limit = 600): Span {
  let start = at;
  const earliest = Math.max(0, at - limit);
  while (start > earliest && !endsSentence(text, start - 1)) start--;
  let end = at;
  const latest = Math.min(text.length, at + limit);
  while (end < latest && !endsSentence(text, end)) end++;
  if (end < latest && text[end] !== '\n') end++;
  while (end < latest && CLOSING.has(text[end]!)) end++;
  return { start, end };
}

function endsSentence(text: string, at: number): boolean {
  const character = text[at]!;
  return character !== ';' && SENTENCE_END.has(character);
}
