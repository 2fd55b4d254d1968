import { columnNames, noteOf, type ColumnType } from './columns.js';

export type Format = 'csv' | 'jsonl' | 'parquet' | 'xlsx';

/** One exported file as datapackage.json describes it. */
export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly format: Format;
  readonly columns: readonly string[];
  readonly names: 'zh' | 'en';
  readonly rows: number;
  readonly filters: object;
}

const MEDIA: Readonly<Record<Format, string>> = {
  csv: 'text/csv',
  jsonl: 'application/jsonl',
  parquet: 'application/vnd.apache.parquet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  documents: 'One row per page, whether it could be read or not',
  reports: 'The reports a page holds; a compilation page holds several',
  facts: 'Every number, percentage, ratio, rank, date and named project, with corrections applied',
  facts_distinct: 'Facts, each counted once however many copies of its report there are',
  indicators: 'Figures with a label: whose, of what, how much, when',
  indicators_distinct: 'Indicators, each counted once however many copies of its report there are',
  projects: 'Named policies, programmes, buildings and events',
  checks: 'Every arithmetic check that could run on a report’s figures',
  breakdowns: 'Parts linked to their totals',
  corrections: 'What an analyst put right',
  catalogue: 'The catalogue of indicators the last ingest worked with',
  runs: 'One row per run of ingest',
  reposts: 'Verified relations between reports',
  clusters: 'Reports that are copies of one another',
  slots: 'Aligned places of a cluster where its copies vary',
  conflicts: 'Values copies of one report disagree on',
};

/** Keys by which one table's rows point at another's: Frictionless foreign keys. */
const KEYS: Readonly<Record<string, readonly string[]>> = { documents: ['source'], reports: ['source', 'report'], facts: ['id'], corrections: ['id'], catalogue: ['id'], runs: ['run'] };

function fieldOf(column: string, title: string, format: Format, table: string): object {
  const note = noteOf(column, table);
  const type: ColumnType = note?.type ?? 'any';
  // Parquet has no column of two types; the other formats keep numbers and text apart.
  return { name: title, type: type === 'any' && format === 'parquet' ? 'string' : type, ...(note ? { title: title === note.zh ? column : note.zh, description: note.description } : {}) };
}

/** The entry of one file. */
export function resourceOf({ name, path, format, columns, names, rows, filters }: Resource): object {
  const titles = columnNames(columns, names);
  const titleOf = (column: string): string => titles[columns.indexOf(column)]!;
  const primaryKey = KEYS[name]?.map(titleOf);
  return {
    name: name.replaceAll('_', '-'), path, title: name, ...(DESCRIPTIONS[name] === undefined ? {} : { description: DESCRIPTIONS[name] }), format, mediatype: MEDIA[format],
    ...(format === 'csv' || format === 'jsonl' ? { encoding: 'utf-8' } : {}),
    ...(format === 'csv' ? { dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true } } : {}),
    rows, ...(Object.keys(filters).length === 0 ? {} : { filters }),
    schema: { fields: columns.map((column, index) => fieldOf(column, titles[index]!, format, name)), missingValues: [''], ...(primaryKey === undefined ? {} : { primaryKey }) },
  };
}

/** A datapackage.json of ours, as far as it is read again. */
interface Package {
  readonly name: string;
  readonly resources: readonly { readonly path?: unknown }[];
}

/** Is a parsed datapackage.json one that this program wrote? Others' are never overwritten. */
export function isOwn(content: unknown): content is Package {
  const value = content as Partial<Package> | null;
  return typeof value === 'object' && value !== null && value.name === 'zhibiao-export' && Array.isArray(value.resources);
}

/** The package with these files described, beside those an earlier export described in the same folder. */
export function dataPackage(resources: readonly Resource[], version: string, created: string, earlier: Package | null): object {
  const paths = new Set(resources.map(({ path }) => path));
  const kept = (earlier?.resources ?? []).filter(({ path }) => typeof path === 'string' && !paths.has(path));
  return {
    name: 'zhibiao-export', title: 'Facts extracted from work reports', created, version,
    description: 'Written by zhibiao. Offsets are UTF-16 units into source_text; values are in base units. In CSV files a text that a spreadsheet would take for a formula has an apostrophe in front.',
    resources: [...kept, ...resources.map(resourceOf)],
  };
}
