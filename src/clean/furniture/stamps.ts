import type { Span } from '../../text/span.js';
import type { FurnitureRule } from '../furniture-rules.js';

/** Marks a site leaves inside the text: an address with its name in brackets, or either alone on a line. */
const STAMP = /(?:https?:\/\/)?(?:[a-z0-9-]{1,40}\.){1,3}(?:com|cn|net|org|cc|top|info)(?:\/[\w./-]{0,80})?\s?【[^】\n]{1,40}】|【[^】\n]{0,24}(?:范文|文库|文档|作文|资料|论文)[^】\n]{0,6}[网網站][^】\n]{0,10}】|\((?:本文|文章|内容|资料)?(?:来源|来自|摘自|转自|选自)(?:于|自)?:?\s?(?:https?:\/\/|www\.)[^)\n]{1,80}\)/gi;
const ADDRESS_LINE = /^(?:(?:更多|本文|文章|转载|来源|原文|网址|地址|链接|请访问|欢迎访问).{0,30})?(?:https?:\/\/)?(?:[a-z0-9-]{1,40}\.){1,3}(?:com|cn|net|org|cc|top|info)(?:\/[\w./?=&%-]{0,120})?.{0,20}$/i;

const inlineStamps: FurnitureRule = {
  name: 'site-stamp',
  find(page) {
    const spans: Span[] = [];
    // A stamp holds a bracket or an address: pages with neither are not searched.
    if (/【|www\.|https?:/i.test(page.text)) for (const match of page.text.matchAll(STAMP)) spans.push({ start: match.index, end: match.index + match[0].length });
    page.lines.forEach((line, index) => {
      if (page.kept(index) && line.text !== '' && line.text.length <= 160 && ADDRESS_LINE.test(line.text)) spans.push(line);
    });
    return { spans };
  },
};

/** Word field codes that conversion left in the text. */
const FIELD_CODE = /\\\* ?MERGEFORMAT|(?:PAGEREF|HYPERLINK|TOC|REF) (?:\\[a-z] ?)?"?_?[A-Za-z0-9_]{4,40}"?(?: \\[a-z])*|EMBED [A-Z][A-Za-z.]{3,30}\d?|eq \\[a-z]+\\[a-z]+\(/g;

const fieldCodes: FurnitureRule = {
  name: 'field-code',
  find(page) {
    if (!/MERGEFORMAT|PAGEREF|HYPERLINK|EMBED |eq \\/.test(page.text)) return { spans: [] };
    return { spans: [...page.text.matchAll(FIELD_CODE)].map((match) => ({ start: match.index, end: match.index + match[0].length })) };
  },
};

/** Readings in Latin letters behind a character, 權(quán), on pages that have them throughout. */
const GLOSS = /(?<=[\u4e00-\u9fff])\([a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜüɡ]{1,7}\)/g;

const pinyinGlosses: FurnitureRule = {
  name: 'pinyin-gloss',
  find(page) {
    const matches = [...page.text.matchAll(GLOSS)];
    const toned = matches.filter((match) => /[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ]/.test(match[0])).length;
    if (toned < 3) return { spans: [] };
    return { spans: matches.map((match) => ({ start: match.index, end: match.index + match[0].length })) };
  },
};

export const stampRules: readonly FurnitureRule[] = [inlineStamps, fieldCodes, pinyinGlosses];
