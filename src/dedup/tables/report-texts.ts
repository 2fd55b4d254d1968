import type { Store } from '../../store/open.js';
import { decodeMap, toDerived, type OffsetMap } from '../../text/offset-map.js';
import type { Span } from '../../text/span.js';

/** A report as the store has it: its page's clean text and the stretches of it that are its own. */
export interface ReportText {
  readonly doc: number;
  readonly report: number;
  readonly text: string;
  readonly parts: readonly Span[];
  /** From the clean text to the source. */
  readonly map: OffsetMap;
}

interface Row {
  readonly parts: string;
  readonly clean_start: number;
  readonly clean_end: number;
}

/** Pages kept in hand: the reports of a compilation are read one after the other. */
const KEPT_PAGES = 4;

/** Reads reports' texts. @returns null where the report is gone */
export function reportTexts(store: Store): (doc: number, report: number) => ReportText | null {
  const page = store.prepare('SELECT clean_text AS text, offset_map AS map FROM documents WHERE doc = ?');
  const row = store.prepare('SELECT parts, clean_start, clean_end FROM reports WHERE doc = ? AND report = ?');
  const pages = new Map<number, { text: string; map: OffsetMap }>();
  const readPage = (doc: number): { text: string; map: OffsetMap } | null => {
    const kept = pages.get(doc);
    if (kept) return kept;
    const read = page.get(doc) as { text: string | null; map: Uint8Array | null } | undefined;
    if (!read || read.text === null || read.map === null) return null;
    const made = { text: read.text, map: decodeMap(read.map) };
    if (pages.size >= KEPT_PAGES) pages.delete(pages.keys().next().value!);
    pages.set(doc, made);
    return made;
  };
  return (doc, report) => {
    const found = row.get(doc, report) as Row | undefined;
    const read = readPage(doc);
    return found && read ? { doc, report, text: read.text, parts: partsOf(found, read.map), map: read.map } : null;
  };
}

function partsOf({ parts, clean_start, clean_end }: Row, map: OffsetMap): Span[] {
  const own = JSON.parse(parts) as [number, number][];
  if (own.length <= 1) return [{ start: clean_start, end: clean_end }];
  return own.map(([start, end]) => ({ start: toDerived(map, start), end: toDerived(map, end) })).filter(({ start, end }) => end > start);
}
