import type { Store } from '../../store/open.js';
import { decodeMap, toDerived, type OffsetMap } from '../../text/offset-map.js';
import type { Span } from '../../text/span.js';
import { lastUsed } from './last-used.js';

/** A report as the store has it: its page's clean text and the stretches of it that are its own. */
export interface ReportText {
  readonly text: string;
  readonly parts: readonly Span[];
}

interface Row {
  readonly parts: string;
  readonly clean_start: number;
  readonly clean_end: number;
}

/** Reads reports' texts; null where the report is gone. */
export interface ReportTexts {
  read(doc: number, report: number): ReportText | null;
  /** From a page's clean text to its source. */
  map(doc: number): OffsetMap;
}

/** Pages kept in hand: the reports of a compilation are often read one after the other. */
const KEPT_PAGES = 16;

export function reportTexts(store: Store): ReportTexts {
  const clean = store.prepare('SELECT clean_text FROM documents WHERE doc = ?').pluck();
  const map = store.prepare('SELECT offset_map FROM documents WHERE doc = ?').pluck();
  const row = store.prepare('SELECT parts, clean_start, clean_end FROM reports WHERE doc = ? AND report = ?');
  const page = lastUsed(KEPT_PAGES, (doc) => (clean.get(doc) as string | null | undefined) ?? null);
  const mapOf = lastUsed(KEPT_PAGES, (doc) => decodeMap(map.get(doc) as Uint8Array));
  return {
    map: mapOf,
    read(doc, report) {
      const found = row.get(doc, report) as Row | undefined;
      const text = page(doc);
      return found && text !== null ? { text, parts: partsOf(found, () => mapOf(doc)) } : null;
    },
  };
}

function partsOf({ parts, clean_start, clean_end }: Row, map: () => OffsetMap): Span[] {
  const own = JSON.parse(parts) as [number, number][];
  if (own.length <= 1) return [{ start: clean_start, end: clean_end }];
  return own.map(([start, end]) => ({ start: toDerived(map(), start), end: toDerived(map(), end) })).filter(({ start, end }) => end > start);
}
