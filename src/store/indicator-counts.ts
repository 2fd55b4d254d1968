import type { Kind } from '../../schemas/fact.js';
import type { UnknownLabel } from '../indicators/suggest.js';
import type { Store } from './open.js';

/** What a database has of an indicator. */
export interface IndicatorCount {
  readonly id: string;
  readonly figures: number;
  readonly places: number;
  /** Years of the first and the last figure, where any is known. */
  readonly first_year: number | null;
  readonly last_year: number | null;
}

/** How many figures every indicator has in a database. */
export function indicatorCounts(store: Store): IndicatorCount[] {
  return store.prepare('SELECT indicator AS id, facts AS figures, places, first_year, last_year FROM summary_indicators').all() as IndicatorCount[];
}

/** An indicator as the last ingest knew it. */
export interface StoredIndicator {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: string | null;
  readonly level: string | null;
  readonly field: string;
}

/** The catalogue the last ingest worked with, the user's own included. */
export function storedIndicators(store: Store): StoredIndicator[] {
  return store.prepare('SELECT id, zh, en, unit, level, field FROM catalogue').all() as StoredIndicator[];
}

/** A label no indicator was found for when its page was read, with the kind of its figures. */
export interface StoredLabel extends UnknownLabel {
  readonly kind: Kind;
}

/** Labels of figures that no indicator has, each with its unit and how often it came. */
export function unknownLabels(store: Store): StoredLabel[] {
  return store
    .prepare("SELECT label, unit, kind, count(*) AS count FROM facts WHERE label IS NOT NULL AND indicator IS NULL AND kind IN ('quantity', 'percentage', 'ratio', 'rank') GROUP BY label, unit, kind")
    .all() as StoredLabel[];
}
