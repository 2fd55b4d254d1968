/** Digits that find-and-replace put in the place of others, page-wide: `10` became `2023`, so 1000万元 reads 202300万元. */
export interface DigitReplacement {
  /** The year that was written over other digits. */
  readonly replacement: string;
  /** What stood there, where the page proves it; null where it only shows that something did. */
  readonly original: string | null;
  /** Impossible figures that carry the replacement. */
  readonly places: number;
  /** Years beside which the replaced year cannot stand (十二五 beside 2023). */
  readonly redated: number;
}

const YEAR = /(?<![\d.])(20[12]\d)(?!\d)/g;

/**
 * Places where a year-like number is no year: glued to more digits before a unit (202300万元, 20230%, 22023万元), or
 * counted with a unit no year takes (2023位老师, 2020所幼儿园, 2023个百分点).
 */
function impossiblePlaces(text: string, year: string): { glued: string[]; counted: number } {
  const glued: string[] = [];
  const long = new RegExp(`(?<![\\d.])(\\d{0,2}${year}\\d{0,3})(?![\\d.])(?=万?元|%|万?人次|万?人|名|万?平方米|个百分点|亩|所|台|册)`, 'g');
  for (const match of text.matchAll(long)) if (match[1]!.length > 4) glued.push(match[0]);
  const plain = new RegExp(`(?<![\\d.])${year}(?=所(?!学年)|位(?:老师|教师|同学|同志)|个百分点|%|所学校)`, 'g');
  return { glued, counted: [...text.matchAll(plain)].length };
}

/** Proof that the digits were `10`: 20230% can only be 100%, and a percentage of 2023 points only 10. */
function provesTen(text: string, year: string): boolean {
  return new RegExp(`(?<![\\d.])${year}0%|(?<![\\d.])${year}个百分点`).test(text);
}

/** Looks for one year written over other digits all over a text. */
export function findReplacedDigits(text: string, uploadYear: string | null): DigitReplacement | null {
  const years = new Map<string, number>();
  for (const match of text.matchAll(YEAR)) years.set(match[1]!, (years.get(match[1]!) ?? 0) + 1);
  for (const match of text.matchAll(/(?<![\d.])(20[12]\d)0?%/g)) years.set(match[1]!, (years.get(match[1]!) ?? 0) + 1);
  const candidates = [...years.entries()].sort((a, b) => b[1] - a[1]).map(([year]) => year);
  if (uploadYear && !candidates.includes(uploadYear)) candidates.push(uploadYear);
  for (const year of candidates) {
    const { glued, counted } = impossiblePlaces(text, year);
    const places = glued.length + counted;
    const sameRange = [...text.matchAll(new RegExp(`${year}年?[-—~至]${year}年?`, 'g'))].length;
    // One odd count by itself may be true (2023名教师); more than one, or a proof, shows the replacement.
    if (places === 0 && sameRange === 0) continue;
    if (glued.length === 0 && sameRange === 0 && counted < 2 && !provesTen(text, year)) continue;
    return { replacement: year, original: provesTen(text, year) ? '10' : null, places: places || sameRange, redated: sameRange };
  }
  return null;
}
