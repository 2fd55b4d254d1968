import type { Store } from '../../store/open.js';
import { prepareReport, type PreparedReport } from '../pairs/prepared.js';
import { lastUsed } from './last-used.js';
import { keysFrom, sketchFrom } from './numbers-blob.js';
import type { OffsetMap } from '../../text/offset-map.js';
import { reportTexts } from './report-texts.js';

/** A signed report without its text. */
export interface SignedReport {
  readonly uid: number;
  readonly doc: number;
  readonly report: number;
  readonly length: number;
  readonly textKey: number;
}

/** Reports made ready to be compared, the last ones used kept in hand. */
export interface Shelf {
  signed(uid: number): SignedReport;
  prepared(uid: number): PreparedReport;
  /** From a report's text to its source. */
  map(uid: number): OffsetMap;
  keys(uid: number): Float64Array;
  sketch(uid: number): Uint32Array;
}

/** Folded units kept in hand, about 25 bytes each. */
const KEPT_UNITS = 3_000_000;

/** Keys and sketches kept in hand, each. */
const KEPT_ROWS = 4_000;

/** @throws Error where a number is no signed report's: a bug, since pairs go with their reports */
export function openShelf(store: Store): Shelf {
  const find = store.prepare('SELECT uid, doc, report, length, text_key AS textKey, keys FROM repost_reports WHERE uid = ?');
  const sketch = store.prepare('SELECT sketch FROM repost_reports WHERE uid = ?').pluck();
  const { read, map } = reportTexts(store);
  const kept = new Map<number, PreparedReport>();
  let units = 0;
  const signed = lastUsed(KEPT_ROWS, (uid): SignedReport & { readonly keys: Float64Array } => {
    const row = find.get(uid) as (SignedReport & { readonly keys: Uint8Array }) | undefined;
    if (!row) throw new Error(`no signed report ${uid}`);
    return { ...row, keys: keysFrom(row.keys) };
  });
  const prepared = (uid: number): PreparedReport => {
    const held = kept.get(uid);
    if (held) {
      kept.delete(uid);
      kept.set(uid, held);
      return held;
    }
    const { doc, report } = signed(uid);
    const text = read(doc, report);
    const made = prepareReport(uid, text?.text ?? '', text?.parts ?? []);
    kept.set(uid, made);
    units += made.folded.units.length;
    for (const [oldest, { folded }] of kept) {
      if (units <= KEPT_UNITS || oldest === uid) break;
      kept.delete(oldest);
      units -= folded.units.length;
    }
    return made;
  };
  return { signed, prepared, map: (uid) => map(signed(uid).doc), keys: (uid) => signed(uid).keys, sketch: lastUsed(KEPT_ROWS, (uid) => sketchFrom(sketch.get(uid) as Uint8Array)) };
}
