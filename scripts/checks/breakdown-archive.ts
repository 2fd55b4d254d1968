import { random } from '../linear/hostile-texts.js';

/** A sentence with a total and its parts. `total` is where the total's numeral stands in `text`. */
export interface BreakdownSentence {
  readonly phrasing: string;
  readonly text: string;
  readonly total: { readonly start: number; readonly end: number };
  /** The total was changed: it contradicts its parts. */
  readonly altered: boolean;
}

/** What a phrasing is given to write with. */
interface Writer {
  /** A whole number between two bounds. */
  int(low: number, high: number): number;
  pick<T>(choices: readonly T[]): T;
}

/** Parts that make up their total, or (open) a total of which only some parts are named. */
interface Phrasing {
  readonly name: string;
  readonly closed: boolean;
  /** The sentence with T for the total and the numbers in it. Numbers are in units of `scale` behind the decimal point. */
  write(writer: Writer): { readonly text: string; readonly total: number; readonly decimals?: number };
}

const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);
const shown = (value: number, decimals = 0): string => (decimals === 0 ? String(value) : (value / 10 ** decimals).toFixed(decimals));

/** A closed phrasing: parts of random size, the total their sum. */
function closed(name: string, count: number, [low, high]: readonly [number, number], template: (part: (at: number) => string, writer: Writer) => string, decimals = 0): Phrasing {
  return {
    name,
    closed: true,
    write(writer) {
      const parts = Array.from({ length: count }, () => writer.int(low, high));
      return { text: template((at) => shown(parts[at]!, decimals), writer), total: sum(parts), decimals };
    },
  };
}

/** An open phrasing: parts are shares of the total, and may overlap or leave some out. */
function open(name: string, shares: readonly (readonly [number, number])[], [low, high]: readonly [number, number], template: (part: (at: number) => string, writer: Writer) => string): Phrasing {
  return {
    name,
    closed: false,
    write(writer) {
      const total = writer.int(low, high);
      const parts = shares.map(([least, most]) => Math.max(1, Math.floor((total * writer.int(least, most)) / 100)));
      return { text: template((at) => shown(parts[at]!), writer), total };
    },
  };
}

const PLACES = ['全县', '我市', '全区', '全镇', '我局'] as const;
const TOWNS = ['东河镇', '西山镇', '南岭乡', '北坡乡', '柳林镇', '石桥镇', '青田乡', '白沙镇'] as const;
const place = (writer: Writer): string => writer.pick(PLACES);

/** Ways in which reports give a total and parts of it. */
export const phrasings: readonly Phrasing[] = [
  closed('compulsory schools', 2, [11, 420], (p, w) => `${place(w)}现有义务教育学校T所,其中小学${p(0)}所、初中${p(1)}所。`),
  closed('boys and girls', 2, [150, 9800], (p, w) => `${place(w)}普通高中在校学生T人,其中男生${p(0)}人,女生${p(1)}人。`),
  closed('boys and girls without a word', 2, [150, 9800], (p, w) => `${place(w)}初中在校生T人,男生${p(0)}人,女生${p(1)}人。`),
  closed('bracket', 2, [11, 420], (p, w) => `${place(w)}建成幼儿园T所(公办${p(0)}所、民办${p(1)}所),入园难得到缓解。`),
  closed('three industries', 3, [210, 98000], (p, w) => `${place(w)}完成生产总值T亿元,其中第一产业增加值${p(0)}亿元、第二产业增加值${p(1)}亿元、第三产业增加值${p(2)}亿元。`, 2),
  closed('town and country', 2, [300, 60000], (p, w) => `${place(w)}参加医疗保险T人,其中城镇居民${p(0)}人,农村居民${p(1)}人。`),
  closed('the rest', 2, [12, 900], (p, w) => `${w.pick(['该校', '我校', '局机关'])}有教职工T人,其中专任教师${p(0)}人,其余${p(1)}人为管理和工勤人员。`),
  closed('half years', 2, [20, 700], (p, w) => `${place(w)}受理群众来信T件,其中上半年${p(0)}件、下半年${p(1)}件。`),
  closed('sum behind', 3, [3, 390], (p, w) => `${w.pick(['去年', '全年', '三年来'])}改造小学${p(0)}所、初中${p(1)}所、高中${p(2)}所,${w.pick(['合计', '共计', '总计'])}T所。`),
  closed('sum behind, two parts', 2, [30, 6900], (p, w) => `${w.pick(['发放', '落实'])}春季补助${p(0)}万元,秋季补助${p(1)}万元,${w.pick(['合计', '共计'])}T万元。`),
  closed('counted towns', 3, [120, 9900], (p, w) => `三个乡镇共栽植果树T亩,其中${w.pick(TOWNS.slice(0, 3))}${p(0)}亩,${w.pick(TOWNS.slice(3, 5))}${p(1)}亩,${w.pick(TOWNS.slice(5))}${p(2)}亩。`),
  closed('taxes', 2, [210, 98000], (p, w) => `${place(w)}一般公共预算收入T亿元,其中税收收入${p(0)}亿元,非税收入${p(1)}亿元。`, 2),
  closed('terms', 2, [20, 7800], (p, w) => `${place(w)}发放助学金T万元,其中春季学期${p(0)}万元、秋季学期${p(1)}万元。`),
  closed('quarters', 4, [100, 980], (p, w) => `${place(w)}排查隐患T处,其中一季度${p(0)}处、二季度${p(1)}处、三季度${p(2)}处、四季度${p(3)}处。`),
  closed('full sentence between', 2, [150, 9800], (p, w) => `${place(w)}共有小学教师T名。其中男教师${p(0)}名,女教师${p(1)}名。`),
  closed('kinds of room', 3, [1000, 2200], (p) => `学校校舍建筑面积T平方米,其中教学用房${p(0)}平方米、办公用房${p(1)}平方米、生活用房${p(2)}平方米。`),
  closed('owned and let', 2, [15, 480], (p, w) => `${place(w)}民办和公办养老机构T家,其中公办${p(0)}家,民办${p(1)}家,床位充足。`),
  closed('here and elsewhere', 2, [30, 2800], (p, w) => `${w.pick(['劳务输出', '转移就业'])}T人,其中县内${p(0)}人、县外${p(1)}人。`),

  open('one part', [[60, 95]], [60, 9000], (p, w) => `${place(w)}共有教职工T人,其中专任教师${p(0)}人。`),
  open('levels of prizes', [[4, 20], [20, 50]], [20, 400], (p, w) => `${w.pick(['师生', '我校'])}在各类竞赛中获奖T项,其中国家级${p(0)}项、省级${p(1)}项。`),
  open('levels of papers', [[2, 10], [10, 30], [20, 45]], [40, 900], (p) => `教师发表论文T篇,其中国家级${p(0)}篇、省级${p(1)}篇、市级${p(2)}篇。`),
  open('and others', [[20, 60], [10, 30]], [60, 900], (p, w) => `${place(w)}现有各级各类学校T所,其中小学${p(0)}所、初中${p(1)}所等。`),
  open('titles', [[40, 80], [20, 60]], [60, 4000], (p, w) => `${place(w)}有教师T名,其中高级教师${p(0)}名、骨干教师${p(1)}名。`),
  open('party members', [[20, 50], [2, 20]], [30, 4000], (p, w) => `${place(w)}有党员T名,其中女党员${p(0)}名、少数民族党员${p(1)}名。`),
  open('stages of school', [[40, 60], [10, 30]], [60, 600], (p, w) => `${place(w)}共有学校T所,其中小学${p(0)}所,初中${p(1)}所。`),
  open('stages of school, three', [[40, 60], [10, 25], [2, 8]], [60, 600], (p, w) => `${place(w)}共有学校T所,其中小学${p(0)}所,初中${p(1)}所,高中${p(2)}所。`),
  open('crossing kinds', [[30, 70], [10, 40], [5, 30]], [200, 9000], (p) => `该校有学生T人,其中寄宿生${p(0)}人,留守儿童${p(1)}人,贫困生${p(2)}人。`),
  open('used for', [[10, 40], [5, 25]], [200, 9000], (p, w) => `${w.pick(['争取', '落实'])}资金T万元,其中校舍维修${p(0)}万元,设备购置${p(1)}万元。`),
  open('mainly', [[40, 70], [20, 30]], [80, 4000], (p, w) => `${place(w)}栽种经济林T亩,其中主要有核桃${p(0)}亩、苹果${p(1)}亩。`),
  open('degrees', [[40, 70], [1, 10]], [80, 4000], (p) => `全院有职工T人,其中本科${p(0)}人,硕士${p(1)}人。`),
  open('towns', [[10, 30], [10, 30]], [90, 9000], (p, w) => `${place(w)}新修水渠T米,其中${w.pick(TOWNS.slice(0, 4))}${p(0)}米,${w.pick(TOWNS.slice(4))}${p(1)}米。`),
  open('some of the private ones', [[30, 60], [10, 40]], [40, 600], (p, w) => `${place(w)}有幼儿园T所,其中公办${p(0)}所,民办普惠性${p(1)}所。`),
  open('some of town and country', [[20, 50], [10, 40]], [300, 9000], (p, w) => `${place(w)}实现就业T人,其中农村劳动力${p(0)}人,城镇失业人员${p(1)}人。`),
  open('some women, some men', [[20, 50], [10, 40]], [60, 900], (p) => `参训教师T名,其中女校长${p(0)}名,男班主任${p(1)}名。`),
  open('another total behind', [[5, 30], [5, 30]], [90, 900], (p, w) => `新建小学${p(0)}所、初中${p(1)}所,${place(w)}学校总计T所。`),
  open('work begun', [[5, 30], [20, 60]], [30, 900], (p) => `实施工程T个,其中续建${p(0)}个,新建${p(1)}个。`),
  open('compulsory schools of a kind', [[20, 50], [10, 40]], [90, 900], (p, w) => `${place(w)}义务教育学校T所,其中寄宿制小学${p(0)}所,九年一贯制${p(1)}所。`),
  open('more than', [[50, 90]], [60, 4000], (p) => `累计培训农民T人次,其中考核合格${p(0)}余人次。`),
];

/** Changes one digit, exchanges two, drops one or writes one twice, as a typist would; never by less than the printed rounding. */
function slip(printed: string, writer: Writer): string {
  for (;;) {
    const places = [...printed].flatMap((character, at) => (character === '.' ? [] : [at]));
    const at = writer.pick(places);
    const other = String(writer.int(0, 9));
    const next = printed[at + 1];
    const changed = writer.pick([
      printed.slice(0, at) + other + printed.slice(at + 1),
      next !== undefined && next !== '.' ? printed.slice(0, at) + next + printed[at] + printed.slice(at + 2) : printed,
      printed.slice(0, at) + printed.slice(at + 1),
      printed.slice(0, at) + printed[at] + printed.slice(at),
    ]);
    const off = Math.abs(Number(changed) - Number(printed));
    const rounding = printed.includes('.') ? 0.5 * 10 ** -(changed.split('.')[1]?.length ?? 0) + 0.05 : 0.5;
    if (/^[1-9]\d*(?:\.\d+)?$|^0\.\d+$/.test(changed) && off > rounding) return changed;
  }
}

/**
 * `count` sentences, the phrasings in turn. In `share` of the closed ones the total is altered; open ones stay true, for
 * there nobody could tell.
 */
export function breakdownArchive(count: number, share: number, seed: number): BreakdownSentence[] {
  const next = random(seed);
  const writer: Writer = { int: (low, high) => low + Math.floor(next() * (high - low + 1)), pick: (choices) => choices[Math.floor(next() * choices.length)]! };
  const closedShare = phrasings.filter((phrasing) => phrasing.closed).length / phrasings.length;
  return Array.from({ length: count }, (_, index) => {
    const phrasing = phrasings[index % phrasings.length]!;
    const { text, total, decimals = 0 } = phrasing.write(writer);
    const altered = phrasing.closed && next() < share / closedShare;
    const printed = shown(total, decimals);
    const written = altered ? slip(printed, writer) : printed;
    const start = text.indexOf('T');
    return { phrasing: phrasing.name, text: text.replace('T', written), total: { start, end: start + written.length }, altered };
  });
}
