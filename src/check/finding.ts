import type { CataloguedIndicator } from '../indicators/catalogue.js';
import type { Mention } from '../extract/mention.js';

/** What checks may look at: the clean text and its numbers in order. */
export interface CheckInput {
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** For each mention the start of its report; figures of two reports are not compared. */
  readonly reportOf: readonly number[];
  /** Parts linked to their totals. */
  readonly breakdowns: readonly Breakdown[];
  /** For each mention its indicator, where the catalogue has it. */
  readonly indicators: readonly (CataloguedIndicator | null)[];
}

/** A total and the parts the text gives of it, as indexes of mentions. */
export interface Breakdown {
  readonly total: number;
  readonly parts: readonly number[];
  /** How the text links them: 其中, a bracket, a colon. */
  readonly relation: 'among' | 'bracket' | 'list';
  /** The words leave no part out; only then must the parts sum to the total. */
  readonly exhaustive: boolean;
  /** Nothing can be counted in two parts; then they are never more than the total. Parts that leave nothing out and add up are so. */
  readonly disjoint: boolean;
}

/** One check that could run. */
export interface Finding {
  readonly rule: string;
  /** Indexes of the numbers it used; the first is the one it computes. */
  readonly mentions: readonly number[];
  readonly expected: number;
  readonly found: number;
  readonly verdict: 'pass' | 'fail';
  /** How far, as a share of the figure, one of the numbers could be off without the check seeing it: 0 for sums of whole numbers. */
  readonly margin: number;
  /** Indexes of the numbers that may be wrong where it fails, the likeliest first. Empty where a failure shows nothing. */
  readonly suspects: readonly number[];
}

/** One rule of arithmetic. It returns findings only where it applies. */
export interface Check {
  readonly name: string;
  run(input: CheckInput): Finding[];
}

/** How far a printed number may be off by its own rounding: half a unit of its last digit, in base units. */
export function rounding(text: string, mention: Mention): number {
  const numeral = text.slice(mention.numeral.start, mention.numeral.end);
  const decimals = /\.(\d+)/.exec(numeral)?.[1]?.length;
  const scale = numeral.includes('亿') ? 1e8 : numeral.includes('万') ? 1e4 : 1;
  if (decimals === undefined && scale === 1) return 0;
  return 0.5 * scale * 10 ** -(decimals ?? 0);
}

/** A plain amount: known, exact, and not a change. */
export function isLevel(mention: Mention): boolean {
  return mention.value !== null && mention.role !== 'change' && mention.flags.length === 0;
}

/** The stretch of text between two mentions. */
export const between = (text: string, left: Mention, right: Mention): string => text.slice(left.end, right.start);
