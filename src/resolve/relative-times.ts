import type { Role } from '../../schemas/fact.js';

/** Words that give a time by the report's year. */
const WORD = /去年同期|上年同期|去年底|去年末|去年|上一年度?|上年度?|前年|今年上半年|今年下半年|今年|本年度?|当年|年初以来|明年|来年|下一年|上半年|下半年|前三季度|[一二三四]季度|(?:近|过去|未来|今后|连续)[一二两三四五六七八九十几\d]+年|十[一二三四五]五|原来|过去|建国以来|历年|历史/y;

/** Characters such a word begins with, and those that come second, by code: most of a text is passed by with these. */
const FIRST = codes('去上前今本当年明来下一二三四近过未连十原建历');
const SECOND = codes('年一半季三初去国后续来史二两四五六七八九十几0123456789');

function codes(characters: string): Uint8Array {
  const table = new Uint8Array(65536);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/** No word that ends before so many characters could have gone on into what had not been read. */
const LONGEST = 12;

/** Behind these a time is only what is compared with: 比去年增长8%. */
const COMPARED = /(?:比|较|与|同|由|从|高于|低于|超过|相比)$/;
const LONGEST_COMPARED = 2;
/** In front of these the figure of a change is compared with it: 去年增长8%. */
const CHANGED = /^(?:同期)?(?:相比|的基础上|增|减|提高|下降|上升|多|少|翻)/;
const LONGEST_CHANGED = 8;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/**
 * Says which word of a stretch of the text gives a time by the report's year: the last one the figure is not compared with. Stretches must end at
 * ascending offsets; each part of the text is searched once, however many stretches hold it.
 */
export function trackRelativeTimes(text: string): (start: number, end: number, role: Role | null) => string | null {
  let found: Found[] = [];
  let read = 0;

  /** Words from `read` to `end`; those near the end are looked for again when more of the text is asked for. */
  const readTo = (start: number, end: number): void => {
    if (found.length > 0) found = found.filter((word) => word.start >= start && word.start < read);
    let certain = true;
    for (let at = Math.max(read, found[found.length - 1]?.end ?? 0); at < end; at++) {
      if (at > end - LONGEST && certain) {
        read = at;
        certain = false;
      }
      if (FIRST[text.charCodeAt(at)] === 0 || SECOND[text.charCodeAt(at + 1)] !== 1) continue;
      const word = wordAt(text, at, end);
      if (word === null) continue;
      found.push({ start: at, end: at + word.length, word });
      at += word.length - 1;
    }
    if (certain) read = end;
  };

  return (start, end, role) => {
    if (start > read) {
      read = start;
      found = [];
    }
    readTo(start, end);
    for (let index = found.length - 1; index >= 0 && found[index]!.start >= start; index--) {
      const { start: at, end: behind, word } = found[index]!;
      const compared = COMPARED.test(text.slice(Math.max(start, at - LONGEST_COMPARED), at)) || (role === 'change' && CHANGED.test(text.slice(behind, Math.min(end, behind + LONGEST_CHANGED))));
      if (!compared) return word;
    }
    return null;
  };
}

function wordAt(text: string, at: number, end: number): string | null {
  const stretch = text.slice(at, Math.min(end, at + LONGEST));
  WORD.lastIndex = 0;
  return WORD.exec(stretch)?.[0] ?? null;
}
