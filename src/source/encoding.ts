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

/** Share of common characters among all that are not ASCII; pages in Chinese have well over a third. */
function commonShare(text: string, sample = 6000): number {
  let common = 0;
  let others = 0;
  for (let at = 0; at < text.length && others < sample; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    others++;
    if (COMMON.has(text[at]!) || isChinesePunctuation(code)) common++;
  }
  return others === 0 ? 0 : common / others;
}

const isChinesePunctuation = (code: number): boolean => (code >= 0x3000 && code <= 0x301f) || (code >= 0xff00 && code <= 0xff5e) || code === 0x201c || code === 0x201d || code === 0x2014 || code === 0x2026 || code === 0xb7;

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

/** UTF-16 without a mark: ASCII leaves every second byte empty, Chinese repeats the same few high bytes. */
function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 8) return null;
  let evenZero = 0;
  let oddZero = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) evenZero++;
    if (bytes[at + 1] === 0) oddZero++;
  }
  if (evenZero === 0 && oddZero === 0) return null;
  if (oddZero > 0 && evenZero * 20 <= oddZero) return 'utf-16le';
  if (evenZero > 0 && oddZero * 20 <= evenZero) return 'utf-16be';
  return null;
}

/** True for bytes that are no text in any encoding: NUL bytes where no UTF-16 explains them, or many control bytes. */
export function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let control = 0;
  for (const byte of sample) {
    if (byte === 0) return byteOrderMark(bytes)?.startsWith('utf-16') !== true && utf16WithoutMark(bytes) === null;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
  }
  return control * 50 > sample.length + 50;
}

function utf16WithoutMark(bytes: Uint8Array): { encoding: string; share: number } | null {
  const encoding = looksLikeUtf16(bytes);
  if (!encoding) return null;
  const text = strict(bytes.subarray(0, bytes.length & ~1), encoding);
  if (text === null) return null;
  const share = commonShare(text);
  const ascii = [...text.slice(0, 2000)].filter((character) => character >= ' ' && character <= '~').length;
  return share > 0.25 || (share === 0 && ascii > 20) ? { encoding, share } : null;
}

/**
 * Decides an encoding by evidence and decodes: a byte order mark; UTF-16 by its pattern; the strict decoders utf-8, gb18030
 * and big5 ranked by their share of common characters, the declared charset deciding only between equals.
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
  const wide = utf16WithoutMark(bytes);
  if (wide) return { text: stripMark(new TextDecoder(wide.encoding).decode(bytes)), encoding: wide.encoding, reason: `pattern of empty bytes; ${percent(wide.share)} common characters` };
  if (isAscii(bytes)) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8', reason: 'ASCII only' };
  return ranked(bytes, declared);
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= 0x80) return false;
  return true;
}

function ranked(bytes: Uint8Array, declared: string | null): Decoded | null {
  const utf8 = strict(bytes, 'utf-8');
  // Bytes beyond ASCII that are valid UTF-8 by accident are next to impossible beyond a handful of characters.
  if (utf8 !== null && (countBeyondAscii(utf8) >= 4 || commonShare(utf8) > 0)) return { text: utf8, encoding: 'utf-8', reason: `valid UTF-8; ${percent(commonShare(utf8))} common characters` };
  const name = declared === null ? null : encodingByName(declared);
  for (const read of [strict, lenient]) {
    const candidates = ['utf-8', 'gb18030', 'big5'].flatMap((encoding) => {
      const text = read(bytes, encoding);
      return text === null ? [] : [{ encoding, text, share: commonShare(text) }];
    });
    candidates.sort((a, b) => b.share - a.share || Number(b.encoding === name) - Number(a.encoding === name));
    const best = candidates[0];
    if (!best) continue;
    const stated = candidates.find((candidate) => candidate.encoding === name);
    const chosen = stated && stated.share >= best.share * 0.9 ? stated : best;
    if (chosen.share < 0.08 && read === lenient) continue;
    if (chosen.share < 0.02 && chosen !== stated) continue;
    const how = read === strict ? 'decodes without error' : 'decodes with few damaged characters';
    return { text: chosen.text, encoding: chosen.encoding, reason: `${how}; ${percent(chosen.share)} common characters${chosen === stated ? '; declared' : ''}` };
  }
  return null;
}

function countBeyondAscii(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length && found < 8; at++) if (text.charCodeAt(at) >= 0x80) found++;
  return found;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const stripMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
