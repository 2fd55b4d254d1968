import type { Mangled } from '../../schemas/document.js';
import { applyEdits, type Edit, type OffsetMap } from '../text/offset-map.js';
import { unitsOf } from '../text/units.js';
import { findReplacedDigits, type DigitReplacement } from './replaced-digits.js';
import { CONTEXT, loneSwaps, wordSwaps, type WordSwap } from './word-swaps.js';

/** What was done to a page, and its text with the word swaps undone. */
export interface Mangling {
  readonly found: readonly Mangled[];
  readonly digitReplacement: DigitReplacement | null;
  readonly restored: { readonly text: string; readonly map: OffsetMap } | null;
}

/** Different words with a proof of their swap, before a page counts as rewritten: one may be the writer's own way. */
const LEAST_PROOFS = 2;

function count(text: string, pattern: RegExp): number {
  let hits = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) hits++;
  return hits;
}

function occurrences(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found++;
  return found;
}

/** For each UTF-16 unit the swaps whose word it begins; 0 for none. */
const swapsFrom = new Uint8Array(65536);
const swapLists: WordSwap[][] = [[]];
/** 1 for units that are a swapped word by themselves. */
const alone = new Uint8Array(65536);
/** 1 for the hash of every two units that begin a swapped word. */
const pairs = new Uint8Array(65536);
const pairOf = (first: number, second: number): number => (first * 31 + second) & 0xffff;
for (const swap of [...wordSwaps, ...loneSwaps]) {
  const first = swap.swapped.charCodeAt(0);
  if (swapsFrom[first] === 0) swapsFrom[first] = swapLists.push([]) - 1;
  swapLists[swapsFrom[first]!]!.push(swap);
  if (swap.swapped.length > 1) pairs[pairOf(first, swap.swapped.charCodeAt(1))] = 1;
  else alone[first] = 1;
}

/** A swap and where its word stands in a text. */
interface HeldSwap {
  readonly swap: WordSwap;
  readonly places: readonly number[];
}

/** The swaps whose word the text holds, in one pass: most pages hold few. */
function heldSwaps(text: string): HeldSwap[] {
  const held = new Map<WordSwap, number[]>();
  const units = unitsOf(text);
  for (let at = 0; at < units.length; at++) {
    const first = units[at]!;
    const list = swapsFrom[first]!;
    if (list === 0 || (pairs[pairOf(first, units[at + 1] ?? 0)] === 0 && alone[first] === 0)) continue;
    for (const swap of swapLists[list]!) {
      if (!text.startsWith(swap.swapped, at)) continue;
      const places = held.get(swap);
      if (places) places.push(at);
      else held.set(swap, [at]);
    }
  }
  return [...held].map(([swap, places]) => ({ swap, places }));
}

function isProven(text: string, { swap: { proof, swapped }, places }: HeldSwap): boolean {
  return proof !== null && places.some((at) => proof.test(text.slice(Math.max(0, at - CONTEXT), at + swapped.length + CONTEXT)));
}

/** The swaps to undo: those of a rewritten page in their wrong contexts, and those that prove themselves. */
function swapsOf(text: string): HeldSwap[] {
  const held = heldSwaps(text);
  const together = held.filter(({ swap }) => !loneSwaps.includes(swap));
  let proven = 0;
  for (const candidate of together) if (proven < LEAST_PROOFS && isProven(text, candidate)) proven++;
  return proven >= LEAST_PROOFS ? held : held.filter(({ swap }) => loneSwaps.includes(swap));
}

/** The places where the word stands in a wrong context. */
function wrongPlaces(text: string, { swap: { wrong }, places }: HeldSwap): number[] {
  return places.filter((at) => {
    wrong.lastIndex = at;
    return wrong.test(text);
  });
}

function readWordSwaps(text: string): { swaps: Mangled[]; edits: Edit[] } {
  const edits: Edit[] = [];
  const swaps: Mangled[] = [];
  const found = swapsOf(text);
  for (const swap of [...wordSwaps, ...loneSwaps]) {
    const held = found.find((candidate) => candidate.swap === swap);
    if (!held) continue;
    const places = wrongPlaces(text, held);
    for (const at of places) edits.push({ start: at, end: at + swap.swapped.length, text: swap.original });
    if (places.length > 0) swaps.push({ kind: swap.original === '百分点' ? 'unit_replacement' : 'word_swap', count: places.length, detail: `${swap.original}→${swap.swapped}` });
  }
  edits.sort((a, b) => a.start - b.start || b.end - a.end);
  return { swaps, edits: edits.filter((edit, index) => index === 0 || edit.start >= edits[index - 1]!.end) };
}

/** A regulation's name between question marks: a code page lost its 《》. */
const LOST_TITLE_MARKS = /\?[^?\n。,]{2,40}(?:办法|方法|意见|标准|规范|规划|通知|条例|方案|纲要|规定|细则|制度|计划|决定|法)\?(?=[,。、;和的])/g;

/** Opening quotes that no closing quote answers, or the reverse; titles that lost their marks. */
function strippedQuotes(text: string): Mangled[] {
  const opens = occurrences(text, '“');
  const closes = occurrences(text, '”');
  const missing = Math.abs(opens - closes);
  const found: Mangled[] = [];
  if (missing >= 3 && missing * 2 >= Math.max(opens, closes)) found.push({ kind: 'stripped_quotes', count: missing, detail: opens > closes ? 'closing quotes' : 'opening quotes' });
  const titles = text.includes('?') ? count(text, LOST_TITLE_MARKS) : 0;
  if (titles > 0) found.push({ kind: 'stripped_quotes', count: titles, detail: '《》→?' });
  return found;
}

/** Recognises how a clean text was mangled. */
export function readMangling(text: string, uploadYear: string | null): Mangling {
  const { swaps, edits } = readWordSwaps(text);
  const digitReplacement = findReplacedDigits(text, uploadYear);
  const found: Mangled[] = [...swaps, ...strippedQuotes(text)];
  if (digitReplacement) {
    found.push({ kind: 'digit_replacement', count: digitReplacement.places, detail: `${digitReplacement.original ?? '?'}→${digitReplacement.replacement}` });
    if (digitReplacement.redated > 0) found.push({ kind: 'redated_years', count: digitReplacement.redated, detail: `?→${digitReplacement.replacement}` });
  }
  return { found, digitReplacement, restored: edits.length > 0 ? applyEdits(text, edits) : null };
}
