import type { Removed } from '../../schemas/document.js';
import { isNumberedHeading } from './furniture/body-like.js';
import type { PageLine } from './page-lines.js';

/** Rules whose lines sites put between the pages of a text: what stands above and below may be one paragraph. */
const BETWEEN_PAGES = new Set(['wenku-page-position', 'wenku-more', 'file-name']);

/** A line shorter than this may be a title: it is joined to the next only where a number or a mark proves the tear. */
const SHORTEST_TORN = 20;
/** A numbered heading longer than this goes on as a paragraph. */
const LONGEST_HEADING = 50;

const ENDS_SENTENCE = /[。!?;:…]["”’)》】]?$/;
const CONTINUES = /^[,。、;:!?”’)》】%‰]/;
const DIGIT_END = /[\d.]$/;

/** A title: no sentence's mark in it, and the name of a kind of text at its end. */
const TITLE = /^[^,。;:!?]{4,50}(?:总结|计划|报告|汇报|要点|思路|打算|材料|方案|讲话|体会|规划)(?:\([^()]{1,12}\)|范文)?$/;

/** True where `below` goes on with the sentence `above` breaks off. Both are folded. */
function isTorn(above: string, below: string): boolean {
  if (ENDS_SENTENCE.test(above)) return false;
  if (CONTINUES.test(below)) return true;
  if (DIGIT_END.test(above) && /^[\d.年月日%]/.test(below)) return true;
  if (isNumberedHeading(below) || (isNumberedHeading(above) && above.length <= LONGEST_HEADING)) return false;
  if (TITLE.test(above)) return false;
  return /[,、(《“]$/.test(above) || above.length >= SHORTEST_TORN;
}

/**
 * Joins the halves of a paragraph that a page mark parted.
 * @param rules per line the rule that took it, or undefined
 */
export function joinTornPages(folded: string, lines: readonly PageLine[], rules: readonly (string | undefined)[]): Removed[] {
  const joins: Removed[] = [];
  let above = -1;
  let marks = 0;
  lines.forEach((line, index) => {
    const rule = rules[index];
    if (rule !== undefined) {
      marks = BETWEEN_PAGES.has(rule) ? marks + 1 : -lines.length;
      return;
    }
    if (above >= 0 && marks > 0 && isTorn(tail(folded, lines[above]!), folded.slice(line.start, Math.min(line.end, line.start + 60)))) {
      joins.push({ start: lines[above]!.end, end: line.start, rule: 'page-tear' });
    }
    above = index;
    marks = 0;
  });
  return joins;
}

/** The first digits of a year at the end of a line, and the others at the start of the next, behind the mark of a page cut where one is left. */
const YEAR_HEAD = /(?<!\d)(?:19|20|1|2)\d{0,2}$/;
const YEAR_TAIL = /^(?:\d{1,3}、)?(\d{1,3})年/;

/** `202⏎⏎2年`: a line break inside a year, which no paragraph ends with. */
export function joinTornYears(folded: string, lines: readonly PageLine[]): Removed[] {
  const joins: Removed[] = [];
  for (let index = 0; index + 1 < lines.length; index++) {
    const [above, below] = [lines[index]!, lines[index + 1]!];
    const head = YEAR_HEAD.exec(folded.slice(Math.max(above.start, above.end - 6), above.end))?.[0];
    const behind = head && YEAR_TAIL.exec(folded.slice(below.start, Math.min(below.end, below.start + 9)));
    if (!behind || !/^(?:19|20)\d\d$/.test(head + behind[1]!)) continue;
    joins.push({ start: above.end, end: below.start + behind[0].length - behind[1]!.length - 1, rule: 'torn-year' });
  }
  return joins;
}

const tail = (folded: string, { start, end }: PageLine): string => folded.slice(Math.max(start, end - 60), end);

/** Widths a column of wrapped lines may have, in characters. */
const NARROWEST = 14;
const WIDEST = 80;
/** A full line may be so much shorter than the widest: a mark that must not begin a line, or half-width figures, move the break. */
const RAGGED = 3;
const LEAST_LINES = 5;

/**
 * Joins the lines of a text that was broken at a fixed width, as viewers and converters do: most lines end within a few
 * characters of the same width, and most of those end inside a sentence.
 * @param placed whether a line was placed by its own style; such lines need no proof beyond their width
 */
export function joinWrappedLines(text: string, folded: string, lines: readonly PageLine[], placed: (line: PageLine) => boolean): Removed[] {
  const width = columnWidth(lines, folded, placed);
  if (width === null) return [];
  const joins: Removed[] = [];
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index]!;
    const next = lines[index + 1]!;
    const length = line.end - line.start;
    if (length < width - RAGGED || length > width + RAGGED) continue;
    const above = folded.slice(line.start, line.end);
    const below = folded.slice(next.start, Math.min(next.end, next.start + 20));
    if (ENDS_SENTENCE.test(above) || isNumberedHeading(below) || isIndented(text, line, next)) continue;
    joins.push({ start: line.end, end: next.start, rule: 'line-wrap' });
  }
  return joins;
}

/** The width most lines are broken at; null for a text that is not broken. */
function columnWidth(lines: readonly PageLine[], folded: string, placed: (line: PageLine) => boolean): number | null {
  if (lines.length < LEAST_LINES) return null;
  const counts = new Uint32Array(WIDEST + RAGGED + 2);
  for (const { start, end } of lines) if (end - start <= WIDEST) counts[end - start]!++;
  let width = 0;
  let most = 0;
  for (let candidate = NARROWEST; candidate <= WIDEST; candidate++) {
    const full = counts[candidate]! + counts[candidate - 1]! + counts[candidate - 2]!;
    if (full > most) [width, most] = [candidate, full];
  }
  const isFull = ({ start, end }: PageLine): boolean => end - start >= width - RAGGED && end - start <= width + RAGGED;
  const full = lines.filter(isFull);
  const open = full.filter(({ start, end }) => !ENDS_SENTENCE.test(folded.slice(Math.max(start, end - 3), end)));
  const longer = lines.filter(({ start, end }) => end - start > width + RAGGED).length;
  const byStyle = lines.filter(placed).length * 2 > lines.length;
  const share = byStyle ? 0.3 : 0.55;
  return full.length >= LEAST_LINES - 1 && full.length >= lines.length * share && open.length * 2 > full.length && longer * 10 <= lines.length ? width : null;
}

/** True where the next line begins a paragraph: it is indented deeper than this one. */
function isIndented(text: string, line: PageLine, next: PageLine): boolean {
  return indent(text, next.start) > indent(text, line.start);
}

function indent(text: string, at: number): number {
  let width = 0;
  for (let before = at - 1; before >= 0 && text[before] !== '\n' && width < 16; before--) width += text.charCodeAt(before) === 0x3000 ? 2 : 1;
  return width;
}
