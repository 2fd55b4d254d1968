import type { Span } from '../../text/span.js';
import { lineRule, type FurniturePage, type FurnitureRule } from '../furniture-rules.js';
import { looksLikeBody } from './body-like.js';

const BYLINE = /^(?:(?:发布|更新|发表|上传|编辑)?(?:时间|日期): ?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: ?\d{1,2}:\d{2}(?::\d{2})?)?|(?:作者|来源|文章来源|编辑|责任编辑|发布人|发布者|浏览|点击|阅读|浏览次数|点击数|字体|字号|投稿|网友|整理):|\d{4}[-/]\d{1,2}[-/]\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?(?= |$))/;

/** Headings of lists that follow an article. */
const RELATED = /^[>【\s·•]*(?:相关(?:范文|文章|阅读|推荐|内容|热词|作文|链接|新闻|资讯|专题|文档)(?:推荐|阅读|链接)?|猜你喜欢|猜您喜欢|推荐(?:阅读|文章|范文|内容)|热门(?:文章|推荐|阅读|范文|标签|排行)|最新(?:文章|范文|更新|发布)|延伸阅读|看了.{0,12}的(?:人)?(?:还|也)看了?|上一篇|下一篇|本文(?:标签|关键词)|大家都在搜|为您推荐|精选(?:文章|范文)|随机(?:文章|推荐|阅读)|栏目(?:推荐|导航)|友情链接)[::】]?/;

function isByline(text: string): boolean {
  return text.length <= 160 && BYLINE.test(text) && !/[。;]$/.test(text);
}

/** A title above a line of time and author: metadata, not text. */
const articleHead: FurnitureRule = {
  name: 'article-head',
  find(page) {
    const kept = page.lines.map((_, index) => index).filter((index) => page.kept(index)).slice(0, 8);
    const byline = kept.find((index) => isByline(page.lines[index]!.text));
    if (byline === undefined) return { spans: [] };
    const above = kept.filter((index) => index < byline).map((index) => page.lines[index]!);
    if (above.some((line) => line.text === '' || line.text.length > 90 || /[。;]$/.test(line.text))) return { spans: [page.lines[byline]!] };
    const text = page.lines[byline]!.text;
    const time = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: ?\d{1,2}:\d{2}(?::\d{2})?)?/.exec(text)?.[0];
    const author = /作者: ?([^\s]{1,30})/.exec(text)?.[1];
    const title = above[above.length - 1]?.text;
    return {
      spans: [...above, page.lines[byline]!],
      metadata: { ...(title ? { title } : {}), ...(time ? { uploaded_at: time } : {}), ...(author ? { author } : {}) },
    };
  },
};

/** A compiler of model essays speaking to the reader. */
const COMPILER = /小编|(?:为|给)(?:大家|您|你)(?:收集|整理|带来|分享|推荐|搜集|准备|精心)|(?:以下|下面)(?:是|就是|内容是).{0,16}(?:范文|相关资料|全文|全部内容)|(?:希望|但愿)(?:能够?|可以|以上内容|本文|这些).{0,20}(?:对|给)?(?:大家|您|你|读者)|(?:供|仅供)(?:大家|您|你|各位)?(?:参考|借鉴|阅读)|欢迎(?:大家|您)?(?:阅读|参考|借鉴|查阅)/;

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
 * The first lines of a compilation introduce it in general words: there the whole paragraph goes. Inside the body only
 * the compiler's own sentences do.
 */
const compilerWords: FurnitureRule = {
  name: 'compiler-words',
  find(page) {
    const spans: Span[] = [];
    let seen = 0;
    page.lines.forEach((line, index) => {
      if (!page.kept(index)) return;
      seen++;
      if (line.text === '' || !COMPILER.test(line.text)) return;
      const introduction = seen <= 3 && line.text.length < 400 && !/\d{2}|%/.test(line.text);
      if (introduction) spans.push(line);
      else for (const sentence of sentencesOf(line.text, line.start)) if (isCompilerSentence(page.text.slice(sentence.start, sentence.end))) spans.push(sentence);
    });
    return { spans };
  },
};

function isCompilerSentence(sentence: string): boolean {
  return sentence.length <= 160 && (/小编/.test(sentence) ? !/小编站/.test(sentence) && COMPILER.test(sentence) : sentence.length <= 60 && COMPILER.test(sentence) && /大家|您|你|^供|^仅供|范文/.test(sentence));
}

/** A list of other articles, down to the next line that reads like a report. */
const related: FurnitureRule = {
  name: 'related-articles',
  find(page) {
    const spans: Span[] = [];
    for (let index = 0; index < page.lines.length; index++) {
      if (!page.kept(index) || !isRelatedHeading(page, index)) continue;
      let end = index + 1;
      while (end < page.lines.length && !looksLikeBody(page.lines[end]!.text, 150)) end++;
      // A heading of a report's own below the list starts the text again.
      while (end < page.lines.length && end > index + 1 && startsReport(page.lines[end - 1]!.text)) end--;
      spans.push(...page.lines.slice(index, end));
      index = end - 1;
    }
    return { spans };
  },
};

function isRelatedHeading(page: FurniturePage, index: number): boolean {
  const { text } = page.lines[index]!;
  return text.length <= 60 && RELATED.test(text) && !/[。;,,]$/.test(text) && text.length <= (RELATED.exec(text)?.[0].length ?? 0) + (/^[上下]一篇/.test(text) ? 50 : 4);
}

const startsReport = (text: string): boolean => /^(?:第[一二三四五六七八九十\d]{1,3}篇|[篇][一二三四五六七八九十]|一、|\(一\)|(一))/.test(text);

export const articleRules: readonly FurnitureRule[] = [
  articleHead,
  related,
  compilerWords,
  lineRule('article-byline', [/^(?:(?:发布|更新|发表|上传)?时间|作者|来源|文章来源|编辑|责任编辑|责编|发布人|发布者|发布日期|浏览次数?|点击(?:数|次数|量)?|阅读(?:数|次数|量)?|字号|字体|人气|审核|供稿|投稿|摄影|信息来源|稿件来源):.{0,80}$/, /^.{0,30}(?:浏览次数|点击数|阅读数|点击次数): ?\d{0,9}.{0,40}$/, /^【?字[号体]:.{0,20}$/, /^【(?:大|中|小| )+】.{0,30}$/]),
  lineRule('article-share', [/^(?:分享到|分享至|扫一扫|扫码关注|微信扫一扫|关注公众号|返回顶部|返回首页|返回列表|回到顶部|TOP|打印本页|关闭窗口|打印|【打印】|【关闭】|我要纠错|点赞|收藏本页|复制链接|有用|没用|\d{1,6}人(?:点赞|收藏|看过)):?.{0,30}$/, /^(?:上|下)一篇:?.{0,60}$/, /^(?:上|下)一页.{0,12}$/]),
];
