import type { PageMetadata, Removed } from '../../schemas/document.js';
import type { Span } from '../text/span.js';
import type { PageLine } from './page-lines.js';
import { articleRules } from './furniture/article.js';
import { siteRules } from './furniture/site.js';
import { stampRules } from './furniture/stamps.js';
import { wenkuRules } from './furniture/wenku.js';

/** What a rule may look at. `kept` tells whether an earlier rule already took the line. */
export interface FurniturePage {
  readonly text: string;
  readonly lines: readonly PageLine[];
  readonly kept: (line: number) => boolean;
  readonly metadata: Partial<PageMetadata>;
}

/** Finds spans of one kind of furniture and reads metadata from them. */
export interface FurnitureRule {
  readonly name: string;
  find(page: FurniturePage): FurnitureFinding;
}

export interface FurnitureFinding {
  readonly spans: readonly Span[];
  readonly metadata?: Partial<PageMetadata>;
}

/**
 * In order: what a document-sharing site puts around a page knows where the body is, so it goes first; what articles and
 * sites add line by line follows; stamps inside paragraphs come last, in what is left.
 */
export const furnitureRules: readonly FurnitureRule[] = [...wenkuRules, ...articleRules, ...siteRules, ...stampRules];

/** Runs every rule. The first value read for a metadata field stays. Spans may touch but are listed once per rule. */
export function findFurniture(text: string, lines: readonly PageLine[]): { removed: Removed[]; metadata: Partial<PageMetadata> } {
  const removed: Removed[] = [];
  const taken = new Uint8Array(lines.length);
  let metadata: Partial<PageMetadata> = {};
  for (const rule of furnitureRules) {
    const { spans, metadata: read } = rule.find({ text, lines, metadata, kept: (line) => taken[line] === 0 });
    if (read) metadata = { ...read, ...metadata };
    for (const span of spans) {
      removed.push({ start: span.start, end: span.end, rule: rule.name });
      markLines(lines, taken, span);
    }
  }
  return { removed, metadata };
}

/** Marks the lines a span covers whole. */
function markLines(lines: readonly PageLine[], taken: Uint8Array, span: Span): void {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (lines[middle]!.start < span.start) low = middle + 1;
    else high = middle;
  }
  for (let line = low; line < lines.length && lines[line]!.end <= span.end; line++) taken[line] = 1;
}

/** A rule that removes every kept line one of the patterns matches whole. Patterns must not backtrack: lines are ≤ 600 long. */
export function lineRule(name: string, patterns: readonly RegExp[], read?: (line: string) => Partial<PageMetadata>): FurnitureRule {
  return {
    name,
    find(page) {
      const spans: Span[] = [];
      let metadata: Partial<PageMetadata> = {};
      page.lines.forEach((line, index) => {
        if (line.text === '' || !page.kept(index) || !patterns.some((pattern) => pattern.test(line.text))) return;
        spans.push(line);
        if (read) metadata = { ...read(line.text), ...metadata };
      });
      return { spans, metadata };
    },
  };
}
