import type { Removed } from '../../../schemas/document.js';
import { isBlockTag, type HtmlElement, type HtmlText } from '../../source/html-text.js';
import { furnitureFamily } from '../furniture/line-patterns.js';
import { pageLine, type PageLine } from '../page-lines.js';

const LONGEST = 80;
/** Families whose words say enough to go from the middle of a line. */
const ANYWHERE = new Set(['wenku-page-position', 'wenku-preview', 'wenku-more', 'shared-by-member', 'site-speak']);
const SHORTEST_INSIDE = 4;

/**
 * Furniture in a span or link of its own that shares a line with the text: a button at the end of a list item, a page
 * mark between two halves of a paragraph.
 * @param folded the page's text folded for rules
 * @param kept whether a line is still part of the text
 */
export function gluedElements(html: HtmlText, folded: string, lines: readonly PageLine[], kept: (line: number) => boolean): Removed[] {
  const removed: Removed[] = [];
  let line = 0;
  let group: HtmlElement[] = [];
  const flush = (): void => {
    if (group.length > 0) removed.push(...fromLine(group, folded, lines[line]!));
    group = [];
  };
  for (const element of html.elements) {
    if (element.end - element.start > LONGEST || element.end === element.start || isBlockTag(element.tag)) continue;
    while (line < lines.length && lines[line]!.end < element.end) {
      flush();
      line++;
    }
    if (line >= lines.length) break;
    const { start, end } = lines[line]!;
    if (element.start + 1 >= start && element.end <= end && (element.end - element.start < end - start) && kept(line)) group.push(element);
  }
  flush();
  return removed;
}

function fromLine(elements: readonly HtmlElement[], folded: string, line: PageLine): Removed[] {
  const removed: Removed[] = [];
  let end = line.end;
  const take = (element: HtmlElement, test: (name: string, key: string) => boolean): Removed | null => {
    const text = folded.slice(element.start, element.end).trim();
    const piece = pageLine(element.start, element.end, text);
    const family = text === '' ? null : furnitureFamily(piece);
    return family && test(family.name, piece.key) ? { start: element.start, end: element.end, rule: family.name } : null;
  };
  const skipBlank = (at: number, step: 1 | -1): number => {
    while (at > line.start && at < line.end && folded[step === 1 ? at : at - 1] === ' ') at += step;
    return at;
  };
  let start = line.start;
  for (const element of elements) {
    if (skipBlank(element.start, 1) > start) break;
    const found = element.end > start ? take(element, () => true) : null;
    if (!found) continue;
    removed.push(found);
    start = skipBlank(element.end, 1);
  }
  for (let index = elements.length - 1; index >= 0; index--) {
    const element = elements[index]!;
    if (element.end > end || element.start < start) continue;
    const atEnd = element.end >= end;
    const found = take(element, (name, key) => atEnd || (ANYWHERE.has(name) && key.length >= SHORTEST_INSIDE));
    if (!found) continue;
    removed.push(found);
    if (atEnd) end = skipBlank(element.start, -1);
  }
  return removed;
}
