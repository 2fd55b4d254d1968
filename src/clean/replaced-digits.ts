/** Digits that find-and-replace put in the place of others, page-wide: `10` became `2023`, so 1000万元 reads 202300万元. */
export interface DigitReplacement {
  /** The year that was written over other digits. */
  readonly replacement: string;
  /** What stood there, where the page proves it; null where it only shows that something did. */
  readonly original: string | null;
  /** Impossible figures that carry the replacement. */
  readonly places: number;
  /** Ranges of years that begin and end with the replaced one. */
  readonly redated: number;
}

/** What a page says of one year. */
interface YearEvidence {
  /** Figures no writer can have meant: 20230%, 2023个百分点. */
  impossible: number;
  /** The bare year as a count: 2023所, 2023位老师. One by itself may be true. */
  counted: number;
  /** Figures that prove the digits were `10`: 20230% can only be 100%. */
  ten: number;
  /** Figures that only look odd: the year with more digits glued to it before a unit. */
  odd: Set<string>;
  oddPlaces: number;
  /** 2023-2023年. */
  sameRange: number;
}

/** Odd figures that together make a proof where nothing impossible stands beside them. */
const LEAST_ODD = 3;

/** Units after which a bare year is a count, and no year any more. */
const AS_COUNT = /^(?:所(?!学年)|位(?:老师|教师|同学|同志))/;
const COUNTED = /^(?:万?元|万?人次|万?人|名|万?平方米|亩|所|台|册)/;
const RANGE = /^年?[-—~至](\d{4})/;

const FIGURE = /\d{4,9}/g;
const YEAR = /20[12]\d/;

function collect(text: string): Map<string, YearEvidence> {
  const years = new Map<string, YearEvidence>();
  FIGURE.lastIndex = 0;
  for (let match = FIGURE.exec(text); match !== null; match = FIGURE.exec(text)) {
    const figure = match[0];
    const found = YEAR.exec(figure);
    if (!found || found.index > 2 || figure.length - found.index > 7 || text[match.index - 1] === '.') continue;
    const year = found[0];
    const evidence = years.get(year) ?? { impossible: 0, counted: 0, ten: 0, odd: new Set(), oddPlaces: 0, sameRange: 0 };
    years.set(year, evidence);
    const after = text.slice(match.index + figure.length, match.index + figure.length + 8);
    if (figure === year) {
      if (AS_COUNT.test(after)) evidence.counted++;
      if (after.startsWith('%') || after.startsWith('个百分点')) evidence.impossible++;
      if (after.startsWith('个百分点')) evidence.ten++;
      if (RANGE.exec(after)?.[1] === year) evidence.sameRange++;
    } else if (figure === `${year}0` && after.startsWith('%')) {
      evidence.impossible++;
      evidence.ten++;
    } else if (after.startsWith('%') || after.startsWith('个百分点')) evidence.impossible++;
    else if (COUNTED.test(after)) {
      evidence.odd.add(figure);
      evidence.oddPlaces++;
    }
  }
  return years;
}

/** Looks for one year written over other digits all over a text. */
export function findReplacedDigits(text: string, uploadYear: string | null): DigitReplacement | null {
  let best: DigitReplacement | null = null;
  for (const [year, { impossible, counted, ten, odd, oddPlaces, sameRange }] of collect(text)) {
    const proven = impossible > 0 || sameRange > 0 || counted > 1 || (odd.size >= LEAST_ODD && year === (uploadYear ?? year));
    if (!proven) continue;
    const places = impossible + counted + oddPlaces || sameRange;
    if (best === null || places > best.places) best = { replacement: year, original: ten > 0 ? '10' : null, places, redated: sameRange };
  }
  return best;
}
