import type { Mention } from '../mention.js';
import { keys } from './keys.js';

/** Between a verb of change and its amount: 增长了约10%. Not 到 or 至 or 为: 增长到 gives a level. */
const FILLER = '(?:了|约|近|超过?|达|逾|不少于|不低于|不超过|大约|将近|幅度|幅|率|在|为|:|至少|接近|突破|人民币|达到(?!.*[到至]))*';

/** 多收, 少支出: what there is more or less of than was compared with. */
const DONE = '(?:收入|支出|投入|完成|发生|受理|检查|收|支|缴|交|征|产|卖|销|用|花|招|报|发|建|拨|贷|存)';

const CHANGE_VERB = `(?:(?:增产|减产|增收|减收|增效|降价|提价|增支|减支)|增加|(?<!自然)增长|提高|提升|上升|上涨|下降|减少|降低|下滑|回落|递增|递减|缩小|压减|压缩|缩减|削减|净增|新增|增幅|降幅|涨幅|减幅|增速|(?<!自然)增长率|下降率|增|(?<![审核])减|升|降|涨|跌|扩大|缩短|拉高|拉低|延长|提速|上浮|下浮|前移|后移|下调|上调|调增|调减|调高|调低|收窄|攀升|压降|回升|高出(?:[^,。;:到至为]{1,12})?|比[^,。;:]{0,12}提前|超出|低出|超额|(?<!不|不[得能应会可宜])(?:高|低|快|慢)于[^,。;:]{0,11}[^,。;:的]|高|低|快|慢|相差|差距|[多少](?:出|${DONE})?)`;

const CHANGED = new RegExp(`${CHANGE_VERB}${FILLER} ?$`);

/** 新增学位3000个: the thing stands between the verb and its amount. */
const CHANGED_OBJECT = /(?:新增|净增|增加(?!值)|减少|压减|缩减|削减|扩增|新增加|增补|裁减)(?!到|至|为)(?:国家)?(?:\dA级)?[^,。;:到至()\d]{0,22}$/;

/** What grows better is no number: 同比改善8.6%, but 改善了3所学校的条件. */
const BETTERED = new RegExp(`(?:改善|好转)${FILLER}$`);

/** 偏少近一成, 调低50元 compare by themselves. */
const COMPARING = new RegExp(`(?<![偏调])(?:高|低|快|慢|[多少]${DONE}?)出?${FILLER}$`);

/** 最高不超过, 年高: words in which 高 and the like compare nothing. In 比2019年少3所 the year is one compared with. */
const NO_COMPARISON = new RegExp(`(?:最|至|不|(?<![去今前上明往常历同\\dxX×*某])年|(?<![上本\\d])月|很|更)(?:高|低|[多少]${DONE}?)${FILLER}$`);

/** 高 低 多 少 快 慢 compare only behind 比 or 较; alone they are 最高, 多少, 至少. */
const COMPARED = /(?:比|较|与|同|超|为)[^。;]{0,24}(?:高|低|多|少|快|慢)[^,。;:]{0,4}$/;

const LEVEL = /(?:到|至|为|达到|达|占|余)(?:了|约|近|超过|逾)?$/;

/** Whether a number says how much something rose, fell or differs. @param before the stretch before it, with the `mask` of its key characters */
export function changeOf(text: string, mention: Mention, before: string, mask: number): boolean {
  if (mention.kind === 'rank') return false;
  const near = before.slice(-26);
  if (mention.unit === '百分点' && !/(?:以|占|为)$/.test(near)) return true;
  if (mention.unit === '名次' || mention.unit === '位次') return true;
  const comma = near.slice(Math.max(near.lastIndexOf(','), near.lastIndexOf(':')) + 1);
  if ((mask & keys.bit.object) !== 0 && CHANGED_OBJECT.test(comma)) return true;
  if (text[mention.end] === '的' && /^的(?:速度|幅度|比例)?(?:递增|递减|增长|下降|增加|减少)|^的(?:速度|增幅|增速|降幅)/.test(text.slice(mention.end, mention.end + 8))) return true;
  if (mention.kind === 'percentage' && (mask & keys.bit.bettered) !== 0 && BETTERED.test(comma)) return true;
  if ((mask & keys.bit.changed) === 0 || !CHANGED.test(comma)) return false;
  const word = COMPARING.exec(comma);
  if (word && !/(?:提高|降低|减少|增多)/.test(comma.slice(-8))) return COMPARED.test(before.slice(-40)) && !NO_COMPARISON.test(comma);
  return !/(?:最|较)?[高多]达$/.test(comma) && !LEVEL.test(comma.replace(/(?:幅度|幅|率|增速)(?:为|达|约|达到)*$/, ''));
}
