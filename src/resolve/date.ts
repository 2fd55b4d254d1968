import type { Mention } from '../extract/mention.js';
import type { LocatedReport } from './located-report.js';
import { withYear } from './period.js';

/** Words right before a date that move its year. */
const SHIFTS: readonly (readonly [RegExp, number])[] = [[/(?:去年|上年)$/, -1], [/前年$/, -2], [/(?:明年|来年)$/, 1]];

/**
 * A date without a year, with the year filled in: of the last date before it in its sentence that has one, else the report's.
 * @param before what stands right before it in its sentence, at most two characters
 * @param known the last full date of that sentence
 */
export function resolveDate(date: Mention, before: string, known: string | null, report: LocatedReport): string | null {
  if (date.edtf === null) return null;
  const shift = SHIFTS.find(([word]) => word.test(before))?.[1] ?? 0;
  const year = shift === 0 && known !== null ? Number(known.slice(0, 4)) : report.year === null ? null : report.year + shift;
  return year === null ? null : withYear(date.edtf, year);
}
