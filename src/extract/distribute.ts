import { tagWords } from '../segment/words.js';
import { labelBefore } from './label-words.js';
import type { Mention } from './mention.js';
import { bareLocalOwner } from './local-owner.js';
import { leadingOwner } from './subject.js';
import type { UnitClass } from './units.js';

/** What a number measures and, where the words say so, whose it is. */
export interface Measured {
  readonly label: string | null;
  readonly subject: string | null;
}

/** A number before the list, which may have counted whose the list's numbers are. */
export interface Counted extends Measured {
  readonly unitClass?: UnitClass | null;
}

/** The numbers that follow one another like members of a list, from `index` on. */
function listFrom(text: string, mentions: readonly Mention[], index: number): number[] {
  const numbers = [index];
  for (let at = index + 1; at < mentions.length && numbers.length < 12; at++) {
    const gap = text.slice(mentions[at - 1]!.end, mentions[at]!.start);
    // Behind a semicolon something else is spoken of: 同比增长7.1%;手术96台次.
    if (gap.length > 3 || gap.includes(';') || mentions[at]!.kind === 'date') break;
    numbers.push(at);
  }
  return numbers;
}

/**
 * Hands the members of the list before 分别 to the numbers behind it (小学、初中近视率分别为28%、64.5%); where no list stands there
 * (较去年分别降低0.83与1.7个百分点), the labels before them in the sentence. A list may compare without 分别 (同比上升4.2、2.6个百分点).
 */
export function distribute(text: string, mentions: readonly Mention[], index: number, before: string, earlier: readonly Counted[]): [number, Measured][] {
  const numbers = listFrom(text, mentions, index);
  const head = before.slice(0, Math.max(0, before.lastIndexOf('分别'))).replace(/(?:[同环]比|(?:比|较|与)(?:上一?年|去年|同期|上年同期|去年同期)(?:相比)?)$/, '');
  const places = head.replace(/^.*[,;:]/s, '').split(/[、和与及]/);
  // 河口镇、双桥镇分别完成投资…: one measure of each of them.
  if (places.length === numbers.length && places.length > 1 && places.every((name) => bareLocalOwner(name) !== null)) {
    const label = labelBefore(before.slice(before.lastIndexOf('分别') + 2)) || (earlier[earlier.length - 1]?.label ?? null);
    return places.map((subject, at) => [numbers[at]!, { label, subject }]);
  }
  const members = labelBefore(head.replace(INDUSTRIES, eachIndustry)).split(/[、和与及]|以及/).filter(Boolean);
  if (members.length === numbers.length && members.length > 1) return shareHead(members).map((measured, at) => [numbers[at]!, measured]);
  if (numbers.length < 2) return [];
  const labelled = earlier.filter((one) => one.label !== null).slice(-numbers.length);
  if (head.trim() === '' && labelled.length === numbers.length) return numbers.map((at, k) => [at, labelled[k]!]);
  // 一等品43件、二等品97件,占比分别为11%和25%.
  if (SHARE.test(head.trim()) && labelled.length === numbers.length) return numbers.map((at, k) => [at, { label: `${labelled[k]!.label!}${head.trim()}`, subject: labelled[k]!.subject }]);
  return members.length === 1 ? ofEach(members[0]!, earlier, numbers.length).map((measured, k) => [numbers[k]!, measured]) : [];
}

const SHARE = /^(?:占比|比例|比重)$/;

/** 第二、三产业增加值: what stands once is meant for all of them. */
const INDUSTRIES = /(?:第?(一)、)?第?(二)、第?(三)产业/;
const eachIndustry = (_: string, ...ordinals: (string | undefined)[]): string => ordinals.slice(0, 3).filter((ordinal) => ordinal !== undefined).map((ordinal) => `第${ordinal}产业`).join('、');

/** 小学56所、初中12所,教师分别为1200人和560人: one measure of each of those counted before, where they are as many. */
function ofEach(label: string, earlier: readonly Counted[], numbers: number): Measured[] {
  const owners = new Set(earlier.flatMap((one) => (one.label !== null && COUNTING.has(one.unitClass) ? [one.label] : [])));
  return owners.size === numbers && !owners.has(label) ? [...owners].map((subject) => ({ label, subject })) : [];
}

const COUNTING: ReadonlySet<UnitClass | null | undefined> = new Set<UnitClass>(['people', 'count', 'place']);

/** 小学 | 初中寄宿率 → 寄宿率 of 小学, 寄宿率 of 初中; 优秀率 | 合格率 are labels themselves. */
function shareHead(members: readonly string[]): Measured[] {
  const last = members[members.length - 1]!;
  const owner = leadingOwner(last);
  const shared = owner && owner.kind !== 'place' ? last.slice(owner.end) : '';
  const bare = members.slice(0, -1).every((member) => !/[率数量额费]$/.test(member));
  if (shared !== '' && bare) return members.map((member, at) => ({ label: shared, subject: at === members.length - 1 ? owner!.name : member }));
  // 高血压、糖尿病患者规范管理率: the people are all the members'.
  const people = /(?:患者|病人|学生|教师|老人|儿童|居民|职工|干部|党员|村民|农户)[^、]{2,}率$/.exec(last)?.[0];
  if (people && people.length < last.length && bare) return members.map((member, at) => ({ label: at === members.length - 1 ? last : member + people, subject: null }));
  const suffix = /(?:率|数|量|额|比例|面积|人数|收入|产值|增加值)$/.exec(last)?.[0] ?? '';
  const measure = suffix === '' ? '' : measureAtEnd(last, suffix);
  return members.map((member) => ({ label: suffix !== '' && !member.endsWith(suffix) ? member + measure : member, subject: null }));
}

/** 年检率 of 收割机年检率, 参保人数 of 职工养老保险参保人数: the measure with the verb it is made of. */
function measureAtEnd(name: string, suffix: string): string {
  const words = tagWords(name);
  let measure = words[words.length - 1]?.word ?? suffix;
  const before = words[words.length - 2];
  if (before && before.word.length < 3 && (measure === suffix && suffix.length === 1 || /^v/.test(before.tag))) measure = before.word + measure;
  return measure.endsWith(suffix) && measure.length < name.length ? measure : suffix;
}
