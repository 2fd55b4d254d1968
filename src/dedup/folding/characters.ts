import { certainTable } from '../../clean/traditional.js';
import { wordClasses } from './word-classes.js';

/** What a character does besides standing for its folded form. */
export const PLAIN = 0;
/** Ends a sentence: 。!?; */
export const SENTENCE_END = 1;
/** Ends a clause: , : and line ends. */
export const CLAUSE_END = 2;
/** May begin a word that another one is read as. */
export const WORD_START = 3;

export interface FoldTables {
  /** The folded form of every UTF-16 unit; 0 for what is folded away. */
  readonly folded: Uint16Array;
  readonly role: Uint8Array;
  /** What a word of two characters is read as, by {@link wordCode}. */
  readonly words: ReadonlyMap<number, string>;
}

const HAN_START = 0x4e00;
const HAN_END = 0xa000;

/** Numerals are folded away wherever they stand: 进一步 and 统一 lose theirs on both sides alike. */
const NUMERALS = '〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟廿卅';
/** Masks of names and figures. */
const MASKS = '某';
/** Characters that copies put for one another. */
const VARIANTS: Readonly<Record<string, string>> = { 地: '的', 得: '的', 旳: '的', 它: '他', 她: '他', 做: '作', 订: '定', 著: '着', 像: '象', 份: '分', 帐: '账', 唯: '惟', 功: '工' };

/** A number for a word of two Han characters. */
export const wordCode = (first: number, second: number): number => (first - HAN_START) * 0x5200 + (second - HAN_START);

export const isHan = (unit: number): boolean => unit >= HAN_START && unit < HAN_END;

let made: FoldTables | null = null;

/** The tables, built on first use. */
export function foldTables(): FoldTables {
  if (made) return made;
  const folded = new Uint16Array(65536);
  const role = new Uint8Array(65536);
  const simplified = certainTable();
  for (let unit = 0; unit < 65536; unit++) {
    if ((unit >= 0x3400 && unit < 0x4dc0) || isHan(unit)) folded[unit] = simplified[unit]!;
  }
  for (const letter of 'abcdefghijklmnopqrstuvwyz') folded[letter.charCodeAt(0)] = folded[letter.toUpperCase().charCodeAt(0)] = letter.charCodeAt(0);
  for (const [from, to] of Object.entries(VARIANTS)) folded[from.charCodeAt(0)] = to.charCodeAt(0);
  for (const character of NUMERALS + MASKS) folded[character.charCodeAt(0)] = 0;
  for (const character of '。!?;！？；') role[character.charCodeAt(0)] = SENTENCE_END;
  for (const character of ',:，：\n') role[character.charCodeAt(0)] = CLAUSE_END;
  const words = new Map<number, string>();
  for (const [from, to] of wordClasses) {
    words.set(wordCode(from.charCodeAt(0), from.charCodeAt(1)), to);
    role[from.charCodeAt(0)] = WORD_START;
  }
  made = { folded, role, words };
  return made;
}
