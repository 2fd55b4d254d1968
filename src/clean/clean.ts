import type { Mangled, PageMetadata, Removed } from '../../schemas/document.js';
import type { SourceText } from '../source/source-text.js';
import { applyEdits, composeMaps, toSource, type Edit, type OffsetMap } from '../text/offset-map.js';
import { foldSameLength } from './characters.js';
import { foldForRules, Sign } from './folded-text.js';
import { findFurniture, type Furniture } from './furniture-rules.js';
import { hiddenElements } from './html/hidden-elements.js';
import { structuralFurniture } from './html/structural-furniture.js';
import { findLinkedWords } from './linked-words.js';
import { readMangling } from './mangled.js';
import { normalise } from './normalise.js';
import { findPageCuts, markedLines } from './page-breaks.js';
import { pageLines, type PageLine } from './page-lines.js';
import { pageMetadata } from './page-metadata.js';
import { joinSpans, linesOutside, rulesPerLine, withoutOverlaps } from './removed-spans.js';
import type { DigitReplacement } from './replaced-digits.js';
import { tidyLines } from './tidy-lines.js';
import { joinTornPages, joinTornYears, joinWrappedLines } from './torn-lines.js';

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

/** Cleans one decoded page. Linear in the length of the text. */
export function clean(source: SourceText): CleanText {
  const forRules = foldForRules(source.text);
  const { text: folded } = forRules;
  const hidden = source.html ? hiddenElements(source.html, folded) : [];
  const lines = pageLines(source.text, hidden.length === 0 ? forRules : { ...forRules, text: blanked(folded, hidden) });
  const furniture = findFurniture(source.text, forRules, lines, source.html !== null);
  const page = pageMetadata(source, furniture.metadata);
  const structure = source.html ? structuralFurniture({ html: source.html, folded, hidden }, lines, furniture.taken, cutLines(source.text, lines, furniture)) : null;
  const gone = withoutOverlaps([...(structure?.removed ?? []), ...furniture.removed]);
  const rules = rulesPerLine(lines, gone);
  const body = linesOutside(lines, rules);
  const cuts = [
    ...findPageCuts(source.text, body, bodyStart(body, furniture.removed)),
    ...findLinkedWords(source.text, body),
    ...trailingPageNumber(body, page.page_count),
    ...joinTornYears(folded, body),
    ...joinTornPages(folded, lines, rules),
    ...joinWrappedLines(source.text, folded, body, structure?.isPlaced ?? (() => false)),
  ];
  const removed = joinSpans(source.text, withoutOverlaps([...gone, ...cuts]));
  // The script is folded for rules character by character; the text keeps its own until whole paragraphs are converted.
  const written = forRules.traditional === 0 ? folded : foldSameLength(source.text);
  const first = applyEdits(written, removed.map((span): Edit => ({ start: span.start, end: span.end, text: '' })));
  const tidy = tidyLines(first.text);
  const normal = normalise(tidy.text, { traditional: forRules.traditional >= 2, doubled: (forRules.signs & Sign.doubled) !== 0, rewritten: (forRules.signs & Sign.rewritten) !== 0 });
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

/** A text with blanks where nothing is shown: what is hidden inside a line says nothing of the line. Same length. */
function blanked(text: string, hidden: readonly Removed[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of hidden) {
    result += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
    at = end;
  }
  return result + text.slice(at);
}

/** The restored text's map down to the source, for search results. */
export function restoredToSource(clean: CleanText, span: { start: number; end: number }): { start: number; end: number } {
  if (!clean.restored) return toSource(clean.map, span);
  return toSource(clean.map, toSource(clean.restored.map, span));
}

/** The lines of an HTML page that the marks of page cuts show to be text. */
function cutLines(text: string, lines: readonly PageLine[], { removed, taken }: Furniture): ReadonlySet<PageLine> {
  const left = linesOutside(lines, taken);
  return markedLines(findPageCuts(text, left, bodyStart(left, removed)), left);
}

/** Where the body begins when the site's own head says so. */
function bodyStart(body: readonly PageLine[], removed: readonly Removed[]): number | null {
  const first = body[0];
  return first && removed.some((span) => span.rule === 'wenku-head' || span.rule === 'shared-by-member') ? first.start : null;
}

/** The number of the last page, left behind at the end of the text. */
function trailingPageNumber(body: readonly PageLine[], pages: number | null): Removed[] {
  const last = body[body.length - 1];
  const match = last && /(?<=[。!?.”)]) ?(\d{1,3})$/.exec(last.text.slice(-12));
  if (!last || !match || pages === null || Number(match[1]) !== pages) return [];
  return [{ start: last.end - match[0].length, end: last.end, rule: 'page-number' }];
}
