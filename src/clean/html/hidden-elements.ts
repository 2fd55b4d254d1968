import type { Removed } from '../../../schemas/document.js';
import type { HtmlText } from '../../source/html-text.js';
import { reportWeight } from '../furniture/vocabulary.js';

/** A hidden stretch longer than this may be the second half of a text, opened by a button. */
const LONGEST_SCRAP = 80;
const SAMPLE = 2000;

/**
 * What the page's own styles hide: marks against copying between the words of a text, dialogs, lists behind a tab. A long
 * stretch that talks like a report is text that a button opens.
 */
export function hiddenElements(html: HtmlText, folded: string): Removed[] {
  const removed: Removed[] = [];
  let covered = 0;
  for (const { hidden, start, end } of html.elements) {
    if (!hidden || start < covered || end === start) continue;
    if (end - start > LONGEST_SCRAP && reportWeight(folded.slice(start, Math.min(end, start + SAMPLE))) >= 2) continue;
    removed.push({ start, end, rule: 'hidden-element' });
    covered = end;
  }
  return removed;
}
