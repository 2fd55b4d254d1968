import type { Measured } from '../../distribute.js';
import { tagWords } from '../../../segment/words.js';
import type { Place } from './place.js';

/** Farther apart than this, in characters, two numbers of one sentence tell of different things. */
const NEAR = 45;

const BEFORE = /^[,、;:]?(?:其中|其余|而|但|另外|此外|和|与|及|以及)*(?:(?:成绩|增幅|降幅|增速)?(?:最|较)[高低多少好差快慢大小优](?:的|是)*)?/;
const BEHIND = /(?:仅|只|就|也|均|都|已|则|更|还|约|近|超过?|不足|不到|高达|多达|达到|达|为|是|有|以|由|从)*$/;

/** Names of divisions and settlements end so. */
const PLACE_END = '(?:镇|乡|村|街道(?:办事处)?|社区|[县市区州省旗]|苏木|嘎查|园区|开发区|小区|片区)';
/** Names of offices, institutions and their parts end so. */
const UNIT_END = '(?:系|学院|班|年级|部|局|站|所|医院|卫生院|科|室|处|[大中支分]队|厂|公司|集团|支行|分行|营业部|信用社|银行|中心校?|小学|[一二三四五六七八九十]小|中学|[一二三四五六七八九十实]中|学校|幼儿园|馆|矿|农场|林场|财政|合作社|基地|库区?|分会|支部|工区|车间)';
const INNER = '[^的地得在对被把将为由从向于给等共含和与及或每该其有是未已,;:。!?()“”《》\\d\\s、]';
const PLACE_NAME = new RegExp(`^${INNER}{1,7}${PLACE_END}$`);
const UNIT_NAME = new RegExp(`^${INNER}{1,11}${UNIT_END}$`);
const OWNER_FIRST = [new RegExp(`^${INNER}{1,5}?${PLACE_END}(?!级)`), new RegExp(`^${INNER}{1,8}?${UNIT_END}`)];
/** Parts of a place, and people of either half of it: 农村居民. */
const HALF = /^(?:非?义务教育阶段|高中阶段|乡镇|城区|县城|镇区|县直|市直|区直|农垦|山区|牧区)$/;
/** Kinds of people and households rather than places: 农村低保对象. */
const SORT = /^(?:城市|农村|城镇|乡村|城乡)$/;
const SORT_FIRST = /^(?:城市|农村|城镇|乡村|城乡)/;
const PEOPLE_FIRST = /^(?:全体|城镇|农村|城乡|城市|牧区|在职|在岗|退休)(?:常住)?(?:居民|职工|教师|农民|牧民)(?!医保|医疗|养老|基本|大病)/;
/** Kinds of places and institutions, which are counted: 贫困村12个, 乡镇卫生院8所. */
const KIND = /^(?:老旧|贫困|示范|重点|中心|行政|自然|文明|卫生|生态|先进|试点|薄弱|空壳|美丽|宜居|特色|民族|边远|偏远|农村|城市|城镇|城乡|城区|乡镇|村级|社区|基层|新型|公办|民办|公立|私立|民营|普通|完全|附属|非|旅游|整治|达标|优质|规模|标准化?|一体化|特殊教育|特教|职业|高级|初级|专门|各|全|[一二两三四五六七八九十]+[好星级类型无]|[一二两三四五六七八九十]+[县市区州省乡镇村]$)/;
/** Units by which places and institutions are counted. */
const COUNTING = new Set(['个', '所', '家', '座', '处', '间', '院', '校', '园', '支']);

/**
 * 云岭村营造核桃林860亩,马家沟村640亩; 就业率93.4%,其中信息工程系96.8%: a name that is all there is before a number says whose it
 * is; what it measures, the number before it in the same unit does.
 */
export function ofMember(place: Place): Measured | null {
  const { text, mention, around, earlier } = place;
  if (mention.kind === 'rank' || mention.kind === 'ratio') return null;
  const lead = BEFORE.exec(around.before)?.[0] ?? '';
  const name = around.before.slice(lead.length).replace(BEHIND, '');
  if (name.length < 2) return null;
  const like = earlier.slice(-2).findLast((one) => one.label !== null && one.kind === mention.kind && one.unit === mention.unit && mention.start - one.end <= NEAR);
  if (!like || like.label === null || like.label.includes(name) || !isOwner(name, mention.unit)) return null;
  const between = text.slice(like.end, mention.start);
  if (/;.*;/s.test(between)) return null;
  const parallel = SORT.test(name) ? SORT_FIRST.test(like.label) : like.subject !== null && (sameKind(like.subject, name) || HALF.test(like.subject)) || isPeople(name) && PEOPLE_FIRST.test(like.label) || sameKind(ownerOf(like.label) ?? '', name);
  if (!parallel && !/其中|最/.test(between) && !/^(?:仅|只|则)/.test(BEHIND.exec(around.before)?.[0] ?? '') && !PLACE_NAME.test(name)) return null;
  const measure = measureOf(like.label, like.subject, name);
  return SORT.test(name) ? { label: name + measure.replace(SORT_FIRST, ''), subject: null } : { label: measure, subject: name };
}

/** The owner's name that a label begins with: 平安镇 of 平安镇机收率. */
const ownerOf = (label: string): string | undefined => OWNER_FIRST.map((pattern) => pattern.exec(label)?.[0]).find((name) => name !== undefined);

/** 城镇居民人均可支配收入 is 人均可支配收入 of 农村居民 in the next clause, 平安镇机收率 is 机收率 of 大河镇. */
function measureOf(label: string, subject: string | null, name: string): string {
  const found = ownerOf(label);
  const owner = subject !== null && label.startsWith(subject) ? subject : (PEOPLE_FIRST.exec(label)?.[0] ?? (found !== undefined && KIND.test(found) === KIND.test(name) ? found : undefined));
  return owner !== undefined && label.length - owner.length >= 2 ? label.slice(owner.length) : label;
}

const isPeople = (name: string): boolean => PEOPLE_FIRST.exec(name)?.[0] === name;

function isOwner(name: string, unit: string | null): boolean {
  if (HALF.test(name) || SORT.test(name)) return true;
  if (isPeople(name)) return unit === null || /元$|^%$/.test(unit);
  if (!PLACE_NAME.test(name) && !UNIT_NAME.test(name) || KIND.test(name) && (unit === null || COUNTING.has(unit) || name.length <= 4)) return false;
  if (unit !== null && COUNTING.has(unit)) return PLACE_NAME.test(name) && isProper(name);
  return !doesSomething(name);
}

/** 新建卫生院, 培训社区: a verb before the last word makes it no name. */
function doesSomething(name: string): boolean {
  return tagWords(name).slice(0, -1).some(({ tag }) => /^(?:v$|v[^n]|d|p|c)/.test(tag));
}

/** 云台县 has a word that is a name, or none the dictionary knows; 贫困村 and 花园社区 have not. */
function isProper(name: string): boolean {
  const words = tagWords(name);
  return !doesSomething(name) && words.some(({ tag }) => /^(?:n[srz]|x)/.test(tag));
}

/** Both end in the same kind of name. */
function sameKind(one: string, other: string): boolean {
  return PLACE_NAME.test(one) && PLACE_NAME.test(other) || UNIT_NAME.test(one) && UNIT_NAME.test(other);
}

const MEASURE_FIRST = new RegExp(`^[,、;]?(.{1,10}?(?:率|量|额|比例|面积|收入|产值|总值|气温|浓度|指数|得分|标准|经费|人数|单产|投资|均价))(${INNER}{1,5}${PLACE_END})${BEHIND.source}`);

/** 过程雨量城关镇86.3毫米、双河镇112.5毫米: what is measured, then the first of several places. */
export function firstMember({ text, mention, mentions, index, around }: Place): Measured | null {
  const next = mentions[index + 1];
  if (!next || next.unit !== mention.unit || next.kind !== mention.kind) return null;
  const read = MEASURE_FIRST.exec(around.before);
  const following = /^[,、;](.*)$/s.exec(text.slice(mention.end, next.start))?.[1]?.replace(BEHIND, '');
  return read && following !== undefined && PLACE_NAME.test(following) && /^[一-龥]+$/.test(read[1]!) ? { label: read[1]!, subject: read[2]! } : null;
}
