import { textOf, unitsOf } from '../text/units.js';

/**
 * NFKC for single UTF-16 units as tables: most of what NFKC changes on these pages keeps its length, so the text can be
 * rewritten without touching the offset map; what grows is listed apart.
 *
 * Kept against NFKC, with reasons: circled and parenthesised list numbers (① would become a figure), ℃ and ‰ and the
 * like (units as written), … and Chinese quotation marks (their length and their meaning), ² and ³ (a unit, not a digit).
 */
const KEPT = /[\u2460-\u2473\u24ea\u24f5-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf℃℉‰…‥“”‘’″′²³①-⑳]/;

/** ℅ is c/o in Unicode, but on these pages a percent sign from a wrong code page. ∶ and ︰ are colons of ratios. */
const OURS: Readonly<Record<string, string>> = { '℅': '%', '﹪': '%', '٪': '%', '∶': ':', '︰': ':', '﹕': ':', '—': '—', '－': '-', '−': '-', '‐': '-', '‑': '-', '‒': '-', '–': '-', '─': '—', '━': '—', '~': '~', '〜': '~', '∼': '~', '˜': '~', '×': '×', '✕': '×', '╳': '×', '·': '·', '•': '·', '・': '·', '‧': '·', '∙': '·', '\u00a0': ' ', '\u3000': ' ', '\u2002': ' ', '\u2003': ' ', '\u2009': ' ', '\u202f': ' ', '\t': ' ', '◯': '○', '㎡': '㎡', '㎥': '㎥', '㎞': '㎞', '㎏': '㎏', '㎝': '㎝', '㎜': '㎜' };

/** Characters that carry nothing: byte order marks, zero-width and bidi controls, soft hyphens, control characters but newline. */
export const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/;

export const SAME = 0;
export const ONE = 1;
export const LONGER = 2;
export const DROPPED = 3;

const kinds = new Uint8Array(65536);
const single = new Uint16Array(65536);
const longer = new Map<number, string>();

for (let code = 0; code < 65536; code++) {
  if ((code >= 0x3400 && code < 0xa000) || (code >= 0xd800 && code < 0xe000)) continue;
  const character = String.fromCharCode(code);
  if (INVISIBLE.test(character)) {
    kinds[code] = DROPPED;
    continue;
  }
  const target = OURS[character] ?? (KEPT.test(character) ? character : character.normalize('NFKC'));
  if (target === character || target.length === 0) continue;
  if (target.length === 1) {
    kinds[code] = ONE;
    single[code] = target.charCodeAt(0);
  } else {
    kinds[code] = LONGER;
    longer.set(code, target);
  }
}

/** What becomes of a UTF-16 unit: {@link SAME}, {@link ONE} other unit, {@link LONGER} text, or {@link DROPPED}. */
export const foldKinds: Readonly<Uint8Array> = kinds;
export const foldSingle: Readonly<Uint16Array> = single;
export const foldLonger: ReadonlyMap<number, string> = longer;

/** For each UTF-16 unit its folded form where that is one unit long, else the unit itself. */
export const foldedUnits: Uint16Array = Uint16Array.from(kinds, (kind, code) => (kind === ONE ? single[code]! : code));

/** Rewrites every unit whose folded form is one unit long; the result has the length of the text. */
export function foldSameLength(text: string): string {
  return mapUnits(text, foldedUnits);
}

/** Rewrites a text unit by unit. */
export function mapUnits(text: string, table: Uint16Array): string {
  const units = unitsOf(text);
  let changed = false;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    const mapped = table[unit]!;
    if (mapped === unit) continue;
    units[at] = mapped;
    changed = true;
  }
  return changed ? textOf(units) : text;
}
