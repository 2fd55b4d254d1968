import { seeded, type Random } from '../support/random.js';
import { disguises, harshDisguises, type Mask } from './disguises.js';
import { randomReport, randomSetting, type Setting } from './random-report.js';

/** What a page of the archive is. */
export type PageKind = 'original' | 'copy' | 'compilation' | 'sharer' | 'template';

/** A page and what is known of it. */
export interface ArchivePage {
  readonly id: string;
  readonly text: string;
  readonly kind: PageKind;
  /** The originals it holds: one, or several for a compilation; for a sharer and a template the original they borrow from. */
  readonly families: readonly number[];
  /** What was done to a copy, or how a compilation joins its parts. */
  readonly how: string;
  readonly masks: readonly Mask[];
}

/** An archive of any size whose pages can be had one by one, the same for the same size and seed. */
export interface Archive {
  readonly size: number;
  page(index: number): ArchivePage;
  /** All of them in order, one at a time. */
  pages(): Generator<ArchivePage>;
}

/** Shares of an archive, in order of its pages. */
const ORIGINALS = 0.45;
const COPIES = 0.4;
const SHARERS = 0.05;
const TEMPLATES = 0.03;
const PAIRS = 0.05;
/** The rest are pages of sixteen. Families of the first tenth get half of all copies, and one in a thousand gets a lot of them. */
const POPULAR = 0.1;

export const pageId = (index: number): string => `p${String(index).padStart(7, '0')}`;

interface Original {
  readonly setting: Setting;
  readonly text: string;
  readonly title: string;
}

function originalOf(seed: number, family: number): Original {
  const random = seeded(seed * 7919 + family * 104729 + 1);
  const setting = randomSetting(random);
  const { text, title } = randomReport(random, setting);
  return { setting, text, title };
}

/** @param harsh with copies of which whole sentences were replaced */
export function archive(size: number, seed: number, harsh = false): Archive {
  const ways = harsh ? { ...disguises, ...harshDisguises } : disguises;
  const originals = Math.max(1, Math.floor(size * ORIGINALS));
  const copiesEnd = originals + Math.floor(size * COPIES);
  const sharersEnd = copiesEnd + Math.floor(size * SHARERS);
  const templatesEnd = sharersEnd + Math.floor(size * TEMPLATES);
  const pairsEnd = templatesEnd + Math.floor(size * PAIRS);
  const original = (family: number): Original => originalOf(seed, family);
  const anyFamily = (random: Random): number => random.int(0, originals - 1);

  const copy = (index: number, random: Random): ArchivePage => {
    const draw = random.next();
    const hits = Math.max(1, Math.floor(originals / 1000));
    const family = draw < 0.04 ? random.int(0, hits - 1) : draw < 0.5 ? random.int(0, Math.max(1, Math.floor(originals * POPULAR)) - 1) : anyFamily(random);
    const how = random.pick(Object.keys(ways));
    const { setting, text } = original(family);
    const made = ways[how]!(text, random, setting);
    return { id: pageId(index), text: made.text, kind: 'copy', families: [family], how, masks: made.masks };
  };

  /** An unrelated report, a third of whose sentences are another's: strewn, or in one piece. */
  const sharer = (index: number, random: Random): ArchivePage => {
    const family = anyFamily(random);
    const borrowed = sentencesOf(original(family).text);
    const setting = randomSetting(random);
    const own = sentencesOf(randomReport(random, setting).text);
    const whole = Math.min(own.length, borrowed.length);
    const third = Math.floor(whole / 3);
    const how = random.pick(['strewn', 'strewn', 'one piece', 'in their places']);
    if (how === 'in their places') {
      let at = 0;
      const kept = new Set(strewn(borrowed.map((_, place) => String(place)), Math.floor(borrowed.length / 3), random).map(Number));
      const text = borrowed.map((sentence, place) => (kept.has(place) ? sentence : (own[at++ % own.length] ?? sentence))).join('');
      return { id: pageId(index), text, kind: 'sharer', families: [family], how, masks: [] };
    }
    const pieces = how === 'one piece';
    const from = random.int(0, borrowed.length - third);
    const taken = pieces ? borrowed.slice(from, from + third) : strewn(borrowed, third, random);
    const mine = own.slice(0, whole - third);
    const text = pieces ? [...mine.slice(0, 3), ...taken, ...mine.slice(3)] : mix(mine, taken, random);
    return { id: pageId(index), text: text.join(''), kind: 'sharer', families: [family], how, masks: [] };
  };

  /** The same wording of another place and year, with other figures. */
  const template = (index: number, random: Random): ArchivePage => {
    const family = anyFamily(random);
    const { setting, text } = original(family);
    const other = randomSetting(random);
    const moved = text.replaceAll(setting.place, other.place).replaceAll(setting.office, other.office);
    const figures = moved.replace(/\d+(?:\.\d+)?/g, (number) => (number === String(setting.year) ? String(other.year) : number.length === 1 ? String(random.int(1, 9)) : number.replace(/\d/g, (_, at: number) => String(at === 0 ? random.int(1, 9) : random.int(0, 9)))));
    return { id: pageId(index), text: figures, kind: 'template', families: [family], how: 'other place, year and figures', masks: [] };
  };

  /** Several reports on one page, some of them copies, with or without marks between them. */
  const compilation = (index: number, random: Random, parts: number): ArchivePage => {
    const families = new Set<number>();
    while (families.size < Math.min(parts, originals)) families.add(anyFamily(random));
    const how = random.pick(['numbered', 'titles', 'nothing between']);
    const texts = [...families].map((family, at) => {
      const { setting, text, title } = original(family);
      const body = random.chance(0.7) ? text : disguises[random.pick(['swapped', 'redigited', 'edited 15 %', 'edited 30 %', 'misspelt', 'cut to 80 %', 'cut to 60 %'])]!(text, random, setting).text;
      const bare = how === 'titles' ? body : body.slice(body.indexOf('\n') + 1);
      return how === 'numbered' ? `第${at + 1}篇:${title}\n${bare}` : bare;
    });
    return { id: pageId(index), text: texts.join('\n'), kind: 'compilation', families: [...families], how: `${parts}, ${how}`, masks: [] };
  };

  const page = (index: number): ArchivePage => {
    const random = seeded(seed * 15485863 + index * 32452843 + 7);
    random.next();
    if (index < originals) return { id: pageId(index), text: original(index).text, kind: 'original', families: [index], how: 'original', masks: [] };
    if (index < copiesEnd) return copy(index, random);
    if (index < sharersEnd) return sharer(index, random);
    if (index < templatesEnd) return template(index, random);
    return compilation(index, random, index < pairsEnd ? 2 : 16);
  };

  return {
    size, page,
    *pages() {
      for (let index = 0; index < size; index++) yield page(index);
    },
  };
}

const sentencesOf = (text: string): string[] => text.match(/[^。！？\n]+[。！？\n]?/g) ?? [];

function strewn(sentences: readonly string[], wanted: number, random: Random): string[] {
  const places = new Set<number>();
  while (places.size < Math.min(wanted, sentences.length)) places.add(random.int(0, sentences.length - 1));
  return [...places].sort((a, b) => a - b).map((at) => sentences[at]!);
}

function mix(own: readonly string[], taken: readonly string[], random: Random): string[] {
  const mixed = [...own];
  for (const sentence of taken) mixed.splice(random.int(0, mixed.length), 0, sentence);
  return mixed;
}
