import type { Measured } from '../../distribute.js';
import { clauseBefore } from '../../recogniser.js';
import type { UnitClass } from '../../units.js';
import type { Earlier, Place } from './place.js';

/** A clause longer than this, in characters, is read no farther back. */
const REACH = 40;

const ADVERBS = '(?:但|却|并|且|仍|还|均|都|也|已经?|已|又|约|仅|只|才|远远?|略|稍|大大|明显|大幅|总体|平均|基本|实际|刚好|恰好|超额)*';
const MODIFIERS = '(?:不到|不足|近|约|将近|接近|超过?|逾|仅|整整)?';
/** 低于全国平均水平, 优于国家规定的, 高出全县平均水平. */
const BETTER_OR_WORSE = new RegExp(`^${ADVERBS}(?:[高低优好快慢多少大小长短早晚强弱劣]于|[高低多少]出|超出|不及|不如|逊于|落后于?|领先于?)`);
/** 距1:0.4的要求, 离省标23平方米差8.8平方米. */
const SHORT_OF = new RegExp(`^${ADVERBS}(?:距离?|离)(?!地|岗|职|任|退|婚|校|家|开)`);
const AGAINST = new RegExp(`^${ADVERBS}(?:比(?![例重赛值率武拼如较])|较(?![大好高强低为少快量早晚小多]))`);
const CHANGED = /^(?:分别|又|也|均|都|还|净|实际|略有?|大幅|有所|明显|显著|进一步)*(?:偏[高低多少]|[前后上下]移|[多少][增减收支招]|增[收支产亏效]|减[收支产亏]|改善|提[前高升速]|推迟|延长|缩[短小减]|收窄|扩大|压[减降缩]|削减|节[约省支]|上[升涨浮]|下[降跌滑浮]|回[升落]|增[长加]|减[少轻]|降低|净[增减]|[高低多少超]出|相?差|[高低多少快慢增减升降超涨跌])/;
const CHANGES = new RegExp(`${CHANGED.source}(?:了|约|近|到|至|逾|超过?|达)*$`);

const AVERAGE = /(?:平均|标准|均值|同期|上年|去年|计划|目标|任务|规定|要求)[^,;:\d]{0,8}$/;

/** Words that say whose or which plan it is, and not of what. */
const ANY = '(?:[全本当今上]?年(?:初|度)?|[半一二三四五]年|季度|上级|[国省市县区州乡镇]+[局委办厅]?|下达|分配|确定|规定|既定|预定|预期|制定|签订|责任书?|考核|目标|总|调整|原|时序|序时|核定|的)*';
const WANTED = '(?:计划|任务|目标|预算|指标|限额|定额|进度|合同)(?:任务|目标|要求|指标|总?数|量|额)?';
/** 完成县局下达任务, 占年计划的, 为年计划的. */
const OF_PLAN = new RegExp(`^${ADVERBS}(?:完成了?|占|达到?|为|是|相当于)${ANY}${WANTED}`);
/** What may stand between a plan and its share: 任务(43亿元)的96.9%. */
const THE_PLAN = new RegExp(`^(?:\\(?[\\d一二三四五六七八九十百千万亿.]+[^,;()]{1,6}\\)?)?的?${MODIFIERS}$`);
const WITHIN = new RegExp(`^${ADVERBS}(?:控制|保持|稳定|维持)在${ANY}(?:${WANTED}|标准|范围|警戒线|控制线)?(?:的)?$`);
/** 是五年前的, 相当于公务员的, 为平均值的: times what somebody else or another time has. */
const TIMES = new RegExp(`^${ADVERBS}(?:是|为|相当于|等于|达到?)[^,;:]{1,16}的${MODIFIERS}$`);

/** 高出全县平均水平1.3个百分点, 完成下达任务9300万元的106.2%: a clause that only compares is about the figure before it. */
export function ofComparison(place: Place): Measured | null {
  const { text, mention, around, unitClass, earlier } = place;
  // 是五年前的两倍: how long ago it was is not what has grown.
  const last = earlier.findLast((one) => one.unitClass !== 'time' || unitClass === 'time');
  const clause = clauseBefore(text, mention.start, REACH, true);
  const from = mention.start - clause.length;
  const figure = last?.label && (last.end > from || near(text, last.end, from)) ? last : null;
  if (!figure || mention.kind !== 'rank' && BETTER_OR_WORSE.test(clause) && !alike(figure, place)) return withOthers(place, clause);
  const same = { label: figure.label, subject: figure.subject };
  if (mention.kind === 'rank') return AGAINST.test(clause) && CHANGED.test(around.behind) ? same : null;
  if (OF_PLAN.test(clause)) {
    const rest = clause.replace(OF_PLAN, '');
    if (mention.kind === 'percentage' || mention.unit === '倍') return THE_PLAN.test(rest) ? same : null;
    return /^[(]?$/.test(rest) && /^\)?的/.test(text.slice(mention.end, mention.end + 2)) ? same : null;
  }
  if (mention.kind === 'ratio' && mention.unit === '倍') return TIMES.test(clause) ? same : null;
  if (mention.kind === 'percentage' && /^.{0,4}相当于/.test(clause) && TIMES.test(clause)) return same;
  if (!alike(figure, place)) return null;
  if (BETTER_OR_WORSE.test(clause) || WITHIN.test(clause)) return same;
  if (SHORT_OF.test(clause)) return same;
  // 比上年的8102万元增收1774.5万元: the other figure, and how far they are apart.
  return AGAINST.test(clause) && (CHANGED.test(around.behind) || around.afterMention && CHANGES.test(around.before)) ? same : null;
}

/** 高于全省平均增速2个百分点: no figure stands before that could be meant, and what is compared with is none. */
function withOthers({ mention, earlier }: Place, clause: string): Measured | null {
  if (mention.kind === 'rank' || !AVERAGE.test(clause) || !BETTER_OR_WORSE.test(clause)) return null;
  const rate = mention.kind === 'percentage' ? earlier.findLast((one) => one.kind === 'percentage' && one.label !== null) : undefined;
  return { label: rate?.label ?? null, subject: rate?.subject ?? null };
}

/** Nothing but a comma, and what was said of the figure, stands between it and the clause. */
const near = (text: string, end: number, clause: number): boolean => clause - end <= 20 && /^[^;。\n]*$/.test(text.slice(end, clause - 1));

/** Amounts in units of these can be compared whatever the unit: 元 and 万元, 小时 and 分钟. */
const ONE_SCALE: ReadonlySet<UnitClass | null> = new Set<UnitClass>(['money', 'people', 'area', 'time']);

function alike(one: Earlier, { mention, unitClass }: Place): boolean {
  if (one.kind !== mention.kind) return false;
  return mention.kind !== 'quantity' || one.unit === mention.unit || ONE_SCALE.has(unitClass) && one.unitClass === unitClass;
}
