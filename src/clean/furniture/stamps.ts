import type { Removed } from '../../../schemas/document.js';
import { Sign } from '../folded-text.js';
import type { FurnitureRule } from '../furniture-rules.js';
import { isNumberedHeading } from './body-like.js';
import { familyBit } from './family-words.js';

const HOST = '(?:https?://)?(?:[a-z0-9-]{1,40}\\.){1,3}(?:com|cn|net|org|cc|top|info)';

/** What a compiler adds to a heading: 第二篇:…(本站推荐). */
const HEADING_MARK = /\((?:本站推荐|小编推荐|推荐|精选|最新|优秀|热门|必备|实用|通用|定稿|精品)(?:范文|文档|版)?\)$/;

/** Marks a site leaves inside the text: an address with its name in brackets, or where a text is from. */
const STAMP = new RegExp(`(?<![a-z0-9.-])${HOST}(?:/[\\w./-]{0,80})?\\s?【[^】\\n]{1,40}】|【[^】\\n]{0,24}(?:范文|文库|文档|作文|资料|论文)[^】\\n]{0,6}[网網站][^】\\n]{0,10}】|[(（](?:本文|文章|内容|资料)?(?:来源|来自|摘自|转自|选自)(?:于|自)?[:：]?\\s?${HOST}[^)）\\n]{0,80}[)）]`, 'gi');
const ADDRESS_LINE = new RegExp(`^(?:(?:更多|本文|文章|转载|来源|原文|网址|地址|链接|请访问|欢迎访问).{0,30})?${HOST}(?:/[\\w./?=&%-]{0,120})?.{0,20}$`, 'i');

/** A line that is a site's name with its address in brackets: 某某范文网【www.example.com】. */
const NAMED_ADDRESS = new RegExp(`^[^。,;:【]{0,30}【[^】。]{0,30}${HOST}[^】。]{0,20}】[^。,;:]{0,10}$`, 'i');

const WORDS = familyBit('stamp');

const siteStamps: FurnitureRule = ({ text, signs, lines, taken }) => {
  const removed: Removed[] = [];
  lines.forEach((line, index) => {
    if (taken[index] !== undefined || line.key.length > 80 || !line.text.endsWith(')') || !isNumberedHeading(line.key)) return;
    const mark = HEADING_MARK.exec(line.text);
    if (mark) removed.push({ start: line.end - mark[0].length, end: line.end, rule: 'heading-mark' });
  });
  // A stamp holds a bracket or an address: pages with neither are not searched.
  const dotted = (signs & Sign.letter) !== 0 && /[a-z0-9]\.(?:com|cn|net|org|cc|top|info)/i.test(text);
  if (!dotted && (signs & Sign.lenticular) === 0) return { removed };
  for (const [index, { start, end, text: line, families }] of lines.entries()) {
    if (taken[index] !== undefined || (line !== '' && (families & WORDS) === 0)) continue;
    for (const match of text.slice(start, end).matchAll(STAMP)) removed.push({ start: start + match.index, end: start + match.index + match[0].length, rule: 'site-stamp' });
  }
  if (dotted) for (const [index, { start, end, key, families }] of lines.entries()) if (taken[index] === undefined && (families & WORDS) !== 0 && key.length <= 160 && (ADDRESS_LINE.test(key) || (key.includes('】') && NAMED_ADDRESS.test(key)))) removed.push({ start, end, rule: 'site-stamp' });
  return { removed };
};

/**
 * Codes of Word's fields that conversion left in the text, with what belongs to the code and not to the text: the number of
 * a page (PAGE \\* MERGEFORMAT 3), the figure in a circle (eq \\o\\ac(○,1)). The result of other fields stays.
 */
const FIELD_CODE = new RegExp(
  [
    '(?:NUM)?PAGES? {0,3}(?:\\\\\\* {0,3}(?:MERGEFORMAT|Arabic))(?: {0,3}\\d{1,4}(?!\\d))?', '(?:= {0,3}\\d{1,3} {0,3})?\\\\\\* {0,3}(?:MERGEFORMATINET|MERGEFORMAT|ARABIC|Arabic|ROMAN|GB\\d|CHINESENUM\\d|DBNUM\\d|CHINESE\\d?) ?', '(?:TIME|DATE|CREATEDATE|SAVEDATE) {0,3}\\\\@ {0,3}["“][^"”\\n]{1,40}["”]', '(?:PAGEREF|NOTEREF|REF) {0,3}_[A-Za-z0-9]{4,40}(?: {0,3}\\\\[a-z])*', 'HYPERLINK {0,3}(?:\\\\l {0,3})?["“][^"”\\n]{1,200}["”](?: {0,3}\\\\[a-z](?: {0,3}["“][^"”\\n]{0,80}["”])?)*', 'TOC(?: {0,3}\\\\[a-z](?: {0,3}["“][^"”\\n]{0,20}["”])?){1,6}', 'SEQ {0,3}[^\\s\\\\]{1,10} {0,3}(?=\\\\\\*)', 'EMBED {1,3}[A-Z][A-Za-z.]{3,30}\\d?', 'eq {0,3}\\\\o\\\\ac\\([^,()\\n]{1,3},[^()\\n]{1,4}\\)', 'INCLUDEPICTURE {0,3}["“][^"”\\n]{1,200}["”](?: {0,3}\\\\[a-z])*', 'FORM(?:TEXT|CHECKBOX|DROPDOWN)',
  ].join('|'),
  'g',
);
const FIELD_SIGNS = /\\[*@a-z]|HYPERLINK|EMBED |FORM(?:TEXT|CHECK|DROP)|INCLUDEPICTURE|REF _/;

const fieldCodes: FurnitureRule = ({ text, folded, signs }) => {
  if ((signs & (Sign.backslash | Sign.capital)) === 0 || !FIELD_SIGNS.test(text)) return { removed: [] };
  return { removed: [...folded.matchAll(FIELD_CODE)].map((match) => ({ start: match.index, end: match.index + match[0].length, rule: 'field-code' })) };
};

/** Readings in Latin letters behind a character, 權(quán), on pages that have them throughout. */
const GLOSS = /(?<=[\u4e00-\u9fff])[(（][a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜüɡ]{1,7}[)）]/g;
const TONED = /[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ]/;
const LEAST_GLOSSES = 3;

const pinyinGlosses: FurnitureRule = ({ text, signs }) => {
  if ((signs & Sign.toned) === 0) return { removed: [] };
  const matches = [...text.matchAll(GLOSS)];
  if (matches.filter((match) => TONED.test(match[0])).length < LEAST_GLOSSES) return { removed: [] };
  return { removed: matches.map((match) => ({ start: match.index, end: match.index + match[0].length, rule: 'pinyin-gloss' })) };
};

export const stampRules: readonly FurnitureRule[] = [siteStamps, fieldCodes, pinyinGlosses];
