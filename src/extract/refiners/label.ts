import { surroundings, trackSentences, type Surroundings } from '../clause.js';
import { distribute, type Measured } from '../distribute.js';
import { GENERAL_LABEL, labelBefore } from '../label-words.js';
import type { Mention } from '../mention.js';
import { leadingNounPhrase, trailingNounPhrase } from '../noun-phrase.js';
import type { Refiner } from '../refiner.js';
import { leadingOwner, type Owner } from '../subject.js';
import { trackSubjects, type SubjectTracker } from '../subject-tracker.js';
import { unitClassOf, type UnitClass } from '../units.js';

/** A number earlier in the sentence with what it measures. */
interface Earlier extends Measured {
  readonly kind: string;
  readonly unit: string | null;
  readonly unitClass: UnitClass | null;
  readonly value: number | null;
}

/** Units that count things: what is counted may stand behind them (260所义务教育学校). */
const COUNTS: ReadonlySet<UnitClass | null> = new Set<UnitClass | null>(['people', 'count', 'place', null]);
const INSTITUTION = /(?:学校|小学|中学|幼儿园|医院|卫生院|中心|公司|企业)$/;
const INSTITUTION_UNITS = new Set(['所', '个', '家', '座', '处', '间', '院', '校', '园']);
/** Numbers of a sentence that are remembered: one that goes on longer is no sentence. */
const REMEMBERED = 64;
const STAGE = /小学|初中|高中|中职|幼儿|学前|中学|义务教育/;

/** What one number needs to be read. */
interface Place {
  readonly text: string;
  readonly mention: Mention;
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
      const unitClass = mention.kind === 'percentage' || mention.kind === 'ratio' ? null : unitClassOf(mention.unit);
      const place: Place = { text, mention, around, owner: around.afterMention ? null : leadingOwner(around.before), unitClass, earlier };
      const read = distributed.get(index) ?? readLabel(place);
      const stage = read.label !== null && !STAGE.test(read.label) && (earlier.length === 0 || earlier[earlier.length - 1]!.label === read.label) ? subjects.level() : null;
      const subject = read.subject ?? subjects.named() ?? stage ?? subjects.self(mention.start);
      if (earlier.length >= REMEMBERED) earlier.shift();
      earlier.push({ label: read.label, subject, kind: mention.kind, unit: mention.unit, unitClass, value: mention.value });
      return { ...mention, label: read.label, subject };
    },
  };
}

/** `初中(二中、三中)为5337人`: a bracket between the words and the number is looked past. */
function withBracket(text: string, around: Surroundings): Surroundings {
  if (text[around.beforeStart - 1] !== ')') return around;
  const from = Math.max(0, around.beforeStart - 40);
  const open = from + text.slice(from, around.beforeStart).lastIndexOf('(');
  if (open < from) return around;
  let start = open;
  while (start > 0 && open - start < 40 && !',;:。!?\n()'.includes(text[start - 1]!)) start--;
  return { ...around, before: text.slice(start, open) + around.before };
}

function readLabel(place: Place): Measured {
  const { mention, around, owner, unitClass } = place;
  const rest = owner ? labelBefore(around.before.slice(owner.end)) : '';
  const alone = owner !== null && rest === '';
  // 小学3所 counts schools: the name before the number is what is counted, not its owner.
  const counted = alone && owner.kind !== 'place' && mention.kind === 'quantity' && (unitClass === 'count' || unitClass === 'place') && INSTITUTION_UNITS.has(mention.unit ?? '');
  const owned = owner !== null && !counted && (alone || owner.kind !== 'level' || /师生比|生师比|普职比/.test(rest));
  const before = owned ? rest : labelBefore(around.before);
  const subject = owned && owner.kind !== 'place' ? owner.name : null;
  const counts = mention.kind === 'quantity' && COUNTS.has(unitClass);
  if (counts || mention.kind === 'rank' || before === '' || endsInVerb(around.before)) {
    const behind = labelBehind(around.behind, unitClass);
    if (behind !== '') return { label: behind, subject: possessor(place) ?? subject };
  }
  if (before !== '' && !GENERAL_LABEL.test(before)) return { label: before, subject: subject ?? institutionBefore(place, before) };
  return { label: inherited(place, before), subject: subject ?? institutionBefore(place, before) };
}

const endsInVerb = (before: string): boolean => /(?:提供|开展|完成|参加|给予|进行|实行|投入|组织|实施|落实|连续|安排|保证)了?$/.test(before);

function labelBehind(behind: string, unitClass: UnitClass | null): string {
  if (/^(?:以上|以下|以内|左右|多|余)?的/.test(behind)) return '';
  const phrase = leadingNounPhrase(behind.replace(/^(?:以上|以下|以内|左右|大|[多余](?=时间))/, ''), unitClass === 'people' ? 'first' : 'last');
  return phrase.length >= 2 ? phrase : '';
}

/** 260所义务教育学校117326名学生: the counted thing right before owns the one behind. */
function possessor({ around, earlier }: Place): string | null {
  const last = earlier[earlier.length - 1];
  return around.afterMention && last?.label && around.before === last.label ? last.label : null;
}

/** 建有1所特殊教育学校,现有学生129人: the one institution just counted. 寄宿制学校108所,校舍面积…: all those counted. */
function institutionBefore({ around, earlier, unitClass }: Place, label: string): string | null {
  const last = earlier.findLast((one) => one.label !== null && INSTITUTION.test(one.label));
  if (!last?.label || around.afterMention) return null;
  if (unitClass === 'area' && /面积/.test(label)) return last.label;
  return last.value === 1 && unitClass === 'people' ? last.label : null;
}

function inherited(place: Place, general: string): string | null {
  const { text, mention, around, unitClass, earlier } = place;
  const last = earlier[earlier.length - 1];
  if (general === '金额') return last?.label && last.label.length >= 2 ? `${last.label}金额` : general;
  // 增加值39.78亿元,增长4.5%: the change is of the number right before it.
  if (general === '' && last?.label && (mention.role === 'change' || /占/.test(around.before)) && (mention.kind === 'percentage' || mention.unit === last.unit)) return last.label;
  const alike = earlier.findLast((one) => one.label !== null && one.kind === mention.kind && one.unitClass === unitClass && (unitClass !== 'count' || one.unit === mention.unit) && (unitClass !== 'people' || !INSTITUTION.test(one.label)));
  if (/^(?:省级|市级|县级|区级|国家级|校级|男|女|其余|其他)$/.test(general)) return alike?.label ? `${general}${alike.label}` : general;
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

/** 毛入园率进一步增长 → 毛入园率; what a clause ends in where it begins with a verb: 获寄宿生生活补助, 增加藏书量. */
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
