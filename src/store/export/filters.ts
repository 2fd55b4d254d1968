import { hasTable } from '../summaries.js';
import type { Store } from '../open.js';
import type { ExportTable } from './tables.js';

/** Which rows an export is about; every part may be missing. */
export interface Filters {
  /** Ids of the catalogue. */
  readonly indicators?: readonly string[];
  /** A place's name, or a GB/T 2260 code or the first digits of one. */
  readonly place?: string;
  /** A year or two, both included: 2021, 2019/2022. */
  readonly period?: string;
}

/** A filter that does not fit; the message is for users. */
export class FilterError extends Error {}

/** A query with its bound parameters. */
export interface Query {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** First and last year of EDTF, as text: the digits that are known must be known. */
const first = (column: string): string => `substr(${column}, 1, 4)`;
const last = (column: string): string => `CASE WHEN instr(${column}, '/') > 0 THEN substr(${column}, instr(${column}, '/') + 1, 4) ELSE substr(${column}, 1, 4) END`;
const YEAR = "GLOB '[0-9][0-9][0-9][0-9]'";

const OF_DOCUMENT = 'FROM reports r JOIN documents d ON d.doc = r.doc WHERE d.source = t.source';
const OF_REPORT = `${OF_DOCUMENT} AND r.report = t.report`;
const REPORT_PERIOD = `(SELECT r.period ${OF_REPORT})`;

/** @throws FilterError for anything but a year or two years in order */
export function yearsOf(period: string): { from: string; to: string } {
  const match = /^(\d{4})(?:\/(\d{4}))?$/.exec(period);
  if (!match || match[1]! > (match[2] ?? match[1]!)) throw new FilterError(`--period takes a year or two (2021, 2019/2022), not ${period}`);
  return { from: match[1]!, to: match[2] ?? match[1]! };
}

/**
 * The table's query, only rows that fit.
 * @throws FilterError where the table has nothing such a filter could look at
 */
export function filtered(store: Store, table: ExportTable, filters: Filters): Query {
  const columns = new Set(store.prepare(table.sql).columns().map(({ name }) => name));
  const ofReport = columns.has('source') && columns.has('report');
  const conditions: string[] = [];
  const parameters: Record<string, string | number> = {};
  const refuse = (flag: string): never => {
    throw new FilterError(`${flag} does not apply to the table ${table.name}`);
  };
  if (filters.indicators !== undefined && filters.indicators.length > 0) {
    const column = columns.has('indicator') ? 'indicator' : table.name === 'catalogue' ? 'id' : refuse('--indicator');
    checkIndicators(store, filters.indicators);
    filters.indicators.forEach((id, index) => (parameters[`indicator${index}`] = id));
    conditions.push(`t.${column} IN (${filters.indicators.map((_, index) => `@indicator${index}`).join(', ')})`);
  }
  if (filters.place !== undefined) {
    const place = "(r.place = @place OR r.province = @place OR r.prefecture = @place OR r.county = @place OR (@place GLOB '[0-9]*' AND substr(r.place_code, 1, length(@code)) = @code))";
    const subject = columns.has('subject_resolved') ? '@place IN (t.subject, t.subject_resolved) OR ' : '';
    if (!columns.has('source')) refuse('--place');
    conditions.push(`(${subject}EXISTS (SELECT 1 ${ofReport ? OF_REPORT : OF_DOCUMENT} AND ${place}))`);
    parameters['place'] = filters.place;
    // 440000 is the whole of the province: trailing pairs of zeros say "all of it".
    parameters['code'] = filters.place.replace(/(?:00){1,2}$/, '');
  }
  if (filters.period !== undefined) {
    const { from, to } = yearsOf(filters.period);
    const period = columns.has('period_resolved') ? `coalesce(t.period, t.period_resolved, ${REPORT_PERIOD})` : columns.has('period') ? 't.period' : ofReport ? REPORT_PERIOD : refuse('--period');
    conditions.push(`(${first(period)} ${YEAR} AND ${last(period)} ${YEAR} AND ${first(period)} <= @to AND ${last(period)} >= @from)`);
    parameters['from'] = from;
    parameters['to'] = to;
  }
  if (conditions.length === 0) return { sql: table.sql, parameters: {} };
  const order = table.sql.lastIndexOf(' ORDER BY ');
  const body = order < 0 ? table.sql : table.sql.slice(0, order);
  return { sql: `SELECT * FROM (${body}) t WHERE ${conditions.join(' AND ')}${order < 0 ? '' : table.sql.slice(order).replaceAll(/\b[dfrx]\./g, '')}`, parameters };
}

function checkIndicators(store: Store, ids: readonly string[]): void {
  if (!hasTable(store, 'catalogue')) return;
  const known = store.prepare('SELECT 1 FROM catalogue WHERE id = ?');
  const any = store.prepare('SELECT 1 FROM catalogue').get() !== undefined;
  for (const id of ids) if (any && known.get(id) === undefined) throw new FilterError(`no indicator ${id} in the catalogue (zhibiao query top-indicators lists those with figures)`);
}
