import { seeded } from '../support/random.js';

/** A text that somebody built to be slow to read: its name, and the text at any length. */
export interface HostileText {
  readonly name: string;
  /** At least `length` UTF-16 units, at most one repetition more. */
  readonly make: (length: number) => string;
}

const repeated = (unit: string) => (length: number): string => unit.repeat(Math.ceil(length / unit.length));

/** A random mixture of the pieces, the same for the same seed. */
const mixture = (seed: number, pieces: readonly string[]) => (length: number): string => {
  const next = seeded(seed).next;
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

/** One thing that is as long as the whole text: a number, a title, a bracket, with something before and behind. */
const ENCLOSED: readonly (readonly [string, string, string])[] = [
  ['有', '7', '人。'], ['达', '9', '%。'], ['2020年有', '1,234', '元。'], ['有0.', '3', '万元。'], ['有', '九', '人。'], ['三点', '五', '亿元。'], ['三点五', '亿', '元。'], ['上', '亿', '元。'], ['数', '万', '元。'], ['九', '千万', '人。'], ['1:', '9', ',好。'], ['百分之', '九', '。'], ['有', '1亿1万', '人。'], ['有1', '亿万', '人。'], ['有9', '9亿', '元。'], ['第', '9', '名。'],
  ['《', '工', '》'], ['“', '一', '”工程'], ['(', '1人', ')'], ['2020年', '5人', '。'], ['共5人,其中', '1人、', '。'], ['共5人(', '1人、', ')'], ['分别为', '1%、', '。'], ['由', '5人', '减少到3人,减少2人。'], ['\n', '1 ', '\n'], ['师生比1:12。', '在校生120人,应配教师9人,', '。'], ['合格率5%', '、合格率5%', '。'], ['较2023年', '2023年', '增长20230人。'],
];

/** Everything the linear-time fuzz runs. */
export const hostileTexts: readonly HostileText[] = [
  ...ENCLOSED.map(([before, unit, behind]) => ({ name: JSON.stringify(`${before}${unit}…${behind}`), make: (length: number) => before + repeated(unit)(length) + behind })),
  ...UNITS.map((unit) => ({ name: JSON.stringify(unit), make: repeated(unit) })),
  { name: 'numerals mixed', make: mixture(1, NUMERAL_PIECES) },
  { name: 'signs mixed', make: mixture(2, SIGN_PIECES) },
  { name: 'words without a full stop', make: mixture(3, WORD_PIECES) },
  { name: 'words in lines', make: mixture(4, [...WORD_PIECES, '\n', '。']) },
  { name: 'ratios that all differ', make: (length) => Array.from({ length: Math.ceil(length / 30) }, (_, index) => `小学师生比1:${index + 3}.7,在校生${index}人,应配教师9人。`).join('') },
  { name: 'indicators that all differ', make: (length) => Array.from({ length: Math.ceil(length / 16) }, (_, index) => `第${index}项${'甲乙丙丁'[index % 4]!}合格率5%,`).join('') },
  { name: 'the same title again and again', make: repeated('某县教育局工作总结\n今年以来,全县共有学校5所。\n') },
  { name: 'paragraphs of two offices in turn', make: repeated(`${'学校教师和学生的教育教学工作,学校学生教师。'.repeat(5)}\n${'医院患者住院手术医疗护士门诊病房。'.repeat(6)}\n`) },
  { name: 'lists of other articles', make: repeated('相关文章\n一、好\n') },
  { name: 'dropped digits with prices', make: repeated('补助8674人,每人每天4元,全年.96万元,') },
  { name: 'page cuts', make: (length) => Array.from({ length: Math.ceil(length / 306) }, (_, index) => `${index + 1}、${'学'.repeat(300)}\n\n`).join('') },
  { name: 'everything', make: mixture(5, UNITS) },
];
