import type { Mention } from './mention.js';
import type { Recogniser, Scan } from './recogniser.js';
import { scanNumerals } from './scan.js';
import { followTable } from './units.js';
import { date } from './recognisers/date.js';
import { dateList, decade, fiveYearPlan, quarter, termOfYear, timeStamp } from './recognisers/date-words.js';
import { clockTime, denominator, documentNumber, endlessNumber, fixedPhrase, gluedNumber, identifier, listMarker, nameNumber, quoted } from './recognisers/not-records.js';
import { fraction, slashFraction, tenths } from './recognisers/percentage.js';
import { greatCount, quantity, range, sharedUnit, unitless } from './recognisers/quantity.js';
import { foremost, ordinal, placed } from './recognisers/rank.js';
import { doublings, perMany, ratio, times } from './recognisers/ratio.js';

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

/** Finds all numbers and dates of a clean text, in order. */
export function recognise(text: string, list: readonly Recogniser[] = recognisers): Mention[] {
  const scan: Scan = { text, numerals: scanNumerals(text, follows) };
  const mentions: Mention[] = [];
  let done = 0;
  for (let index = 0; index < scan.numerals.length; index++) {
    if (scan.numerals[index]!.start < done) continue;
    for (const recogniser of list) {
      const claim = recogniser.recognise(scan, index);
      if (!claim) continue;
      for (const read of claim.mentions) if (read.start >= (mentions[mentions.length - 1]?.end ?? 0)) mentions.push(read);
      done = Math.max(done, claim.end);
      break;
    }
  }
  return mentions;
}
