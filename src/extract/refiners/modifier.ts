import type { Modifier } from '../../../schemas/fact.js';
import { firstMatching } from '../../text/key-characters.js';
import type { Mention } from '../mention.js';
import type { Refiner } from '../refiner.js';
import { unitClassOf } from '../units.js';

/** Longest first where one is the end of another: 不低于 before 低于, 不超过 before 超过. */
const wordsBefore = firstMatching<Modifier>([
  ['少低至下码', /(?:不少于|不低于|至少|最少|不得少于|不得低于|不下于|不下|起码)(?:为|要|应|需|得|保证|确保|建有|设有|要有|应有|有|配备|建成|建设|开展|完成|组织|召开|达到|达|在)?(?:有|[一-龥]{1,2}(?<![个名所人]))?$/, 'at_least'],
  ['低少', /(?:不低于|不少于)[^,。;:\d]{1,14}的$/, 'at_least'],
  ['过高', /(?:不超过|不高于)[^,。;:\d]{1,14}的$/, 'at_most'],
  ['足', /不足[^,。;:\d]{1,12}的$/, 'less_than'],
  ['过', /(?<!超)超过[^,。;:\d]{1,12}的$/, 'more_than'],
  ['约', /(?:约|大约)占[^,。;:\d]{1,14}的$/, 'approx'],
  ['过出多高大破', /(?:不超过|不超出|不得超过|不多于|不高于|不得高于|不大于|至多|最多|最高不超过|控制在不超过|不突破)(?:为|有)?$/, 'at_most'],
  ['足到低少小近满破', /(?:不足|跌破|不到|低于|少于|小于|接近|将近|未满|不满|未达到|未到)$/, 'less_than'],
  ['过高多大破逾超', /(?:超过|高于|多于|大于|突破|逾|高过|(?<=收入|产值|投资|规模)过|超出|(?<![彩B黑白心腹胃])超)(?:了)?$/, 'more_than'],
  // 标准不超过每人60元, 不低于每生每年800元: the rate stands between.
  ['每', /(?:不超过|不高于|不得超过)(?:每[一-龥]{1,2}){1,2}$/, 'at_most'],
  ['每', /(?:不低于|不少于|不得低于)(?:每[一-龥]{1,2}){1,2}$/, 'at_least'],
  ['约概致估', /(?:(?<![签预契合条公履违节制特相赴失续隐简集爽邀解毁])约|大约|大概|大致|估计)(?:有|为|占|合|需|计|达|在|是)?$/, 'approx'],
]);

/** 近三年 means the last three years; 历时近三年 is less than three. */
const SPENDS_TIME = /(?:使用|运行|服役|从业|从教|工作|历时|历经|长达|已有|用了|持续|经过|耗时|达|为期|距今|等了|满|滞后|延误|延期|推迟|延迟|拖延|拖欠|提前|缩短|延长|超期|逾期|间隔|相隔|停工|停产|停课|奋战|坚守|花了|花费|需要?)$/;

const wordsBehind = firstMatching<Modifier>([
  ['含', /^\(不含[^)]{0,8}\)(?:及)?以上/, 'more_than'],
  ['上', /^(?:\(含[^)]{0,8}\))?(?:及|或|\(含\))?(?:其)?以上(?![海级])/, 'at_least'],
  ['下内', /^(?:\(含[^)]{0,8}\))?(?:及|或)?(?:以下|以内|之内)/, 'at_most'],
  ['右下后许', /^(?:左右|上下|前后|许(?![可多]))/, 'approx'],
  ['外余', /^(?:开外|有余)/, 'more_than'],
]);

function before(text: string, mention: Mention): Modifier | null {
  // 不少于100人, but also 第一轮超过; a prefix stands right before the span, 近 and 超 and 上 included.
  const end = '(“ '.includes(text[mention.start - 1] ?? '.') ? mention.start - 1 : mention.start;
  const start = Math.max(0, mention.start - 20);
  const last = text[end - 1];
  if (last === '近') return lastYears(text, mention, text.slice(start, end)) ? null : 'less_than';
  if (last === '过' && '百千万亿'.includes(text[mention.start]!) && text[end - 2] !== '超' && text[end - 2] !== '不') return 'more_than';
  // 客流破10万人次; 破3项纪录 and 侦破12起 break something else.
  if (last === '破' && /[百千万亿]/.test(text.slice(mention.start, mention.end)) && !'打攻爆侦跌突识不'.includes(text[end - 2] ?? ' ')) return 'more_than';
  return wordsBefore(text, start, end);
}

function lastYears(text: string, mention: Mention, window: string): boolean {
  if (/(?:最|附|邻|靠|临|就|亲|远)近$/.test(window)) return true;
  if (mention.kind !== 'quantity' || unitClassOf(mention.unit) !== 'time' || mention.unit === '岁' || mention.unit === '小时' || mention.unit === '学时' || mention.unit === '课时') return false;
  return !SPENDS_TIME.test(window.slice(0, -1)) || /^(?:来|以来|间|中|期间|内)/.test(text.slice(mention.end, mention.end + 2));
}

/** Characters that words of exactness behind a number begin with. */
const BEGIN_BEHIND = '”(及或其以之左上前许开有内多余';

function after(text: string, mention: Mention): Modifier | null {
  const first = text[mention.end];
  if (first === undefined || !BEGIN_BEHIND.includes(first)) return null;
  const from = first === '”' ? mention.end + 1 : mention.end;
  const modifier = wordsBehind(text, from, Math.min(text.length, mention.end + 14));
  if (modifier) return modifier;
  const window = text.slice(from, from + 2);
  // 24小时内办结, 20个工作日内: within.
  if (/^内(?![部外容科涵陆蒙])/.test(window)) return unitClassOf(mention.unit) === 'time' && /小时|分钟|天|日|工作日|周|个?月$/.test(mention.unit ?? '') ? 'at_most' : null;
  // 六成多, 三年多, 5亿元余: behind the unit, outside the span.
  return /^[多余](?![么少数样方元次层种媒功彩民党渠边])/.test(window) && (mention.end > mention.numeral.end || mention.kind === 'percentage') ? 'more_than' : null;
}

/** 一个多月: 多 inside the unit. */
const inside = (text: string, { numeral, end }: Mention): Modifier | null => (text.slice(numeral.end, end).includes('多') ? 'more_than' : null);

/** Words of exactness around a number. What stands before wins over what the numeral holds, and that over what follows. */
export const modifierRefiner: Refiner = {
  name: 'modifier',
  refine(mention, _index, { text }) {
    if (mention.kind === 'date') return mention;
    const modifier = before(text, mention) ?? mention.modifier ?? (mention.end - mention.numeral.end > 1 ? inside(text, mention) : null) ?? after(text, mention);
    return modifier === mention.modifier ? mention : { ...mention, modifier };
  },
};
