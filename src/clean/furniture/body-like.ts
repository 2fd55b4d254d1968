import type { PageLine } from '../page-lines.js';
import { reportWeight } from './vocabulary.js';

/**
 * True for a line that reads like a report's paragraph: long enough, with a full stop, and not a site talking of itself.
 * An empty line text stands for a line too long to be anything else.
 */
export function looksLikeBody(line: PageLine, minimum = 80): boolean {
  if (line.text === '') return true;
  if (line.text.length < minimum || !/[。;]/.test(line.text)) return false;
  return line.site < 3 || line.site - 2 * reportWeight(line.text) < 3;
}

/** True for a heading of a report's own: 第三篇, 一、, (一). */
export function isNumberedHeading(key: string): boolean {
  return /^(?:第[一二三四五六七八九十\d]{1,3}[篇章节部]|[篇][一二三四五六七八九十]|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/.test(key);
}
