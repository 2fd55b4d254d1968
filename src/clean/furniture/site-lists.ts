import type { Removed } from '../../../schemas/document.js';
import type { FurnitureRule } from '../furniture-rules.js';
import type { PageLine } from '../page-lines.js';
import { reportWeight } from './vocabulary.js';

const LONGEST_ITEM = 200;
const ITEM = /^(?:\(?\d{1,2}[、.)]|[·•※*-])/;

/**
 * The points a site makes under 友情提示, 温馨提示 and the like: they may begin at 2、, and say little that other lists do
 * not. Each holds a word sites favour and nothing a report counts.
 */
export const siteLists: FurnitureRule = ({ lines, taken }) => {
  const removed: Removed[] = [];
  for (let index = 0; index < lines.length; index++) {
    if (taken[index] !== 'site-heading') continue;
    let at = index + 1;
    for (; at < lines.length && (taken[at] !== undefined || isPoint(lines[at]!)); at++) {
      if (taken[at] === undefined) removed.push({ start: lines[at]!.start, end: lines[at]!.end, rule: 'site-list' });
    }
    index = at - 1;
  }
  return { removed };
};

function isPoint({ key, text, site }: PageLine): boolean {
  return key.length > 0 && key.length <= LONGEST_ITEM && ITEM.test(key) && site > 0 && reportWeight(text) === 0;
}
