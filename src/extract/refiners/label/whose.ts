import type { Surroundings } from '../../clause.js';
import type { Measured } from '../../distribute.js';
import { bareLocalOwner, countsItself } from '../../local-owner.js';
import type { Mention } from '../../mention.js';
import { leadingOwner, type Owner } from '../../subject.js';
import { INSTITUTION, type Place } from './place.js';

/** The owner a clause begins with; behind another number only an institution that begins a new member: 、实验中学招生240人. */
export function ownerOf({ afterMention, before }: Surroundings): Owner | null {
  if (!afterMention) return leadingOwner(before);
  const owner = before[0] === '、' ? leadingOwner(before) : null;
  return owner?.kind === 'institution' && before.length > owner.end ? owner : null;
}

/**
 * The same, and parts by their own names that follow one another: 其中柳林乡14户、白沙乡11户. None where the name is what the number counts.
 * @param among whether the sentence has named such a part before
 */
export function partOwnerOf(around: Surroundings, unit: string | null, among: boolean): Owner | null {
  const owner = ownerOf(around) ?? (among ? bareLocal(around.before) : null);
  return owner?.kind === 'local' && countsItself(owner.name, around.before.slice(owner.end), unit) ? null : owner;
}

function bareLocal(before: string): Owner | null {
  const local = bareLocalOwner(before);
  return local && { ...local, kind: 'local' };
}

/** People a rate, a wage or a result is of: 残疾儿童康复训练有效率, 农村教师绩效工资. */
const GROUP_FIRST = /^((?:中小|小|大|高中|初中|高职|在校|农村|城镇|贫困|留守|残疾|新|高校)*(?:学生|毕业生|新生|儿童|幼儿|教师|党员|居民|农民))(?!人数|总数|数|培训|队伍|之家|工作)[^,。;]{2,}(?:率|比例|工资|收入|待遇|成绩|水平)$/;

/** The people a rate or an amount of money names first. */
export const groupOf = (mention: Mention, label: string | null): string | null => (label === null || mention.kind === 'quantity' && mention.unit !== '元' ? null : (GROUP_FIRST.exec(label)?.[1] ?? null));

const SIZE_OR_COST = /^(?:总?建筑面积|总?占地面积|总?投资|计划(?:总)?投资|概算(?:总)?投资|预算(?:总)?投资|工程造价|总造价)$/;
const WORKS = /([一-龥]{2,16}(?:工程|项目|综合楼|教学楼|宿舍楼))$/;

/** 完成了5个危房改造工程,总建筑面积26300; …加固工程,总投资380万元: size and cost are of the works named before. */
export function worksBefore({ text, sentence, around, earlier }: Place, label: string | null): string | null {
  if (label === null || !SIZE_OR_COST.test(label)) return null;
  const counted = earlier.findLast((one) => one.label !== null && WORKS.test(one.label));
  if (counted) return counted.label;
  const clause = text.slice(Math.max(sentence, around.beforeStart - 60), around.beforeStart).replace(/[,:]$/, '');
  return WORKS.exec(clause.slice(Math.max(clause.lastIndexOf(','), clause.lastIndexOf('的')) + 1))?.[1] ?? null;
}

const PEOPLE_GROUP = /([一-龥]{0,8}?(?:儿童|少年|子女|毕业生|孤儿|学生))/;

/** 接收随迁子女就读862人次,入学率为100%: a rate that names nobody is of the people just counted. */
export function ofThoseCounted({ text, mention, sentence, earlier }: Place, read: Measured): Measured {
  if (mention.kind !== 'percentage' || read.subject !== null || read.label === null || !/^(?:入学率|升学率|就业率|录取率)$/.test(read.label)) return read;
  const people = earlier.findLast((one) => one.unitClass === 'people');
  if (!people) return read;
  const stretch = text.slice(Math.max(sentence, people.end - 40), people.end).replace(/^.*[,;:。](?=[^,;:。]*$)/s, '').replace(/^[\d.]+[名个位]|^(?:安排|接收|招收|解决|保障|资助)(?:了)?/, '');
  const group = PEOPLE_GROUP.exec(people.label ?? '')?.[1] ?? PEOPLE_GROUP.exec(stretch)?.[1];
  return group ? { ...read, subject: group } : read;
}

/** 高中生80人,每名发放助学金1500元: an amount for each of the people counted before. */
export function eachOf({ around, earlier }: Place): string | null {
  const last = earlier[earlier.length - 1];
  return last?.unitClass === 'people' && /^[,;]?每(?:人|个|名|位|生)/.test(around.before) && /^\D*$/.test(around.before) ? last.label : null;
}

/** 180家定点医疗机构23650名职工: the counted thing right before owns the one behind. */
export function possessor({ around, earlier }: Place): string | null {
  const last = earlier[earlier.length - 1];
  return around.afterMention && last?.label && around.before === last.label ? last.label : null;
}

/** 设有1所康复医院,现有患者236人: the one institution just counted. 民营医院74所,病房面积…: all those counted. */
export function institutionBefore({ around, earlier, owner, unitClass }: Place, label: string): string | null {
  const counted = earlier.filter((one) => one.label !== null && INSTITUTION.test(one.label));
  const last = counted[counted.length - 1];
  // 全县残疾儿童随班就读95人: who is named in the clause itself is meant.
  if (!last?.label || around.afterMention || owner?.kind === 'place' || owner?.kind === 'local') return null;
  if (unitClass === 'area' && /面积/.test(label)) return last.label;
  return last.value === 1 && counted.length === 1 && unitClass === 'people' ? last.label : null;
}
