/** A table as exports give it: its query, in a fixed order, and which columns are not plain text or numbers. */
export interface ExportTable {
  readonly name: string;
  readonly sql: string;
  /** Columns that hold JSON. */
  readonly json: readonly string[];
  /** Columns that hold 0 or 1. */
  readonly booleans: readonly string[];
}

const table = (name: string, sql: string, json: readonly string[] = [], booleans: readonly string[] = []): ExportTable => ({ name, sql, json, booleans });

/** The contract's fields in its order. */
const FACTS = `id, source, report, kind, "start", "end", raw, text, value, low, high, "left", "right", unit, modifier, edtf, resolved, name, type, label, indicator, subject_resolved, subject_resolved_by, period_resolved, period_resolved_by,
      canonical_unit, canonical_value, subject, period,
      role, flags, repaired, repaired_by, verified`;

const INDICATORS = 'subject, label, value, unit, period, role, report, source, low, high, "left", "right", modifier, indicator, flags, repaired, verified, subject_resolved, period_resolved, text, "start", "end", id';

/** Every table `zhibiao export` knows. Facts are the contract: its fields in its order. */
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
  table('facts', `SELECT ${FACTS} FROM facts ORDER BY source, report, "start", "end", kind`, ['flags'], ['verified']),
  table('projects', 'SELECT name, type, source, report, raw, "start", "end", id FROM projects ORDER BY source, report, "start", "end"'),
  table('checks', 'SELECT source, report, rule, facts, expected, found, verdict FROM checks ORDER BY source, report, rule, facts', ['facts']),
  table('breakdowns', 'SELECT source, report, total, part, relation, exhaustive FROM breakdowns ORDER BY source, report, total, part', [], ['exhaustive']),
  // Copies: one line per relation, per member, per slot and report, per reading; and every fact once however many copies hold it.
  table('reposts', 'SELECT source_a, report_a, source_b, report_b, relation, score, method, shared_sentences, same_figures, other_figures FROM reposts ORDER BY source_a, report_a, source_b, report_b, relation'),
  table('clusters', 'SELECT cluster, relation, source, report, canonical, reasons FROM clusters ORDER BY relation, cluster, canonical DESC, source, report', ['reasons'], ['canonical']),
  table('slots', 'SELECT cluster, slot, kind, context, source, report, text, "start", "end" FROM slots ORDER BY cluster, slot, source, report'),
  table('conflicts', 'SELECT cluster, conflict, reading, kind, label, text, value, witnesses FROM conflicts ORDER BY cluster, conflict, reading', ['witnesses']),
  table('facts_distinct', `SELECT ${FACTS} FROM facts_distinct ORDER BY source, report, "start", "end", kind`, ['flags'], ['verified']),
  table('indicators_distinct', `SELECT ${INDICATORS} FROM indicators_distinct ORDER BY source, report, "start", "end"`, ['flags'], ['verified']),
];

/** The value of a column as exports write it. */
export function exportValue(tableOf: ExportTable, column: string, value: unknown): unknown {
  if (value === null) return null;
  if (tableOf.json.includes(column)) return JSON.parse(value as string) as unknown;
  return tableOf.booleans.includes(column) ? value === 1 : value;
}
