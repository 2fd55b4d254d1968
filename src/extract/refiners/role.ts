import type { Role } from '../../../schemas/fact.js';
import { keyCharacters } from '../../text/key-characters.js';
import type { Mention } from '../mention.js';
import { planZones } from '../plan-zones.js';
import { clauseAfter, clauseBefore } from '../recogniser.js';
import type { RefineContext, Refiner } from '../refiner.js';
import { lastAtOrBefore, type Span } from '../../text/span.js';

/** Between a verb of change and its amount: 增长了约10%. Not 到 or 至 or 为: 增长到 gives a level. */
const FILLER = '(?:了|约|近|超过?|达|逾|不少于|不低于|不超过|大约|将近|幅度|幅|率|在|为|:|至少|接近|突破|人民币|达到(?!.*[到至]))*';

const CHANGE_VERB = '(?:(?:增产|减产|增收|减收|增效|降价|提价|增支|减支)|增加|(?<!自然)增长|提高|提升|上升|上涨|下降|减少|降低|下滑|回落|递增|递减|缩小|压减|压缩|缩减|削减|净增|新增|增幅|降幅|涨幅|减幅|增速|(?<!自然)增长率|下降率|增|(?<!审)减|升|降|涨|跌|扩大|缩短|拉高|拉低|延长|提速|上浮|下浮|前移|后移|高出(?:[^,。;:到至为]{1,12})?|多出|少完成|多完成|比[^,。;:]{0,12}提前|超出|低出|超额|高于[^,。;:]{1,12}|低于[^,。;:]{1,12}|高|低|多|少|快于[^,。;:]{1,12}|慢于[^,。;:]{1,12}|快|慢|相差|差距)';

const CHANGED = new RegExp(`${CHANGE_VERB}${FILLER} ?$`);

/** 新增学位3000个: the thing stands between the verb and its amount. */
const CHANGED_OBJECT = /(?:新增|净增|增加(?!值)|减少|压减|缩减|削减|扩增|新增加|增补|裁减)(?!到|至|为)(?:国家)?(?:\dA级)?[^,。;:到至()\d]{0,22}$/;

const COMPARING = new RegExp(`(?:高|低|多|少|快|慢)出?${FILLER}$`);

/** 最高不超过, 年高: words in which 高 and the like compare nothing. */
const NO_COMPARISON = new RegExp(`(?:最|至|不|(?<![去今前上明])年|(?<![上本])月|很|更)(?:高|低|多|少)${FILLER}$`);

/** 高 低 多 少 快 慢 compare only behind 比 or 较; alone they are 最高, 多少, 至少. */
const COMPARED = /(?:比|较|与|同|超|为)[^。;]{0,24}(?:高|低|多|少|快|慢)[^,。;:]{0,4}$/;

const LEVEL = /(?:到|至|为|达到|达|占|余)(?:了|约|近|超过|逾)?$/;

const TARGET = /(?:(?<!行动|雨露|国培|省培|特岗|春蕾|囊萤|支持|提升|改善|三年|五年|培训|培养|资助|工作|年度|按|按照)计划(?!的|生育|书|单列|》|”)|规划(?:建设|新建|投入|投资|到|总)|拟(?!定|订)|力争|争取(?=在|到|实现|达|完成|使|把|将|年内|今年|明年|建成|全面|[一二三两]年)|目标|预计|预期(?!寿命)|确保|努力使|要求|规定(?!精神|动作)|(?<!高)标准(?!化)|(?<![反相适供响对效])应(?!种|免|检|参|缴|交|到|收|还|保|用|届|急|邀|声|变|聘|县|对|收|届|试)|应当|须|必须|需要?(?!氧|求)|编制(?!床位)|核定|不得|至少要|要有|将(?:全面|形成|达到?|新建|建成|建设|实现|完成|新增|投入|投资|组建|突破|增加|扩大|提高|提升|培育|培养|开展|举办|招聘|覆盖)|明年|下一步|今后|任务|目标值|下达[^,。;]{0,6}指标|年内|年底前|^(?:力争|争取|计划|预计|确保)?(?:到|至)20\d\d年(?!的|同期)|20\d\d年(?:底|末)前|20\d\d年前(?![一二三四两])|力求|保证|设计(?!处理|能力|产能|日)|按照?(?!计划|要求|每|期|时|照)[^,。;]{0,14}$|原则上|限额|上限|下限|最低工资|确定为|瞄准|奋力|全力实现|要(?:达|完|建|使|在|把|将|确|开|组|培|新|增|提)|实现[^,。;]{0,8}目标)/;

/** A target already met is a level: 完成任务的93.5%, 超额完成目标. */
const MET = /完成[^,。;]{0,16}任务[^,。;]{0,12}$|(?:已|已经|超额|提前|顺利|圆满|全面|共|累计|实际|截至|目前|现有|现实有|完成了|按计划)[^,。;]{0,14}$|(?:任务|计划|目标|规划|预算)的$/;

/** Characters without which the patterns of this file cannot match. */
const keys = keyCharacters({
  changed: '增升涨降减少落滑缩削扩短高低多快慢速移差幅额浮延提跌超',
  object: '增减',
  target: '划拟争标预确努求定准应须需编得要将明步后务指内前2证设按则限最奋力必',
  rule: '按依根', demand: '“', future: '将', year: '划争保计',
});

function changeOf(text: string, mention: Mention, before: string, mask: number): boolean {
  if (mention.kind === 'rank') return false;
  const near = before.slice(-26);
  if (mention.unit === '百分点' && !/(?:以|占|为)$/.test(near)) return true;
  if (mention.unit === '名次' || mention.unit === '位次') return true;
  const comma = near.slice(Math.max(near.lastIndexOf(','), near.lastIndexOf(':')) + 1);
  if ((mask & keys.bit.object) !== 0 && CHANGED_OBJECT.test(comma)) return true;
  if (text[mention.end] === '的' && /^的(?:速度|幅度|比例)?(?:递增|递减|增长|下降|增加|减少)|^的(?:速度|增幅|增速|降幅)/.test(text.slice(mention.end, mention.end + 8))) return true;
  if ((mask & keys.bit.changed) === 0 || !CHANGED.test(comma)) return false;
  const word = COMPARING.exec(comma);
  if (word && !/(?:提高|降低|减少|增多)/.test(comma.slice(-8))) return COMPARED.test(before.slice(-40)) && !NO_COMPARISON.test(comma);
  return !/(?:最|较)?[高多]达$/.test(comma) && !LEVEL.test(comma.replace(/(?:幅度|幅|率|增速)(?:为|达|约|达到)*$/, ''));
}

function targetOf(text: string, mention: Mention, before: string, mask: number): boolean {
  const comma = before.slice(before.lastIndexOf(',') + 1);
  if (!isWanted(text, mention, before, comma, mask)) return false;
  // 今后的3-5年 is a time, 按…的1.5倍 a measure of something else.
  if (/(?:今后|未来|下一步)(?:的)?$/.test(comma) || (mention.unit === '倍' && /比例的$/.test(comma))) return false;
  // 完成年度目标任务的113.7% is a share of a target, 占应交流人数的15.8% one of those due.
  if (mention.kind === 'percentage' && /(?:任务|计划|目标|指标|预算|人数|总数|总量|同期)的$/.test(comma)) return false;
  return !MET.test(comma) || /(?:计划|应|拟|力争|目标)[^,。;]{0,8}$/.test(comma);
}

function isWanted(text: string, mention: Mention, before: string, comma: string, mask: number): boolean {
  const { bit } = keys;
  if ((mask & bit.target) !== 0 && TARGET.test(comma)) return true;
  if (PLANNED_SENTENCE.test(sentenceLead(text, mention.start)) && !ALREADY.test(before.slice(-30))) return true;
  if (before.length > comma.length) {
    if ((mask & bit.year) !== 0 && /(?:计划|力争|争取|确保|预计|规划)(?:在|到|至)?20\d\d年?(?:底|末)?前?,[^,。;]*$/.test(before)) return true;
    if ((mask & bit.future) !== 0 && /将(?:全面|全部|逐步|继续|陆续)[^。;]{0,30},[^,。;]{0,12}$/.test(before)) return true;
  }
  // 根据省里的配备标准,护士与床位比1:2: the rule stands in the clause before.
  if ((mask & bit.rule) !== 0 && /(?:按照|按|依照|根据)[^。;]{0,30}(?:标准|规定|办法|要求|编制)[^。;]{0,4}[,:]“?[^,。;]{0,20}$/.test(before)) return true;
  if ((mask & bit.demand) !== 0 && /要求:“[^”]{0,60}$/.test(before)) return true;
  return WANTED_BEGINS.includes(text[mention.end] ?? '。') && /^(?:的)?(?:目标|标准(?!化)|要求|任务(?!的)|指标)/.test(text.slice(mention.end, mention.end + 4).replace(/^(?:以上|以下|以内|左右)/, ''));
}

/** A sentence that begins so speaks of what is to come, up to its end: 下一步,计划投入320万元,拓宽村道8.6公里. */
const PLANNED_SENTENCE = /^(?:(?:[一二三四五六七八九十]+是|[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)、?|\d{1,2}[.、])\s?)?(?:下一步|下一阶段|下步|明年|来年|今后|到20\d\d年|力争|拟(?!定|订)|确保|预计|会议要求|通知(?:明确|要求|规定)|(?:20\d\d年,?)?计划(?!生育|单列|内|外))/;

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

/** Characters the words behind a target begin with. */
const WANTED_BEGINS = '的目标要任指以左';

/** The number before in the same list hands its role on: 新增名医师2人、名院长1人. */
function inherited(mention: Mention, index: number, { text, mentions }: RefineContext, done: Map<number, Role | null>): Role | null {
  const previous = mentions[index - 1];
  if (!previous || mention.start - previous.end > 16 || previous.kind === 'date') return null;
  const gap = text.slice(previous.end, mention.start);
  // 减少462户905人: two counts of one change.
  if (gap === '') return done.get(index - 1) ?? null;
  return /^(?:(?:以上|以下|左右|以内)?[、和与及])/.test(gap) && !/[,。;]|累计|共计|合计|达到?|为|占/.test(gap) ? (done.get(index - 1) ?? null) : null;
}

/** Words that say a figure of a plan is already so. */
const ALREADY = /(?:已|去年|上年|目前|现有|现在|截至|一年来|完成了|达到了|建成了|原有)[^,。;]{0,20}$|实际[^。;]{0,30}$/;

/** The same figure for the next in line: 镇馆达到四万册以上,县馆达到九万册以上. */
function parallel(mention: Mention, index: number, { text, mentions }: RefineContext, done: Map<number, Role | null>): boolean {
  const previous = mentions[index - 1];
  if (!previous || done.get(index - 1) !== 'target' || previous.unit !== mention.unit || previous.kind !== mention.kind || mention.start - previous.end > 20) return false;
  return previous.modifier === mention.modifier && mention.modifier !== null ? !/[。;\n]/.test(text.slice(previous.end, mention.start)) : mention.kind === 'ratio' && /^,[一-龥]{2,6}$/.test(text.slice(previous.end, mention.start));
}

/** Whether a number is a change, a target, or (null) a level. */
export function roleRefiner(): Refiner {
  const done = new Map<number, Role | null>();
  let zones: readonly Span[] | null = null;
  let starts: readonly number[] = [];
  const planned = (text: string, reportStarts: readonly number[], mention: Mention): boolean => {
    if (zones === null) {
      zones = planZones(text, reportStarts);
      starts = zones.map((one) => one.start);
    }
    const zone = zones[lastAtOrBefore(starts, mention.start)];
    return zone !== undefined && mention.start < zone.end && !ALREADY.test(clauseBefore(text, mention.start, 30)) && mention.kind !== 'rank' && clauseAfter(text, mention.end, 2) !== '年来';
  };
  return {
    name: 'role',
    refine(mention, index, context) {
      if (mention.kind === 'date') return mention;
      const { text } = context;
      const before = clauseBefore(text, mention.start, 60);
      const mask = keys.mask(text, mention.start - before.length, mention.start);
      const role = mention.role ?? (changeOf(text, mention, before, mask) ? 'change' : targetOf(text, mention, before, mask) || parallel(mention, index, context, done) || planned(context.text, context.reportStarts, mention) ? 'target' : inherited(mention, index, context, done));
      done.set(index, role);
      return role === mention.role ? mention : { ...mention, role };
    },
  };
}
