import { surroundings, trackSentences, type Surroundings } from '../clause.js';
import { distribute, type Measured } from '../distribute.js';
import { GENERAL_LABEL, labelBefore } from '../label-words.js';
import type { Mention } from '../mention.js';
import { isVerb, leadingNounPhrase, trailingNounPhrase } from '../noun-phrase.js';
import type { Refiner } from '../refiner.js';
import { lastSelf, leadingOwner, type Owner } from '../subject.js';
import { trackSubjects, type SubjectTracker } from '../subject-tracker.js';
import { unitClassOf, type UnitClass } from '../units.js';

/** A number earlier in the sentence with what it measures. */
interface Earlier extends Measured {
  readonly kind: string;
  readonly unit: string | null;
  readonly unitClass: UnitClass | null;
  readonly value: number | null;
  readonly end: number;
  readonly bracketed: boolean;
}

/** Units that count things: what is counted may stand behind them (180家定点医疗机构). */
const COUNTS: ReadonlySet<UnitClass | null> = new Set<UnitClass | null>(['people', 'count', 'place', null]);
const INSTITUTION = /(?:学校|小学|中学|幼儿园|医院|卫生院|中心|公司|企业)$/;
const INSTITUTION_UNITS = new Set(['所', '个', '家', '座', '处', '间', '院', '校', '园']);
/** Numbers of a sentence that are remembered: one that goes on longer is no sentence. */
const REMEMBERED = 64;
/** A bracket opened farther away than this, in characters, is no bracket of a number's. */
const BRACKET = 300;
/** 职业学校4160人, 特教学校86人 behind 其中: people of an institution. */
const INSTITUTION_ALONE = /^[,、;]?((?:公办|民办|特教|特殊教育|职业|普通|完全|初级|高级|农村|城区|县城)[一-龥]{0,4}(?:学校|小学|中学|幼儿园|园|高中|职高))$/;
const STAGE = /小学|初中|高中|中职|幼儿|学前|中学|义务教育/;

/** What one number needs to be read. */
interface Place {
  readonly text: string;
  /** Where the sentence of the mention begins. */
  readonly sentence: number;
  readonly mention: Mention;
  readonly mentions: readonly Mention[];
  readonly index: number;
  readonly around: Surroundings;
  readonly owner: Owner | null;
  readonly unitClass: UnitClass | null;
  readonly earlier: readonly Earlier[];
}

/**
 * Gives every number its label and subject. Enumerations carry their head down, parallel lists distribute, and what a
 * sentence leaves out comes from the clause or the owner named before it.
 */
export function labelRefiner(): Refiner {
  let subjects: SubjectTracker | null = null;
  let sentenceOf: ReturnType<typeof trackSentences> | null = null;
  let sentence = -1;
  let earlier: Earlier[] = [];
  let rate: { label: string; at: number } | null = null;
  const distributed = new Map<number, Measured>();
  return {
    name: 'label',
    refine(mention, index, { text, mentions, reportStarts }) {
      if (mention.kind === 'date') return mention;
      subjects ??= trackSubjects(text, reportStarts);
      sentenceOf ??= trackSentences(text);
      const start = sentenceOf(mention.start);
      if (start !== sentence) earlier = [];
      sentence = start;
      const around = withBracket(text, surroundings(text, mentions, index));
      subjects.advance(start, mention.start);
      if (around.before.includes('分别')) for (const [at, measured] of distribute(mentions, index, around.before, earlier)) distributed.set(at, measured);
      const bracketed = inBracket(text, start, mention.start);
      const unitClass = mention.kind === 'percentage' || mention.kind === 'ratio' ? null : unitClassOf(mention.unit);
      const place: Place = { text, sentence: start, mention, mentions, index, around, owner: ownerOf(around), unitClass, earlier: bracketed || earlier.every((one) => !one.bracketed) ? earlier : earlier.filter((one) => !one.bracketed) };
      const read = distributed.get(index) ?? ofThoseCounted(place, inFull(place, withRate(place, readLabel(place), rate)));
      if (mention.kind === 'percentage' && read.label !== null && /率$/.test(read.label)) rate = { label: read.label, at: mention.start };
      const stage = read.label !== null && !STAGE.test(read.label) && (earlier.length === 0 || earlier[earlier.length - 1]!.label === read.label) ? subjects.level() : null;
      const subject = read.subject ?? eachOf(place) ?? subjects.named() ?? groupOf(mention, read.label) ?? worksBefore(place, read.label) ?? subjects.carried() ?? stage ?? subjects.self(mention.start);
      if (earlier.length >= REMEMBERED) earlier.shift();
      earlier.push({ label: read.label, subject, kind: mention.kind, unit: mention.unit, unitClass, value: mention.value, end: mention.end, bracketed });
      return { ...mention, label: read.label, subject };
    },
  };
}

/** 中考优秀率比去年提高…。城关中学较去年提高了4个百分点: a change in points without a name of its own is of the rate before it. */
function withRate({ text, mention, around, earlier }: Place, read: Measured, rate: { label: string; at: number } | null): Measured {
  if (mention.unit !== '百分点' || rate === null || mention.start - rate.at > 250 || text.slice(rate.at, mention.start).includes('\n')) return read;
  const nameless = /^(?:[^,;:]{0,12}(?:比|较)(?:上年|去年|上一?年|同期))?(?:同比|又|分别)?(?:增长|提高|上升|下降|降低|提升|增加|回落)(?:了|近|约)*$/.test(around.before) || /超额$/.test(around.before);
  return nameless && (earlier.length === 0 || earlier[earlier.length - 1]!.kind !== 'percentage') ? { ...read, label: rate.label } : read;
}

/** Rates that are named in full when they are first spoken of, and briefly after that. */
const BRIEF_RATE = /^(?:上线率|辍学率|录取率|升学率|覆盖率|入园率|巩固率|就业率|优秀率|及格率)$/;

/** 职业中专就业率稳中有升,本届就业率达到96.2%: the name it had earlier in the sentence. */
function inFull({ text, mention, sentence, around }: Place, read: Measured): Measured {
  if (mention.kind !== 'percentage' || read.label === null || !BRIEF_RATE.test(read.label)) return read;
  const before = text.slice(Math.max(sentence, around.beforeStart - 80), around.beforeStart);
  const at = before.lastIndexOf(read.label);
  if (at < 0) return read;
  const full = labelBefore(before.slice(0, at + read.label.length).replace(/^.*(?:[,;:。]|\d年?)/s, ''));
  return full.length > read.label.length && full.length <= 14 && full.endsWith(read.label) ? { ...read, label: full.replace(/^(?:农村|城区)(?=.{5})/, '') } : read;
}

/** The owner a clause begins with; behind another number only an institution that begins a new member: 、实验中学招生240人. */
function ownerOf({ afterMention, before }: Surroundings): Owner | null {
  if (!afterMention) return leadingOwner(before);
  const owner = before[0] === '、' ? leadingOwner(before) : null;
  return owner?.kind === 'institution' && before.length > owner.end ? owner : null;
}

/** People a rate, a wage or a result is of: 残疾儿童康复训练有效率, 农村教师绩效工资. */
const GROUP_FIRST = /^((?:中小|小|大|高中|初中|高职|在校|农村|城镇|贫困|留守|残疾|新|高校)*(?:学生|毕业生|新生|儿童|幼儿|教师|党员|居民|农民))(?!人数|总数|数|培训|队伍|之家|工作)[^,。;]{2,}(?:率|比例|工资|收入|待遇|成绩|水平)$/;

const groupOf = (mention: Mention, label: string | null): string | null => (label === null || mention.kind === 'quantity' && mention.unit !== '元' ? null : (GROUP_FIRST.exec(label)?.[1] ?? null));

const SIZE_OR_COST = /^(?:总?建筑面积|总?占地面积|总?投资|计划(?:总)?投资|概算(?:总)?投资|预算(?:总)?投资|工程造价|总造价)$/;
const WORKS = /([一-龥]{2,16}(?:工程|项目|综合楼|教学楼|宿舍楼))$/;

/** 完成了5个危房改造工程,总建筑面积26300; …加固工程,总投资380万元: size and cost are of the works named before. */
function worksBefore({ text, sentence, around, earlier }: Place, label: string | null): string | null {
  if (label === null || !SIZE_OR_COST.test(label)) return null;
  const counted = earlier.findLast((one) => one.label !== null && WORKS.test(one.label));
  if (counted) return counted.label;
  const clause = text.slice(Math.max(sentence, around.beforeStart - 60), around.beforeStart).replace(/[,:]$/, '');
  return WORKS.exec(clause.slice(Math.max(clause.lastIndexOf(','), clause.lastIndexOf('的')) + 1))?.[1] ?? null;
}

const PEOPLE_GROUP = /([一-龥]{0,8}?(?:儿童|少年|子女|毕业生|孤儿|学生))/;

/** 接收随迁子女就读862人次,入学率为100%: a rate that names nobody is of the people just counted. */
function ofThoseCounted({ text, mention, sentence, earlier }: Place, read: Measured): Measured {
  if (mention.kind !== 'percentage' || read.subject !== null || read.label === null || !/^(?:入学率|升学率|就业率|录取率)$/.test(read.label)) return read;
  const people = earlier.findLast((one) => one.unitClass === 'people');
  if (!people) return read;
  const stretch = text.slice(Math.max(sentence, people.end - 40), people.end).replace(/^.*[,;:。](?=[^,;:。]*$)/s, '').replace(/^[\d.]+[名个位]|^(?:安排|接收|招收|解决|保障|资助)(?:了)?/, '');
  const group = PEOPLE_GROUP.exec(people.label ?? '')?.[1] ?? PEOPLE_GROUP.exec(stretch)?.[1];
  return group ? { ...read, subject: group } : read;
}

const OPEN = 0x28;
const CLOSE = 0x29;

/** True where a bracket is open between the sentence's start and `at`. */
function inBracket(text: string, start: number, at: number): boolean {
  const earliest = Math.max(start, at - BRACKET);
  for (let back = at - 1; back >= earliest; back--) {
    const code = text.charCodeAt(back);
    if (code === OPEN || code === CLOSE) return code === OPEN;
  }
  return false;
}

/** `高中(一中、五中)为4128人`: a bracket between the words and the number is looked past. */
function withBracket(text: string, around: Surroundings): Surroundings {
  if (text[around.beforeStart - 1] !== ')') return around;
  const from = Math.max(0, around.beforeStart - 40);
  const open = from + text.slice(from, around.beforeStart).lastIndexOf('(');
  if (open < from) return around;
  let start = open;
  while (start > 0 && open - start < 40 && !',;:。!?\n()'.includes(text[start - 1]!)) start--;
  return { ...around, before: text.slice(start, open) + around.before };
}

const STAGES = '(?:幼儿园|小学|初中|普通高中|高中|中职|职高|中学)';
/** 教师学历合格率小学100%; 生均公用经费小学由560元提高到650元. */
const MEASURE_OF_STAGE = new RegExp(`^(.{2,}(?:率|经费|标准|比例|人数|面积|费用))(${STAGES})(?:由|从|为|达到?|是)?$`);
const STAGE_ALONE = new RegExp(`^[、,;]?(?:和|及|而)?(${STAGES})(?:则|由|从|为|达到?|是)*$`);

const ROSE_TO = /^(?:提高|增加|增长|上升|下降|减少|降低|提升|调整|扩大|升|增|降)(?:到|至|为)$/;

/** What is named once for several stages of education: behind its name comes a stage, then its number, then the next stage. */
function ofStage({ mention, around, earlier }: Place): Measured | null {
  const named = MEASURE_OF_STAGE.exec(around.before);
  if (named) return { label: labelBefore(named[1]!), subject: named[2]! };
  const last = earlier[earlier.length - 1];
  if (!last?.label || STAGE.test(last.label) || last.subject === null || !STAGE.test(last.subject) || last.subject.length > 4 || last.kind !== mention.kind || last.unit !== mention.unit) return null;
  if (around.afterMention && ROSE_TO.test(around.before)) return { label: last.label, subject: last.subject };
  const next = STAGE_ALONE.exec(around.before);
  return next ? { label: last.label, subject: next[1]! } : null;
}

function readLabel(place: Place): Measured {
  const staged = ofStage(place);
  if (staged) return staged;
  const { text, mention, around, owner, unitClass, sentence } = place;
  const rest = owner ? labelBefore(around.before.slice(owner.end)) : '';
  const alone = owner !== null && rest === '';
  // 小学3所 counts schools: the name before the number is what is counted, not its owner.
  const counted = alone && owner.kind !== 'place' && mention.kind === 'quantity' && (unitClass === 'count' || unitClass === 'place') && INSTITUTION_UNITS.has(mention.unit ?? '');
  // 其中在园幼儿7240人,小学15360人: parts of a total are named by their stage.
  if (unitClass === 'people' && /其中/.test(text.slice(sentence, mention.start))) {
    const name = alone && owner.kind === 'level' ? owner.name : INSTITUTION_ALONE.exec(around.before)?.[1];
    const whole = name === undefined ? undefined : place.earlier.findLast((one) => one.label !== null && !STAGE.test(one.label) && (one.unitClass === 'people' || one.unit === null));
    if (name !== undefined) return whole ? { label: whole.label, subject: name } : { label: name, subject: null };
  }
  const owned = owner !== null && !counted && (alone || owner.kind !== 'level' || /师生比|生师比|普职比/.test(rest));
  const before = owned ? rest : labelBefore(behindSelf(around.before));
  const subject = owned && owner.kind !== 'place' ? owner.name : null;
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
  if (counts && unitClass === 'people' && (before === '' || /等$/.test(around.before))) {
    const predicate = predicateBehind(around.behind);
    if (predicate !== '') return { label: predicate, subject };
  }
  if (before !== '' && !GENERAL_LABEL.test(before)) return { label: before, subject: subject ?? institutionBefore(place, before) };
  return { label: inherited(place, before), subject: subject ?? institutionBefore(place, before) };
}

/** Verbs that name what was paid by themselves. */
const PAID = /^(?:投入|投资|支出|拨付|资助|捐款|筹集)$/;
const COMPARISON = /^[、,和与及]?(?:快于|慢于|高于|低于|优于|(?:比|较)[^,。;]{0,12}(?:目标|计划|进度|平均)[^,。;]{0,8}(?:高|低|快|慢|多|少)出?)/;

/** 千方百计让全区饮用水水质合格率: what is measured begins behind the place's name. */
function behindSelf(before: string): string {
  const self = lastSelf(before);
  const rest = self ? before.slice(self.at + self.name.length) : before;
  return rest.length >= 2 ? rest : before;
}

const endsInVerb = (before: string): boolean => /(?:提供|开展|完成|参加|给予|进行|实行|投入|组织|实施|落实|连续|安排|保证)了?$/.test(before);

/** Scores and ages bound a group: what is counted behind them is not what they measure. */
const THRESHOLDS = new Set(['分', '岁', '周岁']);

/** What stands behind a number and names what it counts; looked for behind the numbers next to it (36人60学时业务培训). */
function labelBehind({ text, mentions, mention, index, around }: Place, before: string): string {
  let { behind } = around;
  let at = index;
  while (behind === '' && mentions[at + 1]?.start === mentions[at]!.end && mentions[at + 1]!.kind === mention.kind) {
    at++;
    behind = text.slice(mentions[at]!.end, mentions[at]!.end + 40);
  }
  if (/^[多余]?时间/.test(behind)) return '';
  const of = /^(?:以上|以下|以内|左右|多|余)?的/.exec(behind);
  if (of && before !== '') return '';
  const rest = of ? behind.slice(of[0].length) : behind.replace(/^(?:以上|以下|以内|左右|大)/, '');
  const phrase = leadingNounPhrase(rest);
  return phrase.length >= 2 || DIVISIONS.includes(phrase) ? phrase : '';
}

/** One character that says what is counted: 133个村. */
const DIVISIONS = '村镇乡县区市组校';

/** 5人被责令检查, 4人通过省级考核: people counted by what befell them or what they did. */
function predicateBehind(behind: string): string {
  const predicate = /^(?:先后|分别|已|均|都|将|成功|顺利)?((?:被|获得?|荣获|达到?|打破|参加|接受|通过|考取|考上|入选|晋升|享受|取得|参培|参训|受到|受益|脱贫|就业)[^,。;:!?()\d]{0,18})/.exec(behind)?.[1] ?? '';
  const plain = predicate.replace(/[“”]/g, '').replace(/^(?:被(?:作)?|获得?(?=[一-龥]{2})|荣获|达到?(?=[一-龥]{2})|参加了?|接受了?|入选)/, '').replace(/^了/, '');
  return plain.length >= 2 ? plain : predicate;
}

/** 高中生80人,每名发放助学金1500元: an amount for each of the people counted before. */
function eachOf({ around, earlier }: Place): string | null {
  const last = earlier[earlier.length - 1];
  return last?.unitClass === 'people' && /^[,;]?每(?:人|个|名|位|生)/.test(around.before) && /^\D*$/.test(around.before) ? last.label : null;
}

/** 180家定点医疗机构23650名职工: the counted thing right before owns the one behind. */
function possessor({ around, earlier }: Place): string | null {
  const last = earlier[earlier.length - 1];
  return around.afterMention && last?.label && around.before === last.label ? last.label : null;
}

/** 设有1所康复医院,现有患者236人: the one institution just counted. 民营医院74所,病房面积…: all those counted. */
function institutionBefore({ around, earlier, unitClass }: Place, label: string): string | null {
  const counted = earlier.filter((one) => one.label !== null && INSTITUTION.test(one.label));
  const last = counted[counted.length - 1];
  if (!last?.label || around.afterMention) return null;
  if (unitClass === 'area' && /面积/.test(label)) return last.label;
  return last.value === 1 && counted.length === 1 && unitClass === 'people' ? last.label : null;
}

/** 国家级2项、省级5项: each is a share of the same thing. */
const SHARE_OF = /^(?:省级|市级|县级|区级|国家级|校级|男|女|其余|其他)$/;

/** 获奖 of 国家级获奖; null for labels that are no share. */
const ownShare = (label: string): string | null => /^(?:省级|市级|县级|区级|国家级|校级|男|女|其余|其他)(.{2,})$/.exec(label)?.[1] ?? null;

function inherited(place: Place, general: string): string | null {
  const { text, mention, around, unitClass, earlier } = place;
  const last = earlier[earlier.length - 1];
  if (general === '金额') return last?.label && /[款金费]$|补助|补贴|资助/.test(last.label) ? `${last.label}金额` : general;
  // 增加值39.78亿元,增长4.5%: the change is of the number right before it.
  if (general === '' && last?.label && (mention.role === 'change' || /占/.test(around.before)) && (mention.kind === 'percentage' || mention.unit === last.unit)) return last.label;
  // 省级进修项目14项,1870人: people of what was counted right before.
  if (general === '' && unitClass === 'people' && last?.label && last.unitClass === 'count' && !INSTITUTION.test(last.label) && /^[,(]?$/.test(text.slice(last.end, around.beforeStart))) return last.label;
  const alike = earlier.findLast((one) => one.label !== null && one.kind === mention.kind && one.unitClass === unitClass && (unitClass !== 'count' || one.unit === mention.unit) && (unitClass !== 'people' || !INSTITUTION.test(one.label)));
  if (SHARE_OF.test(general)) return alike?.label && !SHARE_OF.test(alike.label) ? general + (ownShare(alike.label) ?? alike.label) : general;
  if (general !== '' && !/^(?:合计|共计|总计|累计|平均|其余|其他|其它|人均)$/.test(general)) return general;
  if (alike) return alike.label;
  const clause = clauseBefore(text, around.beforeStart);
  const head = clause.text === '' || clause.sentence ? null : labelOfClause(clause.text, unitClass);
  if (head) return head;
  if (place.owner && place.owner.kind !== 'place' && unitClass === 'people') return place.owner.name;
  return general === '' ? (last?.label ?? null) : general;
}

/** The comma clause before the one that begins at `start`; `sentence` when another sentence ends between. */
function clauseBefore(text: string, start: number): { text: string; sentence: boolean } {
  let end = start;
  while (end > 0 && ',:( '.includes(text[end - 1]!)) end--;
  if ('。!?\n'.includes(text[end - 1] ?? '\n')) return { text: '', sentence: true };
  let from = end;
  while (from > 0 && end - from < 50 && !',;:。!?\n()'.includes(text[from - 1]!)) from--;
  return { text: text.slice(from, end), sentence: false };
}

/** 自来水普及率进一步提高 → 自来水普及率; what a clause ends in where it begins with a verb: 获残疾人护理补贴, 增加藏书量. */
function labelOfClause(clause: string, unitClass: UnitClass | null): string | null {
  if (unitClass === 'money') {
    const paid = /([一-龥“”]{2,14}(?:补助|资金|经费|贷款|助学金|奖金|补贴|费用?|学费|款|收入|支出|投资|债务|救助))$/.exec(clause)?.[1];
    if (paid) return labelBefore(paid.replace(/^.*(?:获|发放|落实|享受|争取|投入|拨付)/, ''));
  }
  const owner = leadingOwner(clause);
  const rest = owner && owner.kind !== 'level' ? clause.slice(owner.end) : clause.replace(/^(?:\d+[.、]|[一二三四五六七八九十]+是|[一二两三四五六七八九十\d]+[所个名家])/, '');
  const phrase = leadingNounPhrase(rest) || trailingNounPhrase(rest);
  return phrase.length >= 2 && phrase.length <= 24 && !/\d/.test(phrase) ? phrase : null;
}
