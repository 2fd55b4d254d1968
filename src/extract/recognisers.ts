import type { Mention } from './mention.js';
import type { Recogniser, Scan } from './recogniser.js';
import { scanNumerals } from './scan.js';
import { followTable } from './units.js';
import { date } from './recognisers/date.js';
import { dateList, decade, fiveYearPlan, quarter, termOfYear, timeStamp } from './recognisers/date-words.js';
import { clockTime, denominator, documentNumber, endlessNumber, fixedPhrase, gluedNumber, identifier, listMarker, nameNumber, quoted } from './recognisers/not-records.js';
import { fraction, slashFraction, tenths } from './recognisers/percentage.js';
import { greatCount, quantity } from './recognisers/quantity.js';
import { range, sharedUnit } from './recognisers/range.js';
import { foremost, ordinal, placed } from './recognisers/rank.js';
import { doublings, perMany, ratio, times } from './recognisers/ratio.js';
import { unitless } from './recognisers/unitless.js';

/**
 * Every numeral goes through this list; the first that claims it decides.
 * - Numbers beyond all counting have nothing to be read.
 * - Markers and document numbers look like anything, so they go first.
 * - Idioms and names are known as wholes; only five-year plans (九五) must be read before them.
 * - Dates go before counts: 年 and 月 are units too.
 * - Ordinals are ranks or nothing, whatever unit follows.
 * - Quoted and naming numbers are taken out before anything counts them; dates and shares may be quoted.
 * - Ranges and lists need the number behind them, single quantities come after.
 * - A number without a unit is the last resort.
 */
export const recognisers: readonly Recogniser[] = [
  endlessNumber, documentNumber, listMarker, timeStamp, decade, fiveYearPlan, fixedPhrase, date, termOfYear, dateList, quarter, fraction, ordinal, foremost, doublings, quoted, clockTime, ratio, perMany,
  slashFraction, gluedNumber, identifier, nameNumber, placed, denominator, range, times, tenths, greatCount, sharedUnit, quantity, unitless,
];

/** Beside units: what else may follow a single Chinese digit that is a number. */
const follows = followTable('分成倍番五十百千万亿至到—-~、年月日季届中小会通大级等时点比个余多来几半世');

/** Per UTF-16 unit, one bit for each recogniser of a list that is asked where the unit stands; where none does (an end of the text), the last entry. */
interface Askers {
  readonly before: Uint32Array;
  readonly behind: Uint32Array;
}

const NO_UNIT = 65536;
const askersOf = new WeakMap<readonly Recogniser[], Askers>();

function askers(list: readonly Recogniser[]): Askers {
  const known = askersOf.get(list);
  if (known) return known;
  if (list.length > 32) throw new RangeError('32 recognisers at most');
  const made: Askers = { before: new Uint32Array(NO_UNIT + 1), behind: new Uint32Array(NO_UNIT + 1) };
  for (const side of ['before', 'behind'] as const) {
    made[side].fill(list.reduce((bits, recogniser, index) => (recogniser[side] === undefined ? bits | (1 << index) : bits), 0));
    list.forEach((recogniser, index) => {
      for (const character of recogniser[side] ?? '') made[side][character.charCodeAt(0)]! |= 1 << index;
    });
  }
  askersOf.set(list, made);
  return made;
}

/** Finds all numbers and dates of a clean text, in order. */
export function recognise(text: string, list: readonly Recogniser[] = recognisers): Mention[] {
  const scan: Scan = { text, numerals: scanNumerals(text, follows) };
  const { before, behind } = askers(list);
  const mentions: Mention[] = [];
  let done = 0;
  for (let index = 0; index < scan.numerals.length; index++) {
    const { start, end } = scan.numerals[index]!;
    if (start < done) continue;
    let asked = before[start > 0 ? text.charCodeAt(start - 1) : NO_UNIT]! & behind[end < text.length ? text.charCodeAt(end) : NO_UNIT]!;
    while (asked !== 0) {
      const lowest = asked & -asked;
      asked ^= lowest;
      const claim = list[31 - Math.clz32(lowest)]!.recognise(scan, index);
      if (!claim) continue;
      for (const read of claim.mentions) if (read.start >= (mentions[mentions.length - 1]?.end ?? 0)) mentions.push(read);
      done = Math.max(done, claim.end);
      break;
    }
  }
  return mentions;
}
