import { mention } from '../mention.js';
import { noRecord, oneRecord, clauseBefore, type Recogniser } from '../recogniser.js';

const CLOCK_BEFORE = /(?:时间|上午|下午|早上|早晨|中午|晚上|夜间|凌晨|当晚|每天|每日|\d日|\d号|晚|早|开馆|上班|放学)[^,。;]{0,4}$/;

/** 8:30, 14:00-17:30 are times of day. */
function isClock(text: string, start: number, end: number, left: number, right: string): boolean {
  if (!/^[0-5]\d$/.test(right) || left > 24 || !Number.isInteger(left)) return false;
  if (CLOCK_BEFORE.test(clauseBefore(text, start, 12)) || /^:\d{2}/.test(text.slice(end, end + 3))) return true;
  return /^(?:[-—~至到]+(?:次日|当日)?\d{1,2}:[0-5]\d|时|分|准时|开始|前|开)/.test(text.slice(end, end + 8)) || /\d{1,2}:[0-5]\d[-—~至到]+$/.test(text.slice(Math.max(0, start - 8), start));
}

/** `1:12.5`, `56.5:43.5`, and `1比1.5` after 按 or a ratio's name. */
export const ratio: Recogniser = {
  name: 'ratio',
  behind: ':比',
  recognise({ text, numerals }, index) {
    const left = numerals[index]!;
    const right = numerals[index + 1];
    if (!right || (text[left.end] !== ':' && text[left.end] !== '比') || right.start !== left.end + 1) return null;
    if (left.script !== 'arabic' || right.script !== 'arabic' || left.value === null || right.value === null) return null;
    const rightText = text.slice(right.start, right.end);
    if (text[left.end] === '比') {
      // 3比2 may be a score; a ratio is named as one.
      if (!/(?:比例?|配比|按|按照|为|达|达到|之比)$/.test(text.slice(Math.max(0, left.start - 3), left.start))) return null;
    } else {
      if (isClock(text, left.start, right.end, left.value, rightText)) return noRecord(right.end);
      if (/^:\d/.test(text.slice(right.end, right.end + 2))) return noRecord(right.end + 1);
      if (text[left.start - 1] === ':' && /\d/.test(text[left.start - 2] ?? '')) return noRecord(right.end);
    }
    if (right.value === 0 || left.modifier !== null || /^[、.][^\d]/.test(text.slice(right.end, right.end + 2)) && text[left.start - 1] === '\n') return null;
    return oneRecord(mention('ratio', { start: left.start, end: right.end }, { left: left.value, right: right.value, modifier: right.modifier }));
  },
};

/** `19.6/10万`: cases per so many people. */
export const perMany: Recogniser = {
  name: 'per-many',
  behind: '/',
  recognise({ text, numerals }, index) {
    const left = numerals[index]!;
    const right = numerals[index + 1];
    if (text[left.end] !== '/' || right?.start !== left.end + 1 || !right.scaled || left.value === null || right.value === null) return null;
    return oneRecord(mention('ratio', { start: left.start, end: right.end }, { left: left.value, right: right.value }));
  },
};

/** 1.5倍, 三倍; not 倍增, 倍数. */
export const times: Recogniser = {
  name: 'times',
  behind: '倍余多',
  recognise({ text, numerals }, index) {
    const numeral = numerals[index]!;
    const more = text[numeral.end] === '余' || text[numeral.end] === '多' ? 1 : 0;
    if (text[numeral.end + more] !== '倍' || /^[增数]/.test(text[numeral.end + more + 1] ?? '')) return null;
    const { value, low, high, masked } = numeral;
    return oneRecord(mention('ratio', { start: numeral.start, end: numeral.end + more + 1 }, { value, low, high, unit: '倍', numeral, modifier: more ? 'more_than' : numeral.modifier, flags: masked ? ['masked'] : [] }));
  },
};

/** 翻一番 doubles, 翻两番 quadruples. */
export const doublings: Recogniser = {
  name: 'doublings',
  recognise({ text, numerals }, index) {
    const numeral = numerals[index]!;
    if (numeral.script === 'word') return text[numeral.start] === '翻' ? oneRecord(mention('ratio', { start: numeral.start, end: numeral.end + 1 }, { value: 2, unit: '倍', role: 'change' })) : null;
    if (text[numeral.end] !== '番' || numeral.value === null || numeral.value > 10) return null;
    const lead = /翻(?:了|上|近|一)?$/.exec(text.slice(Math.max(0, numeral.start - 2), numeral.start));
    if (!lead) return null;
    return oneRecord(mention('ratio', { start: numeral.start - lead[0].length, end: numeral.end + 1 }, { value: 2 ** numeral.value, unit: '倍', role: 'change', numeral }));
  },
};
