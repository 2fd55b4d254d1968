import type { Removed } from '../../../schemas/document.js';
import type { FurnitureRule } from '../furniture-rules.js';
import type { PageLine } from '../page-lines.js';
import { isBoldTitle, isOpening, isTitleLine } from '../../structure/headings.js';
import { isNumberedHeading, looksLikeBody } from './body-like.js';
import { reportWeight } from './vocabulary.js';

/** A teaser of another document is cut off at about this many characters; what is longer and ends in a full stop is text. */
const LONGEST_TEASER = 150;
/** No teaser is as long as this, wherever it is cut off: the pieces of a cut page are. */
const LONGEST_PREVIEW = 240;
/** An opening formula shorter than this may be the end of a teaser's. */
const LEAST_OPENING = 20;
const LONGEST_TAGS = 80;

/** What stands under a heading such as 相关范文推荐, down to the next line that reads like a report. */
export const relatedSections: FurnitureRule = ({ lines, taken, html }) => {
  const removed: Removed[] = [];
  // The structure of an HTML page shows better where a list ends.
  if (html) return { removed };
  for (let index = 0; index < lines.length; index++) {
    const below = lines[index + 1];
    if (taken[index] === 'tags-heading' && below && taken[index + 1] === undefined && isTags(below)) removed.push({ start: below.start, end: below.end, rule: 'page-tags' });
    if (taken[index] !== 'list-heading') continue;
    let end = index + 1;
    while (end < lines.length && !startsText(lines[end]!)) end++;
    // A title right above the words 现将…情况汇报如下 is theirs.
    if (end < lines.length && end > index + 1 && isOpening(lines[end]!.text) && isTitleLine(lines[end - 1]!.text)) end--;
    for (let line = index + 1; line < end; line++) if (taken[line] === undefined) removed.push({ start: lines[line]!.start, end: lines[line]!.end, rule: 'related-articles' });
    index = end - 1;
  }
  return { removed };
};

/** True where a report begins or goes on below a list of other documents. */
function startsText(line: PageLine): boolean {
  if (isNumberedHeading(line.key) || line.text === '' || isBoldTitle(line.text) || (isOpening(line.text) && line.text.length >= LEAST_OPENING)) return true;
  if (line.key.length > LONGEST_PREVIEW && looksLikeBody(line)) return true;
  // Teasers are cut off anywhere.
  if (!/[。;:!?”]$/.test(line.key)) return false;
  return looksLikeBody(line, LONGEST_TEASER) || (looksLikeBody(line, 40) && reportWeight(line.text) >= 3);
}

/** A line of a page's tags: words, and no sentence. */
function isTags({ key }: PageLine): boolean {
  return key.length > 0 && key.length <= LONGEST_TAGS && !/[。;:!?]/.test(key) && !/^\d{1,2}[、.]/.test(key) && !isNumberedHeading(key);
}
