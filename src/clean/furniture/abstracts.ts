import type { Removed } from '../../../schemas/document.js';
import type { FurnitureRule } from '../furniture-rules.js';
import { withoutSpaces, type PageLine } from '../page-lines.js';

/** Lines of a page's head that may hold an abstract, abstracts a page has, and characters one has at least and at most. */
const HEAD_LINES = 120;
const MOST_ABSTRACTS = 3;
const SHORTEST = 16;
const LONGEST = 600;

/** Characters below it in which its words must come again. */
const NEAR = 3000;

/** What stands below a line, without spaces and breaks: viewers break lines anywhere. */
function textBelow(folded: string, lines: readonly PageLine[], index: number): string {
  let text = '';
  for (let at = index + 1; at < lines.length && text.length < NEAR; at++) text += lines[at]!.key || withoutSpaces(folded.slice(lines[at]!.start, Math.min(lines[at]!.end, lines[at]!.start + NEAR)));
  return text;
}

const LABEL = /^[【[]?(?:内容|文章|本文|文档)?(?:摘要|简介|导读|提要|概要|核心提示|描述)[】\]]?:/;
const CUT_OFF = /(?:…|\.{3})[….]{0,6}$/;

/**
 * The beginning of the text, said once more above it: 摘要:…, or a line cut off with dots. What stands there must come again
 * below, word for word.
 */
export const abstracts: FurnitureRule = ({ lines, taken, folded }) => {
  const removed: Removed[] = [];
  for (let index = 0; index < Math.min(lines.length - 1, HEAD_LINES) && removed.length < MOST_ABSTRACTS; index++) {
    const { key, start, end } = lines[index]!;
    if (taken[index] !== undefined || key.length < SHORTEST || key.length > LONGEST || !(CUT_OFF.test(key) || LABEL.test(key))) continue;
    const said = key.replace(LABEL, '').replace(CUT_OFF, '');
    if (said.length < SHORTEST || !textBelow(folded, lines, index).includes(said)) continue;
    removed.push({ start, end, rule: 'abstract' });
  }
  return { removed };
};
