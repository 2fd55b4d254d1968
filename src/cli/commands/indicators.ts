import { matcher } from '../../indicators/match.js';
import { suggest } from '../../indicators/suggest.js';
import { csvLine, jsonLine, type Row } from '../../store/export/rows.js';
import { indicatorCounts, storedIndicators, unknownLabels, type StoredIndicator } from '../../store/indicator-counts.js';
import { openReadOnly, type Store } from '../../store/open.js';
import { catalogueOf } from '../../tools.js';
import { userFile } from '../../user-files.js';
import { EXIT, UsageError } from '../exit-codes.js';
import { print } from '../print.js';
import { renderTable } from '../table.js';

export interface IndicatorsFlags {
  readonly db?: string;
  readonly suggest?: boolean;
  readonly field?: string;
  readonly least?: number;
  readonly limit?: number;
  readonly catalogue?: readonly string[];
  readonly format: string;
}

const FORMATS = ['table', 'json', 'jsonl', 'csv'];
const SUGGESTIONS = 50;
const LEAST_SUGGESTED = 3;

const COLUMNS = ['id', 'zh', 'en', 'unit', 'level', 'field'];
const COUNTS = ['figures', 'places', 'first_year', 'last_year'];

/**
 * Lists indicators or proposes new ones.
 * @throws UsageError, CatalogueError, UserFileError, StoreError for mistakes of the user's
 */
export async function runIndicators(flags: IndicatorsFlags): Promise<number> {
  if (!FORMATS.includes(flags.format)) throw new UsageError(`unknown format: ${flags.format} (${FORMATS.join(', ')})`);
  if (flags.suggest && flags.db === undefined) throw new UsageError('--suggest needs a database: --db FILE');
  if (flags.suggest && flags.field !== undefined) throw new UsageError('labels without an indicator have no field: --field does not go with --suggest');
  const store = flags.db === undefined ? null : openReadOnly(flags.db);
  try {
    const { columns, rows } = flags.suggest ? suggestions(store!, flags) : listed(store, flags);
    if (flags.format === 'table') await print(renderTable(columns, rows));
    else if (flags.format === 'json') await print(`${JSON.stringify(rows, null, 2)}\n`);
    else if (flags.format === 'jsonl') await print(rows.map(jsonLine).join(''));
    else await print(csvLine(columns) + rows.map((row) => csvLine(columns.map((column) => row[column]))).join(''));
    return EXIT.done;
  } finally {
    store?.close();
  }
}

interface Listing {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** The catalogue, what the database's ingest knew beside it, and counts; the most frequent first. */
function listed(store: Store | null, { field, least = 0, limit = Infinity, catalogue = [] }: IndicatorsFlags): Listing {
  const known = new Map<string, StoredIndicator>((store === null ? [] : storedIndicators(store)).map((indicator) => [indicator.id, indicator]));
  for (const { id, zh, en, unit, level, field: own } of catalogueOf(catalogue.map(userFile)).indicators) known.set(id, { id, zh, en, unit, level: level ?? null, field: own });
  const fields = new Set([...known.values()].map((indicator) => indicator.field));
  if (field !== undefined && !fields.has(field)) throw new UsageError(`unknown field: ${field} (${[...fields].sort().join(', ')})`);
  const chosen = [...known.values()].filter((indicator) => field === undefined || indicator.field === field);
  if (store === null) return { columns: COLUMNS, rows: chosen.slice(0, limit).map((indicator) => ({ ...indicator })) };
  const counts = new Map(indicatorCounts(store).map((count) => [count.id, count]));
  const rows = chosen.map(({ id, zh, en, unit, level, field: own }) => {
    const count = counts.get(id);
    return { id, zh, en, unit, level, field: own, figures: count?.figures ?? 0, places: count?.places ?? 0, first_year: count?.first_year ?? null, last_year: count?.last_year ?? null };
  });
  return { columns: [...COLUMNS, ...COUNTS], rows: rows.filter(({ figures }) => figures >= least).sort((a, b) => b.figures - a.figures || (a.id < b.id ? -1 : 1)).slice(0, limit) };
}

function suggestions(store: Store, { least = LEAST_SUGGESTED, limit = SUGGESTIONS, catalogue = [] }: IndicatorsFlags): Listing {
  const known = catalogueOf(catalogue.map(userFile));
  const match = matcher(known);
  // The catalogue may have grown since the pages were read.
  const unknown = unknownLabels(store).filter(({ label, unit, kind }) => match(label, unit, kind) === null);
  const found = suggest(known, unknown, least).slice(0, limit);
  return {
    columns: ['label', 'unit', 'figures', 'spellings', 'nearest', 'nearest_name', 'likeness'],
    rows: found.map(({ unit, count, labels, nearest }) => ({
      label: labels[0]!, unit, figures: count, spellings: labels.slice(1).join(' '), nearest: nearest?.id ?? null, nearest_name: nearest?.name ?? null, likeness: nearest ? Number(nearest.likeness.toFixed(2)) : null,
    })),
  };
}
