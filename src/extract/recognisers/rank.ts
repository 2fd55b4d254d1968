import { mention, type Mention } from '../mention.js';
import type { Numeral } from '../numeral.js';
import { clauseBefore, noRecord, oneRecord, type Claim, type Recogniser, type Scan } from '../recogniser.js';

/** Words that say a position is meant. */
const STANDING = /(?:列|居|排|排名|名次|位次|跃|升至|上升到|上升至|提升到|跃升|进入|跻身|夺得|荣获|获得?|取得|获评|评为|名|第)[^,。;:]{0,14}$/;
const PLACE = /(?:全国|全省|全市|全县|全区|全州|全旗|全盟|全校|全镇|全系统|全行业|同类|国内|省内|市内|区内|县内|省直|市直|本省|本市|我省|我市|我县|我区|世界|亚洲|西部|中部|东部|华东|华南|西北|西南|东北|沿海|首批|省市|地区|片区|组|周边|各县|各区|各市|县市区?)[^,。;:]{0,10}$/;
const PLACE_RIGHT_BEFORE = /(?:全国|全省|全市|全县|全区|全州|国内|省内|市内|我省|我市|我县|我区|西北|西南|东北|华东|华南|地区)(?:的)?$/;
const RANGE_SEPARATORS = ['至第', '到第', '-第', '—第', '~第'];
const LIST_SEPARATORS = ['、', '和', '及', '与', '至', '到', '-', '—', '~'];

/** Units a position is counted in when the place it holds is the first of all: 全省第一家. */
const FIRST_OF = /^(?:家|所|个|座|支|位|例|项|县|市|区|校|村|台|条|批)/;

const isPosition = (text: string, end: number): boolean => /^(?:$|[,。;:、!?)\n”]|的|和|与|及|,|以|并|为|方(?!阵)|好|成绩|水平|行列|位列|排|仅次|次于|上升|提升|位置)/.test(text.slice(end, end + 2)) || end >= text.length;

function read(scan: Scan, index: number, start: number): { numeral: Numeral; other: Numeral | null; end: number } {
  const numeral = scan.numerals[index]!;
  const next = scan.numerals[index + 1];
  const between = next ? scan.text.slice(numeral.end, next.start) : '';
  // 第4至第6名 is a range, 第2、第3名 are two ranks.
  const joined = next && (LIST_SEPARATORS.includes(between) || (start >= 0 && RANGE_SEPARATORS.includes(between)));
  return joined ? { numeral, other: next, end: next.end } : { numeral, other: null, end: numeral.end };
}

function ranked(span: { start: number; end: number }, numeral: Numeral, other: Numeral | null, unit: string | null): Mention {
  const flags = numeral.masked ? (['masked'] as const) : [];
  if (other && numeral.value !== null && other.value !== null && numeral.value < other.value) return mention('rank', span, { low: numeral.value, high: other.value, unit, numeral });
  if (numeral.low !== null) return mention('rank', span, { low: numeral.low, high: numeral.high, unit, numeral });
  return mention('rank', span, { value: numeral.value, unit, numeral, flags });
}

/** Ordinals: a rank when a position is meant, no record otherwise (第八中学, 第二届, 第一篇). */
export const ordinal: Recogniser = {
  name: 'ordinal',
  before: '第 ',
  recognise(scan, index) {
    const { text } = scan;
    const { start } = scan.numerals[index]!;
    // 第 6 位: scanned pages put spaces around digits.
    const from = text[start - 1] === '第' ? start - 1 : text[start - 1] === ' ' && text[start - 2] === '第' ? start - 2 : -1;
    if (from < 0) return null;
    const { numeral, other, end } = read(scan, index, from);
    const before = clauseBefore(text, from, 24);
    if (/倒数$/.test(before)) return noRecord(end);
    return position(text, from, before, numeral, other, text[end] === ' ' && /[名位]/.test(text[end + 1] ?? '') ? end + 1 : end) ?? noRecord(end);
  },
};

function position(text: string, from: number, before: string, numeral: Numeral, other: Numeral | null, end: number): Claim | null {
  const unit = /^[名位]/.exec(text.slice(end, end + 1))?.[0] ?? null;
  // 把教育摆在第一位 ranks nothing.
  if (unit === '位' && numeral.value === 1 && /(?:摆|放|置|作|视|列)(?:在|到|于|为)[^,。;]{0,4}$/.test(before)) return null;
  if (unit && !/^(?:优|额|副|老师|教师|同|置|主任|书记)/.test(text.slice(end + 1, end + 3)) && !(unit === '位' && /^(?:的是|责|首)/.test(text.slice(end + 1, end + 3)))) {
    return oneRecord(ranked({ start: from, end: end + 1 }, numeral, other, null));
  }
  const first = FIRST_OF.exec(text.slice(end, end + 1))?.[0];
  if (first && numeral.value === 1 && other === null && PLACE.test(before) && first !== '批') return oneRecord(ranked({ start: from, end: end + 1 }, numeral, other, first));
  if (!isPosition(text, end)) return null;
  const standing = STANDING.test(before) || PLACE.test(before);
  return standing && !/(?:^|[一二三四五六七八九十\d])$/.test(before) ? oneRecord(ranked({ start: from, end }, numeral, other, null)) : null;
}

/** 前三名, 前十位, 前10, 首位. */
export const foremost: Recogniser = {
  name: 'foremost',
  recognise(scan, index) {
    const { text } = scan;
    const { start, script } = scan.numerals[index]!;
    if (script === 'word') {
      if (text[start] !== '首') return null;
      // 全市首家 is 全市第一家.
      if (text[start + 1] !== '位') return PLACE_RIGHT_BEFORE.test(text.slice(Math.max(0, start - 4), start)) ? oneRecord(mention('rank', { start, end: start + 2 }, { value: 1, unit: text[start + 1]! })) : noRecord(start + 2);
      const before = clauseBefore(text, start, 16);
      const meant = /(?:列|居|排|占据|位于|处于|跃|稳居|名列|夺得|雄踞)[^,。;:]{0,12}$/.test(before) && !/摆在|放在/.test(before);
      return meant ? oneRecord(mention('rank', { start, end: start + 2 }, { value: 1 })) : noRecord(start + 2);
    }
    if (text[start - 1] !== '前' || /[年月以之目提空日]$/.test(text.slice(0, start - 1).slice(-1))) return null;
    const { numeral, other, end } = read(scan, index, -1);
    if (other || numeral.value === null) return null;
    const unit = /^[名位]/.exec(text.slice(end, end + 1))?.[0] ?? null;
    const span = { start: start - 1, end: unit ? end + 1 : end };
    if (unit) return oneRecord(ranked(span, numeral, null, null));
    const before = clauseBefore(text, start - 1, 16);
    const meant = /(?:列|居|排|进入|跻身|位于|跃|处于|保持|稳定在|全[国省市县区州]|挺进|入围)[^,。;:]{0,8}$/.test(before);
    return meant && isPosition(text, end) ? oneRecord(ranked(span, numeral, null, null)) : null;
  },
};

/** 全省62名: a position by the place right before it and nothing counted behind. */
export const placed: Recogniser = {
  name: 'placed',
  behind: '名位',
  recognise(scan, index) {
    const { text } = scan;
    const numeral = scan.numerals[index]!;
    const unit = text[numeral.end];
    if ((unit !== '名' && unit !== '位') || !/^(?:$|[,。;、)\n])/.test(text.slice(numeral.end + 1, numeral.end + 2)) || numeral.value === null) return null;
    const before = clauseBefore(text, numeral.start, 20, true);
    if (!/(?:全国|全省|全市|全县|全区|全州|总分|成绩|排名|位次|列|居)$/.test(before)) return null;
    if (!/排名|名次|位次|位列|位居|列|居/.test(before) && !/名次|位次|上升|前移|提升/.test(text.slice(numeral.end, numeral.end + 24))) return null;
    return oneRecord(ranked({ start: numeral.start, end: numeral.end + 1 }, numeral, null, null));
  },
};
