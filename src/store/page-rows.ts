import { createHash } from 'node:crypto';
import type { DraftFact } from '../facts.js';
import type { ProcessedPage } from '../pipeline.js';
import type { LocatedReport } from '../resolve/located-report.js';
import { encodeMap, toSource } from '../text/offset-map.js';
import { wholeCharacters } from '../text/whole-characters.js';
import { searchText } from './search-text.js';

export type Cell = string | number | null | Uint8Array;

/** What wrote a document: kept beside it, so that a run can tell what it must do again. */
export interface Provenance {
  readonly extractor: string;
  readonly configuration: string;
}

export const DOCUMENT_COLUMNS = [
  'source', 'key', 'status', 'reason', 'sha256', 'bytes', 'media_type', 'encoding', 'encoding_reason', 'title', 'site', 'uploader', 'author', 'document_number', 'uploaded_at', 'format', 'page_count', 'size',
  'category', 'metadata', 'source_text', 'clean_text', 'restored_text', 'offset_map', 'restored_map', 'removed', 'mangled', 'extractor', 'configuration', 'origin',
] as const;

export const REPORT_COLUMNS = ['report', 'start', 'end', 'parts', 'clean_start', 'clean_end', 'title', 'kind', 'place', 'place_code', 'province', 'prefecture', 'county', 'year', 'period', 'evidence'] as const;

export const FACT_COLUMNS = [
  'report', 'kind', 'start', 'end', 'raw', 'text', 'value', 'low', 'high', 'left', 'right', 'unit', 'modifier', 'edtf', 'resolved', 'name', 'type', 'label', 'indicator', 'subject', 'subject_resolved', 'subject_resolved_by',
  'period', 'period_resolved', 'period_resolved_by', 'canonical_unit', 'canonical_value', 'role', 'flags', 'repaired', 'repaired_by', 'verified',
] as const satisfies readonly (keyof DraftFact)[];

export const CHECK_COLUMNS = ['report', 'rule', 'facts', 'expected', 'found', 'verdict'] as const;
export const BREAKDOWN_COLUMNS = ['report', 'total', 'part', 'relation', 'exhaustive'] as const;

/** A processed page as rows of the store. Tables are flat, row after row: that is cheap to hand from thread to thread. */
export interface PageRows {
  readonly source: string;
  readonly document: readonly Cell[];
  readonly reports: readonly Cell[];
  readonly facts: readonly Cell[];
  readonly checks: readonly Cell[];
  readonly breakdowns: readonly Cell[];
  readonly search: string;
  readonly counts: { readonly reports: number; readonly facts: number };
}

/** The first part of every fact's id: the same for the same source on any machine. */
export function sourceKey(source: string): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 16);
}

/** Lays a processed page out as rows. */
export function pageRows(page: ProcessedPage, provenance: Provenance, origin: string | null): PageRows {
  const { source, clean, reports, facts } = page;
  const document: Cell[] = [
    source.source, sourceKey(source.source), 'ok', null, source.sha256, source.bytes, source.mediaType, source.encoding, source.encodingReason, titleCell(clean.page.title), clean.page.site, clean.page.uploader,
    clean.page.author, clean.page.document_number, clean.page.uploaded_at, clean.page.format, clean.page.page_count, clean.page.size, clean.page.category,
    JSON.stringify({ ...source.html?.head, ...source.metadata }), source.text, clean.text, clean.restored?.text ?? null, encodeMap(clean.map), clean.restored ? encodeMap(clean.restored.map) : null,
    JSON.stringify(clean.removed), JSON.stringify(clean.mangled), provenance.extractor, provenance.configuration, origin,
  ];
  const reportCells: Cell[] = [];
  for (const report of reports) {
    const span = toSource(clean.map, report.span);
    const parts = report.parts.map((part) => toSource(clean.map, part)).map(({ start, end }) => [start, end]);
    reportCells.push(
      report.ordinal, span.start, span.end, JSON.stringify(parts), report.span.start, report.span.end, titleCell(report.title), report.kind, report.place, report.division?.code ?? null, report.division?.province ?? null,
      report.division?.prefecture ?? null, report.division?.county ?? null, report.year, report.period, JSON.stringify(evidenceOf(report)),
    );
  }
  return {
    source: source.source,
    document,
    reports: reportCells,
    facts: factCells(facts),
    checks: page.checks.flatMap((check): Cell[] => [check.report, check.rule, JSON.stringify(check.facts), check.expected, check.found, check.verdict]),
    breakdowns: page.breakdowns.flatMap((part): Cell[] => [part.report, part.total, part.part, part.relation, part.exhaustive ? 1 : 0]),
    search: searchText(clean.text),
    counts: { reports: reports.length, facts: facts.length },
  };
}

/** Long titles are cut, which may leave half a character. */
const titleCell = (title: string | null): string | null => (title === null ? null : wholeCharacters(title));

/** By what each field of a report was decided. */
function evidenceOf(report: LocatedReport): Record<string, string> {
  const evidence: Record<string, string> = { boundary: report.evidence };
  if (report.placeEvidence !== null) evidence['place'] = report.placeEvidence;
  if (report.division !== null) evidence['place_code'] = report.division.evidence;
  if (report.periodEvidence !== null) evidence['period'] = report.periodEvidence;
  return evidence;
}

function factCells(facts: readonly DraftFact[]): Cell[] {
  const cells: Cell[] = [];
  for (const fact of facts) {
    cells.push(
      fact.report, fact.kind, fact.start, fact.end, fact.raw, fact.text, fact.value, fact.low, fact.high, fact.left, fact.right, fact.unit, fact.modifier, fact.edtf, fact.resolved, fact.name, fact.type, fact.label,
      fact.indicator, fact.subject, fact.subject_resolved, fact.subject_resolved_by, fact.period, fact.period_resolved, fact.period_resolved_by, fact.canonical_unit, fact.canonical_value, fact.role, fact.flags.length === 0 ? '[]' : JSON.stringify(fact.flags), fact.repaired, fact.repaired_by,
      fact.verified ? 1 : 0,
    );
  }
  return cells;
}
