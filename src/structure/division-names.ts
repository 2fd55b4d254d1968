import { unitsOf } from '../text/units.js';

/** What may follow a division's sign without the sign being the beginning of another word: 市场, 区域, 县级, 村民. */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  省: '级直份外内厅', 市: '场区直级容值', 盟: '友约', 州: '市县级', 县: '级域城直市乡处', 旗: '帜舰下', 区: '域别分间县直级', 镇: '区静村街', 乡: '村镇土亲音愁', 村: '民级庄镇落社屯',
};
const AUTONOMOUS = new Set('区州县旗');

const begins = new Uint8Array(65536);
for (const sign of [...Object.keys(NOT_BEFORE), '自', '街']) begins[sign.charCodeAt(0)] = 1;
/** 1 for characters that may not follow some sign. */
const follows = unitTable(Object.values(NOT_BEFORE).join(''));

/** The sign of a kind of division that begins at `at`: 县, 自治区, 街道; empty for none. */
function kindAt(text: string, at: number): string {
  const sign = text[at]!;
  if (sign === '自') return text[at + 1] === '治' && AUTONOMOUS.has(text[at + 2] ?? '') ? text.slice(at, at + 3) : '';
  if (sign === '街') return text[at + 1] === '道' ? '街道' : '';
  const next = text[at + 1] ?? '\n';
  if ((follows[next.charCodeAt(0)] === 1 && NOT_BEFORE[sign]!.includes(next)) || (sign === '市' && next === '民' && text[at + 2] !== '族')) return '';
  return sign;
}

const PROVINCES = new Set('河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾'.split(' '));
const REGIONS = new Set('内蒙古 广西壮族 西藏 宁夏回族 新疆维吾尔'.split(' '));

/** Characters that no division of China below a province has in its name, or hardly one. */
const NOT_IN_NAMES = unitTable('的了在为是我们各这等使将并其步推强育校教局委府务绕围筹按照效劳以责管提组学生师全本该每几两个类种树牢要把给让到从被由向对与及或者而且但若凡也都就还又再更最很太极已曾正未不无没非请如做抓促拓扩改创申评获争列居占比超达破增减升降省县出入调');
/** Words that end as divisions do and are none. */
const WORDS = new Set(
  '农业农 市 省 县 州 区 乡 镇 村 旗 城 街 社 小 片 辖 山 老 灾 疫 园 景 库 林 牧 矿 厂 院 病 考 战 特 新 旧 大 中 农 渔 郊 开发 高新 经开 工业 保税 示范 试验 实验 功能 主城 中心城 城中 棚户 保护 风景 产业 集聚 生活 办公 住宅 居民 革命老 行政 自然 建制 中心 重点 特色 美丽 文明 生态 文化 旅游 先进 县级 地级 省级 市级 区级 乡镇 县市 市县 省市 市直 县直 国 党 彩 股 菜 门 上 楼 房 车 百强 经济强 农业大 人口大 卫生 园林 森林 智慧 海绵 宜居 双拥 平安 法治 试点 建成 贫困 边远 偏远 民族 少数民族 周边 相邻 邻 外 此 多 名 夜 超 龙头 红 锦 一 二 三 四 五 六 七 八 九 十 百 千 入 出 进 离 返 回 赴 新城 老城 北部山 南部山 沿海 内陆 商业 步行 繁华 中心镇 集 场 古 水'.split(' '),
);

/** What makes a 区 no division: 霓屿新区, 高新技术开发区. */
const AREA = endings('新 老 旧 开发 工业 产业 保税 示范 试验 实验 合作 度假 社 园 校 城 片 库 景 小 街 山 矿 林 湖 牧 农');

/** What may stand right before a name without being part of it. */
const LEAD = endings('关于 根据 按照 依据 依照 遵照 荣获 获得 获 在 与 和 及 对 向 为 被 经 从 到 是 将 把 同 占 中共 共青团 来自 位于 隶属 地处 推荐 参加 承办 举办 召开 制定 出台 印发 下发 修订 贯彻 落实 执行 实施 开展 组织 带领 接受 通过 成功 支持 服务 编制 加入 走进 深入 前往 年 月 日 于 我们 近年来 今年 去年 一年来 目前 其中 例如 展示 介绍 了解 调研 考察 指导 协助 配合 依托 围绕 立足 结合 针对 面向 覆盖 涉及 作为 推进 促进 推动 加快 加强 深化 有 完成 省');
const BOUNDARY = unitTable(' \t\n\r\f\v\u00a0\u3000\u2028\u2029\ufeff0123456789,。;:、!?“”‘’《》()〈〉【】-—.>|');

/** 1 for each of the characters. */
function unitTable(characters: string): Uint8Array {
  const table = new Uint8Array(65536);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

interface Endings {
  readonly last: Uint8Array;
  readonly words: ReadonlySet<string>;
  readonly longest: number;
}

function endings(words: string): Endings {
  const list = words.split(' ');
  return { last: unitTable(list.map((word) => word.at(-1)!).join('')), words: new Set(list), longest: Math.max(...list.map(({ length }) => length)) };
}

/** True where one of the words ends at `end`, and begins at or behind `from`. */
function endsWithin(text: string, from: number, end: number, { last, words, longest }: Endings): boolean {
  if (end <= from || last[text.charCodeAt(end - 1)] === 0) return false;
  for (let length = 1; length <= longest && end - length >= from; length++) if (words.has(text.slice(end - length, end))) return true;
  return false;
}

const LONGEST_NAME = 4;
const LONGEST_REGION = 9;
const LONGEST_MASK = 4;
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const isMask = (code: number): boolean => code === 0x78 || code === 0x58 || code === 0xd7 || code === 0x2a || code === 0x25cb || code === 0x67d0;

/** Where a masked name before `at` begins: xx县, 某市, __区; `at` where there is none. */
function maskStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST_MASK && isMask(text.charCodeAt(start - 1))) start--;
  if (start < at) return start;
  while (start > 0 && at - start < LONGEST_MASK && text[start - 1] === '_') start--;
  return at - start >= 2 ? start : at;
}

/** Where the name before a division's sign begins; `at` where there is none. */
function nameStart(text: string, at: number, kind: string): number {
  const masked = maskStart(text, at);
  if (masked < at) return masked;
  const longest = kind.startsWith('自治') ? LONGEST_REGION : LONGEST_NAME;
  for (let start = at - 1; start >= 0 && at - start <= longest && isHan(text.charCodeAt(start)); start--) {
    const bounded = start === 0 || BOUNDARY[text.charCodeAt(start - 1)] === 1 || endsWithin(text, Math.max(0, start - 4), start, LEAD);
    if (bounded && isName(text, start, at, kind)) return start;
  }
  return at;
}

function isName(text: string, start: number, end: number, kind: string): boolean {
  const bare = text.slice(start, end);
  if (kind === '省') return PROVINCES.has(bare);
  if (kind === '自治区') return REGIONS.has(bare);
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    // 市 is part of a name only before its last character: 市中区, 市北区.
    if (NOT_IN_NAMES[code] === 1 || (code === 0x5e02 && !(at === end - 2 && '中南北'.includes(text[end - 1]!)))) return false;
  }
  if (WORDS.has(bare) || endsWithin(text, start, end, LEAD)) return false;
  if (kind === '区' && endsWithin(text, start, end, AREA)) return false;
  // A single character is a name only before 县 (郏县, 蒲县).
  return bare.length > 1 || kind === '县';
}

/** A name of an administrative division in a text: from `start` to `end`, its kind included. */
export interface DivisionName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Finds what reads like names of divisions, masked ones too, in order. */
export function divisionNames(text: string): DivisionName[] {
  const found: DivisionName[] = [];
  const units = unitsOf(text);
  for (let at = 0; at < units.length; at++) {
    if (begins[units[at]!] === 0) continue;
    const kind = kindAt(text, at);
    if (kind === '') continue;
    const start = nameStart(text, at, kind);
    const end = at + kind.length;
    if (start < at) found.push({ name: text.slice(start, end), start, end });
    at = end - 1;
  }
  return found;
}
