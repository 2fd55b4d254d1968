import { divisions, shortName, type Division } from './divisions.js';
import { formerDivisions, type FormerDivision } from './former-divisions.js';

function group<T>(items: readonly T[], key: (item: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    if (name === null) continue;
    const known = groups.get(name);
    if (known) known.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

/** Present divisions by full name: 鼓楼区 has four. */
export const byName = group<Division>(divisions, ({ name }) => name);
/** Present divisions by name without 省, 市, 县 …: 金寨, 毕节, 安徽. */
export const byShortName = group<Division>(divisions, ({ name }) => shortName(name));
/** Divisions that are gone, by full name. */
export const formerByName = group<FormerDivision>(formerDivisions, ({ name }) => name);

/** Names two characters long that are words as well: districts called 城区 or 郊区 are meant only behind their city. */
const WORDS = new Set(['城区', '郊区', '矿区', '东区', '西区']);
const LONGEST = Math.max(...[...byName.keys(), ...formerByName.keys()].map((name) => name.length));

/** True for the full name of a division of county level or above, present or former. */
export function isPlaceName(text: string): boolean {
  return (byName.has(text) || formerByName.has(text)) && !WORDS.has(text);
}

/** How many characters at the start of `text` are the full name of a division; the longest name counts, 0 where there is none. */
export function placePrefixLength(text: string): number {
  for (let length = Math.min(LONGEST, text.length); length >= 2; length--) {
    if (DIVISION_END.has(text.charCodeAt(length - 1)) && isPlaceName(text.slice(0, length))) return length;
  }
  return 0;
}

const DIVISION_END = new Set([...'省市县区州盟旗'].map((character) => character.charCodeAt(0)));

const NONE: readonly string[] = [];

/** Two characters as one small whole number; rare pairs may share one, which the look-up of the name itself tells apart. */
const pairAt = (text: string, at: number): number => ((text.charCodeAt(at) - 0x4e00) << 15) ^ (text.charCodeAt(at + 1) - 0x4e00);

/** A look-up of the names (of two characters or more) that begin at an offset of a text, the longest first. */
export function nameScanner(names: Iterable<string>): (text: string, at: number) => readonly string[] {
  // Most characters of a text begin no name, or are not its second: tables say so without a look-up.
  const first = new Uint8Array(65536);
  const second = new Uint8Array(65536);
  const byPair = new Map<number, string[]>();
  for (const name of names) {
    first[name.charCodeAt(0)] = 1;
    second[name.charCodeAt(1)] = 1;
    const known = byPair.get(pairAt(name, 0));
    if (known) known.push(name);
    else byPair.set(pairAt(name, 0), [name]);
  }
  for (const bucket of byPair.values()) bucket.sort((a, b) => b.length - a.length);
  return (text, at) => {
    if (first[text.charCodeAt(at)] === 0 || second[text.charCodeAt(at + 1)] !== 1) return NONE;
    const bucket = byPair.get(pairAt(text, at));
    if (bucket === undefined) return NONE;
    return bucket.length === 1 ? (text.startsWith(bucket[0]!, at) ? bucket : NONE) : bucket.filter((name) => text.startsWith(name, at));
  };
}
