import type { Mention } from '../mention.js';
import { keys } from './keys.js';

const TARGET = /(?:(?<!行动|西部|雨露|国培|省培|特岗|春蕾|囊萤|支持|提升|改善|三年|五年|培训|培养|资助|工作|年度|按|按照)计划(?!的|生育|书|单列|》|”)|规划(?:建设|新建|投入|投资|到|总)|拟(?!定|订)|力争|争取(?=在|到|实现|达|完成|使|把|将|年内|今年|明年|建成|全面|[一二三两]年)|目标(?!考[核评]|管理|绩效|责任)|预计|预期(?!寿命)|确保|努力使|要求|规定(?!精神|动作)|承诺|限期|时限|(?<![反相适供响对效])应(?!上缴|种|免|检|参|缴|交|到|收|还|保|用|届|急|邀|声|变|聘|县|对|试|接种|入[学园]|随访|筛查|普查|登记|监测|安置|返|退|领|征|考|查|救|签|办)|应当|须|必须|需要?(?!氧|求)|编制(?!床位)|核定|不得|至少要|要有|将(?:全面|形成|达到?|新建|建成|建设|实现|完成|新增|投入|投资|组建|突破|增[加至到]|[升降减]至|扩大|提高|提升|培育|培养|开展|举办|招聘|覆盖)|明年|下一步|今后|任务|目标值|下达[^,。;]{0,6}指标|年内(?=[要将拟全]|计划|力争|确保|建成|完成|实现|达到|新增|新建|再)|(?<!\d)年底前|力求|保证(?![率金书人])|设计(?!处理|能力|产能|日)|按照?(?!计划|要求|每|期|时|照|摩|揭|劳|需)[^,。;\d]{0,14}$|原则上|限额|上限|下限|最低工资|确定为|(?:离|距)[^,。;]{0,8}标$|瞄准|奋力|全力实现|要(?:达|完|建|使|在|把|将|确|开|组|培|新|增|提)|实现[^,。;]{0,8}目标)/;

/** A target already met is a level: 完成任务的93.5%, 超额完成目标. */
const MET = /完成[^,。;]{0,16}任务[^,。;]{0,12}$|(?:已|已经|超额|提前|顺利|圆满|全面|共|累计|实际|截至|目前|现有|现实有|完成了|按计划)[^,。;]{0,14}$|(?:任务|计划|目标|规划|预算)(?:总?[数量额]|值)?的$/;

/** 补助标准为600元, 标准由每月560元提高到600元: 标准 heads what is measured, up to the number. In 达到标准的学校30所 it does not. */
const STANDARD = /(?<!高)标准(?:(?:由|从)[^,。;]{2,20}(?:到|至|为))?(?:[均都也已再了从由为是按约在近:]|统一|一律|分别|每[一-龥]{1,2}|[人户生月年]均|年|月|原来的?|现行的?|[去上]年的?|城[市镇]|农村|小学|初中|高中|中学|寄宿生|达到?|至|到|不?超过|不[得]?[高低少大多][于过]|[高低]于|提高|增加|[上下]调|调[整高低]|提升|降低|下降|控制|确定|执行|核定)*$/;
/** 国家标准3项 counts standards. */
const COUNTS_STANDARDS = new Set(['项', '个', '部', '条', '类', '套', '份', '种', '本']);

/** 到2025年达到98%: a year to come makes a target, one gone by none. */
const BY_YEAR = /^(?:到|至)(20\d\d)年(?!的|同期)/;
/** 2025年底前建成, in a report of that year or of an earlier one. */
const BEFORE_YEAR = /(20\d\d)年(?:(?:底|末)前|前(?![一二三四两]))/;
/** Where nothing says of which year a report is, these tell of what has come about: 到2020年底全县有小学120所. */
const CAME_ABOUT = /(?<![没所国公私])有(?![望效序力关机])|已|共计|累计|(?:减少|增加|增长)(?:到|至|为)/;

/** What targets are decided by. */
export interface Wish {
  readonly text: string;
  /** The stretch before the number, with the `mask` of its key characters. */
  readonly before: string;
  readonly mask: number;
  /** The one year that the report is about, where it is known. */
  readonly year: number | null;
}

/** Whether a number is a plan, a goal or a standard. */
export function targetOf(mention: Mention, wish: Wish): boolean {
  const { before } = wish;
  const comma = before.slice(before.lastIndexOf(',') + 1);
  if (!isWanted(mention, comma, wish)) return false;
  // 今后的3-5年 is a time, 按…的1.5倍 a measure of something else.
  if (/(?:今后|未来|下一步)(?:的)?$/.test(comma) || (mention.unit === '倍' && /比例的$/.test(comma))) return false;
  // 完成年度目标任务的113.7% is a share of a target, 占应交流人数的15.8% one of those due.
  if (mention.kind === 'percentage' && /(?:(?:任务|计划|目标|指标|预算)(?:总?[数量额]|值)?|人数|总数|总量|同期)的$/.test(comma)) return false;
  return !MET.test(comma) || /(?:计划|应|拟|力争|目标)[^,。;]{0,8}$/.test(comma);
}

/** 完成年度任务9300万元的106%, 完成全年计划(350例)的117%, 高于国家标准(95%)4.9个百分点: what a result is measured against. @param before the stretch before the number */
export function isMeasure(text: string, mention: Mention, before: string): boolean {
  const next = text[mention.end];
  if (next !== '的' && next !== ')') return false;
  const comma = before.slice(before.lastIndexOf(',') + 1);
  if (!/(?:任务|计划|目标|指标|标准|限额|要求)(?:数|值|总量)?\(?$/.test(comma)) return false;
  const behind = text.slice(mention.end, mention.end + 12);
  return comma.endsWith('(') ? /^\)(?:的?\d|的(?:百分之|[一二两三四五六七八九]成))/.test(behind) : /^的(?:\d|百分之|[一二两三四五六七八九]成)/.test(behind);
}

/** 占应发面积的99%, 为计划3000亩的108%: a share of what was wanted. */
const SHARE_OF_WANTED = /(?:占|相当于|为)[^,。;:]{1,16}的$/;
/** 按文盲率由低到高排第11位. */
const RANKED = /由[高低大多少][^,。;]{0,3}到[高低小多少]/;

function isWanted(mention: Mention, comma: string, wish: Wish): boolean {
  const { text, before, mask } = wish;
  const { bit } = keys;
  const own = mention.kind === 'percentage' ? comma.replace(SHARE_OF_WANTED, '') : comma;
  if ((mask & bit.target) !== 0 && TARGET.test(own) && !(mention.kind === 'rank' && RANKED.test(comma)) && !(own.endsWith('要求') && COUNTS_STANDARDS.has(mention.unit ?? ''))) return true;
  if ((mask & bit.standard) !== 0 && STANDARD.test(comma) && !(COUNTS_STANDARDS.has(mention.unit ?? '') && comma.endsWith('标准'))) return true;
  if ((mask & bit.until) !== 0 && (liesAhead(BY_YEAR.exec(comma), 1, wish) || liesAhead(BEFORE_YEAR.exec(comma), 0, wish))) return true;
  const lead = sentenceLead(text, mention.start);
  if ((PLANNED_SENTENCE.test(lead) || liesAhead(SENTENCE_BY_YEAR.exec(lead), 1, wish) || (wish.year !== null && liesAhead(SENTENCE_OF_YEAR.exec(lead), 1, wish))) && !ALREADY.test(before.slice(-30))) return true;
  if (before.length > comma.length) {
    if ((mask & bit.year) !== 0 && /(?:计划|力争|争取|确保|预计|规划)(?:在|到|至)?20\d\d年?(?:底|末)?前?,[^,。;]*$/.test(before)) return true;
    if ((mask & bit.future) !== 0 && /将(?:全面|全部|逐步|继续|陆续)[^。;]{0,30},[^,。;]{0,12}$/.test(before)) return true;
  }
  // 根据省里的配备标准,护士与床位比1:2: the rule stands in the clause before.
  if ((mask & bit.rule) !== 0 && /(?:按照|按|依照|根据)[^。;]{0,30}(?:标准|规定|编制|核定办法|配备要求)[^。;]{0,4}[,:]“?[^,。;]{0,20}$/.test(before)) return true;
  if ((mask & bit.demand) !== 0 && /要求:“[^”]{0,60}$/.test(before)) return true;
  return isWantedBehind(text, mention);
}

/** Whether the year of a match is at least so many years behind the report's. */
function liesAhead(match: RegExpExecArray | null, years: number, { before, year }: Wish): boolean {
  if (match === null) return false;
  if (year !== null) return Number(match[1]) - year >= years;
  return years === 0 || !CAME_ABOUT.test(before);
}

/** Characters the words behind a target begin with, and what they are: 12项的目标, 低于1.5‰的控制指标. */
const WANTED_BEGINS = '的目标要任指以左';
const WANTED_BEHIND = /^(?:以[上下内]|左右)?(?:的(?:控制|考核|退出|准入|验收|约束性?|年度|全年|预期|预定|既定|规划|奋斗|发展|增长|国家|国定|[省市县](?:级|定|控)?|限额|责任)?)?(?:目标|标准(?!化)|要求|任务(?!的)|指标|控制线|警戒线|红线|底线)/;

/** Whether the words behind a number make it a target: 12项的目标. */
export function isWantedBehind(text: string, mention: Mention): boolean {
  if (!WANTED_BEGINS.includes(text[mention.end] ?? '。')) return false;
  const words = WANTED_BEHIND.exec(text.slice(mention.end, mention.end + 10))?.[0];
  // 制定12项标准 counts them.
  return words !== undefined && !(words === '标准' && COUNTS_STANDARDS.has(mention.unit ?? ''));
}

/** The mark of a point in a list, in front of a sentence: 一是, (二), 3. */
const MARKER = '(?:(?:[一二三四五六七八九十]+是|[一二三四五六七八九十]+、|\\([一二三四五六七八九十\\d]+\\)、?|\\d{1,2}[.、])\\s?)?';

/** A sentence that begins so speaks of what is to come, up to its end: 下一步,计划投入320万元,拓宽村道8.6公里. */
const PLANNED_SENTENCE = new RegExp(
  `^${MARKER}(?:下一步|下一阶段|下步|明年|来年|今后|会议要求|通知(?:明确|要求|规定)|(?:(?:20[\\dxX×*]{2}年度?|下半年|下学期|新学期),?)?(?:力争|拟(?!定|订)|确保|预计|计划(?!生育|单列|内|外)|(?:我们?[一-龥]{0,2}|全[一-龥])?还?将(?!近)))`,
);

/** 到2025年,每千人口床位达到5.2张,每千人口护士达到3.8人. */
const SENTENCE_BY_YEAR = new RegExp(`^${MARKER}到(20\\d\\d)年(?!的|同期)`);

/** 2023年,全县粮食面积稳定在52万亩以上, in a report of 2022. */
const SENTENCE_OF_YEAR = new RegExp(`^${MARKER}(20\\d\\d)年度?(?!的|同期|[一-龥]{0,4}以来)`);

/** Characters of a sentence that say so, and how far they reach. */
const LEAD = 16;
const LEAD_REACH = 160;

/** Characters that end a sentence, by code. */
const SENTENCE_END = new Uint8Array(65536);
for (const character of '。!?\n') SENTENCE_END[character.charCodeAt(0)] = 1;

/** The first characters of the sentence of an offset; empty where it begins too far away. */
function sentenceLead(text: string, at: number): string {
  const earliest = Math.max(0, at - LEAD_REACH);
  let start = at;
  while (start > earliest && SENTENCE_END[text.charCodeAt(start - 1)] === 0) start--;
  return start > earliest || start === 0 ? text.slice(start, Math.min(at, start + LEAD)) : '';
}

/** Words that say a figure of a plan is already so. */
export const ALREADY = /(?:已|去年|上年|目前|现有|现在|截至|一年来|完成了|达到了|建成了|原有)[^,。;]{0,20}$|(?:^|[。;\n])(?:目前|现在|截至[^,。;]{0,12}),[^,。;]{0,20}$|实际[^。;]{0,30}$/;
