import { changedSince } from '../../comparison.js';
import type { Measured } from '../../distribute.js';
import { GENERAL_LABEL, isNamingVerb, labelBefore } from '../../label-words.js';
import { isVerb } from '../../noun-phrase.js';
import { lastSelf } from '../../subject.js';
import type { UnitClass } from '../../units.js';
import { FROM, labelBehind, predicateBehind, ROSE_TO, whatTheyAre } from './behind.js';
import { ofComparison } from './compared.js';
import { inherited } from './inherited.js';
import { firstMember, ofMember } from './members.js';
import { sinceThen } from './past.js';
import type { Place } from './place.js';
import { ofRank } from './ranks.js';
import { ofScore } from './scores.js';
import { ofStage, partOfTotal } from './stages.js';
import { institutionBefore, possessor } from './whose.js';

/** Units that count things: what is counted may stand behind them (180家定点医疗机构). */
const COUNTS: ReadonlySet<UnitClass | null> = new Set<UnitClass | null>(['people', 'count', 'place', null]);
const INSTITUTION_UNITS = new Set(['所', '个', '家', '座', '处', '间', '院', '校', '园']);

/** What a number measures by the words around it, and whose it is where they say so. */
export function readLabel(place: Place): Measured {
  const staged = ofStage(place) ?? roseTo(place) ?? ofRank(place) ?? ofComparison(place) ?? ofScore(place) ?? beforeDate(place) ?? sinceThen(place) ?? ofMember(place) ?? firstMember(place) ?? countedTwice(place);
  if (staged) return staged;
  const { mention, around, owner, unitClass } = place;
  const rest = owner ? labelBefore(around.before.slice(owner.end)) : '';
  const alone = owner !== null && rest === '';
  // 小学3所 counts schools: the name before the number is what is counted, not its owner.
  const counted = alone && owner.kind !== 'place' && owner.kind !== 'local' && mention.kind === 'quantity' && (unitClass === 'count' || unitClass === 'place') && INSTITUTION_UNITS.has(mention.unit ?? '');
  const part = partOfTotal(place, alone);
  if (part) return part;
  const owned = owner !== null && !counted && (alone || owner.kind !== 'level' || /师生比|生师比|普职比/.test(rest));
  const words = owned ? rest : labelBefore(behindSelf(around.before));
  const before = mention.kind === 'rank' ? words.replace(RANKED_IN, '') : words;
  const subject = owned && owner.kind !== 'place' ? owner.name : null;
  const are = mention.kind === 'quantity' && COUNTS.has(unitClass) && (before === '' || isWhole(before)) ? whatTheyAre(around.behind) : '';
  if (are !== '') return { label: are, subject };
  if (mention.kind === 'quantity' && isNamingVerb(before) && /累计|总共|合计|共计/.test(around.before)) {
    const same = place.earlier.findLast((one) => one.label !== null && one.unitClass === unitClass && one.unit === mention.unit && !isNamingVerb(one.label));
    if (same) return { label: same.label, subject: subject ?? same.subject };
  }
  const counts = mention.kind === 'quantity' && COUNTS.has(unitClass);
  // 慢于序时进度3.4%, 比分配的计划高出6个百分点: what is compared with is not what is measured.
  if (mention.kind === 'percentage' && mention.role === 'change' && COMPARISON.test(around.before)) {
    const rate = place.earlier.findLast((one) => one.kind === 'percentage' && one.label !== null);
    if (rate) return { label: rate.label, subject: rate.subject };
  }
  if (unitClass === 'time' && /连续$/.test(around.before)) {
    const gained = /^(?:荣?获得?|被评为|被授予|蝉联|保持|夺得|位居|居)(?:了)?([^,。;:!?\d]{2,24})/.exec(around.behind)?.[1];
    if (gained) return { label: gained.replace(/^[“”《》]|[“”《》]$/g, ''), subject };
  }
  if (((counts || mention.kind === 'rank') && !THRESHOLDS.has(mention.unit ?? '')) || before === '' || ((endsInVerb(around.before) || isVerb(before)) && !(unitClass === 'money' && PAID.test(before)))) {
    const behind = labelBehind(place, before);
    if (behind !== '') return { label: behind, subject: possessor(place) ?? subject };
  }
  // 占耕地面积72.4%: a share is of what was counted before it.
  if (mention.kind === 'percentage' && /^占/.test(before) && place.earlier.length > 0) return { label: inherited(place, ''), subject };
  if (counts && unitClass === 'people' && (before === '' || /等$/.test(around.before) || around.afterMention && /^[^,;]{1,10}[中里](?:已?有)?$/.test(around.before))) {
    const predicate = predicateBehind(around.behind);
    if (predicate !== '') return { label: predicate, subject };
  }
  if (before !== '' && !GENERAL_LABEL.test(before)) return { label: before, subject: subject ?? institutionBefore(place, before) };
  const label = inherited(place, before);
  const last = place.earlier[place.earlier.length - 1];
  // 农村居民13702元,增长9%: a change has the owner of what changed.
  return { label, subject: subject ?? (mention.role === 'change' && last?.label === label ? whose(last) : null) ?? institutionBefore(place, before) };
}

/** Verbs that name what was paid by themselves. */
const PAID = /^(?:投入|投资|支出|拨付|资助|捐款|筹集)$/;
const COMPARISON = /^[、,和与及]?(?:快于|慢于|高于|低于|优于|(?:比|较)[^,。;]{0,12}(?:目标|计划|进度|平均)[^,。;]{0,8}(?:高|低|快|慢|多|少)出?)/;

/** 千方百计让全区饮用水水质合格率: what is measured begins behind the place's name. */
function behindSelf(before: string): string {
  const self = lastSelf(before);
  const rest = self ? before.slice(self.at + self.name.length) : before;
  // 13个设区市中我区占3个: among whom, and who, is not what is counted.
  return rest.length >= 2 || self && /[中里]$/.test(before.slice(0, self.at)) ? rest : before;
}

/** 用稿量位列全省地市台第七, 设区市中排名第六: among whom somebody is ranked is not what is measured. */
const RANKED_IN = /(?:[均都]?(?:综合)?(?:位居|位列|名列|排名|排在|排|居|列|在)(?:全[国省市县区州]|各|同).{0,10}|^.{0,10}[^高初]中(?:综合)?(?:排名|排|位列|列|居)?)$/;

/** What is counted is not its own owner: 寄宿制学校从9所发展到28所. */
const whose = ({ label, subject }: Measured): string | null => (subject === label ? null : subject);

/** 面积由16平方公里拓展到21平方公里, 学校从9所发展到28所: whatever the verb, the same thing is measured again. */
function roseTo({ text, mention, mentions, index, around, earlier }: Place): Measured | null {
  const last = earlier[earlier.length - 1];
  if (!around.afterMention || !last || last.kind !== mention.kind || last.unit !== mention.unit || !ROSE_TO.test(around.before)) return null;
  const start = mentions[index - 1]!.start;
  const same = { label: last.label, subject: whose(last) };
  if (FROM.test(text.slice(Math.max(0, start - 12), start))) return same;
  return last.label !== null && isVerb(around.before.slice(0, -1)) ? same : null;
}

/** 低保对象218户960人: the second of two numbers side by side counts what the first does, whatever stands behind. */
function countedTwice({ mention, around, unitClass, earlier }: Place): Measured | null {
  const last = earlier[earlier.length - 1];
  if (!around.afterMention || around.before !== '' || !last?.label || last.end !== mention.start || mention.kind !== 'quantity' || last.kind !== 'quantity') return null;
  const apart = (one: UnitClass | null): boolean => one === 'time' || one === 'place';
  return apart(unitClass) || apart(last.unitClass) || THRESHOLDS.has(mention.unit ?? '') || THRESHOLDS.has(last.unit ?? '') ? null : { label: last.label, subject: whose(last) };
}

/** 政府债务率较“十三五”末降低11.4个百分点: what is measured stands before the date it is compared with. */
function beforeDate({ text, mentions, index, around }: Place): Measured | null {
  const date = mentions[index - 1];
  if (date?.kind !== 'date' || date.end !== around.beforeStart || !changedSince(around.before)) return null;
  const words = text.slice(Math.max(date.start - 40, mentions[index - 2]?.end ?? 0), date.start).replace(/^.*[,;:。!?\n()]/s, '');
  const label = labelBefore(behindSelf(words.replace(/[比较与同由从自]?[“"]?$/, '')));
  return label === '' ? null : { label, subject: null };
}

/** Says of which whole those counted are: 其中. */
const isWhole = (before: string): boolean => /^(?:其中|其余|另外?)$/.test(before);

const endsInVerb = (before: string): boolean => /(?:提供|开展|完成|参加|给予|进行|实行|投入|组织|实施|落实|连续|安排|保证|坚持|执行)了?$/.test(before);

/** Scores and ages bound a group: what is counted behind them is not what they measure. */
const THRESHOLDS = new Set(['分', '岁', '周岁']);
