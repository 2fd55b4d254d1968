import { Converter, Locale } from 'opencc-js/t2cn';
import { unitsOf } from '../text/units.js';
import { mapUnits } from './characters.js';

/**
 * Simplified page characters that OpenCC would change although simplified text uses them too (著名, 乾坤, 藉口 …): they do
 * not show that a text is traditional.
 */
const AMBIGUOUS = new Set('著乾徵覆麼藉夥甚於瞭锺剋乹矽鉅淼脩祇餘慾薑葉');

interface Tables {
  /** Traditional → simplified for each UTF-16 unit. Characters whose simplified form is longer stay. */
  readonly simplified: Uint16Array;
  /** 1 for characters that only traditional writing uses. */
  readonly traditional: Uint8Array;
  /** 1 for characters that begin a phrase which OpenCC converts otherwise than character by character. */
  readonly phraseStarts: Uint8Array;
  /** The first two characters of every such phrase. */
  readonly phrases: ReadonlySet<number>;
  readonly convert: (text: string) => string;
}

let made: Tables | null = null;

function tables(): Tables {
  if (made) return made;
  const simplified = Uint16Array.from({ length: 65536 }, (_, code) => code);
  const traditional = new Uint8Array(65536);
  const phraseStarts = new Uint8Array(65536);
  const phrases = new Set<number>();
  for (const dictionary of Locale.to.cn.flat()) {
    for (const entry of String(dictionary).split('|')) {
      const space = entry.indexOf(' ');
      const from = entry.slice(0, space);
      const to = entry.slice(space + 1);
      const code = from.charCodeAt(0);
      if (from.length > 1) {
        phraseStarts[code] = 1;
        phrases.add(code * 65536 + from.charCodeAt(1));
      } else if (to.length === 1 && to !== from) {
        simplified[code] = to.charCodeAt(0);
        traditional[code] = AMBIGUOUS.has(from) ? 0 : 1;
      }
    }
  }
  made = { simplified, traditional, phraseStarts, phrases, convert: Converter({ from: 't', to: 'cn' }) };
  return made;
}

/** Traditional → simplified for each UTF-16 unit, but for characters that simplified text uses too. */
export function certainTable(): Uint16Array {
  const { simplified, traditional } = tables();
  return simplified.map((code, from) => (traditional[from] === 1 ? code : from));
}

/** 1 for each UTF-16 unit that only traditional writing uses. */
export function traditionalOnly(): Readonly<Uint8Array> {
  return tables().traditional;
}

/** A stretch is traditional when at least one Han character in so many is of traditional writing alone, and there are two or more. */
const HAN_PER_TRADITIONAL = 25;

/** Whether a stretch is in traditional writing. */
export function isTraditional(text: string, start = 0, end = text.length): boolean {
  const { traditional: only } = tables();
  let traditional = 0;
  let han = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x4e00 || code > 0x9fff) continue;
    han++;
    traditional += only[code]!;
  }
  return traditional >= 2 && traditional * HAN_PER_TRADITIONAL >= han;
}

/** Traditional to simplified, same length, whatever the text is written in. */
export function toSimplified(text: string): string {
  const { phraseStarts, phrases } = tables();
  let phrase = false;
  for (let at = 0; at + 1 < text.length && !phrase; at++) {
    const code = text.charCodeAt(at);
    phrase = phraseStarts[code] === 1 && phrases.has(code * 65536 + text.charCodeAt(at + 1));
  }
  return simplify(text, phrase);
}

/** Turns the lines of a text that are in traditional writing simplified; its length stays. */
export function simplifyLines(text: string): string {
  const { traditional: only, phraseStarts, phrases } = tables();
  const units = unitsOf(text);
  const parts: string[] = [];
  let kept = 0;
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    let traditional = 0;
    let han = 0;
    let phrase = false;
    for (let at = start; at < end; at++) {
      const code = units[at]!;
      phrase ||= phraseStarts[code] === 1 && at + 1 < end && phrases.has(code * 65536 + units[at + 1]!);
      if (code < 0x4e00 || code > 0x9fff) continue;
      han++;
      traditional += only[code]!;
    }
    if (traditional >= 2 && traditional * HAN_PER_TRADITIONAL >= han) {
      parts.push(text.slice(kept, start), simplify(text.slice(start, end), phrase));
      kept = end;
    }
    start = end + 1;
  }
  return kept === 0 ? text : parts.join('') + text.slice(kept);
}

/** 著 is 着 in simplified text except in the words that keep it. */
const KEEPS_ZHU = /著(?=[名作述称书录])|(?<=[显昭论编名专原巨拙新译遗土])著/g;

/** Corner brackets are the quotation marks of traditional writing. */
const QUOTES: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

/**
 * Traditional to simplified, same length: OpenCC's phrases where the text holds one, character by character otherwise and
 * where they would change the length.
 */
function simplify(text: string, hasPhrase: boolean): string {
  const { convert, simplified } = tables();
  const converted = hasPhrase ? convert(text) : null;
  const result = (converted?.length === text.length ? converted : mapUnits(text, simplified)).replace(/[「」『』]/g, (mark) => QUOTES[mark]!);
  if (!result.includes('著')) return result;
  const kept = new Set([...result.matchAll(KEEPS_ZHU)].map((match) => match.index));
  return result.replace(/著/g, (zhu, at: number) => (kept.has(at) ? zhu : '着'));
}
