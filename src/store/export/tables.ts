import type { Store } from '../open.js';
import { noteOf } from './columns.js';

/** A table as exports give it: its query, in a fixed order, and which columns are not plain text or numbers. */
export interface ExportTable {
  readonly name: string;
  readonly sql: string;
  /** Columns that hold JSON. */
  readonly json: readonly string[];
  /** Columns that hold 0 or 1. */
  readonly booleans: readonly string[];
  /** Columns a JSON line leaves out where they are null: the contract's line does not have them. */
  readonly sparse?: readonly string[];
}

const table = (name: string, sql: string, json: readonly string[] = [], booleans: readonly string[] = [], sparse: readonly string[] = []): ExportTable => ({ name, sql, json, booleans, sparse });

/**
 * A view of facts in order of source and place. Documents are gone through in the order of their sources, so that a million facts need not be
 * sorted before the first is written.
 */
const inOrder = (view: string, columns: string, last: string): string =>
  `SELECT ${columns.split(',').map((column) => `f.${column.trim()}`).join(', ')} FROM documents x CROSS JOIN ${view} f ON f.source = x.source ORDER BY x.source, f.report, f."start", f."end", f.${last}`;

const CORRECTED = ['corrected', 'correction_note'];

const FACTS = `id, source, report, kind, "start", "end", raw, text, value, low, high, "left", "right", unit, modifier, edtf, resolved, name, type, label, indicator, subject_resolved, subject_resolved_by, period_resolved, period_resolved_by,
  canonical_unit, canonical_value, subject, period, role, flags, repaired, repaired_by, verified, corrected, correction_note`;
const INDICATORS = 'subject, label, value, unit, period, role, report, source, low, high, "left", "right", modifier, indicator, flags, repaired, verified, subject_resolved, period_resolved, text, "start", "end", id, corrected, correction_note';

const factTable = (view: string): ExportTable => table(view, inOrder(view, FACTS, 'kind'), ['flags'], ['verified'], CORRECTED);
const indicatorTable = (view: string): ExportTable => table(view, inOrder(view, INDICATORS, 'id'), ['flags'], ['verified'], CORRECTED);

/** The tables whose columns and order are fixed. Facts are the contract: its fields in its order, then what was corrected. */
export const exportTables: readonly ExportTable[] = [
  table(
    'documents',
    `SELECT source, status, reason, sha256, bytes, media_type, encoding, encoding_reason, title, site, uploader, document_number, uploaded_at, format, page_count, size, category, author, metadata,
      source_text, clean_text, restored_text, removed, mangled FROM documents ORDER BY source`,
    ['metadata', 'removed', 'mangled'],
  ),
  table(
    'reports',
    `SELECT d.source, r.report, r."start", r."end", r.title, r.kind, r.place, r.year, r.period, r.province, r.prefecture, r.county, r.place_code, r.evidence
      FROM reports r JOIN documents d USING (doc) ORDER BY d.source, r.report`,
    ['evidence'],
  ),
  factTable('facts'),
  table('projects', inOrder('projects', 'name, type, source, report, raw, "start", "end", id, corrected, correction_note', 'id'), [], [], CORRECTED),
  indicatorTable('indicators'),
  table('checks', 'SELECT source, report, rule, facts, expected, found, verdict FROM checks ORDER BY source, report, rule, facts', ['facts']),
  table('breakdowns', 'SELECT source, report, total, part, relation, exhaustive FROM breakdowns ORDER BY source, report, total, part', [], ['exhaustive']),
  table(
    'corrections',
    `SELECT c.*, EXISTS (SELECT 1 FROM facts_extracted e WHERE e.doc = (SELECT doc FROM documents WHERE key = substr(c.id, 1, 16)) AND e.id = c.id AND e.raw = c.raw) AS applied
      FROM corrections c ORDER BY id`,
    ['was'],
    ['sets_value', 'sets_label', 'rejected', 'applied'],
  ),
  // Copies: one line per relation, per member, per slot and report, per reading; and every fact once however many copies hold it.
  table('reposts', 'SELECT source_a, report_a, source_b, report_b, relation, score, method, shared_sentences, same_figures, other_figures FROM reposts ORDER BY source_a, report_a, source_b, report_b, relation'),
  table('clusters', 'SELECT cluster, relation, source, report, canonical, reasons FROM clusters ORDER BY relation, cluster, canonical DESC, source, report', ['reasons'], ['canonical']),
  table('slots', 'SELECT cluster, slot, kind, context, source, report, text, "start", "end" FROM slots ORDER BY cluster, slot, source, report'),
  table('conflicts', 'SELECT cluster, conflict, reading, kind, label, text, value, witnesses FROM conflicts ORDER BY cluster, conflict, reading', ['witnesses']),
  factTable('facts_distinct'),
  indicatorTable('indicators_distinct'),
  table('catalogue', 'SELECT * FROM catalogue ORDER BY id'),
  table('runs', 'SELECT * FROM runs ORDER BY run'),
];

/** Parts of the full-text index, and SQLite's own. */
const HIDDEN = /^(?:search|sqlite_)/;

/** Names of everything that can be exported: the fixed tables first, then every other table and view of the database. */
export function tableNames(store: Store): string[] {
  const all = store.prepare("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name").pluck().all() as string[];
  const fixed = exportTables.map(({ name }) => name);
  return [...fixed, ...all.filter((name) => !HIDDEN.test(name) && !fixed.includes(name))];
}

/** The tables `--table all` writes: what an analyst reads, not the tables that lie behind, nor indicator_figures once more in Chinese. */
export function mainTableNames(store: Store): string[] {
  return tableNames(store).filter((name) => !/_rows$|^指标$|^summary_|^indicator_values$|^fact_findings$|^facts_extracted$|^repost_/.test(name));
}

/** The table of that name; null where the database has none. */
export function findTable(store: Store, name: string): ExportTable | null {
  const fixed = exportTables.find((one) => one.name === name);
  if (fixed) return fixed;
  if (!tableNames(store).includes(name)) return null;
  const quoted = `"${name.replaceAll('"', '""')}"`;
  const columns = store.prepare(`SELECT * FROM ${quoted}`).columns();
  // Binary columns say nothing to a reader.
  const shown = columns.filter(({ type }) => type !== 'BLOB').map(({ name: column }) => column);
  const typed = (types: readonly string[]): string[] => shown.filter((column) => types.includes(noteOf(column, name)?.type ?? ''));
  return table(name, `SELECT ${shown.map((column) => `"${column.replaceAll('"', '""')}"`).join(', ')} FROM ${quoted}${orderOf(shown)}`, typed(['array', 'object']), typed(['boolean']));
}

/** A fixed order where the columns give one; the store's own otherwise. */
function orderOf(columns: readonly string[]): string {
  const keys = ['cluster', 'source', 'source_a', 'report', 'report_a', 'source_b', 'report_b', 'start', 'end', 'id'].filter((key) => columns.includes(key));
  return keys.length === 0 ? '' : ` ORDER BY ${keys.map((key) => `"${key}"`).join(', ')}`;
}

/** The value of a column as exports write it. */
export function exportValue(tableOf: ExportTable, column: string, value: unknown): unknown {
  if (value === null) return null;
  if (tableOf.json.includes(column)) return parsed(value);
  return tableOf.booleans.includes(column) ? value === 1 : value;
}

/** In a table of another's making a column of a known name may hold something else: it stays as it is. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
