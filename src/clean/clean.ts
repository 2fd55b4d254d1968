import type { Mangled, PageMetadata, Removed } from '../../schemas/document.js';
import type { SourceText } from '../source/source-text.js';
import { applyEdits, composeMaps, toSource, type Edit, type OffsetMap } from '../text/offset-map.js';
import { findFurniture } from './furniture-rules.js';
import { structuralFurniture } from './html.js';
import { findLinkedWords, findPageCuts } from './page-breaks.js';
import { pageLines, type PageLine } from './page-lines.js';
import { readMangling } from './mangled.js';
import { normalise } from './normalise.js';
import type { DigitReplacement } from './replaced-digits.js';

/** A page without its furniture, healed and normalised. All spans but `removed` are offsets into `text`. */
export interface CleanText {
  readonly text: string;
  /** From `text` to the source text. */
  readonly map: OffsetMap;
  /** In source offsets, sorted, not overlapping. */
  readonly removed: readonly Removed[];
  readonly page: PageMetadata;
  readonly traditional: boolean;
  readonly mangled: readonly Mangled[];
  readonly digitReplacement: DigitReplacement | null;
  /** The text with word swaps undone, and the map from it to `text`; null where nothing was swapped. */
  readonly restored: { readonly text: string; readonly map: OffsetMap } | null;
}

const NO_METADATA: PageMetadata = {
  title: null, site: null, uploader: null, document_number: null, uploaded_at: null, format: null, page_count: null, size: null, category: null, author: null,
};

/** Cleans one decoded page. Linear in the length of the text. */
export function clean(source: SourceText): CleanText {
  const lines = pageLines(source.text);
  const furniture = findFurniture(source.text, lines);
  const page: PageMetadata = { ...NO_METADATA, ...metadataOf(source), ...furniture.metadata };
  const structural = source.html ? structuralFurniture(source.html.root, source.html, remainingLines(lines, furniture.removed)) : [];
  const gone = resolveOverlaps([...structural, ...furniture.removed]);
  const body = remainingLines(lines, gone);
  const cuts = [
    ...findPageCuts(source.text, body, bodyStart(body, furniture.removed)),
    ...findLinkedWords(source.text, body),
    ...trailingPageNumber(body, page.page_count),
  ];
  const removed = resolveOverlaps([...gone, ...cuts]);
  const first = applyEdits(source.text, removed.map((span): Edit => ({ start: span.start, end: span.end, text: '' })));
  const tidy = tidyLines(first.text);
  const normal = normalise(tidy.text);
  const map = composeMaps(composeMaps(normal.map, tidy.map), first.map);
  const mangling = readMangling(normal.text, page.uploaded_at?.slice(0, 4) ?? null);
  return {
    text: normal.text,
    map,
    removed,
    page,
    traditional: normal.traditional,
    mangled: mangling.found,
    digitReplacement: mangling.digitReplacement,
    restored: mangling.restored,
  };
}

/** The restored text's map down to the source, for search results. */
export function restoredToSource(clean: CleanText, span: { start: number; end: number }): { start: number; end: number } {
  if (!clean.restored) return toSource(clean.map, span);
  return toSource(clean.map, toSource(clean.restored.map, span));
}

function metadataOf(source: SourceText): Partial<PageMetadata> {
  const { title, site, author, published } = { ...source.html?.head, ...source.metadata } as Record<string, unknown>;
  return {
    ...(typeof title === 'string' && title ? { title } : {}),
    ...(typeof site === 'string' && site ? { site } : {}),
    ...(typeof author === 'string' && author ? { author } : {}),
    ...(typeof published === 'string' && published ? { uploaded_at: published } : {}),
  };
}

/** Where the body begins when the site's own head says so. */
function bodyStart(body: readonly PageLine[], removed: readonly Removed[]): number | null {
  const first = body[0];
  return first && removed.some((span) => span.rule === 'wenku-head' || span.rule === 'shared-by-member') ? first.start : null;
}

/** Lines no span touches; a line a span touches in part shrinks to nothing here only when it is covered whole. */
function remainingLines(lines: readonly PageLine[], gone: readonly { start: number; end: number }[]): PageLine[] {
  const sorted = [...gone].sort((a, b) => a.start - b.start);
  const kept: PageLine[] = [];
  let next = 0;
  let covered = 0;
  for (const line of lines) {
    while (next < sorted.length && sorted[next]!.start <= line.start) covered = Math.max(covered, sorted[next++]!.end);
    if (covered < line.end) kept.push(line);
  }
  return kept;
}

/** The number of the last page, left behind at the end of the text. */
function trailingPageNumber(body: readonly PageLine[], pages: number | null): Removed[] {
  const last = body[body.length - 1];
  const match = last && /(?<=[。!?.”)]) ?(\d{1,3})$/.exec(last.text.slice(-12));
  if (!last || !match || pages === null || Number(match[1]) !== pages) return [];
  return [{ start: last.end - match[0].length, end: last.end, rule: 'page-number' }];
}

/** Sorts and clips, so that no two spans overlap; the one that begins first (then the longer) keeps the shared stretch. */
function resolveOverlaps(spans: readonly Removed[]): Removed[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Removed[] = [];
  let covered = 0;
  for (const span of sorted) {
    const start = Math.max(span.start, covered);
    if (start >= span.end) continue;
    result.push({ start, end: span.end, rule: span.rule });
    covered = span.end;
  }
  return result;
}

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 11 || code === 12;

/** Drops the white space around lines, and empty lines. */
function tidyLines(text: string): { text: string; map: OffsetMap } {
  const edits: Edit[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isBlank(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    let breaks = false;
    while (at < text.length && isBlank(text.charCodeAt(at))) if (text.charCodeAt(at++) === 10) breaks = true;
    const inner = start > 0 && at < text.length;
    if (!breaks && inner) continue;
    const replacement = inner ? '\n' : '';
    if (at - start !== replacement.length || (replacement && text[start] !== '\n')) edits.push({ start, end: at, text: replacement });
  }
  return applyEdits(text, edits);
}
