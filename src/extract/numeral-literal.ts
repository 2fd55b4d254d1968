import { classAt, DIGIT, isDigitCode, isLatinCode, MASK } from './numeral-characters.js';

/** A stretch of Arabic digits with grouping commas, a decimal point and masks, as far as it goes. */
export interface Literal {
  readonly end: number;
  /** Null where masked. */
  readonly value: number | null;
  /** Nothing but digits or masks. */
  readonly plain: boolean;
}

/** Reads a literal that begins at `at` with a digit or a mask. */
export function readLiteral(text: string, at: number): Literal | null {
  let end = at;
  let digits = 0;
  let masks = 0;
  let plain = true;
  for (;;) {
    const kind = classAt(text, end);
    if (kind === DIGIT) digits++;
    else if (kind === MASK && isMask(text, end, end > at)) masks++;
    else if (text[end] === ',' && digits > 0 && (!plain || digits <= 3) && groupsThousands(text, end)) plain = false;
    else if (text[end] === ',' && masks > 0 && plain && end - at <= 3 && groupsMasks(text, end)) plain = false;
    else break;
    end++;
  }
  if (digits + masks === 0) return null;
  const whole = text.slice(at, end);
  let fraction = '';
  if (text[end] === '.' && isFraction(text, end + 1, masks > 0)) {
    let to = end + 1;
    while (classAt(text, to) === DIGIT || (classAt(text, to) === MASK && isMask(text, to, true))) if (classAt(text, to++) === MASK) masks++;
    if (!isItemOfMonth(text, at, end, to)) {
      fraction = text.slice(end, to);
      end = to;
      plain = false;
    }
  }
  return { end, value: masks > 0 ? null : Number(whole.replaceAll(',', '') + fraction), plain };
}

/** What a point may stand behind when the digits before it were dropped: words, commas and spaces, never digits or letters. */
const BEHIND_WORDS = ',、;:(“ \n';

/** `.68万元`: the digits before the point were dropped. Only before a unit. */
export function readDroppedDigits(text: string, at: number): Literal | null {
  const before = text.charCodeAt(at - 1);
  if (!(isHan(before) || BEHIND_WORDS.includes(text[at - 1] ?? '.')) || !isDigitCode(text.charCodeAt(at + 1))) return null;
  let end = at + 1;
  while (isDigitCode(text.charCodeAt(end))) end++;
  return end - at <= 5 && '万亿元%‰个百千平公厘毫米亩吨倍分岁张册台人名所升斤立'.includes(text[end] ?? ' ') ? { end, value: null, plain: false } : null;
}

/** ;4.6月底前完成: the fourth point of a list begins with June. */
const isItemOfMonth = (text: string, start: number, point: number, end: number): boolean => text[end] === '月' && point - start <= 2 && /^(?:[1-9]|1[0-2])$/.test(text.slice(point + 1, end)) && /[。;:\n)]/.test(text[start - 1] ?? '\n');

function isFraction(text: string, at: number, masked: boolean): boolean {
  return classAt(text, at) === DIGIT || (masked && classAt(text, at) === MASK);
}

/** A comma groups thousands when exactly three digits follow. */
function groupsThousands(text: string, comma: number): boolean {
  return [1, 2, 3].every((k) => isDigitCode(text.charCodeAt(comma + k))) && !isDigitCode(text.charCodeAt(comma + 4));
}

/** xx,xxx人: a hidden group of thousands, which only its unit tells from two masks. */
const groupsMasks = (text: string, comma: number): boolean => [1, 2, 3].every((k) => classAt(text, comma + k) === DIGIT || 'xX×*'.includes(text[comma + k]!)) && '人元名万亩户余多吨'.includes(text[comma + 4] ?? ' ');

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const isX = (code: number): boolean => code === 120 || code === 88;

/**
 * Whether a mask character hides a digit here: an x beside other Latin letters belongs to a word, × or * between two
 * digits multiplies (7×24), a single 某 is a pronoun, and an underscore or star alone may be anything.
 */
export function isMask(text: string, at: number, inside: boolean): boolean {
  const code = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (isX(code)) return !(isLatinCode(before) && !isX(before)) && !(isLatinCode(after) && !isX(after)) && !isProduct(text, at);
  const character = text[at]!;
  if (character === '×' || character === '*') return !(isDigitCode(before) && isDigitCode(after)) && (inside || character === '×' || text[at + 1] === '*' || isDigitCode(after) || (isHan(before) && ('名人所个元万%月日项次场家户'.includes(text[at + 1] ?? ' ') || (text[at + 1] === '.' && isDigitCode(text.charCodeAt(at + 2))))));
  if (character === '某') return text[at - 1] === '某' || text[at + 1] === '某' || isDigitCode(before) || /^(?:万?元|[所名人个项])(?:[,。;、)\n]|$)/.test(text.slice(at + 1, at + 4));
  if (character === '_') return inside || text[at + 1] === '_' || '次人所个名万元%年月日项场件'.includes(text[at + 1] ?? ' ');
  return true;
}

/** 7x24, 4x100: one x between whole numbers that are not hidden otherwise, the first at most two digits long and the second 24 or more. */
function isProduct(text: string, at: number): boolean {
  return isDigitCode(text.charCodeAt(at - 1)) && /^(?:\d{1,2})x(?:24|100|200|400)(?!\d)/i.test(text.slice(Math.max(0, at - 2), at + 4).replace(/^[^\d]+/, ''));
}
