import type { Span } from '../text/span.js';
import { BEHIND_CITY, isCommonWord } from './common-words.js';
import type { DivisionLevel } from './divisions.js';
import { byName, formerByName, nameScanner } from './names.js';

/** What a place mention says it is; `city` where a masked 市 may be of either rank. */
export type PlaceKind = DivisionLevel | 'city' | 'township';

/** A place named in a text, in offsets of that text. */
export interface PlaceMention extends Span {
  readonly name: string;
  readonly kind: PlaceKind;
  /** The name is hidden: xx县, XX区. */
  readonly masked: boolean;
  /** The name is a division of county level or above, present or former. Townships are never known: the list does not hold them. */
  readonly known: boolean;
}

const kinds = new Map<string, DivisionLevel>();
for (const [name, [first]] of formerByName) kinds.set(name, first!.code.endsWith('00') ? 'prefecture' : 'county');
for (const [name, [first]] of byName) kinds.set(name, first!.level);
const namesAt = nameScanner(kinds.keys());

const SUFFIX_KINDS = new Map<string, PlaceKind>([['省', 'province'], ['市', 'city'], ['州', 'prefecture'], ['盟', 'prefecture'], ['县', 'county'], ['区', 'county'], ['旗', 'county'], ['镇', 'township'], ['乡', 'township'], ['街', 'township']]);
const isSuffix = new Uint8Array(65536);
for (const suffix of SUFFIX_KINDS.keys()) isSuffix[suffix.charCodeAt(0)] = 1;
const MASK = /[xX×*_○□某]/;
const HAN = /[\u4e00-\u9fff]/;
/** Words of one character that stand before a name: 在, 为, 与 … */
const BEFORE_NAME = new Set([...'在到赴于向由从将对为与和及并以等是有给经往至驻的了入访抵进含即如让使按']);

const PLACE_END = /[省市县区镇乡州盟旗]/;
/** 我区, 全县: the office's own place, whatever its name. */
const GENERIC = new Set([...'全我本该']);

/** What may not follow a suffix, because it makes another word: 市场, 区域, 镇化, 乡村. */
const NOT_FOLLOWED: Readonly<Record<string, ReadonlySet<string>>> = {
  市: new Set([...'场值容']), 区: new Set([...'域间别分划位块']), 镇: new Set([...'化级域静痛压守定江海']), 乡: new Set([...'镇村土亲下贤间愁情音级']), 省: new Set([...'会']), 县: new Set([...'域城']), 州: new Set(), 盟: new Set([...'友约']), 旗: new Set([...'帜下舰']), 街: new Set(),
};
/** A masked name before 级 is a masked count: 获xx省级奖项. */
const MASKED_NOT_FOLLOWED = new Set(['级']);
/** 和县 is meant in 和县教育局, not in 市和县级: names of two characters need a clean start and an end no word runs on from. */
const RUNS_ON = new Set([...'级域城直长委']);

/**
 * Every place named in a text with its suffix, in order: divisions of county level and above by name, masked names, and townships
 * where a name of two to four characters stands cleanly between its neighbours; a county the list does not have only directly behind a known
 * place. 全县, 我区, 各镇, 贫困县 name no place. One pass, bounded work per character.
 */
export function findPlaces(text: string): PlaceMention[] {
  const found: PlaceMention[] = [];
  let lastEnd = -1;
  let at = 0;
  while (at < text.length) {
    const known = knownAt(text, at, lastEnd, found[found.length - 1]);
    const mention = known ?? (isSuffix[text.charCodeAt(at)] === 1 ? backFrom(text, at, lastEnd) : null);
    if (mention) {
      found.push(mention);
      lastEnd = mention.end;
      at = mention.end;
    } else {
      at++;
    }
  }
  return found;
}

function knownAt(text: string, at: number, lastEnd: number, before: PlaceMention | undefined): PlaceMention | null {
  for (const name of namesAt(text, at)) {
    const end = at + name.length;
    // 金寨县域 is 金寨县's, but 海港区域 is no district.
    if (!name.endsWith('县') && NOT_FOLLOWED[name[name.length - 1]!]?.has(text[end] ?? '')) continue;
    if (BEHIND_CITY.has(name) && !(lastEnd === at && before?.kind === 'prefecture')) continue;
    if (name.length === 2 && !BEHIND_CITY.has(name) && (!cleanStart(text, at, lastEnd) || RUNS_ON.has(text[end] ?? ''))) continue;
    // 太行山区 is no district either.
    if ((isCommonWord(name) || name.endsWith('山区')) && !cleanStart(text, at, lastEnd)) continue;
    return { name, start: at, end, kind: kinds.get(name)!, masked: false, known: true };
  }
  return null;
}

/** True where a name can begin: behind another place, a stop, a digit, or a word of one character that stands before names. */
function cleanStart(text: string, at: number, lastEnd: number): boolean {
  const before = text[at - 1];
  return before === undefined || at === lastEnd || !HAN.test(before) || BEFORE_NAME.has(before) || (PLACE_END.test(before) && GENERIC.has(text[at - 2] ?? ''));
}

/** A masked name, a township or an unknown county that ends with the suffix at `at`. */
function backFrom(text: string, at: number, lastEnd: number): PlaceMention | null {
  const suffix = text[at]!;
  const length = suffix === '街' ? 2 : 1;
  if (suffix === '街' && text[at + 1] !== '道') return null;
  const end = at + length;
  const next = text[end] ?? '';
  if (NOT_FOLLOWED[suffix]!.has(next)) return null;
  const kind = SUFFIX_KINDS.get(suffix)!;
  const stemEnd = text.startsWith('自治', at - 2) ? at - 2 : at;
  let start = stemEnd;
  while (start > lastEnd && stemEnd - start < 6 && MASK.test(text[start - 1] ?? '')) start--;
  if (start < stemEnd) {
    if (MASKED_NOT_FOLLOWED.has(next) || /[0-9A-Za-z]/.test(text[start - 1] ?? '')) return null;
    return { name: text.slice(start, end), start, end, kind, masked: true, known: false };
  }
  const unknown = stemEnd === at && (kind === 'township' || suffix === '县') ? unknownStem(text, at, suffix, lastEnd) : null;
  return unknown === null ? null : { name: text.slice(unknown, end), start: unknown, end, kind, masked: false, known: false };
}

/** Stems that make a common noun: 各镇, 特色小镇, 送教下乡, 两乡. */
const NOUN_STEMS: Readonly<Record<string, RegExp>> = {
  镇: /[各全我本该每个乡村小几多一二两三四五六七八九十]$|^(?:中心|建制|示范|特色|试点|重点|边远|偏远|贫困|民族|沿海|小城|县城|市城|区城|全城|小集|农业|工业|经济|历史|文化|名城|千年|美丽|卫生|生态|文明|先进|所在)$|..[城古]$/,
  乡: /[下返回家故侨老同离异本全各我该城每个入进他还思怀水几多一二两三四五六七八九十]$|^(?:民族|贫困|边远|偏远|重点|所在)$/,
  街: /[各全我本该每个条大小老新主几多区镇一二两三四五六七八九十]$/,
};
/** Words that end another phrase; a name may begin with one (和平镇) but holds none. */
const NOT_IN_NAMES = /[的了们以由被把将对这那其是]|.[和与为在]/;

/** Where the name of a township begins, or of a county the list does not have, which must stand directly behind a known place. */
function unknownStem(text: string, at: number, suffix: string, lastEnd: number): number | null {
  if (suffix === '县') return lastEnd >= 0 && at - lastEnd >= 2 && at - lastEnd <= 3 && allHan(text, lastEnd, at) && !NOT_IN_NAMES.test(text.slice(lastEnd, at)) ? lastEnd : null;
  for (let length = 2; length <= 4; length++) {
    const start = at - length;
    if (start < 0 || start < lastEnd || !HAN.test(text[start]!) || !HAN.test(text[at - 1]!)) return null;
    if (PLACE_END.test(text[start]!) && start !== lastEnd) return null;
    if (!cleanStart(text, start, lastEnd)) continue;
    const stem = text.slice(start, at);
    return NOUN_STEMS[suffix]!.test(stem) || NOT_IN_NAMES.test(stem) ? null : start;
  }
  return null;
}

function allHan(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!HAN.test(text[at]!)) return false;
  return true;
}
