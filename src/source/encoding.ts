import { isAscii, isUtf8 } from 'node:buffer';

/** A decoded text and the evidence its encoding was decided by. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly reason: string;
}

/** Names users and pages give encodings, and the decoder that reads them. gb18030 reads everything gb2312 and gbk hold. */
const ALIASES: Readonly<Record<string, string>> = {
  utf8: 'utf-8', 'utf-8': 'utf-8', gb2312: 'gb18030', gbk: 'gb18030', gb18030: 'gb18030', cp936: 'gb18030', 'x-gbk': 'gb18030', big5: 'big5', 'big5-hkscs': 'big5',
  cp950: 'big5', 'utf-16': 'utf-16le', 'utf-16le': 'utf-16le', 'utf-16be': 'utf-16be', utf16: 'utf-16le',
};

/** The decoder for a name of an encoding; null for names we do not know. */
export function encodingByName(name: string): string | null {
  return ALIASES[name.trim().toLowerCase()] ?? null;
}

/**
 * The 500 most frequent characters of running Chinese text cover about three quarters of it; these are the ones that mark
 * office prose in either script. A wrong decoding of the same bytes hits them hardly ever.
 */
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严' +
    '學習國會來們個這為時說對產種過動進著體實當應開還發業經電機關問題黨員點總條結論據處隊門導壓戰認證轉務議聲報鬥華節話況傳許廣記觀裝須際驗連斷難鐵價嚴達積區縣鄉鎮師資園幼適齡殘障輟與萬億設備構創優質標準規劃項專鞏固義務辦財務紀檢廉潔',
);

/** Characters that are not ASCII a sample looks at. */
const SAMPLE = 4000;

const common = new Uint8Array(65536);
for (const character of COMMON) common[character.charCodeAt(0)] = 1;
for (let code = 0x3001; code <= 0x301f; code++) common[code] = 1;
for (let code = 0xff01; code <= 0xff5e; code++) common[code] = 1;
for (const mark of '“”‘’—…·　℃％') common[mark.charCodeAt(0)] = 1;

/** Share of common characters and Chinese marks among all that are not ASCII; pages in Chinese have well over a third. */
function commonShare(text: string): number {
  let found = 0;
  let others = 0;
  for (let at = 0; at < text.length && others < SAMPLE; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    others++;
    found += common[code]!;
  }
  return others === 0 ? 0 : found / others;
}

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return null;
  }
}

/** As strict, but forgives one damaged character in two thousand bytes (and one at a cut-off end). */
function lenient(bytes: Uint8Array, encoding: string): string | null {
  const text = new TextDecoder(encoding, { ignoreBOM: false }).decode(bytes);
  let damaged = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) damaged++;
  return damaged * 2000 <= bytes.length + 2000 ? text : null;
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33 ? 'gb18030' : null;
}

/** Bytes that are enough to tell UTF-16 by. */
const WIDE_SAMPLE = 64 * 1024;
/** Share of the units of UTF-16 text that are ASCII, Han or Chinese marks. */
const WIDE_SHARE = 0.85;
/** In the wrong byte order about a third of Han are Han again; ASCII in pairs of bytes is Han in either order. */
const WIDE_RATIO = 0.7;

/** Share of common characters among the units of UTF-16 text that holds no ASCII; pairs of ASCII bytes are rare Han in either order. */
const WIDE_COMMON = 0.25;

/** UTF-16 without a mark: read in the right order nearly every unit is ASCII or Chinese, in the wrong one much fewer. */
function utf16WithoutMark(bytes: Uint8Array): { encoding: 'utf-16le' | 'utf-16be'; share: number } | null {
  if (bytes.length % 2 !== 0 || bytes.length < 8) return null;
  const end = Math.min(bytes.length, WIDE_SAMPLE);
  let little = 0;
  let big = 0;
  let littleCommon = 0;
  let bigCommon = 0;
  let ascii = false;
  for (let at = 0; at < end; at += 2) {
    const first = bytes[at]!;
    const second = bytes[at + 1]!;
    ascii ||= first === 0 || second === 0;
    const [low, high] = [first | (second << 8), (first << 8) | second];
    if (isPlausible(low)) little++;
    if (isPlausible(high)) big++;
    littleCommon += common[low]!;
    bigCommon += common[high]!;
  }
  const share = Math.max(little, big) / (end / 2);
  if (share < WIDE_SHARE || Math.min(little, big) > Math.max(little, big) * WIDE_RATIO) return null;
  if (!ascii && (little > big ? littleCommon : bigCommon) < (end / 2) * WIDE_COMMON) return null;
  return { encoding: little > big ? 'utf-16le' : 'utf-16be', share };
}

/** ASCII, Han and marks; a Han with an empty low byte is an ASCII letter in the wrong order, but for 一. */
const isPlausible = (unit: number): boolean =>
  (unit >= 0x20 && unit < 0x7f) || unit === 10 || unit === 13 || unit === 9 || (unit >= 0x4e00 && unit <= 0x9fa5 && ((unit & 0xff) !== 0 || unit === 0x4e00)) || common[unit] === 1;

/** True for bytes that are no text in any encoding: NUL bytes or many control bytes where no UTF-16 explains them. */
export function isBinary(bytes: Uint8Array): boolean {
  if (byteOrderMark(bytes)?.startsWith('utf-16') === true) return false;
  const end = Math.min(bytes.length, 65_536);
  let control = 0;
  for (let at = 0; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 32) continue;
    if (byte === 0) return utf16WithoutMark(bytes) === null;
    if (byte < 9 || (byte > 13 && byte !== 27)) control++;
  }
  return control * 50 > end + 50 && utf16WithoutMark(bytes) === null;
}

/**
 * Decides an encoding by evidence and decodes: a byte order mark; valid UTF-8; UTF-16 by its units; gb18030 or big5 by the
 * areas of their byte pairs, or ranked by their share of common characters, the declared charset deciding only between near
 * equals.
 * @param declared charset of a header, meta element or JSON field, if any
 * @param forced the user's `--encoding`
 */
export function decodeBytes(bytes: Uint8Array, declared: string | null = null, forced: string | null = null): Decoded | null {
  if (forced) return { text: stripMark(new TextDecoder(forced).decode(bytes)), encoding: forced, reason: 'given by --encoding' };
  const mark = byteOrderMark(bytes);
  if (mark) {
    const text = strict(bytes, mark) ?? lenient(bytes, mark);
    if (text !== null) return { text: stripMark(text), encoding: mark, reason: 'byte order mark' };
  }
  if (isAscii(bytes) && !bytes.includes(0)) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8', reason: 'ASCII only' };
  if (isUtf8(bytes) && !bytes.includes(0)) {
    const text = new TextDecoder('utf-8').decode(bytes);
    const share = commonShare(text);
    // Bytes beyond ASCII that are valid UTF-8 by accident are next to impossible beyond a handful of characters.
    if (share > 0 || countBeyondAscii(text) >= 4) return { text, encoding: 'utf-8', reason: `valid UTF-8; ${percent(share)} common characters` };
  }
  const wide = utf16WithoutMark(bytes);
  if (wide) return { text: stripMark(new TextDecoder(wide.encoding).decode(bytes)), encoding: wide.encoding, reason: `no mark; ${percent(wide.share)} of the units are ASCII or Chinese` };
  return ranked(bytes, declared);
}

/** Pairs of bytes that are enough to tell an encoding by their areas. */
const LEAST_PAIRS = 20;
/** Share of the pairs of Big5 text whose second byte is below 0x7f; two in five are. */
const LOW_SECONDS = 0.15;

/**
 * The encoding that the areas of the byte pairs show, whatever the characters: GB 2312 has no second byte below 0xa1, and
 * Big5 has neither a first byte below 0xa1 nor a second one from 0x7f to 0xa0, but many below.
 */
function byAreas(bytes: Uint8Array): 'gb18030' | 'big5' | null {
  let pairs = 0;
  let low = 0;
  let gb2312 = true;
  let big5 = true;
  for (let at = 0; at < bytes.length && (gb2312 || big5); at++) {
    const first = bytes[at]!;
    if (first < 0x80) continue;
    const second = bytes[++at] ?? 0;
    pairs++;
    if (second < 0x7f && first >= 0xa4 && first <= 0xc6) low++;
    gb2312 &&= first >= 0xa1 && first <= 0xf7 && second >= 0xa1 && second !== 0xff;
    big5 &&= first >= 0xa1 && first <= 0xf9 && second >= 0x40 && second !== 0xff && (second < 0x7f || second > 0xa0);
  }
  if (pairs < LEAST_PAIRS) return null;
  return gb2312 ? 'gb18030' : big5 && low >= pairs * LOW_SECONDS ? 'big5' : null;
}

/** A share that no wrong decoding reaches: the right one need not be compared with others. */
const CERTAIN = 0.5;

function ranked(bytes: Uint8Array, declared: string | null): Decoded | null {
  const area = byAreas(bytes);
  if (area !== null) {
    const text = strict(bytes, area);
    if (text !== null) return { text, encoding: area, reason: `all pairs of bytes in the areas of ${area === 'big5' ? 'Big5' : 'GB 2312'}; ${percent(commonShare(text))} common characters` };
  }
  const name = declared === null ? null : encodingByName(declared);
  for (const read of [strict, lenient]) {
    const candidates: { encoding: string; text: string; share: number }[] = [];
    for (const encoding of name === 'big5' ? ['big5', 'gb18030', 'utf-8'] : ['gb18030', 'big5', 'utf-8']) {
      const text = read(bytes, encoding);
      if (text === null) continue;
      const share = commonShare(text);
      candidates.push({ encoding, text, share });
      if (share >= CERTAIN && read === strict) break;
    }
    candidates.sort((a, b) => b.share - a.share || Number(b.encoding === name) - Number(a.encoding === name));
    const best = candidates[0];
    if (!best) continue;
    const stated = candidates.find((candidate) => candidate.encoding === name);
    const chosen = stated && stated.share >= best.share * 0.9 ? stated : best;
    if (chosen.share < 0.08 && read === lenient) continue;
    if (chosen.share < 0.02 && chosen !== stated && countBeyondAscii(chosen.text) >= FEW) continue;
    const how = read === strict ? 'decodes without error' : 'decodes with few damaged characters';
    return { text: chosen.text, encoding: chosen.encoding, reason: `${how}; ${percent(chosen.share)} common characters${chosen === stated ? '; declared' : ''}` };
  }
  return null;
}

/** So few characters beyond ASCII say nothing of an encoding by being rare. */
const FEW = 8;

/** Characters beyond ASCII, counted up to {@link FEW}. */
function countBeyondAscii(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length && found < FEW; at++) if (text.charCodeAt(at) >= 0x80) found++;
  return found;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const stripMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
