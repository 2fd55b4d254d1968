import type { Removed } from '../../../schemas/document.js';
import type { HtmlText } from '../../source/html-text.js';
import { reportWeight, siteWeight } from '../furniture/vocabulary.js';

const SAMPLE = 2000;
/** Scraps say less than this. */
const SHORTEST_TEXT = 80;

/**
 * What the page's own styles hide: marks against copying between the words of a text, dialogs, lists behind a tab. What
 * talks like a report is text that a button opens.
 */
export function hiddenElements(html: HtmlText, folded: string): Removed[] {
  const removed: Removed[] = [];
  let covered = 0;
  for (const { hidden, start, end } of html.elements) {
    if (!hidden || start < covered || end === start) continue;
    if (isText(folded.slice(start, Math.min(end, start + SAMPLE)))) continue;
    removed.push({ start, end, rule: 'hidden-element' });
    covered = end;
  }
  return removed;
}

function isText(stretch: string): boolean {
  const report = reportWeight(stretch);
  if (stretch.length > SHORTEST_TEXT) return report >= 2 || (report === 1 && siteWeight(stretch) === 0);
  return /[。;]/.test(stretch) && (report * 2 >= Math.max(1, siteWeight(stretch) - 1) || (stretch.length >= 20 && /\d/.test(stretch) && siteWeight(stretch) <= 3));
}
