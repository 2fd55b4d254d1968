import { Converter } from 'opencc-js/cn2t';
import { wordSwaps } from '../../src/clean/word-swaps.js';
import type { Random } from '../support/random.js';
import { randomSentence, type Setting } from './random-report.js';
import { fillers, synonyms } from './words.js';

/** A masked number: where it stands in the copy, and where the number it hides stands in the original. */
export interface Mask {
  readonly start: number;
  readonly original: number;
}

/** A copy of a text. */
export interface Copy {
  readonly text: string;
  readonly masks: readonly Mask[];
}

export type Disguise = (text: string, random: Random, setting: Setting) => Copy;

const plain = (make: (text: string, random: Random, setting: Setting) => string): Disguise => (text, random, setting) => ({ text: make(text, random, setting), masks: [] });

/** Pages of exactly 300 characters, each with its number in front, as preview sites cut them. */
const segmented = plain((text) => {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += 300) parts.push(`${at / 300 + 1}、${text.slice(at, at + 300)}`);
  return parts.join('\n\n');
});

/** Swaps the table of cleaning knows, and some it does not. */
const SWAPS: readonly (readonly [string, string])[] = [...wordSwaps.filter(({ swapped }) => swapped !== '工程' && swapped !== '小编').map(({ original, swapped }) => [original, swapped] as const), ['建设', '构建'], ['群众', '大众'], ['推广', '推行'], ['重点', '关键'], ['制度', '规章'], ['带动', '拉动']];

const swapped = plain((text) => SWAPS.reduce((changed, [original, other]) => changed.replaceAll(original, other), text));

/** Changes one digit of some of the numbers. */
const redigited = plain((text, random) => {
  const rate = random.int(5, 40) / 100;
  return text.replace(/\d+(?:\.\d+)?/g, (number) => {
    if (!random.chance(rate)) return number;
    const at = random.int(0, number.length - 1);
    return number[at] === '.' ? number : number.slice(0, at) + String((Number(number[at]) + random.int(1, 9)) % 10) + number.slice(at + 1);
  });
});

/** Hides some of the numbers and perhaps the place. */
const masked: Disguise = (text, random, { place }) => {
  const rate = random.int(20, 70) / 100;
  const sign = random.pick(['xx', 'xx', '××', 'XX', '**', 'x']);
  const hidden = random.chance(0.5) ? text.replaceAll(place, `${'x'.repeat(place.length - 1)}${place[place.length - 1]!}`) : text;
  const masks: Mask[] = [];
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  for (const match of hidden.matchAll(/\d+(?:\.\d+)?/g)) {
    const number = match[0];
    if (!random.chance(rate)) continue;
    const before = hidden.slice(from, match.index);
    parts.push(before);
    length += before.length;
    masks.push({ start: length, original: match.index });
    const mask = /^20\d\d$/.test(number) && hidden[match.index + 4] === '年' ? `20${sign === '××' ? '××' : 'xx'}` : number.length >= 3 && random.chance(0.3) ? `${number[0]!}${sign}` : number.includes('.') && random.chance(0.3) ? `${sign}.${number.split('.')[1]!}` : sign;
    parts.push(mask);
    length += mask.length;
    from = match.index + number.length;
  }
  return { text: parts.join('') + hidden.slice(from), masks };
};

const truncated = (share: number): Disguise => plain((text) => text.slice(0, Math.round(text.length * share)));

const toTraditional = Converter({ from: 'cn', to: 'tw' });
const traditional = plain((text) => toTraditional(text));

const isHan = (character: string): boolean => /[\u4e00-\u9fff]/.test(character);

/** One wrong character in every sentence. */
const misspelt = plain((text, random) =>
  text.replace(/[^。！？\n]+[。！？\n]?/g, (sentence) => {
    const places = [...sentence].flatMap((character, at) => (isHan(character) ? [at] : []));
    if (places.length < 5) return sentence;
    const at = random.pick(places);
    const wrong = String.fromCharCode(0x4e00 + random.int(0, 0x4fff));
    return sentence.slice(0, at) + wrong + sentence.slice(at + 1);
  }),
);

/** Edits a share of the sentences: words put in, left out or for one another, clauses turned round or left out, now and then a sentence of its own or none. */
const edited = (rate: number): Disguise => plain((text, random, setting) =>
  text.replace(/[^。！？\n]+[。！？]/g, (sentence) => (random.chance(rate) ? editSentence(sentence, random, setting) : sentence)),
);

function editSentence(sentence: string, random: Random, setting: Setting): string {
  const kind = random.next();
  if (kind < 0.1) return '';
  if (kind < 0.3) return randomSentence(random, setting);
  const clauses = sentence.slice(0, -1).split('，');
  if (kind < 0.45 && clauses.length > 2) return `${clauses.filter((_, at) => at !== 1).join('，')}。`;
  if (kind < 0.6 && clauses.length > 2) return `${[clauses[1], clauses[0], ...clauses.slice(2)].join('，')}。`;
  const reworded = synonyms.reduce((words, [from, to]) => words.replaceAll(from, to), sentence);
  const at = reworded.indexOf('，') + 1;
  return reworded.slice(0, at) + random.pick(fillers) + reworded.slice(at);
}

/** Puts sentences of its own for a share of the sentences. */
const replaced = (rate: number): Disguise => plain((text, random, setting) => text.replace(/[^。！？\n]+[。！？]/g, (sentence) => (random.chance(rate) ? randomSentence(random, setting) : sentence)));

const identical = plain((text) => text);

const inTurn = (...steps: readonly Disguise[]): Disguise => plain((text, random, setting) => steps.reduce((changed, step) => step(changed, random, setting).text, text));

/** What is done to copies, by name. Of the sentences that are edited, one in ten is left out and two are replaced. */
export const disguises: Readonly<Record<string, Disguise>> = {
  identical, segmented, swapped, redigited, masked, traditional, misspelt, 'cut to 80 %': truncated(0.8), 'cut to 60 %': truncated(0.6), 'cut to 40 %': truncated(0.4), 'edited 15 %': edited(0.15), 'edited 30 %': edited(0.3), 'edited 50 %': edited(0.5),
  'swapped, segmented': inTurn(swapped, segmented), 'traditional, cut to 60 %': inTurn(truncated(0.6), traditional),
};

/** Copies beyond what is promised: whole sentences of others in the place of a share of theirs, drawn one by one. */
export const harshDisguises: Readonly<Record<string, Disguise>> = { 'a sixth replaced': replaced(1 / 6), 'a third replaced': replaced(1 / 3), 'half replaced': replaced(0.5) };
