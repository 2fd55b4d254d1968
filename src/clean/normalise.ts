import { applyEdits, composeMaps, type Edit, type OffsetMap } from '../text/offset-map.js';
import { DROPPED, foldKinds, foldLonger, LONGER, SAME } from './characters.js';
import { doubledRuns } from './doubled.js';
import { simplifyLines } from './traditional.js';

/** What is known of a text before it is normalised; what it cannot hold is not looked for. */
export interface NormaliseHints {
  /** It may hold characters that only traditional writing uses. */
  readonly traditional: boolean;
  /** It may hold figures and characters that conversion wrote twice. */
  readonly doubled: boolean;
  /** It may hold characters whose normal form is longer, or none. */
  readonly rewritten: boolean;
}

/**
 * Normalises characters: NFKC with the exceptions of characters.ts, invisible characters dropped, doubled runs and spaces
 * inside numbers healed, traditional paragraphs turned simplified.
 * @param folded a text whose characters are folded already where that keeps their length, see foldSameLength
 * @returns the new text and the map back to `folded`
 */
export function normalise(folded: string, hints: NormaliseHints): { text: string; map: OffsetMap; traditional: boolean } {
  const simplified = hints.traditional ? simplifyLines(folded) : folded;
  const doubled = hints.doubled ? doubledRuns(simplified) : [];
  const once = doubled.length > 0 ? applyEdits(simplified, doubled) : null;
  const single = once?.text ?? simplified;
  const spaces = spaceEdits(single);
  const edits = hints.rewritten ? [...lengthEdits(single), ...spaces].sort((a, b) => a.start - b.start) : spaces;
  const { text: result, map } = applyEdits(single, edits);
  return { text: result, map: once ? composeMaps(map, once.map) : map, traditional: simplified !== folded };
}

function lengthEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = foldKinds[code]!;
    if (kind === SAME) continue;
    if (kind === DROPPED) edits.push({ start: at, end: at + 1, text: '' });
    else if (kind === LONGER) edits.push({ start: at, end: at + 1, text: foldLonger.get(code)! });
  }
  return edits;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Characters a number's unit or multiplier may begin with; a space before anything else may part two statements. */
const AFTER_NUMBER = new Set('%‰℃万亿千百十余多几年月日号名人个所元亩吨米平公里次项件份期批间套台张户家位条座栋处场部种类倍岁天周分厘毫克升');
const POINT = /^ ?\.\d/;
const DATE_PART = new Set('年月日');

/**
 * Spaces that conversion put into numbers: `1 234 人`, `2 0 2 2 年`, `96. 5 %`, `2022 年 5 月`. Two figures side by side
 * (columns of a table) stay apart: only groups of exactly three digits or single digits join.
 */
function spaceEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    const before = text.charCodeAt(at - 1);
    const after = text.charCodeAt(at + 1);
    if (closesSpace(text, at, before, after)) edits.push({ start: at, end: at + 1, text: '' });
  }
  return edits;
}

function closesSpace(text: string, at: number, before: number, after: number): boolean {
  if (isDigit(before)) {
    if (isDigit(after)) return joinsDigits(text, at);
    if (after === 46) return isDigit(text.charCodeAt(at + 2)) || text[at + 2] === ' ';
    return AFTER_NUMBER.has(text[at + 1] ?? '') && !isListMarkerSpace(text, at);
  }
  // Two digits before the point: `1. 5所` is an item of a list, `96. 5%` a number.
  if (before === 46) return isDigit(after) && isDigit(text.charCodeAt(at - 2)) && isDigit(text.charCodeAt(at - 3));
  return DATE_PART.has(text[at - 1] ?? '') && isDigit(after) && isDatePart(text, at);
}

/** `12 一、…`: a space before a character that begins a unit, but after a number that stands alone on its line. */
function isListMarkerSpace(text: string, at: number): boolean {
  let start = at - 1;
  while (start >= 0 && isDigit(text.charCodeAt(start))) start--;
  const alone = start < 0 || text[start] === '\n';
  return alone && !DATE_PART.has(text[at + 1]!) && text[at + 1] !== '%';
}

/** `2022年 5月`: the year's or month's digits stand right before its sign. */
function isDatePart(text: string, at: number): boolean {
  if (!isDigit(text.charCodeAt(at - 2)) && text[at - 2] !== ' ') return false;
  let end = at + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  const sign = text[end] === ' ' ? text[end + 1] : text[end];
  return end - at <= 3 && (text[at - 1] === '年' ? sign === '月' : text[at - 1] === '月' && sign === '日');
}

function joinsDigits(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && isDigit(text.charCodeAt(start - 1))) start--;
  let end = at + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  const before = at - start;
  const after = end - at - 1;
  const followed = text[end] ?? '\n';
  const leads = text[start - 1] ?? '\n';
  // 1 234 人: a group of one to three, then groups of three, then a unit.
  if (after === 3 && before <= 3 && !(isDigit(leads.charCodeAt(0)) || leads === '.')) return followed === ' ' || isHan(followed.charCodeAt(0)) || followed === '%' || /[a-z㎡]/.test(followed) || (followed === '.' && isDigit(text.charCodeAt(end + 1)));
  // 2 0 2 2 年: single digits in a row.
  if (before === 1 && after === 1) {
    const single = (k: number) => text[k] === ' ' && isDigit(text.charCodeAt(k + 1)) && !isDigit(text.charCodeAt(k + 2));
    if (single(at + 2) || (leads === ' ' && isDigit(text.charCodeAt(start - 2)))) return true;
    // 净增4 6名, 占9 2 .4%: a word, two digits and a unit or a point.
    return isHan(leads.charCodeAt(0)) && (AFTER_NUMBER.has(followed) || POINT.test(text.slice(end, end + 3)));
  }
  // 2 00余名: no number begins with two noughts.
  if (after >= 2 && text.startsWith('00', at + 1)) return before <= 3 && isHan(leads.charCodeAt(0)) && AFTER_NUMBER.has(followed);
  return false;
}
