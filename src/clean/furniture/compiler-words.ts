import type { Removed } from '../../../schemas/document.js';
import type { Span } from '../../text/span.js';
import type { FurnitureRule } from '../furniture-rules.js';
import { familyBit } from './family-words.js';
import { reportWeight } from './vocabulary.js';

/** A compiler of model essays speaking to the reader. 小编 also stands for 网 on mangled pages (小编站 is 网站). */
const COMPILER = new RegExp(
  [
    '小编(?!站|络|页)', '(?:以下|下面)(?:是|就是|内容是|为大家)[^。]{0,30}(?:范文|相关资料|全文|全部内容|收集|整理)', '(?:为|给)(?:大家|您|你|各位)(?:收集|整理|分享|推荐|搜集|精心)', '希望[^。]{0,24}(?:对|给|能帮|可以帮)[^。]{0,8}(?:大家|您|你|读者|朋友)', '仅?供(?:大家|您|你|各位)(?:参考|借鉴|阅读|学习)', '^仅?供(?:您|你|各位|大家)?(?:参考|借鉴)', '欢迎(?:大家|您)?(?:阅读|参考|借鉴|查阅|收藏|下载)',
    '(?:大家)?(?:一起|快)来?看看吧', '更多[^。]{0,20}(?:范文|精彩内容|文章|资料)[^。]{0,20}(?:请|尽在|关注|访问|浏览)', '本文(?:是|由|为)[^。]{0,24}(?:整理|收集|编辑)',
  ].join('|'),
);

const WORDS = familyBit('compiler');
/** The kept lines in which a compilation introduces itself. */
const INTRODUCTION_LINES = 3;
const LONGEST_SENTENCE = 160;

function sentencesOf(text: string, from: number): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if ('。!?'.includes(text[at]!) || at === text.length - 1) {
      spans.push({ start: from + start, end: from + at + 1 });
      start = at + 1;
    }
  }
  return spans;
}

/**
 * The first lines of a compilation introduce it in general words: there the whole paragraph that ends in the compiler's
 * words goes. Inside the body only the compiler's own sentences do.
 */
export const compilerWords: FurnitureRule = ({ lines, taken }) => {
  const removed: Removed[] = [];
  let seen = 0;
  lines.forEach((line, index) => {
    if (taken[index] !== undefined) return;
    seen++;
    if (line.site === 0 || (line.families & WORDS) === 0 || !COMPILER.test(line.text)) return;
    const sentences = sentencesOf(line.text, line.start);
    const spoken = sentences.filter(({ start, end }) => end - start <= LONGEST_SENTENCE && COMPILER.test(line.text.slice(start - line.start, end - line.start)));
    const introduces = seen <= INTRODUCTION_LINES && spoken.length > 0 && spoken[spoken.length - 1] === sentences[sentences.length - 1] && /小编(?!站|络|页)|范文/.test(line.text) && reportWeight(line.text) <= 2 && !line.text.includes('%');
    for (const { start, end } of introduces ? [line] : spoken) removed.push({ start, end, rule: 'compiler-words' });
  });
  return { removed };
};
