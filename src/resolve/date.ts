import type { Mention } from '../extract/mention.js';
import { withYear, type YearOf } from './period.js';

/** Words right before a date that move its year. */
const SHIFTS: readonly (readonly [RegExp, number])[] = [[/(?:去年|上年)$/, -1], [/前年$/, -2], [/(?:明年|来年)$/, 1]];

/**
 * A date without a year, with the year filled in: of the last date before it in its sentence that has one, else that of the report or of the plan it is in.
 * @param before what stands right before it in its sentence, at most two characters
 * @param known the last full date of that sentence
 * @param own the year of a month by the report or plan
 */
export function resolveDate(date: Mention, before: string, known: string | null, own: YearOf): string | null {
  if (date.edtf === null) return null;
  const shift = SHIFTS.find(([word]) => word.test(before))?.[1] ?? 0;
  if (shift === 0 && known !== null) return withYear(date.edtf, () => Number(known.slice(0, 4)));
  return withYear(date.edtf, (month) => {
    const year = own(month);
    return year === null ? null : year + shift;
  });
}
