import { enclosureOf } from '../context.js';
import { fixedPhraseEnd } from '../fixed-phrases.js';
import { isDigitCode, isLatinCode } from '../numeral-characters.js';
import { isEndless } from '../numeral.js';
import { clauseBefore, noRecord, type Recogniser } from '../recogniser.js';
import type { Numeral } from '../numeral.js';
import { readUnit } from '../units.js';

/** 五花八门, 三番五次, 六安: idioms, set terms and names with numerals in them. */
export const fixedPhrase: Recogniser = {
  name: 'fixed-phrase',
  recognise({ text, numerals }, index) {
    const { start, script, scaled, modifier, end } = numerals[index]!;
    if (script !== 'chinese' || text[start - 1] === '第' || (scaled && end - start > 2) || modifier !== null) return null;
    const phraseEnd = fixedPhraseEnd(text, start);
    return phraseEnd === null || phraseEnd < end ? null : noRecord(phraseEnd);
  },
};

/** A row of digits too long for any amount: nothing to read from it. */
export const endlessNumber: Recogniser = {
  name: 'endless-number',
  recognise({ numerals }, index) {
    const numeral = numerals[index]!;
    return isEndless(numeral) ? noRecord(numeral.end) : null;
  },
};

const STARTS = new Set(['\n', '。', ';', '!', '?', ' ', '', '”', ':']);

/** 1、 2. (3) 3) at the start of a line or sentence. */
export const listMarker: Recogniser = {
  name: 'list-marker',
  recognise({ text, numerals }, index) {
    const { start, end, plain, script } = numerals[index]!;
    if (!plain || script === 'mask' || end - start > 3) return null;
    const before = text[start - 1] ?? '';
    const after = text[end] ?? '';
    if ((before === '(' || before === '〔' || before === '[') && (after === ')' || after === '〕' || after === ']')) {
      return /[\d一-龥]/.test(text[start - 2] ?? '') && script === 'arabic' && isCountInBrackets(text, start) ? null : noRecord(end);
    }
    if (!STARTS.has(before)) return null;
    if (script === 'chinese') return after === '、' && !numberFollows(text, end + 1) ? noRecord(end) : null;
    if (after === '、' && (before === '\n' || before === '' || !isDigitCode(text.charCodeAt(end + 1)))) return noRecord(end);
    return (after === '.' || after === ')') && !isDigitCode(text.charCodeAt(end + 1)) ? noRecord(end) : null;
  },
};

/** 教师(12)人 is a count; 办法(1) is a marker. */
const isCountInBrackets = (text: string, start: number): boolean => /[共计有为数]$/.test(text.slice(Math.max(0, start - 2), start - 1));

const numberFollows = (text: string, at: number): boolean => /^[一二三四五六七八九十\d]/.test(text.slice(at, at + 1));

/** 〔2017〕167号, 第15号, 3号楼: numbers that name papers and places. */
export const documentNumber: Recogniser = {
  name: 'document-number',
  recognise({ text, numerals }, index) {
    const { start, end } = numerals[index]!;
    const before = text[start - 1] ?? '';
    const after = text[end] ?? '';
    if ((before === '〔' || before === '[' || before === '【' || before === '(') && (after === '〕' || after === ']' || after === '】' || after === ')') && /^.\s?(?:第)?[\dxX×*]{1,5}\s?号/.test(text.slice(end, end + 9))) {
      return noRecord(end + text.slice(end, end + 9).indexOf('号'));
    }
    if (before === '〔' && after === '〕') return noRecord(end);
    return after === '号' || (after === ' ' && text[end + 1] === '号') ? noRecord(end + 1) : null;
  },
};

/** 5G, G20, PM2.5, 5+1, 3+2, 12·9, 7×24小时: numbers glued to letters and signs. */
export const gluedNumber: Recogniser = {
  name: 'glued-number',
  recognise({ text, numerals }, index) {
    const numeral = numerals[index]!;
    const { start, end } = numeral;
    if (numeral.script === 'chinese' && text[end] !== '+' && text[start - 1] !== '+') return null;
    const before = text.charCodeAt(start - 1);
    const after = text.charCodeAt(end);
    if (text[start - 1] === '+' || (text[end] === '+' && /^\+\s?[\dA-Za-zxXN一-龥]/.test(text.slice(end, end + 2)))) return noRecord(end);
    if (/[·×*xX]/.test(text[start - 1] ?? '') && isDigitCode(text.charCodeAt(start - 2))) return noRecord(endOfProduct(text, end));
    if (/[·×*xX]/.test(text[end] ?? '') && isDigitCode(text.charCodeAt(end + 1))) return noRecord(end);
    // PM10年均浓度, PM2.5: the number is the name's.
    if (/PM$/i.test(text.slice(Math.max(0, start - 2), start))) return noRecord(end);
    const unit = readUnit(text, end, false);
    if (isLatinCode(after) && !unit && text[end] !== 'x') return noRecord(end);
    if (isLatinCode(before) && ((!(unit && unit.unit.class !== 'place') && text[end] !== '%' && !numeral.scaled) || isItem(text, numeral))) return noRecord(end);
    if (text[start - 1] === '-' && isLatinCode(text.charCodeAt(start - 2))) return noRecord(end);
    return null;
  },
};

/** A2队伍建设, B1班子建设: one capital and one digit at the head of a clause number an item. */
const isItem = (text: string, { start, end }: Numeral): boolean => end - start <= 2 && /(?:^|[,。;::、()\n ])[A-Z]$/.test(text.slice(Math.max(0, start - 2), start)) && /^[一-龥]{2}/.test(text.slice(end, end + 2)) && /^[一-龥]{0,12}(?:建设|管理|工作|条件|质量|水平|发展|保障|指标|项目|安全|\()/.test(text.slice(end, end + 16));

function endOfProduct(text: string, end: number): number {
  return readUnit(text, end, false)?.end ?? end;
}

/** Telephone numbers, identity numbers and hotlines: long runs of digits, or numbers behind words for them. */
export const identifier: Recogniser = {
  name: 'identifier',
  recognise({ text, numerals }, index) {
    const { start, end, plain, script } = numerals[index]!;
    if (script !== 'arabic' || !plain) return null;
    const unit = readUnit(text, end, false);
    if (/(?:附件|附表|附录|专栏|图|表)$/.test(text.slice(Math.max(0, start - 2), start)) && !unit) return noRecord(end);
    if (end - start >= 7 && !unit && text[end] !== '%') return noRecord(end);
    const before = clauseBefore(text, start, 12);
    if (/(?:电话|热线|拨打|传真|邮编|QQ|qq|微信|手机|号码|编号|账号|帐号|代码|学号|房间|邮政编码|联系方式)[:为是 ]{0,2}$/.test(before) && !(end - start <= 2 && unit?.unit.class === 'count')) return noRecord(phoneEnd(text, end));
    if (/^(?:热线|急救|专线|服务热线|指挥|便民|报警|国道|省道|县道|高校|工程高校|航班|次列车|路公交|平台|房间|室|楼)/.test(text.slice(end, end + 4)) && !unit) return noRecord(end);
    if (text[start - 1] === '-' && isDigitCode(text.charCodeAt(start - 2)) && end - start >= 7) return noRecord(end);
    return text[end] === '-' && /^-\d{7,8}(?!\d)/.test(text.slice(end, end + 10)) && end - start >= 3 && end - start <= 4 ? noRecord(end + 9) : null;
  },
};

const phoneEnd = (text: string, end: number): number => end + (/^(?:[-、 ]\d{3,11})*/.exec(text.slice(end, end + 48))?.[0].length ?? 0);

/** 8点, 14时30分, 9:00: times of day. */
export const clockTime: Recogniser = {
  name: 'clock-time',
  behind: '点时',
  recognise({ text, numerals }, index) {
    const { start, end, value, plain } = numerals[index]!;
    if (!plain || value === null || value > 24) return null;
    const clock = /^(?:点(?:半|钟|整|[\d一二三四五六七八九十]{1,3}分?|[,。、至到—-]|前|开|起|以前|之前|后)|时(?:[\d一二三四五六七八九十]{1,3}分|整|许|[,。至到—-]|前|起|开始|后|以前|止))/.exec(text.slice(end, end + 5));
    if (clock && (text[end] === '时' || /(?:午|晨|早|晚|日|夜|天|至|到|—|-|时间|于|在)\s?$/.test(text.slice(Math.max(0, start - 2), start)) || /半|钟/.test(clock[0]))) {
      return noRecord(end + clock[0].length);
    }
    return null;
  },
};

/** Behind these a Chinese or Arabic number names a thing: a grade, a prize, a session, a version, an anniversary. */
const NAMING_BEHIND = /^(?:年级|年一贯|年制|等奖|等功|等舱|等残|等品|星级|星|级|届|版|代|后|周年|中全会|中、|中和|大精神|大报告|大以来|大召开|大代表|大会|大胜利|大提出|大关于|大党|大和|大、|大闭|大开|次会议|中学|中|小学|小(?!时)|幼|高|初|职|环路|环|路|街|弄|巷|号|室|楼|房|舍|栋楼|中(?!心)|中队|医院|院区|监区|纪工委|人民医院|附小|附中|实小|完小|季稻|季度末|维|制|式|型|区块|面红旗|角|边形|力|方协议|无人员|不管|不清|务公开|重一大|会一课|岗双责|学一做|手抓|个代表|严三实|免一补|通一平|网一)/;

/** Grades, classes, sessions, editions, prizes, anniversaries, party congresses, numbered schools. */
export const nameNumber: Recogniser = {
  name: 'name-number',
  recognise({ text, numerals }, index) {
    const { start, end, script, scaled, masked, modifier, value } = numerals[index]!;
    if (scaled || modifier !== null) return null;
    const after = text.slice(end, end + 5);
    if (script === 'arabic') {
      if (/^(?:年级|年一贯|年制|等奖|等功|星级|级|届|版|代(?!表|理|课|缴)|后(?!,)|周年|中全会)/.test(after) && !/^级(?:以上|地震|风)/.test(after)) return noRecord(end);
      if (/^班/.test(after) && /(?:级|[初高大中小][一二三]|\d)\(?$/.test(text.slice(Math.max(0, start - 3), start))) return noRecord(end);
      if (/^(?:日均|强|强企业|强县|佳|大)/.test(after) && !/^大/.test(after)) return noRecord(end);
      return null;
    }
    if (NAMING_BEHIND.test(after) && !isRealCount(after)) return noRecord(end);
    if (masked) return null;
    if (/(?:十[六七八九]|二十)大$/.test(text.slice(start, end + 1)) && value !== null && value >= 15) return noRecord(end + 1);
    if (/^大$|^大(?:精神|报告|会|以来|召开|提出|和|、|党|胜利|关于|代表|闭幕|开幕|文件|总体|战略|决策|部署|为|,|。|」|”)/.test(after) && value !== null && value >= 12) return noRecord(end + 1);
    if (/(?:初|高|大|研|周|星期|礼拜|正月初|腊月|小|(?<!其)中)$/.test(text.slice(Math.max(0, start - 2), start)) && script === 'chinese' && end - start === 1 && text[end] !== '成' && !readUnit(text, end, true)) return noRecord(end);
    return null;
  },
};

const isRealCount = (after: string): boolean => /^(?:中心|高校|路人|级以上)/.test(after);

/** Short quoted words are slogans and names: “四个意识”, “5+1”, “1530”. In titles only dates are records. */
export const quoted: Recogniser = {
  name: 'quoted',
  recognise({ text, numerals }, index) {
    const { start, end, script, scaled } = numerals[index]!;
    const enclosure = enclosureOf(text, start);
    if (enclosure === null) return null;
    if (enclosure === 'title') return noRecord(end);
    if (script === 'arabic' || script === 'mixed') {
      const unit = readUnit(text, end, false);
      const meant = scaled || (unit !== null && unit.name !== '个' && unit.unit.class !== 'time');
      return meant || text[end] === '%' || text[end] === '-' || text[end] === '~' ? null : noRecord(end);
    }
    return noRecord(end);
  },
};

/** 每千人口, 每万人: what a rate is counted by. */
export const denominator: Recogniser = {
  name: 'denominator',
  before: '每百千万',
  recognise({ text, numerals }, index) {
    const { start, end, value } = numerals[index]!;
    if (text[start - 1] !== '每' && !/每[百千万]$/.test(text.slice(Math.max(0, start - 2), start))) return null;
    const round = value !== null && /^(?:1|10|100|1000|10000|100000|1000000)$/.test(String(value));
    const unit = readUnit(text, end, false);
    if (round || (unit?.unit.class === 'time' && value !== null && value <= 12) || (value !== null && value < 10 && unit?.unit.class === 'count')) return noRecord(unit?.end ?? end);
    return null;
  },
};
