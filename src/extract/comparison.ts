/** What may be said to have happened to a figure since another time, or against another figure: 偏高, 前移, 多增, 改善, 提高. */
const CHANGE =
  '(?:偏[高低多少早晚大小强弱]|[前后上下]移|[多少](?:增|减|收|支|支出|收入|招|投入)|增[收支产亏效]|减[收支产亏]|扭亏|进位|改善|恶化|好转|提前|推迟|延长|缩短|收窄|扩大|缩小|压[减降缩]|削减|节[约省支]|攀升|跃升|回升|回落|反弹|上[升涨浮]|下[降跌滑浮]|增[长加速]|提[高升速]|加快|放缓|减[少轻缓]|降低|新增|净[增减]|高出|多出|超出|[高低多少快慢增减升降超涨跌])';
const ADVERBS = '(?:分别|又|也|均|都|还|净|实际|共|略有?|大幅|有所|明显|累计|平均|各)*';
const PARTICLES = '(?:了|约|近|到|至|逾|超过?|达)*$';
/** 比上年, 较常年, 比期中; no 比例, 较大, 占比 or 师生比上升. */
const AGAINST = `(?:(?<![对占评相无可])比(?![例重赛值率武拼如较])|(?<!计|(?<![占同环])比)较(?![大好高强低为少快量早晚小]|多(?!年)))(?!(?!多年)${CHANGE})[^,;:。!?()]{1,12}?(?:相比)?`;
const WITH = `(?:(?:同|环)比|同口径比?|${AGAINST}|[与同][^,;:。!?()]{1,10}?相比)`;

const ONLY = new RegExp(`^[,、;]?(?:并|且)?(?:按可比(?:价格?|口径)(?:计算)?)?${WITH}${ADVERBS}${CHANGE}${PARTICLES}`);
const AT_END = new RegExp(`(?:(?:同|环)比|${AGAINST})${ADVERBS}${CHANGE}${PARTICLES}`);
/** A comparison with another time may come first: 比上年增加教师. */
const AT_START = new RegExp(`^(?:(?:同|环)比|[比较](?:上一?年度?|去年|前年|年初|上月|上季度?|常年|往年|上届)(?:同期|年?[末底])?)${ADVERBS}(?:净增加?|净减少?|新增|增加|减少|多|少)了?(?=[一-龥]{2})`);
const SINCE = new RegExp(`^[”"]?(?:时期)?[末底初]?(?:同期|时)?(?:相比)?${ADVERBS}${CHANGE}${PARTICLES}`);

/** True for words before a number that only compare it, and name nothing: 较常年偏高, 同比多增, 比期中下降了. */
export function comparesOnly(before: string): boolean {
  return mayCompare(before) && ONLY.test(before);
}

/** A label without the comparison that stands behind or before it: 年降水量 of 年降水量较常年偏少. */
export function withoutComparison(before: string): string {
  if (!mayCompare(before)) return before;
  if (ONLY.test(before)) return '';
  return before.replace(AT_START, '').replace(AT_END, '');
}

/** True for words between a date and a number that say how a figure has changed since: ”末降低了. */
export const changedSince = (before: string): boolean => SINCE.test(before);

const mayCompare = (words: string): boolean => words.includes('比') || words.includes('较');
