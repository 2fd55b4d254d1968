import type { Random } from '../support/random.js';

/** A stretch of text made to be slow, deep or large somewhere. `most` bounds its characters. */
export type Flood = (random: Random, most: number) => string;

const repeated = (unit: string, most: number): string => unit.repeat(Math.max(1, Math.floor(most / unit.length)));
const OPENERS = ['(', '（', '“', '《', '【', '〔', '[', '{', '‘', '「', '"', '<'];
const TAGS = ['div', 'span', 'table', 'tr', 'td', 'ul', 'li', 'p', 'a', 'b', 'font', 'blockquote', 'svg', 'math', 'select', 'option', 'textarea', 'template', 'noscript', 'pre', 'title', 'h1', 'dl', 'form', 'center', 'iframe', 'ruby', 'rt'];
const UNITS = ['万', '亿', '万亿', '所', '%', '％', '‰', '个百分点', '倍', '元', '年', '月', '日', '成', '名', '位', '平方米', '微克/立方米', '台(套)', '第', '前', '近', '余', '约', '多', '几', '十', '百', '千', '零', '分之', '翻', '番'];
const MASKS = ['x', 'X', '×', '*', '_', '○', '□', '某', '20xx年', 'xx', '1xx7', '.5万', 'xx.5万元', '〇', '%', '１'];
const MARKS = ['一、', '(一)', '1、', '2、', '第1页 / 共9页', '第一篇:', '①', '一是', '首先,', '附件1', '十二、', '\n\n3、'];
const STAMPS = ['收藏', '下载', '上传人:', '文档编号:', '资源描述', '展开阅读全文', '相关资源', '当前位置:首页 > ', '亲,该文档总共9页', '猜你喜欢', 'copyright', 'ICP备12345678号', '小编为大家', '范文网', '由会员分享'];
const WIDE = ['ﷺ', '㍿', '㌔', '½', 'ﬃ', '⑽', '㈠', 'ⅷ', '㎡', '℃', '①', '𝟗', '９', '㋀', 'Ⅻ'];
const COMBINING = ['\u0301', '\u0489', '\u20dd', '\ufe0f', '\u200d', '\u0e4e', '\u3099'];

const mixtureOf = (parts: readonly string[]): Flood => (random, most) => {
  let text = '';
  while (text.length < most) text += random.chance(0.4) ? String(random.int(0, 99_999)) : random.pick(parts);
  return text;
};

/** By name, so that a report can say what broke. */
export const floods: Readonly<Record<string, Flood>> = {
  digits: (random, most) => repeated(random.pick(['9', '0', '1234567890', '９', '1,', '1.', '1 ', '-1', '1e9', '〇', '1/', '1:', '1~', '1—', '1至']), most),
  numerals: (random, most) => repeated(random.pick(['一', '十', '百', '千', '万', '亿', '百万', '十分之', '零', '壹', '廿', '两', '几', '一百零', '三五', '亿万', '半', '十几']), most),
  units: mixtureOf(UNITS),
  masks: mixtureOf(MASKS),
  marks: mixtureOf(MARKS),
  stamps: (random, most) => mixtureOf(STAMPS)(random, most).replace(/(.{30})/g, '$1\n'),
  dates: (random, most) => repeated(random.pick(['2021年', '2021年1月1日至', '1月', '十二五', '2020-2021学年', '2021-12-31T23:59:59 ', '98年', '20xx年', '前三季度', '第一学期', '上半年', '2021/']), most),
  brackets: (random, most) => repeated(random.pick(OPENERS), most),
  oneCharacter: (random, most) => repeated(random.pick(['的', '学', ' ', '\n', '\t', '　', '、', ',', '。', ';', ':', '第', '页', '年', 'x', '-', '—', '=', '·', '…', '\r', '\u2028', 'a']), most),
  spacedOut: (random, most) => repeated(random.pick(['学 ', '学\n', '学\n\n', '1\n', '1 \n', '学\t', '学　', '\n\n4、字']), most),
  wide: (random, most) => repeated(random.pick(WIDE), most),
  combining: (random, most) => `学${repeated(random.pick(COMBINING), most)}`,
  emoji: (random, most) => repeated(random.pick(['😀', '👨‍👩‍👧‍👦', '🇨🇳', '𠀀', '𝟗']), most),
  surrogates: (random, most) => repeated(random.pick(['\ud83d', '\udc00', '\udc00\ud83d', '学\ud800', '\ud8003所']), most),
  direction: (random, most) => repeated(random.pick(['\u202e3所', '\u202a\u202c', '\u2066\u2069', '\u200f', '\u200b', '\ufeff', '\u00ad']), most),
  control: (random, most) => repeated(random.pick(['\u0000', '\u0007', '\u001b[2J', '\u0008', '\u007f', '\u0085', '\u000b', '\u001c学']), most),
  entities: (random, most) => repeated(random.pick(['&amp;', '&#38;', '&#x26;', '&nbsp;', '&#19968;', '&lt;', '&amp;amp;', '&#0;', '&#xD800;', '&#99999999999;', '&', '&notit;', '&CounterClockwiseContourIntegral;', '&#x', '&#12']), most),
  nested: (random, most) => repeated(`<${random.pick(TAGS)}>`, most) + (random.chance(0.5) ? '3所' : ''),
  closed: (random, most) => repeated(`</${random.pick(TAGS)}>`, most),
  nestedClosed: (random, most) => {
    const tag = random.pick(TAGS);
    const depth = Math.floor(most / (tag.length * 2 + 5));
    return `${`<${tag}>`.repeat(depth)}3所${`</${tag}>`.repeat(depth)}`;
  },
  unclosed: (random, most) => random.pick(['<', '<!--', '<![CDATA[', '<a href="', "<a href='", '<script>', '<style>', '<title>', '<textarea>', '<?', '<!', '<a ', '<p class=', '</', '<svg><![CDATA[', '<plaintext>']) + repeated(random.pick(['a', ' ', '=', '"', '-', '<', '学', '&']), most),
  attributes: (_random, most) => `<div ${Array.from({ length: Math.ceil(most / 12) }, (_, at) => `a${at}="${at}"`).join(' ').slice(0, most)}>3所</div>`,
  elements: (random, most) => repeated(random.pick(['<p>3所</p>', '<td>3</td>', '<br>', '<a href="1">第1页</a>', '<li>1、', '<meta name=a content=b>', '<p></p>', '<span>学</span>', '<tr><td>1', '<h1>总结']), most),
  markup: (random, most) => {
    let text = '';
    while (text.length < most) text += random.pick(['<', '>', '/', '</', '<!--', '-->', '"', "'", '=', ' ', '学校3所', '&amp;', '&#', `<${random.pick(TAGS)}`, `<${random.pick(TAGS)} class="page"`, `</${random.pick(TAGS)}>`, '<script>', '</script>', ']]>']);
    return text;
  },
};
