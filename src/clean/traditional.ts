import * as OpenCC from 'opencc-js';

/**
 * Simplified page characters that OpenCC would change although simplified text uses them too (著名, 乾坤, 藉口 …): they do
 * not show that a text is traditional.
 */
const AMBIGUOUS = new Set('著乾徵覆麼藉夥甚於瞭锺剋乹矽鉅淼脩祇餘慾薑葉');

let converter: ((text: string) => string) | null = null;
let table: Uint16Array | null = null;

function openCc(): (text: string) => string {
  converter ??= OpenCC.Converter({ from: 't', to: 'cn' }) as (text: string) => string;
  return converter;
}

/** Traditional → simplified for each UTF-16 unit, 0 where nothing changes. Characters whose simplified form is longer stay. */
export function simplifiedTable(): Uint16Array {
  if (table) return table;
  const made = new Uint16Array(65536);
  const convert = openCc();
  for (let code = 0x3400; code < 0xa000; code++) {
    const simplified = convert(String.fromCharCode(code));
    if (simplified.length === 1 && simplified.charCodeAt(0) !== code) made[code] = simplified.charCodeAt(0);
  }
  table = made;
  return made;
}

/** How many characters of the text only traditional writing uses, and how many are Han at all. Stops after `limit` characters. */
export function countTraditional(text: string, start = 0, end = text.length): { traditional: number; han: number } {
  const simplified = simplifiedTable();
  let traditional = 0;
  let han = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x4e00 || code > 0x9fff) continue;
    han++;
    if (simplified[code] !== 0 && !AMBIGUOUS.has(text[at]!)) traditional++;
  }
  return { traditional, han };
}

/** A stretch is traditional when at least one Han character in 25 is of traditional writing alone, and there are two or more. */
export function isTraditional(text: string, start = 0, end = text.length): boolean {
  const { traditional, han } = countTraditional(text, start, end);
  return traditional >= 2 && traditional * 25 >= han;
}

/** 著 is 着 in simplified text except in the words that keep it. */
const KEEPS_ZHU = /著(?=[名作述称书录])|(?<=[显昭论编名专原巨拙新译遗土])著/g;

/**
 * Traditional to simplified, same length: OpenCC's phrases first, character by character where they would change the length.
 */
export function toSimplified(text: string): string {
  const converted = openCc()(text);
  let result = converted;
  if (converted.length !== text.length) {
    const simplified = simplifiedTable();
    const units = new Array<string>(text.length);
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      units[at] = simplified[code] === 0 ? text[at]! : String.fromCharCode(simplified[code]!);
    }
    result = units.join('');
  }
  if (!result.includes('著')) return result;
  const kept = new Set([...result.matchAll(KEEPS_ZHU)].map((match) => match.index));
  return result.replace(/著/g, (zhu, at: number) => (kept.has(at) ? zhu : '着'));
}
