import type { Mangled, Removed } from '../../../schemas/document.js';
import { occurrences, phrasesOf } from '../../search/phrase.js';
import { decodeMap, identityMap, sourceStart, toDerived, type OffsetMap } from '../../text/offset-map.js';
import type { Span } from '../../text/span.js';
import { partAt, partCount, partSpan } from '../highlight.js';
import { choice, type PageRequest } from '../request.js';
import { copiesOfDocument, type ReportCopies } from './clusters.js';
import { documentFacts, type ShownFact } from './document-facts.js';
import type { Reading } from './reading.js';

export const TEXT_VIEWS = ['clean', 'source', 'restored'] as const;
export type TextView = (typeof TEXT_VIEWS)[number];

export interface DocumentReport {
  readonly report: number;
  readonly start: number;
  readonly title: string | null;
  readonly kind: string;
  readonly place: string | null;
  readonly place_code: string | null;
  readonly year: number | null;
  readonly period: string | null;
  readonly evidence: Readonly<Record<string, string>>;
}

/** A removed part within the text shown: over it in the source text, between two characters of the others. */
export interface ShownRemoval extends Span {
  readonly rule: string;
  readonly text: string;
}

export interface DocumentData {
  readonly key: string;
  readonly source: string;
  readonly status: string;
  readonly reason: string | null;
  readonly title: string | null;
  readonly site: string | null;
  readonly uploader: string | null;
  readonly uploaded_at: string | null;
  readonly media_type: string | null;
  readonly encoding: string | null;
  readonly encoding_reason: string | null;
  readonly bytes: number;
  readonly sha256: string | null;
  readonly extractor: string | null;
  readonly mangled: readonly Mangled[];
  readonly removedRules: readonly { readonly rule: string; readonly times: number; readonly characters: number }[];
  readonly reports: readonly DocumentReport[];
  readonly copies: readonly ReportCopies[];
  readonly views: readonly TextView[];
  readonly view: TextView;
  readonly showRemoved: boolean;
  /** From 1. */
  readonly part: number;
  readonly parts: number;
  /** Where the part stands in the text shown. */
  readonly span: Span;
  readonly text: string;
  /** Facts of the part, and where each stands in `text`. */
  readonly facts: readonly ShownFact[];
  readonly factSpans: readonly Span[];
  readonly factsCut: boolean;
  readonly removals: readonly ShownRemoval[];
  readonly words: string | null;
  readonly found: readonly Span[];
  /** The fact the address names. */
  readonly current: string | null;
}

type Row = Pick<DocumentData, 'key' | 'source' | 'status' | 'reason' | 'title' | 'site' | 'uploader' | 'uploaded_at' | 'media_type' | 'encoding' | 'encoding_reason' | 'bytes' | 'sha256' | 'extractor'> & {
  doc: number; mangled: string; removed: string; source_text: string | null; clean_text: string | null; restored_text: string | null; offset_map: Uint8Array | null; restored_map: Uint8Array | null;
};

const DOCUMENT = `SELECT doc, key, source, status, reason, title, site, uploader, uploaded_at, media_type, encoding, encoding_reason, bytes, sha256, extractor, mangled, removed, source_text, clean_text, restored_text,
  offset_map, restored_map FROM documents WHERE key = ?`;

/** Removed parts shown at full length; what a rule took beyond that is cut. */
const LONGEST_REMOVAL = 4000;
const MOST_REPORTS = 200;
const MOST_FOUND = 300;

/** The text shown, and how it relates to the source text. */
interface Shown {
  readonly text: string;
  readonly toShown: (source: number) => number;
  readonly toSource: (shown: number) => number;
}

function shownText(row: Row, view: TextView): Shown {
  const source = row.source_text ?? '';
  if (view === 'source' || row.clean_text === null || row.offset_map === null) return { text: source, toShown: (offset) => offset, toSource: (offset) => offset };
  const map = decodeMap(row.offset_map);
  const restored: OffsetMap = view === 'restored' && row.restored_map !== null ? decodeMap(row.restored_map) : identityMap(row.clean_text.length);
  const text = view === 'restored' && row.restored_text !== null ? row.restored_text : row.clean_text;
  const end = (offset: number, of: OffsetMap, whole: number): number => (offset >= of.derivedLength ? whole : sourceStart(of, offset));
  return {
    text,
    toShown: (offset) => toDerived(restored, toDerived(map, offset)),
    toSource: (offset) => (offset >= text.length ? source.length : end(end(offset, restored, map.derivedLength), map, source.length)),
  };
}

/** A document with one part of its text and the facts in it. */
export function documentData(read: Reading, request: PageRequest): DocumentData | null {
  const row = read.one<Row>(DOCUMENT, request.params['key']);
  if (!row) return null;
  const views: TextView[] = row.clean_text === null ? ['source'] : row.restored_text === null ? ['clean', 'source'] : ['clean', 'source', 'restored'];
  const view = choice(request.query('text'), views);
  const shown = shownText(row, view);
  const current = request.query('fact');
  const parts = partCount(shown.text);
  const part = Math.min(parts - 1, wantedPart(read, request, row.doc, shown));
  const span = partSpan(shown.text, part);
  const text = shown.text.slice(span.start, span.end);
  const from = part === 0 ? 0 : shown.toSource(span.start);
  const to = part === parts - 1 ? Number.MAX_SAFE_INTEGER : shown.toSource(span.end);
  const { facts, cut } = documentFacts(read, row.doc, from, to);
  const removed = JSON.parse(row.removed) as Removed[];
  const wish = request.query('removed');
  const showRemoved = wish === null ? view === 'source' : wish === '1';
  const words = request.query('q');
  const { doc, mangled, removed: _, source_text, clean_text, restored_text, offset_map, restored_map, ...document } = row;
  void [_, clean_text, restored_text, offset_map, restored_map];
  return {
    ...document,
    mangled: JSON.parse(mangled) as Mangled[],
    removedRules: rulesOf(removed),
    reports: reportsOf(read, doc),
    copies: copiesOfDocument(read, doc),
    views, view, showRemoved, part: part + 1, parts, span, text, facts,
    factSpans: facts.map(({ start, end }) => ({ start: shown.toShown(start) - span.start, end: shown.toShown(end) - span.start })),
    factsCut: cut,
    removals: removalsIn(removed, from, to, source_text ?? '', (offset) => (view === 'source' ? offset : shown.toShown(offset)) - span.start, view),
    words,
    found: words === null ? [] : occurrences(text, phrasesOf(words), MOST_FOUND),
    current,
  };
}

function wantedPart(read: Reading, request: PageRequest, doc: number, shown: Shown): number {
  const match = /^(\d{1,9})\.([a-z]{3})(\d{1,10})$/.exec(request.query('fact') ?? '');
  if (match) {
    const fact = read.one<{ start: number }>('SELECT "start" FROM fact_rows WHERE doc = ? AND report = ? AND "start" = ?', doc, Number(match[1]), Number(match[3]));
    if (fact) return partAt(shown.text, shown.toShown(fact.start));
  }
  // Search finds in the clean text; `at` is an offset into it, which the clean view shows.
  const at = Number(request.query('at') ?? Number.NaN);
  if (Number.isInteger(at) && at >= 0) return partAt(shown.text, Math.min(at, shown.text.length));
  return request.page - 1;
}

function reportsOf(read: Reading, doc: number): DocumentReport[] {
  const rows = read.all<Omit<DocumentReport, 'evidence'> & { evidence: string }>('SELECT report, "start", title, kind, place, place_code, year, period, evidence FROM reports WHERE doc = ? ORDER BY report LIMIT ?', doc, MOST_REPORTS);
  return rows.map((row) => ({ ...row, evidence: JSON.parse(row.evidence) as Record<string, string> }));
}

function rulesOf(removed: readonly Removed[]): DocumentData['removedRules'] {
  const rules = new Map<string, { rule: string; times: number; characters: number }>();
  for (const { rule, start, end } of removed) {
    const known = rules.get(rule) ?? { rule, times: 0, characters: 0 };
    rules.set(rule, { rule, times: known.times + 1, characters: known.characters + end - start });
  }
  return [...rules.values()].sort((a, b) => b.characters - a.characters);
}

function removalsIn(removed: readonly Removed[], from: number, to: number, source: string, shown: (offset: number) => number, view: TextView): ShownRemoval[] {
  return removed
    .filter(({ start, end }) => end > from && start < to)
    .map(({ start, end, rule }) => {
      const at = shown(start);
      const text = source.slice(start, Math.min(end, start + LONGEST_REMOVAL));
      return { start: at, end: view === 'source' ? shown(end) : at, rule, text };
    });
}
