import type { Removed } from '../../../schemas/document.js';
import type { FurnitureRule } from '../furniture-rules.js';
import { reportWeight } from './vocabulary.js';

const LABEL = /^(?:【? ?(?:资源|文档|资料|内容|文章) ?(?:描述|简介|介绍|提示|概述|摘要|预览) ?】? ?[:】])\s*/;
const LONGEST_BLURB = 120;

/** 内容提示: and the like before the text in the same line; where only a site's blurb follows, that goes with it. */
export const bodyLabels: FurnitureRule = ({ lines, taken, folded }) => {
  const removed: Removed[] = [];
  lines.forEach((line, index) => {
    if (taken[index] !== undefined) return;
    const label = LABEL.exec(line.text === '' ? folded.slice(line.start, line.start + 20) : line.text)?.[0];
    if (label === undefined) return;
    const blurb = line.text !== '' && line.key.length <= LONGEST_BLURB && line.site >= 2 && reportWeight(line.text) === 0;
    removed.push({ start: line.start, end: blurb ? line.end : line.start + label.length, rule: 'body-label' });
  });
  return { removed };
};
