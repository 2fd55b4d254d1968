import type { Reading } from './reading.js';

/** One line of the indicator table. */
export interface IndicatorRow {
  readonly indicator: string;
  readonly zh: string | null;
  readonly en: string | null;
  readonly unit: string | null;
  readonly field: string | null;
  readonly facts: number;
  readonly places: number;
  readonly first_year: number | null;
  readonly last_year: number | null;
  /** Figures of each year, in order. */
  readonly years: readonly (readonly [year: number, figures: number])[];
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (character) => `\\${character}`);

/** The indicators with figures, those with the most first. */
export function indicatorList(read: Reading, words: string | null, field: string | null, limit: number, offset: number): IndicatorRow[] {
  const rows = read.all<Omit<IndicatorRow, 'years'> & { years: string }>(
    `SELECT s.indicator, c.zh, c.en, c.unit, c.field, s.facts, s.places, s.first_year, s.last_year, s.years
     FROM summary_indicators s LEFT JOIN catalogue c ON c.id = s.indicator
     WHERE (@words IS NULL OR c.zh LIKE @words ESCAPE '\\' OR c.en LIKE @words ESCAPE '\\' OR s.indicator LIKE @words ESCAPE '\\') AND (@field IS NULL OR c.field = @field)
     ORDER BY s.facts DESC, s.indicator LIMIT @limit OFFSET @offset`,
    { words: words === null ? null : `%${escapeLike(words)}%`, field, limit, offset },
  );
  return rows.map((row) => ({ ...row, years: JSON.parse(row.years) as [number, number][] }));
}

/** Fields of the catalogue that have figures. */
export function indicatorFields(read: Reading): string[] {
  return read.all<{ field: string }>('SELECT DISTINCT c.field FROM summary_indicators s JOIN catalogue c ON c.id = s.indicator ORDER BY c.field').map(({ field }) => field);
}
