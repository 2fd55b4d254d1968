import { keyCharacters } from '../text/key-characters.js';
import { localOwner, VERB_FIRST, type LocalOwner } from './local-owner.js';
import { openingSpeaker } from './speaker.js';
import { isStanding, rankedAmong } from './standing.js';

/** Owners a report speaks of: itself and its place, parts of the place, and masked places. */
const PLACE = /(?:(?:全|我|本|该)(?:国|省|市|县|区|州|旗|镇|乡|村|局|校|院|站|馆|委|办|所|行(?![业程])|队(?!员)|矿|厂|园(?![区林丁长])|台(?![账湾商])|系统|街道|社区)(?:县城|城区|中小学(?!生)|教育系统|卫生系统|直属学校)?|县城城区|县城区(?!域)|县城(?:小学|初中|中学)?|城区(?:学校|小学|初中)?|县直(?:两所)?(?:小学|幼儿园|学校|初中)?|市直(?:学校|单位)?|某(?:省|市|县|区|州|乡|镇|村|校)(?![级直委内外])|[xX×*]{2,4}(?:省|市|县|区|州|镇|乡|村|(?=共|现有|教育)))/;

/** The ends of names of townships: nobody's are 送戏下乡, 农民工返乡 and 城镇. */
export const TOWNSHIP = '(?:(?<!城)镇|(?<![下返回还城家老故入离])乡)';

/** Characters that join or predicate; a name holds none of them. */
const NAME = '[^含三两几个有共和与及的在对为等从是由了到将把以,;:。!?()“”《》\\d\\s、]';
const INSTITUTION_NAME = new RegExp(
  `^${NAME}{0,12}?(?:中心小学|职业学校|职业技术学院|实验学校|特殊教育学校|高级中学|初级中学|第[一二三四五六七八九十]+(?:中学|小学)|中学|小学|高中|职中|中专|幼儿园|学院|医院|卫生院|教育局|卫健局|卫生局|电教馆|教研室|一中|二中|三中|四中|五中|职教中心|中心校|党校|教科研中心|${TOWNSHIP}(?=位于|共|现|有|完成|实现|$)|公司|教育系统)`,
);
const GROUP = /^(?:每[个所家][一-龥]{2,10}(?:中心|学校|园|院)|非?义务教育阶段学校|义务教育阶段学校|农村学校|城区学校|寄宿制学校|民办学校|民办幼儿园|各校|各学校)/;
/** The house whose report it is, where it is spoken of as if there were no other: 学校现有…, 医院开放床位…. */
const HOUSE = /^(?:学校|医院|公司|学院|集团|支队|中心)(?=现|共?[设开占]|共有(?=[一-龥])|拥有|总占地|校园占地|全年|累计|先后)/;
const PEOPLE = /^[^有共和与及的在对为等从是由了到将把以,;:。!?()“”《》\d\s、]{0,8}(?:学生|教师|参赛代表|代表队|教研员|教职工|干部职工|党员|职工|医务人员|群众|农户)(?=在|获|参|发表|完成|累计|平均|初级|中级|高级|人均|全年|共|成功|先后|分别|承担|撰写|技能)/;
const PROJECT = new RegExp(`^${NAME.replace('含三两几', '')}{2,24}?(?:项目|工程)(?=已使用|已投入|累计|总投资|概算|计划投资|整体完工率|完工率|开工率|竣工率|完成率|完成(?:总?投资|形象进度|工程量)|占地|(?:总)?建筑面积)`);
/** Works of a kind, all together. */
const SOME_WORKS = /重点|续建|新建|储备|在建|各类|招商|产业|工业|农业|民生|固定资产|亿元|省市|^(?:该|此|本|其他|其它|全部|所有|部分)/;
/** 县城区集中供水工程: works in a town, not the town. */
const TOWN_WORKS = new RegExp(`^(?:县城|城区)${NAME}{0,14}(?:项目|工程)`);
/** Several stages that share what is measured: 小学、初中入学率. */
const LEVELS = /^(?:幼儿园|小学|初中|高中|中职)(?:(?:、|和|与|及)(?:幼儿园|小学|初中|高中|中职))+(?=[一-龥]{2,8}率)/;
const LEVEL = /^(?:普通高中|职业高中|中等职业学校|高中阶段|义务教育阶段|幼儿园|小学|初中|高中|中职|中学)/;
const PLACE_START = new RegExp(`^${PLACE.source}`);

/** A place by its name, where the words behind it speak of the place itself: 武安市位于…, 大同学区原有…. */
const NAMED_PLACE = new RegExp(`^(?![全我本该各])[一-龥]{2,5}(?:市|县|区|${TOWNSHIP}|街道|学区)(?=位于|地处|辖|总|共|现|原有|常住|把|确定|始终|高度|认真|积极|坚持|不断|在狠抓)`);

/** An office is no owner of the figures of its place. */
const OFFICE = /(?:教育局|卫健局|卫生局|委员会|办公室|政府)$/;

/** Words a found name may begin with that show it to be none: verbs, and general names. */
const NO_NAME = /中小学$|全[国省市县区州]|同[级类行]|(?:率|经费|标准|比例|人数|面积|费用)(?:小学|初中|高中|幼儿园|中学|职中|中专)$|^(?:比|较|根据|按照|依据|认定|组织|对|为|向|启动|加大|新建|改建|扩建|稳步|改善|推动|提高|巩固|培训|组建|配备|发展|全国|全省|召开|开展|举办|组织|实施|争取|安排|储备|谋划|签约|引进|推进|建设|规划|创建|加强|提升|指导|参加|选派|走进|深入|完成|通过|支持|帮助|各|中小学$|重点|优质|部分|薄弱|乡镇|农村中小学|城乡)/;

/** Words before an owner at the start of a clause. */
const LEAD =
  /^(?:其中|目前|截至目前|截止目前|同时|此外|另外|今年|去年|全年|据统计|到目前为止|一年来|三年来|近年来|努力使|(?:19|20)\d\d年(?:度|底|末)?|以|为|对|在|由|使|从|和|与|及|、|—|-|“|使得|为了|确定|按此比例|\d+[.、]|[一二三四五六七八九十]+是|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)、?|\s)+/;

/** An owner found at the start of a clause, and where it ends there. */
export interface Owner {
  readonly name: string;
  readonly end: number;
  /** `local`: a part of the place or house by its own name. */
  readonly kind: 'place' | 'institution' | 'level' | 'local';
  /** How far a local owner holds, see `LocalOwner`. */
  readonly holds?: LocalOwner['holds'];
}

/** Behind a name these say that it is one of a list, or part of a longer word: no owner. 普惠园覆盖率 is a label as a whole. */
const NOT_OWNER = /^(?:、|和|与|及|等|以及|级|委|党委|政府|生(?:产|活)?|以上|阶段|部|教师|教育局长|长(?:期|远)?|办学|化(?!解)|(?:在园幼儿)?(?:覆盖率|占比|比例|比重|总数|数量|个数|建成率|创建率|普及率))/;

/** What the patterns above cannot match without. */
const keys = keyCharacters({ place: '市县区镇乡道', people: '生师表队员工众户', works: '目程', institution: '学校园院局馆室中专心镇乡司统', any: '全我本该某县城直xX×*每一偏义农寄民各普职高幼小初集支' });
/** Characters that words before an owner begin with. */
const leads = new Uint8Array(65536);
for (const character of '其目截同此另今去全据到一三近努12以为对在由使从和与及、—-“得确按0345678９9一二三四五六七八九十( \t\n\u3000\u00a0') leads[character.charCodeAt(0)] = 1;
const PLACE_BEGINS = '全我本该县城市某xX×*';
const GROUP_BEGINS = '每非义农城寄民各';
const HOUSE_BEGINS = '学医公集支中';
const LEVEL_BEGINS = '普职中高义幼小初';

/** The owner a clause begins with: 我县中小学应有…, xx县中学现有…, 小学1:19. */
export function leadingOwner(clause: string): Owner | null {
  // A number asks for its clause's owner, and so does who tracks the clause: mostly the same words.
  if (clause !== lastClause) {
    lastOwner = readOwner(clause);
    lastClause = clause;
  }
  return lastOwner;
}

let lastClause = '';
let lastOwner: Owner | null = null;

function readOwner(clause: string): Owner | null {
  const lead = leads[clause.charCodeAt(0)] === 1 ? (LEAD.exec(clause)?.[0].length ?? 0) : 0;
  const owner = generalOwner(clause, lead);
  return owner === null || TOWN.test(owner.name) ? (localOf(clause) ?? owner) : owner;
}

const TOWN = new RegExp(`^(?![全我本该])[一-龥]+${TOWNSHIP}$`);

function localOf(clause: string): Owner | null {
  const local = localOwner(clause);
  return local && { ...local, kind: 'local' };
}

function generalOwner(clause: string, lead: number): Owner | null {
  const rest = clause.slice(lead, lead + 40);
  const { bit } = keys;
  const mask = keys.mask(rest, 0, rest.length);
  if (mask === 0) return null;
  const place = PLACE_BEGINS.includes(rest[0]!) && !TOWN_WORKS.test(rest) ? PLACE_START.exec(rest) : null;
  if (place && rankedAmong(rest, 0)) return null;
  if (place) {
    const longer = /^[xX×*某]/.test(place[0]) ? INSTITUTION_NAME.exec(rest) : null;
    const name = longer && longer[0].length > place[0].length ? longer[0] : place[0];
    return { name, end: lead + name.length, kind: longer ? 'institution' : 'place' };
  }
  const named = (mask & bit.place) !== 0 ? NAMED_PLACE.exec(rest) : null;
  if (named && !NO_NAME.test(named[0])) return { name: named[0], end: lead + named[0].length, kind: 'place' };
  const group = GROUP_BEGINS.includes(rest[0]!) ? GROUP.exec(rest) : null;
  if (group && !NOT_OWNER.test(rest.slice(group[0].length))) return { name: group[0], end: lead + group[0].length, kind: 'institution' };
  const house = HOUSE_BEGINS.includes(rest[0]!) ? HOUSE.exec(rest) : null;
  if (house) return { name: house[0], end: lead + house[0].length, kind: 'institution' };
  const people = (mask & bit.people) !== 0 ? PEOPLE.exec(rest) : null;
  if (people && people[0].length <= 12) return { name: people[0], end: lead + people[0].length, kind: 'institution' };
  const project = (mask & bit.works) !== 0 ? PROJECT.exec(rest)?.[0] : undefined;
  if (project !== undefined && !NO_NAME.test(project) && !SOME_WORKS.test(project)) return { name: project, end: lead + project.length, kind: 'institution' };
  const staged = LEVEL_BEGINS.includes(rest[0]!);
  const levels = staged ? LEVELS.exec(rest) : null;
  if (levels) return { name: levels[0], end: lead + levels[0].length, kind: 'institution' };
  const level = staged ? LEVEL.exec(rest) : null;
  if (level && !NOT_OWNER.test(rest.slice(level[0].length))) return { name: level[0], end: lead + level[0].length, kind: 'level' };
  const institution = (mask & bit.institution) !== 0 ? INSTITUTION_NAME.exec(rest) : null;
  if (institution && institution[0].length >= 3 && !NO_NAME.test(institution[0]) && !VERB_FIRST.test(institution[0]) && !OFFICE.test(institution[0]) && !NOT_OWNER.test(rest.slice(institution[0].length))) return { name: institution[0], end: lead + institution[0].length, kind: 'institution' };
  return null;
}

/** The last 全县, 我区 … of a stretch that says whose figures follow; null where none does. */
export function lastSelf(stretch: string): { name: string; at: number } | null {
  for (let at = stretch.length - 2; at >= 0; at--) {
    const self = selfAt(stretch, at);
    // A county's report speaks of 全省 only to compare itself.
    if (self === null || self === '全省') continue;
    if (!isStanding(stretch, at)) return { name: self, at };
  }
  return null;
}

/** 全县, 我区, 本局 at an offset; null for 全县级, 全市内 and all other words. */
function selfAt(text: string, at: number): string | null {
  const first = text.charCodeAt(at);
  if (first !== ALL && first !== MINE && first !== OWN) return null;
  return SELF_KINDS.includes(text[at + 1] ?? ' ') && !NOT_SELF.includes(text[at + 2] ?? ' ') ? text.slice(at, at + 2) : null;
}

const [ALL, MINE, OWN] = [...'全我本'].map((character) => character.charCodeAt(0)) as [number, number, number];
const SELF_KINDS = '省市县区州旗镇乡村局校院站台行队矿厂馆园';
/** 全县级, 本行业, 我队员 are other words. */
const NOT_SELF = '级直性内外科企业程员账点';

/** Kinds of offices and institutions. */
const OFFICES = '局校院站台行队矿厂馆园';

/** A clause that a lone 全区 is the subject of: 全区共有, 2021年全区新建. */
const HEADS_BEFORE = /(?:^|[,。;:\n、.]|\d年|今年|目前)$/;
const HEADS_BEHIND = /^(?:共|现有|累计|新建|新增|实施|投入|完成|实现|辖|各级各类|(?:教育|卫生|卫健|民政|农业|文化|政法|公安|税务)系统|[一-龥]{2,4}(?:满意度|覆盖率|总产值))/;

/** How each report of a text calls its own place most of the time (全县, 我区); ties go to the name that comes first. */
export function selfNames(text: string, reportStarts: readonly number[]): (string | null)[] {
  return reportStarts.map((start, index) => {
    const report = text.slice(start, reportStarts[index + 1] ?? text.length);
    const speaker = openingSpeaker(report);
    if (speaker !== null) return speaker;
    const said = new Map<string, { weight: number; times: number; heads: boolean; readonly first: number }>();
    for (const first of '全我本') {
      for (let at = report.indexOf(first); at >= 0; at = report.indexOf(first, at + 1)) {
        const self = selfAt(report, at);
        if (self === null || isStanding(report, at)) continue;
        const known = said.get(self) ?? { weight: 0, times: 0, heads: false, first: at };
        known.times++;
        known.heads ||= HEADS_BEFORE.test(report.slice(Math.max(0, at - 6), at)) && HEADS_BEHIND.test(report.slice(at + 2, at + 8));
        // 我县 is said of oneself, 全市 may be said of a bigger place; an office speaks of its place more than of itself.
        known.weight += OFFICES.includes(self[1]!) ? 1 : self.startsWith('全') ? 2 : 3;
        said.set(self, known);
      }
    }
    // A lone 全省 may be anybody's bigger place; whose report it is, its own place says better. Where nobody else is named, 全省共有… is said of itself.
    const alone = said.size === 1;
    const [best] = [...said].filter(([name, { times, heads }]) => times > 1 || (alone && heads) || !name.startsWith('全')).sort(([, one], [, other]) => other.weight - one.weight || one.first - other.first);
    return best?.[0] ?? null;
  });
}
