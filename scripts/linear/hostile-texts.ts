/** A text that somebody built to be slow to read: its name, and the text at any length. */
export interface HostileText {
  readonly name: string;
  /** At least `length` UTF-16 units, at most one repetition more. */
  readonly make: (length: number) => string;
}

const repeated = (unit: string) => (length: number): string => unit.repeat(Math.ceil(length / unit.length));

/** A small generator of pseudo-random numbers (mulberry32), the same on every machine. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A random mixture of the pieces, the same for the same seed. */
const mixture = (seed: number, pieces: readonly string[]) => (length: number): string => {
  const next = random(seed);
  const parts: string[] = [];
  for (let made = 0; made < length; ) {
    const piece = pieces[Math.floor(next() * pieces.length)]!;
    parts.push(piece);
    made += piece.length;
  }
  return parts.join('');
};

/** Runs of one unit; each has made, or could make, some pattern or loop go over the same stretch again and again. */
const UNITS = [
  '7', '0', '10', '1,234', '1,', '1.', '1.5', '.5', '5.', '1-', '1—', '2020-', '2020年', '2020-2021', '20', '1:', '1/', '1:2:', '第1', '第', '第一', '1、', '1)', '(1', '(1)', '1】', '〔1〕', '1 ', '12 ', '123 ', '1 234 ', '+1', '1+', '7×24', '5G',
  'x', 'X', '×', '*', '_', '○', '□', '某', '某某', 'xx县', 'x年', '20x', '×1', '1x', '*1', '.5万', 'xx.5万元', '某1',
  '一', '零', '〇', '两', '十', '百', '千', '万', '亿', '兆', '万亿', '亿万', '十百千万', '千百十', '一百', '一千', '一万', '零一', '一零', '三五', '二〇', '廿', '上百', '数百', '几十', '上', '数', '几', '首', '翻', '翻番', '百分之', '分之', '百分之一', '万分之', '三分之一', '成', '三成', '点', '三点', '三点五亿', '余', '多', '1余', '1多', '十几', '十来', '倍', '1倍',
  '年', '月', '日', '1年', '1月', '1日', '1至', '一至', '1月至', '季度', '一季度', '十二五', '“十二五”', '年代', '80年代', '世纪', '学年',
  '一个', '一所', '1人', '5人,', '5人、', '5人;', '5人(', '5人)', '(5人)', '5个,其中', '5所:', '5%', '占5%', '增长5%', '比', '较', '1比', '分别', '1元', '每1元', '1人,每1元', '元', '人', '个', '名', '小学', '小学1所、', '小学、初中', '增加', '不超过', '近', '约', '其中', '合计',
  '(', ')', '()', '((1', '1))', '“', '”', '“”', '“一”', '”“', '《', '》', '《》', '《一', '《“', '【', '】', '‘', '’', '"', '、', ',', '，', '。', ';', ':', '?', '!', '…', '—', '-', '~', '·', '/', '.', ' ', '　', '\t', '\n', '\r\n', '\n\n', '\n1、', '\n一、', '\n(一)', ' \n', '\n ', '\u0000', '\u200b', '\ud800', '\ufeff', 'a', 'www.', 'www.a.com【', 'http://', '的', '工程', '活动', '会', '“工程', '项目', '出台', '出台方案', '实施', '办法', '建设', '学校建设', '、学校', '开展“', '一“', '和', '与', '工作', '教育', '工作总结\n', '篇1\n', '第1篇\n', '教育局:\n', '相关文章\n', '1、工作\n', '。\n', 'x。\n', '總', '學校', '総', 'ﬀ', '㎡', '１', '①', '<', '<p>', '&amp;', '&',
] as const;

const NUMERAL_PIECES = [...'0123456789,.%一二三四五六七八九十百千万亿零两余多几', 'xx', '×', '*', '_', '○', '某'];
const SIGN_PIECES = [...'()“”《》、,。;:—-~/.第年月日', '1', '二', 'x', '人', '个'];
const WORD_PIECES = ['全县', '小学', '现有', '达到', '增长', '其中', '占', '比上年', '分别', '个百分点', '万元', '12', '3.5', '%', '人', '、', ',', '所', '工程', '“', '”', '出台', '方案', '和', '2020年', '计划', '约', '近', '以上', '(', ')'];

/** Everything the linear-time fuzz runs. */
export const hostileTexts: readonly HostileText[] = [
  ...UNITS.map((unit) => ({ name: JSON.stringify(unit), make: repeated(unit) })),
  { name: 'numerals mixed', make: mixture(1, NUMERAL_PIECES) },
  { name: 'signs mixed', make: mixture(2, SIGN_PIECES) },
  { name: 'words without a full stop', make: mixture(3, WORD_PIECES) },
  { name: 'words in lines', make: mixture(4, [...WORD_PIECES, '\n', '。']) },
  { name: 'everything', make: mixture(5, UNITS) },
];
