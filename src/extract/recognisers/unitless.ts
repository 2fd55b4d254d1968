import { mention } from '../mention.js';
import type { Numeral } from '../numeral.js';
import { clauseBefore, oneRecord, type Claim, type Recogniser } from '../recogniser.js';
import { signedStart } from './counted.js';

/** What a number without a unit stands behind when it is a value all the same. */
const VALUE_BEFORE = /(?:上访|贫困[村户]|超过|不足|为|达到?|是|至|到|计|有|共|约|近|超|逾|余|数|量|额|分|值|指数|总计|合计|人口|学生|教师|面积|人数|户数|投入|资金|收入|产值|投资|支出|经费|学位|床位|零|降为|降至|增至|保持)$/;

/** 师生比扩大0.05: only a value with decimals needs no unit behind a change. */
const CHANGED_BY = /(?:缩小|扩大|提高|提升|上升|下降|降低|减少|增加|增长|回落)了?$/;

/** 投入52.8万, 越级访为0, 在校学生38254: a value whose unit the text leaves out. */
export const unitless: Recogniser = {
  name: 'unitless',
  recognise({ text, numerals }, index) {
    const numeral = numerals[index]!;
    const after = text[numeral.end] ?? '\n';
    // 由0.31降至0.24, 3400多职工, 投入18.9万更新: what goes on behind shows that the number is at its end.
    const leads = numeral.script !== 'word' && (isFromTo(text, numeral) || isRoundMany(text, numeral) || (numeral.scaled && numeral.script !== 'chinese' && PAYS.test(clauseBefore(text, numeral.start, 6, true)) && /[一-龥]/.test(after)));
    if (leads) return valueOf(text, numeral);
    const ends = /[,。;、)\n!?:]/.test(after) || /^(?:左右|以上|以下|以内|余|多|的|用于|用来|为[^,。;]{2}|购|建)/.test(text.slice(numeral.end, numeral.end + 4));
    if (!ends) return null;
    const before = clauseBefore(text, numeral.start, 10, true);
    // 12万5 has its multiplier inside.
    if ((numeral.scaled || numeral.script === 'mixed') && numeral.script !== 'chinese') return isCoordinate(before) ? null : valueOf(text, numeral);
    if (numeral.script === 'chinese' && numeral.scaled) return numeral.value !== null && !numeral.bare && REACHES.test(before) ? valueOf(text, numeral) : null;
    if (numeral.script === 'chinese') return numeral.value !== null && numeral.value >= 1000 && !numeral.bare && !numeral.scaled && /[,。;、)\n]/.test(after) && !isSeries(text, numeral) ? valueOf(text, numeral) : null;
    if (numeral.script === 'word') return null;
    if (!(VALUE_BEFORE.test(before) || (numeral.script === 'arabic' && !Number.isInteger(numeral.value ?? 0) && CHANGED_BY.test(before))) || after === ':' || after === '、' && numeral.plain && numeral.end - numeral.start < 3) return null;
    return valueOf(text, numeral);
  },
};

/** 增长到一百三十九万, 完成八十七万. */
const REACHES = /(?:[到至为达]|完成|投入|投资|资金|收入|超过)了?$/;

const PAYS = /(?:投入|投资|安排|拨付|支出|花费|花了?|筹资|出资|捐款|捐资|补助|奖励|发放|资助)(?:资金|经费|人民币)?(?:了|近|约|超过|达)?$/;

/** 由0.31降至0.24: the first of two values without a unit. */
function isFromTo(text: string, { start, end, script, scaled }: Numeral): boolean {
  return (script === 'arabic' || (scaled && script !== 'word')) && /[由从]$/.test(text.slice(Math.max(0, start - 1), start)) && /^(?:提高|下降|上升|增加|增长|减少|扩大|发展|缩减|[降升增减])[至到为]/.test(text.slice(end, end + 3));
}

/** 3400多职工, 9千余外出务工人员: 多 and 余 show that things are counted, though their unit is left out. */
function isRoundMany(text: string, { start, end, script, modifier, value }: Numeral): boolean {
  return (script === 'arabic' || script === 'mixed') && modifier === 'more_than' && value !== null && value >= 100 && /[多余]/.test(text[end - 1]!) && /^[一-龥]{2}/.test(text.slice(end, end + 2)) && text[start - 1] !== '第';
}

/** 三、四千 and numbers read digit by digit are no amounts. */
const isSeries = (text: string, numeral: Numeral): boolean => !/[百千万亿]/.test(text.slice(numeral.start, numeral.end)) || /[第、]/.test(text[numeral.start - 1] ?? '');

const isCoordinate = (before: string): boolean => /[A-Za-z]$/.test(before);

function valueOf(text: string, numeral: Numeral): Claim {
  const start = signedStart(text, numeral);
  const value = numeral.value === null ? null : start < numeral.start ? -numeral.value : numeral.value;
  return oneRecord(mention('quantity', { start, end: numeral.end }, { value, low: numeral.low, high: numeral.high, modifier: numeral.modifier, numeral: { start, end: numeral.end }, flags: numeral.masked ? ['masked'] : [] }));
}
