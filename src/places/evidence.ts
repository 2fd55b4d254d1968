import { isCommonWord, WEAK_SHORT_NAMES } from './common-words.js';
import { divisionOf, prefectureCode, provinceCode, shortName, type Division } from './divisions.js';
import { findPlaces } from './find.js';
import { byName, byShortName, formerByName, nameScanner } from './names.js';

/** What is known beside a name. */
export interface Hints {
  /** Other places the report or page names: 毕节市, 贵州省, 安徽. */
  readonly within?: readonly string[];
  /** The text of the report; its first 200,000 characters are read. */
  readonly text?: string;
}

/** How much speaks for a candidate, and what; 0 where nothing does. */
export interface Support {
  readonly weight: number;
  readonly reason: string;
}

const NONE: Support = { weight: 0, reason: '' };
/** How much of a text is read, in UTF-16 units. */
export const MOST_TEXT = 200_000;

/** What a place says for a candidate, given outright and found in the text. The text names many places; what a caller gives weighs more. */
const WEIGHTS = { self: [5, 4], adjacent: [0, 3.5], prefecture: [4, 3], neighbour: [3, 2.5], province: [2, 1.5], shortProvince: [2, 1] } as const;

/** One place among the hints. */
export interface Named {
  readonly name: string;
  readonly codes: readonly string[];
  /** Index into the weights: 0 given, 1 found in the text. */
  readonly from: 0 | 1;
  readonly short: boolean;
}

/**
 * The strongest of the hints for a candidate.
 * @param candidate its code (with its successor's, for a former division) and its full name
 * @param target the name that is to be resolved, which is no evidence for itself
 * @param text where the target may stand right behind what it lies in: 安徽金寨
 */
export function support(candidate: { readonly codes: readonly string[]; readonly name: string }, target: string, hints: readonly Named[], text = ''): Support {
  let best = NONE;
  const consider = (weight: number, reason: string): void => {
    if (weight > best.weight) best = { weight, reason };
  };
  for (const above of candidate.codes.flatMap(namesAbove)) if (text.includes(above + target)) consider(WEIGHTS.adjacent[1], `${above}${target} stands in the text`);
  for (const named of hints) {
    const where = named.from === 0 ? 'is given with it' : 'is named in the text';
    if (named.name === candidate.name && named.name !== target) consider(WEIGHTS.self[named.from], `${named.name} ${where}`);
    if (named.name === target) continue;
    for (const code of candidate.codes) {
      const isPrefecture = code.endsWith('00');
      if (!isPrefecture && named.codes.includes(prefectureCode(code))) consider(WEIGHTS.prefecture[named.from], `${named.name} ${where}`);
      if (named.codes.includes(provinceCode(code)) && code !== provinceCode(code)) consider(provinceWeights(named, code)[named.from], `${named.name} ${where}`);
      if (isNeighbour(named, code)) consider(WEIGHTS.neighbour[named.from], `${named.name}, in the same prefecture, ${where}`);
    }
  }
  return best;
}

/** Full and short names of the prefecture and the province of a code. */
function namesAbove(code: string): string[] {
  const above = [prefectureCode(code), provinceCode(code)].filter((other) => other !== code).flatMap((other) => divisionOf(other)?.name ?? []);
  return [...new Set(above.flatMap((name) => [name, shortName(name) ?? name]))];
}

/** The districts of a municipality lie directly under it: it is their prefecture. */
function provinceWeights({ short }: Named, code: string): readonly [number, number] {
  if (divisionOf(provinceCode(code))!.name.endsWith('市')) return WEIGHTS.prefecture;
  return short ? WEIGHTS.shortProvince : WEIGHTS.province;
}

/** A county that alone has its name, in the same prefecture as the candidate (or in the prefecture that is the candidate). */
function isNeighbour({ codes, name, short }: Named, code: string): boolean {
  const [only] = codes;
  return !short && codes.length === 1 && only !== undefined && !only.endsWith('00') && only !== code && !isCommonWord(name) && divisionOf(prefectureCode(code)) !== null && prefectureCode(only) === prefectureCode(code);
}

/** Every place the hints name. */
export function readHints({ within = [], text }: Hints): Named[] {
  const given = within.flatMap((name) => readHint(name.trim(), 0));
  if (text === undefined) return given;
  const start = text.slice(0, MOST_TEXT);
  const full = new Set(findPlaces(start).filter(({ known }) => known).map(({ name }) => name));
  return [...given, ...[...full, ...shortNames(start)].flatMap((name) => readHint(name, 1))];
}

function readHint(name: string, from: 0 | 1): Named[] {
  const full = [...(byName.get(name) ?? []), ...(formerByName.get(name) ?? []).flatMap(({ code, successor }) => [{ code }, ...(successor ? [{ code: successor }] : [])])].map(({ code }) => code);
  if (full.length > 0) return [{ name, codes: [...new Set(full)], from, short: false }];
  const short = shortHint(byShortName.get(name) ?? [], from === 1 && WEAK_SHORT_NAMES.has(name));
  return short.length > 0 ? [{ name, codes: short, from, short: true }] : [];
}

/** A short name means the province before a prefecture of that name; counties are never meant. */
function shortHint(divisions: readonly Division[], weak: boolean): string[] {
  const provinces = divisions.filter(({ level }) => level === 'province');
  const meant = provinces.length > 0 ? provinces : weak ? [] : divisions.filter(({ level }) => level === 'prefecture');
  return meant.map(({ code }) => code);
}

const scanShort = nameScanner([...byShortName].filter(([name, divisions]) => divisions.some(({ level }) => level !== 'county') && shortName(divisions[0]!.name) === name).map(([name]) => name));

function shortNames(text: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    const [name] = scanShort(text, at);
    if (name === undefined) continue;
    found.add(name);
    at += name.length - 1;
  }
  return [...found];
}
