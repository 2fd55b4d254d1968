import type { Random } from '../support/random.js';
import * as words from './words.js';

/** A report before anything is done to it: lines, each a heading or a paragraph of whole sentences. */
export interface RandomReport {
  readonly title: string;
  readonly text: string;
}

/** What the sentences of one report have in common. */
interface Setting {
  readonly place: string;
  readonly office: string;
  readonly year: number;
}

const name = ({ pick }: Random, length = 2): string => Array.from({ length }, () => pick(words.nameParts)).join('');
const school = (random: Random): string => `${name(random)}${random.pick(['中学', '小学', '中心学校', '职业学校', '幼儿园', '卫生院', '社区', '村', '敬老院', '合作社', '水库', '茶场', '文化站'])}`;
const count = (random: Random): string => String(random.pick([random.int(11, 99), random.int(100, 999), random.int(1000, 9999), random.int(3, 9)]));
const decimal = (random: Random): string => `${random.int(1, 99)}.${random.int(1, 99)}`;
const money = (random: Random): string => `${random.chance(0.6) ? decimal(random) : count(random)}${random.pick(['万元', '万元', '亿元', '元'])}`;
const share = (random: Random): string => `${random.int(50, 99)}.${random.int(1, 9)}%`;
const amount = (random: Random): string => `${count(random)}${random.pick(words.units)}`;

type Clause = (random: Random, setting: Setting) => string;

const openings: readonly Clause[] = [
  (r) => r.pick(words.seasons), (r) => `${r.pick(words.manners)}`, (r) => `围绕${r.pick(words.goals)}`, (r) => `以${r.pick(words.objects)}为抓手`, (r, { place }) => `${place}${r.pick(words.actors)}牵头`, (r) => `针对${r.pick(words.problems)}的实际`,
  (r) => `为${r.pick(words.goals)}`, (r) => `在${school(r)}召开推进会后`, (r, { year }) => `${year}年${r.int(1, 12)}月`, (r) => `${r.pick(words.surnames)}${r.pick(words.surnames)}同志带队督导${r.pick(words.objects)}期间`,
];

const middles: readonly Clause[] = [
  (r) => `${r.pick(words.adverbs)}${r.pick(words.verbs)}${r.pick(words.objects)}`, (r) => `${r.pick(words.actors)}${r.pick(words.adverbs)}${r.pick(words.verbs)}${r.pick(words.objects)}`, (r) => `${r.pick(words.verbs)}${r.pick(words.objects)}${amount(r)}`,
  (r) => `投入${money(r)}用于${r.pick(words.objects)}`, (r) => `争取专项资金${money(r)}支持${r.pick(words.objects)}`, (r) => `${school(r)}和${school(r)}先后${r.pick(words.verbs)}${r.pick(words.objects)}`, (r) => `将${r.pick(words.objects)}与${r.pick(words.objects)}一并${r.pick(words.verbs)}`,
  (r) => `开展${r.pick(words.objects)}专项行动${r.int(2, 60)}次`, (r) => `为${amount(r)}对象办理${r.pick(words.objects)}手续`, (r) => `${r.pick(words.objects)}的${r.pick(words.measures)}由${share(r)}提高到${share(r)}`,
];

const endings: readonly Clause[] = [
  (r) => `${r.pick(words.measures)}达到${share(r)}`, (r) => `受益${amount(r)}`, (r) => `较上年增加${amount(r)}`, (r) => `同比增长${share(r)}`, (r) => r.pick(words.results), (r) => `使${r.pick(words.results)}`, (r) => `惠及${school(r)}等${amount(r)}`, (r) => `节约成本${money(r)}`,
  (r) => `${r.pick(words.measures)}居全市第${r.int(2, 12)}位`, (r) => `其中${r.pick(words.objects)}占${share(r)}`,
];

/** A sentence with its full stop. One in nine is of the stock all reports share. */
export function randomSentence(random: Random, setting: Setting): string {
  if (random.chance(0.11)) return random.pick(words.stock);
  const clauses = [random.pick(openings)(random, setting), random.pick(middles)(random, setting)];
  while (random.chance(0.35) && clauses.length < 5) clauses.push(random.pick(middles)(random, setting));
  clauses.push(random.pick(endings)(random, setting));
  return `${clauses.join('，')}。`;
}

/** Where and when a report is set. */
export function randomSetting(random: Random): Setting {
  return { place: `${name(random)}${random.pick(['县', '县', '市', '区'])}`, office: random.pick(words.offices), year: random.int(2008, 2023) };
}

const NUMERALS = '一二三四五六七八九十';

/** A report of 500 to 2,400 characters. */
export function randomReport(random: Random, setting: Setting = randomSetting(random)): RandomReport {
  const { place, office, year } = setting;
  const title = `${place}${office}${year}年${random.pick(words.genres)}`;
  const lines = [title, `${year}年，${random.pick(words.stock)}${place}${office}${random.pick(words.adverbs)}${random.pick(words.verbs)}${random.pick(words.objects)}，现将有关情况报告如下：`];
  const sections = random.int(3, 6);
  for (let section = 0; section < sections; section++) {
    lines.push(`${NUMERALS[section]}、${random.pick(words.adverbs)}${random.pick(words.verbs)}，${random.pick(words.goals)}`);
    const paragraphs = random.int(1, 3);
    for (let k = 0; k < paragraphs; k++) lines.push(Array.from({ length: random.int(2, 5) }, () => randomSentence(random, setting)).join(''));
  }
  if (random.chance(0.5)) lines.push(`${place}${office}`, `${year}年12月${random.int(10, 31)}日`);
  return { title, text: lines.join('\n') };
}

export { type Setting };
