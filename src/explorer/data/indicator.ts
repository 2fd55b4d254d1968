import type { PageRequest } from '../request.js';
import { choice } from '../request.js';
import { listed, type Listed } from './lists.js';
import type { Reading } from './reading.js';

export const VIEW_ROLES = ['level', 'change', 'target'] as const;
export const VIEW_COPIES = ['first', 'all'] as const;

/** One figure with the way to its evidence. */
export interface Figure {
  readonly id: string;
  readonly year: number | null;
  readonly period: string | null;
  readonly value: number | null;
  readonly text: string;
  readonly unit: string | null;
  readonly label: string | null;
  readonly source: string;
}

export interface PlaceFigures {
  readonly place: string | null;
  readonly figures: readonly Figure[];
  readonly more: boolean;
}

export interface YearFigures {
  readonly year: number;
  readonly figures: number;
  readonly minimum: number;
  readonly median: number;
  readonly maximum: number;
}

export interface IndicatorData {
  readonly indicator: string;
  readonly zh: string | null;
  readonly en: string | null;
  readonly field: string | null;
  readonly dimension: string | null;
  readonly definition: string | null;
  readonly definition_source: string | null;
  readonly facts: number;
  readonly distinctFacts: number;
  readonly placeCount: number;
  readonly role: (typeof VIEW_ROLES)[number];
  readonly copies: (typeof VIEW_COPIES)[number];
  readonly unit: string;
  /** Units of figures with this role, the most frequent first. */
  readonly units: readonly { readonly unit: string; readonly figures: number }[];
  readonly roles: readonly { readonly role: string; readonly figures: number }[];
  readonly place: string | null;
  readonly series: readonly YearFigures[];
  readonly places: Listed<PlaceFigures>;
}

const PLACES = 20;
const FIGURES = 16;

interface Named {
  readonly zh: string | null;
  readonly en: string | null;
  readonly field: string | null;
  readonly dimension: string | null;
  readonly definition: string | null;
  readonly definition_source: string | null;
}

const UNNAMED: Named = { zh: null, en: null, field: null, dimension: null, definition: null, definition_source: null };

/** The values of an indicator by place and period; null where neither catalogue nor facts know it. */
export function indicatorData(read: Reading, request: PageRequest): IndicatorData | null {
  const indicator = request.params['id']!;
  const named = read.one<Named>('SELECT zh, en, field, dimension, definition, definition_source FROM catalogue WHERE id = ?', indicator);
  const summary = read.one<{ facts: number; first_facts: number; places: number }>('SELECT facts, first_facts, places FROM summary_indicators WHERE indicator = ?', indicator);
  if (!named && !summary) return null;
  const role = choice(request.query('role'), VIEW_ROLES);
  const copies = choice(request.query('copies'), VIEW_COPIES);
  const stored = role === 'level' ? '' : role;
  const roles = read.all<{ role: string; figures: number }>("SELECT CASE role WHEN '' THEN 'level' ELSE role END AS role, sum(figures) AS figures FROM summary_series WHERE indicator = ? AND copies = ? GROUP BY role", indicator, copies);
  const units = read.all<{ unit: string; figures: number }>('SELECT unit, sum(figures) AS figures FROM summary_series WHERE indicator = ? AND role = ? AND copies = ? GROUP BY unit ORDER BY figures DESC, unit', indicator, stored, copies);
  const unit = units.find((one) => one.unit === request.query('unit'))?.unit ?? units[0]?.unit ?? '';
  const place = request.query('place');
  return {
    indicator, ...(named ?? UNNAMED), facts: summary?.facts ?? 0, distinctFacts: summary?.first_facts ?? 0, placeCount: summary?.places ?? 0, role, copies, unit, units, roles, place,
    series: read.all('SELECT year, figures, minimum, median, maximum FROM summary_series WHERE indicator = ? AND role = ? AND unit = ? AND copies = ? ORDER BY year', indicator, stored, unit, copies),
    places: placesOf(read, request, { indicator, role: stored, copies }, place),
  };
}

interface Which {
  readonly indicator: string;
  readonly role: string;
  readonly copies: string;
}

function placesOf(read: Reading, { page }: PageRequest, which: Which, place: string | null): Listed<PlaceFigures> {
  if (place !== null) return { rows: [figuresOf(read, which, place)].filter(({ figures }) => figures.length > 0), page: 1, more: false };
  const { indicator, role, copies } = which;
  const names = listed(page, PLACES, (limit, offset) =>
    read.all<{ place: string }>(
      "SELECT place FROM summary_places WHERE indicator = ? AND role = ? AND place <> '' AND (? = 'all' OR first_figures > 0) ORDER BY place LIMIT ? OFFSET ?",
      indicator, role, copies, limit, offset,
    ),
  );
  const rows = names.rows.map((row) => figuresOf(read, which, row.place));
  // Figures of nobody knows whom come last.
  const unknown = names.more ? null : figuresOf(read, which, null);
  return { ...names, rows: unknown === null || unknown.figures.length === 0 ? rows : [...rows, unknown] };
}

function figuresOf(read: Reading, { indicator, role, copies }: Which, place: string | null): PlaceFigures {
  const figures = read.all<Figure>(
    `SELECT d.key || '.' || f.report || '.' || substr(f.kind, 1, 3) || f."start" AS id, v.year, v.period, v.value, f.text, v.unit, f.label, d.source
     FROM (SELECT fact, year, period, value, unit FROM indicator_values WHERE indicator = ? AND role IS ? AND place IS ? AND (? = 'all' OR first = 1) ORDER BY year DESC, value DESC LIMIT ?) v
     CROSS JOIN fact_rows f ON f.fact = v.fact CROSS JOIN documents d ON d.doc = f.doc ORDER BY v.year DESC, v.value DESC`,
    indicator, role === '' ? null : role, place, copies, FIGURES + 1,
  );
  return { place, figures: figures.slice(0, FIGURES), more: figures.length > FIGURES };
}
