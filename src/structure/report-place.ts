/** The administrative division a report is from. */
export interface ReportPlace {
  /** As the text names it: 港口区, 嘉峪关市, xx县. */
  readonly name: string;
  readonly evidence: string;
}

/** The kinds of divisions, but for words they begin: 市场, 区域, 县级, 村民. */
const KIND = /自治区|自治州|自治县|自治旗|省(?![级直份外内厅])|市(?!场|民(?!族)|[区直级容值])|盟(?!友|约)|州(?![市县级])|县(?![级域城直市乡处])|旗(?![帜舰下])|区(?![域别分间县直级])|街道|镇(?![区静村街])|乡(?![村镇土亲音愁])|村(?![民级庄镇落社屯])/g;
const MASKED = /(?:[xX×*○某]{1,4}|_{2,4})$/;
const PROVINCES = new Set('河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾'.split(' '));
const REGIONS = new Set('内蒙古 广西壮族 西藏 宁夏回族 新疆维吾尔'.split(' '));

/** Characters that no division of China below a province has in its name, or hardly one. */
const NOT_IN_NAMES = /[的了在为是我们各这等使将并其步推强育校教局委府务绕围筹按照效劳以责管提组学生师全本该每几两个类种树牢要把给让到从被由向对与及或者而且但若凡也都就还又再更最很太极已曾正未不无没非请如做抓促拓扩改创申评获争列居占比超达破增减升降省县出入调]|市(?![中南北]$)/;
/** Words that end as divisions do and are none. */
const WORDS = new Set(
  '市 省 县 州 区 乡 镇 村 旗 城 街 社 小 片 辖 山 老 灾 疫 园 景 库 林 牧 矿 厂 院 病 考 战 特 新 旧 大 中 农 渔 郊 开发 高新 经开 工业 保税 示范 试验 实验 功能 主城 中心城 城中 棚户 保护 风景 产业 集聚 生活 办公 住宅 居民 革命老 行政 自然 建制 中心 重点 特色 美丽 文明 生态 文化 旅游 先进 县级 地级 省级 市级 区级 乡镇 县市 市县 省市 市直 县直 国 党 彩 股 菜 门 上 楼 房 车 百强 经济强 农业大 人口大 卫生 园林 森林 智慧 海绵 宜居 双拥 平安 法治 试点 建成 贫困 边远 偏远 民族 少数民族 周边 相邻 邻 外 此 多 名 夜 超 龙头 红 锦 一 二 三 四 五 六 七 八 九 十 百 千 入 出 进 离 返 回 赴 新城 老城 北部山 南部山 沿海 内陆 商业 步行 繁华 中心镇 集 场 古 水'.split(' '),
);

/** What makes a 区 no division: 霓屿新区, 高新技术开发区. */
const AREA = /(?:新|老|旧|开发|工业|产业|保税|示范|试验|实验|合作|度假|社|园|校|城|片|库|景|小|街|山|矿|林|湖|牧|农)$/;

/** What may stand right before a name without being part of it. */
const LEAD = /(?:关于|根据|按照|依据|依照|遵照|荣获|获得|获|在|与|和|及|对|向|为|被|经|从|到|是|将|把|同|占|中共|共青团|来自|位于|隶属|地处|推荐|参加|承办|举办|召开|制定|出台|印发|下发|修订|贯彻|落实|执行|实施|开展|组织|带领|接受|通过|成功|支持|服务|编制|加入|走进|深入|前往|年|月|日|于|我们|近年来|今年|去年|一年来|目前|其中|例如|展示|介绍|了解|调研|考察|指导|协助|配合|依托|围绕|立足|结合|针对|面向|覆盖|涉及|作为|推进|促进|推动|加快|加强|深化|有|完成|省)$/;
const BOUNDARY = /[\s\d,。;:、!?“”‘’《》()〈〉【】\-—.>|]$/;

/** What praises or judges stands before it: the place is another's. */
const ELSEWHERE = /(?:获|评为|命名为|居|位列|名列|列|授予|通过|全省|全国|申报|承办|成为|考核|评选|表彰|比|高于|低于|上级|来自|赴|前往|考察|学习)[^,。;、]{0,6}$/;
const OFFICE = /^[\u4e00-\u9fff]{0,6}?(?:局|委|政府|办公室|办事处|医院|学校|中学|小学|系统|机关|工会|中心|卫生院|电教馆|党委)/;

/** Characters in which a report introduces itself, and signs; the text is read so far. */
const OPENING = 300;
const CLOSING = 80;
/** Characters of a paragraph that name its subject. */
const FIRST_WORDS = 24;
const READ = 20_000;
const LONGEST_NAME = 4;
const LONGEST_REGION = 9;
/** A name needs so much weight: one place in a heading, or several in the text. */
const LEAST_WEIGHT = 3;
/** In the running text, two mentions or an office of the kind the writer speaks for, or the only name of that kind. */
const LEAST_IN_TEXT = 1;

interface Candidate {
  weight: number;
  /** By more than mentions in the running text. */
  anchored: boolean;
  evidence: string;
}

/** The name that ends where a kind begins, without the kind; empty where none does. */
function nameBefore(text: string, at: number, kind: string): string {
  const masked = MASKED.exec(text.slice(Math.max(0, at - 4), at))?.[0];
  if (masked !== undefined) return masked;
  const longest = kind.startsWith('自治') ? LONGEST_REGION : LONGEST_NAME;
  for (let length = 1; length <= longest && at - length >= 0; length++) {
    const bare = text.slice(at - length, at);
    if (!/^[\u4e00-\u9fff]+$/.test(bare)) return '';
    const before = text.slice(Math.max(0, at - length - 4), at - length);
    if (before !== '' && !BOUNDARY.test(before) && !LEAD.test(before)) continue;
    if (isName(bare, kind)) return bare;
  }
  return '';
}

function isName(bare: string, kind: string): boolean {
  if (kind === '省') return PROVINCES.has(bare);
  if (kind === '自治区') return REGIONS.has(bare);
  if (NOT_IN_NAMES.test(bare) || WORDS.has(bare) || LEAD.test(bare)) return false;
  if (kind === '区' && AREA.test(bare)) return false;
  // A single character is a name only before 县 (郏县, 蒲县).
  return bare.length > 1 || kind === '县';
}

function collect(stretch: string, weight: number, anchored: boolean, evidence: string, found: Map<string, Candidate>): void {
  for (const match of stretch.matchAll(KIND)) {
    const kind = match[0];
    const bare = nameBefore(stretch, match.index, kind);
    if (bare === '') continue;
    const start = match.index - bare.length;
    if (ELSEWHERE.test(stretch.slice(Math.max(0, start - 10), start))) continue;
    const name = bare + kind;
    const office = OFFICE.test(stretch.slice(match.index + kind.length, match.index + kind.length + 12));
    const candidate = found.get(name) ?? { weight: 0, anchored: false, evidence };
    candidate.weight += weight * (office ? 2 : 1);
    candidate.anchored ||= anchored;
    found.set(name, candidate);
  }
}

/** The kind of division the writer speaks for: 我县 says it, 全市 may also be what the county is compared with. */
function ownKind(text: string): string | null {
  const counts = new Map<string, number>();
  for (const [, who, kind] of text.matchAll(/([我全])([省市县区州盟旗镇乡村])/g)) counts.set(kind!, (counts.get(kind!) ?? 0) + (who === '我' ? 3 : 1));
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= 2 && first[1] >= (second?.[1] ?? 0) * 2 ? first[0] : null;
}

/**
 * Where a report is from: the division its title, its first sentences, its signature and the offices in it name most, of
 * the kind the writer speaks for (我县, 全县). Null where nothing is certain.
 */
export function reportPlace(title: string | null, text: string): ReportPlace | null {
  const found = new Map<string, Candidate>();
  if (title) collect(title, 6, true, 'title', found);
  const opening = text.slice(0, OPENING);
  for (const line of opening.split('\n').slice(0, 3)) collect(line.length <= 60 ? line : line.slice(0, FIRST_WORDS), 5, true, line.length <= 60 ? 'heading' : 'first words', found);
  collect(opening, 2, true, 'first sentences', found);
  for (const line of text.slice(-CLOSING).split('\n').slice(-2)) if (line.length <= 40 && !/[。;]/.test(line)) collect(line, 4, true, 'signature', found);
  collect(text.slice(0, READ), 0.5, false, 'places in the text', found);
  const sorted = [...found].sort((a, b) => b[1].weight - a[1].weight);
  const own = ownKind(text.slice(0, READ));
  const fits = ([name]: [string, Candidate]): boolean => own === null || name.endsWith(own);
  const certain = sorted.filter(([, { weight, anchored, evidence }]) => anchored && weight >= LEAST_WEIGHT && (own !== null || evidence !== 'first sentences'));
  const ofOwnKind = own === null ? [] : sorted.filter(fits);
  const inText = ofOwnKind.length === 1 || (ofOwnKind[0]?.[1].weight ?? 0) >= LEAST_IN_TEXT ? ofOwnKind[0] : undefined;
  const chosen = certain.find(fits) ?? inText ?? certain.find(([, { evidence }]) => evidence === 'title');
  return chosen ? { name: chosen[0], evidence: chosen[1].evidence } : null;
}
