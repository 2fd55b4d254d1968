import type { Removed } from '../../../schemas/document.js';
import type { FurnitureRule } from '../furniture-rules.js';

/** Lines of a page's head that may hold an abstract, abstracts a page has, and characters one has at least and at most. */
const HEAD_LINES = 120;
const MOST_ABSTRACTS = 3;
const SHORTEST = 16;
const LONGEST = 600;

const LABEL = /^[【[]?(?:内容|文章|本文|文档)?(?:摘要|简介|导读|提要|概要|核心提示|描述)[】\]]?:/;
const CUT_OFF = /(?:…|\.{3})[….]{0,6}$/;

/**
 * The beginning of the text, said once more above it: 摘要:…, or a line cut off with dots. What stands there must stand in
 * the text below word for word.
 */
export const abstracts: FurnitureRule = ({ lines, taken, folded }) => {
  const removed: Removed[] = [];
  for (let index = 0; index < Math.min(lines.length - 1, HEAD_LINES) && removed.length < MOST_ABSTRACTS; index++) {
    const { key, text, start, end } = lines[index]!;
    if (taken[index] !== undefined || key.length < SHORTEST || key.length > LONGEST || !(CUT_OFF.test(key) || LABEL.test(key))) continue;
    const said = text.replace(/\s+/g, ' ').replace(/^[【[]?[^:]{2,6}[】\]]?: ?/, (label) => (LABEL.test(label.replace(/ /g, '')) ? '' : label)).replace(CUT_OFF, '').trim();
    if (said.length < SHORTEST || !folded.includes(said, end)) continue;
    removed.push({ start, end, rule: 'abstract' });
  }
  return { removed };
};
