import type { Mangled } from '../../schemas/document.js';
import { applyEdits, type Edit, type OffsetMap } from '../text/offset-map.js';
import { findReplacedDigits, type DigitReplacement } from './replaced-digits.js';
import { wordSwaps } from './word-swaps.js';

/** What was done to a page, and its text with the word swaps undone. */
export interface Mangling {
  readonly found: readonly Mangled[];
  readonly digitReplacement: DigitReplacement | null;
  readonly restored: { readonly text: string; readonly map: OffsetMap } | null;
}

function count(text: string, pattern: RegExp): number {
  let hits = 0;
  for (const match of text.matchAll(pattern)) if (match[0].length > 0) hits++;
  return hits;
}

interface SwapReading {
  readonly swaps: Mangled[];
  readonly edits: Edit[];
}

/** A swap is undone where its context is wrong, and only on pages that prove it: one proof of its own, or one among three others. */
function readWordSwaps(text: string): SwapReading {
  const present = wordSwaps.filter((swap) => text.includes(swap.swapped));
  const proven = present.map((swap) => ({ swap, proofs: count(text, swap.proof) })).filter(({ proofs }) => proofs > 0);
  const strong = proven.reduce((sum, { proofs }) => sum + proofs, 0);
  if (proven.length < 2 && strong < 3) return { swaps: [], edits: [] };
  const edits: Edit[] = [];
  const swaps: Mangled[] = [];
  for (const { swap } of proven) {
    const places = [...text.matchAll(swap.wrong)].filter((match) => match[0].length > 0);
    for (const match of places) edits.push({ start: match.index, end: match.index + swap.swapped.length, text: swap.original });
    if (places.length > 0) swaps.push({ kind: swap.original === '百分点' ? 'unit_replacement' : 'word_swap', count: places.length, detail: `${swap.original}→${swap.swapped}` });
  }
  edits.sort((a, b) => a.start - b.start || b.end - a.end);
  return { swaps, edits: edits.filter((edit, index) => index === 0 || edit.start >= edits[index - 1]!.end) };
}

/** Opening quotes that no closing quote answers within their sentence. */
function strippedQuotes(text: string): Mangled[] {
  const opens = count(text, /“/g);
  const closes = count(text, /”/g);
  const titles = count(text, /\?[^?\n]{2,40}\?[,,。]/g);
  const missing = Math.abs(opens - closes);
  const found: Mangled[] = [];
  if (missing >= 3 && missing * 2 >= opens) found.push({ kind: 'stripped_quotes', count: missing, detail: opens > closes ? 'closing quotes' : 'opening quotes' });
  if (titles >= 1) found.push({ kind: 'stripped_quotes', count: titles, detail: '《》→?' });
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
