import type { PageMetadata, Removed } from '../../schemas/document.js';
import type { Span } from '../text/span.js';
import { abstracts } from './furniture/abstracts.js';
import { articleHead } from './furniture/article-head.js';
import { compilerWords } from './furniture/compiler-words.js';
import { gluedFurniture } from './furniture/glued.js';
import { knownLines, linesBesideOthers } from './furniture/known-lines.js';
import { bodyLabels } from './furniture/body-labels.js';
import { relatedSections } from './furniture/related-sections.js';
import { siteLists } from './furniture/site-lists.js';
import { stampRules } from './furniture/stamps.js';
import { fileNames, wenkuHead, wenkuTail } from './furniture/wenku.js';
import type { FoldedText } from './folded-text.js';
import type { PageLine } from './page-lines.js';

/** What a rule may look at. */
export interface FurniturePage {
  readonly text: string;
  /** The text folded to half width and simplified script; same length. */
  readonly folded: string;
  /** What the text holds at all, as bits of {@link Sign}. */
  readonly signs: number;
  readonly lines: readonly PageLine[];
  /** Per line the name of the rule that took it, or undefined. */
  readonly taken: readonly (string | undefined)[];
  readonly metadata: Partial<PageMetadata>;
  /** True for the text of an HTML page. */
  readonly html: boolean;
}

export interface FurnitureFinding {
  readonly removed: readonly Removed[];
  readonly metadata?: Partial<PageMetadata>;
}

/** Finds spans of one kind of furniture and reads metadata from them. */
export type FurnitureRule = (page: FurniturePage) => FurnitureFinding;

/**
 * In order: lines known by their words; then what sites put around a page, which is found by such lines; then what needs
 * furniture beside it; sentences and stamps inside paragraphs come last, in what is left.
 */
export const furnitureRules: readonly FurnitureRule[] = [knownLines, fileNames, wenkuHead, wenkuTail, articleHead, abstracts, bodyLabels, siteLists, relatedSections, linesBesideOthers, compilerWords, ...stampRules, gluedFurniture];

/** What the rules found. */
export interface Furniture {
  readonly removed: readonly Removed[];
  readonly metadata: Partial<PageMetadata>;
  /** Per line the rule that took it whole. */
  readonly taken: readonly (string | undefined)[];
}

/** Runs every rule. The first value read for a metadata field stays. */
export function findFurniture(text: string, { text: folded, signs }: FoldedText, lines: readonly PageLine[], html: boolean): Furniture {
  const removed: Removed[] = [];
  const taken = new Array<string | undefined>(lines.length).fill(undefined);
  let metadata: Partial<PageMetadata> = {};
  for (const rule of furnitureRules) {
    const found = rule({ text, folded, signs, lines, taken, metadata, html });
    if (found.metadata) metadata = { ...found.metadata, ...metadata };
    for (const span of found.removed) {
      removed.push(span);
      markLines(lines, taken, span);
    }
  }
  return { removed, metadata, taken };
}

/** Marks the lines a span covers whole. */
function markLines(lines: readonly PageLine[], taken: (string | undefined)[], span: Removed): void {
  for (let line = firstLineAtOrAfter(lines, span.start); line < lines.length && lines[line]!.end <= span.end; line++) taken[line] ??= span.rule;
}

/** The index of the first line that starts at or after `offset`. */
export function firstLineAtOrAfter(lines: readonly Span[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (lines[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
