import { createHash } from 'node:crypto';
import type { ProcessedPage } from '../pipeline.js';
import type { FailedSource } from '../source/source-text.js';
import { encodeMap, toSource } from '../text/offset-map.js';
import type { Store } from './open.js';

/** What wrote a document: kept beside it, so that a run can tell what it must do again. */
export interface Provenance {
  readonly extractor: string;
  readonly configuration: string;
}

/** What the store knows of a source before its page is read again. */
export interface KnownDocument extends Provenance {
  readonly sha256: string | null;
  readonly status: string;
}

/** The first part of every fact's id: the same for the same source on any machine. */
export function sourceKey(source: string): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 16);
}

const DOCUMENT_COLUMNS = [
  'source', 'key', 'status', 'reason', 'sha256', 'bytes', 'media_type', 'encoding', 'encoding_reason', 'title', 'site', 'uploader', 'author', 'document_number', 'uploaded_at', 'format', 'page_count', 'size',
  'category', 'metadata', 'source_text', 'clean_text', 'restored_text', 'offset_map', 'restored_map', 'removed', 'mangled', 'extractor', 'configuration',
] as const;

const FACT_COLUMNS = [
  'report', 'kind', 'start', 'end', 'raw', 'text', 'value', 'low', 'high', 'left', 'right', 'unit', 'modifier', 'edtf', 'resolved', 'name', 'type', 'label', 'indicator', 'subject', 'subject_resolved', 'period',
  'period_resolved', 'role', 'flags', 'repaired', 'repaired_by', 'verified',
] as const;

const REPORT_COLUMNS = ['report', 'start', 'end', 'parts', 'clean_start', 'clean_end', 'title', 'kind', 'place', 'place_code', 'province', 'prefecture', 'county', 'year', 'period', 'evidence'] as const;

const insert = (table: string, columns: readonly string[], lead: readonly string[] = []): string =>
  `INSERT INTO ${table} (${[...lead, ...columns].map((column) => `"${column}"`).join(', ')}) VALUES (${[...lead, ...columns].map(() => '?').join(', ')})`;

/** Writes documents, each with its reports and facts in one transaction. */
export interface DocumentWriter {
  known(source: string): KnownDocument | undefined;
  write(page: ProcessedPage, provenance: Provenance): void;
  writeFailure(failure: FailedSource, provenance: Provenance): void;
}

/** Prepares a writer for an open store. A document of the same source is replaced. */
export function documentWriter(store: Store): DocumentWriter {
  const find = store.prepare('SELECT sha256, extractor, configuration, status FROM documents WHERE source = ?');
  const remove = store.prepare('DELETE FROM documents WHERE source = ?');
  const addDocument = store.prepare(insert('documents', DOCUMENT_COLUMNS));
  const addReport = store.prepare(insert('reports', REPORT_COLUMNS, ['doc']));
  const addFact = store.prepare(insert('fact_rows', FACT_COLUMNS, ['doc']));

  const write = store.transaction((page: ProcessedPage, provenance: Provenance) => {
    const { source, clean, reports, facts } = page;
    remove.run(source.source);
    const { lastInsertRowid: doc } = addDocument.run(
      source.source, sourceKey(source.source), 'ok', null, source.sha256, source.bytes, source.mediaType, source.encoding, source.encodingReason, clean.page.title, clean.page.site, clean.page.uploader,
      clean.page.author, clean.page.document_number, clean.page.uploaded_at, clean.page.format, clean.page.page_count, clean.page.size, clean.page.category,
      JSON.stringify({ ...source.html?.head, ...source.metadata }), source.text, clean.text, clean.restored?.text ?? null, encodeMap(clean.map), clean.restored ? encodeMap(clean.restored.map) : null,
      JSON.stringify(clean.removed), JSON.stringify(clean.mangled), provenance.extractor, provenance.configuration,
    );
    for (const report of reports) {
      const span = toSource(clean.map, report.span);
      const parts = report.parts.map((part) => toSource(clean.map, part)).map(({ start, end }) => [start, end]);
      addReport.run(
        doc, report.ordinal, span.start, span.end, JSON.stringify(parts), report.span.start, report.span.end, report.title, report.kind, report.place, null, null, null, null, report.year, report.period,
        JSON.stringify({ boundary: report.evidence, ...(report.placeEvidence ? { place: report.placeEvidence } : {}), ...(report.periodEvidence ? { period: report.periodEvidence } : {}) }),
      );
    }
    for (const fact of facts) {
      addFact.run(
        doc, fact.report, fact.kind, fact.start, fact.end, fact.raw, fact.text, fact.value, fact.low, fact.high, fact.left, fact.right, fact.unit, fact.modifier, fact.edtf, fact.resolved, fact.name, fact.type,
        fact.label, fact.indicator, fact.subject, fact.subject_resolved, fact.period, fact.period_resolved, fact.role, fact.flags.length === 0 ? '[]' : JSON.stringify(fact.flags), fact.repaired, fact.repaired_by,
        fact.verified ? 1 : 0,
      );
    }
  });

  const writeFailure = store.transaction((failure: FailedSource, provenance: Provenance) => {
    remove.run(failure.source);
    const values: Record<string, unknown> = {
      source: failure.source, key: sourceKey(failure.source), status: failure.status, reason: failure.reason, sha256: failure.sha256, bytes: failure.bytes, metadata: '{}', removed: '[]', mangled: '[]', ...provenance,
    };
    addDocument.run(...DOCUMENT_COLUMNS.map((column) => values[column] ?? null));
  });

  return {
    known: (source) => find.get(source) as KnownDocument | undefined,
    write: (page, provenance) => write(page, provenance),
    writeFailure: (failure, provenance) => writeFailure(failure, provenance),
  };
}
