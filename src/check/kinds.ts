import { CROSSING, PARTITIONS, type Partition } from './partitions.js';

const allDiffer = (names: readonly string[]): boolean => new Set(names).size === names.length;

/** The member each name belongs to; null where one belongs to none, or two to the same. */
function membersOf(names: readonly string[], { members }: Partition): number[] | null {
  const found: number[] = [];
  for (const name of names) {
    const member = members.findIndex((words) => words.test(name));
    if (member < 0 || found.includes(member)) return null;
    found.push(member);
  }
  return found;
}

/** What the words of its kind leave of each name: 男教师 is 教师. */
const withoutKind = (names: readonly string[], members: readonly number[], { members: words }: Partition): string[] => names.map((name, at) => name.replace(words[members[at]!]!, ''));

const applies = ({ of, notOf }: Partition, divided: string): boolean => (of?.test(divided) ?? true) && !(notOf?.test(divided) ?? false);

/** No quality but the kind tells the names apart, or what is divided has it too. */
const cutNothingElse = (rests: readonly string[], divided: string): boolean =>
  rests.every((rest) => {
    const quality = CROSSING.exec(rest)?.[0];
    return quality === undefined || divided.includes(quality);
  });

/** Divisions that may leave nothing out, and any word of theirs. */
const COMPLETE = PARTITIONS.filter(({ whole, ends }) => whole || ends !== undefined);
const COMPLETE_WORDS = new RegExp(`${COMPLETE.flatMap(({ members }) => members.map(({ source }) => source)).join('|')}|\\d岁`);

/** False where a stretch of text that holds so many names cannot hold those of a division that leaves nothing out: a look before names are read. */
export function mayNameAll(stretch: string, count: number): boolean {
  if (!COMPLETE_WORDS.test(stretch)) return false;
  if (stretch.includes('岁')) return true;
  return COMPLETE.some(({ members, ends }) => (ends ? count >= 3 && ends.every((end) => end.test(stretch)) : members.length === count && members.every((words) => words.test(stretch))));
}

/** True when the names, each of its own kind and otherwise alike, leave nothing out of what is divided. */
export function leavesNothingOut(names: readonly string[], divided: string): boolean {
  if (names.length < 2 || !allDiffer(names)) return false;
  if (ageBands(names)?.whole === true) return true;
  return PARTITIONS.some((partition) => {
    if (!(partition.whole && names.length === partition.members.length) && !isLadder(names, partition)) return false;
    if (!applies(partition, divided)) return false;
    const members = membersOf(names, partition);
    if (members === null) return false;
    const rests = withoutKind(names, members, partition).map((rest) => (partition.ends ? rest.replace(/及?以[上下]/, '') : rest));
    return sayNothingElse(rests) && cutNothingElse(rests, divided) && !divideLess(rests, divided);
  });
}

const isLadder = (names: readonly string[], { ends }: Partition): boolean => ends !== undefined && names.length >= 3 && ends[0].test(names[0]!) && ends[1].test(names[names.length - 1]!);

/** 城镇居民 and 农村居民 are all there is, 农村劳动力 and 城镇失业人员 are not: what the kind leaves of a name is the same, or nothing. */
function sayNothingElse(rests: readonly string[]): boolean {
  const longest = rests.reduce((one, other) => (other.length > one.length ? other : one), '');
  return rests.every((rest) => longest.includes(rest));
}

/** What the names say they are kinds of, and what is more than that. */
const MORE_THAN: readonly (readonly [RegExp, RegExp])[] = [[/教师/, /教职/], [/园|幼儿/, /学校/], [/生/, /人口/]];

/** 男教师 and 女教师 are all teachers, but not all staff. */
const divideLess = (rests: readonly string[], divided: string): boolean => MORE_THAN.some(([kind, more]) => more.test(divided) && rests.some((rest) => kind.test(rest)));

/** True when nothing can be of two of the kinds named. */
export function areDisjoint(names: readonly string[], divided = ''): boolean {
  if (names.length < 2 || !allDiffer(names)) return false;
  if (arePlaces(names) || areYears(names) || ageBands(names) !== null) return true;
  return PARTITIONS.some((partition) => {
    if (!applies(partition, divided)) return false;
    const members = membersOf(names, partition);
    return members !== null && cutNothingElse(withoutKind(names, members, partition), '');
  });
}

const PLACE = /^[一-龥]{1,5}(?:镇|乡|村|街道|社区|县|区|市)$/;

/** 东河镇, 西山镇, 南岭乡: names of places, all different. */
export const arePlaces = (names: readonly string[]): boolean => names.every((name) => name.length >= 2 && PLACE.test(name));

const YEAR = /^(\d{4})年(?!级)/;

/** 2019年投入, 2020年投入: what was done in different years. */
export function areYears(names: readonly string[]): boolean {
  const years = names.map((name) => YEAR.exec(name)?.[1]);
  return !years.includes(undefined) && new Set(years).size === names.length;
}

const BAND = /(\d{1,3})?(?:周?岁)?(?:(?:至|到|-|—|~)(\d{1,3})周?岁|周?岁?及?(以下|以上))/;

/** 35岁以下, 36至50岁, 51岁以上: bands of age that do not overlap, and whether they leave none out; null where they are none. */
export function ageBands(names: readonly string[]): { readonly whole: boolean } | null {
  const bands: (readonly [number, number])[] = [];
  for (const name of names) {
    if (!name.includes('岁')) return null;
    const band = BAND.exec(name);
    if (!band || band[1] === undefined) return null;
    const first = Number(band[1]);
    bands.push(band[3] === '以下' ? [0, first] : band[3] === '以上' ? [first, Infinity] : [first, Number(band[2])]);
  }
  bands.sort((a, b) => a[0] - b[0]);
  for (let at = 1; at < bands.length; at++) if (bands[at]![0] < bands[at - 1]![1]) return null;
  const closed = bands.every(([first], at) => at === 0 || first - bands[at - 1]![1] <= 1);
  return { whole: closed && bands[0]![0] === 0 && bands[bands.length - 1]![1] === Infinity };
}
