import { toSource } from '../../text/offset-map.js';
import { mergeSpans, type Span } from '../../text/span.js';
import type { Work } from '../clusters/work.js';
import { align } from '../pairs/align.js';
import type { PreparedReport } from '../pairs/prepared.js';

/** What stands in one report where texts of one wording differ, in offsets of its clean text. */
export interface SlotText extends Span {
  readonly text: string;
}

/** A place where texts of one wording differ. */
export interface Slot {
  readonly kind: 'figure' | 'year' | 'place' | 'words';
  /** What stands before it in the first report. */
  readonly context: string;
  /** By report; null where it has nothing there, or what stands around it is not the same. */
  readonly texts: readonly (SlotText | null)[];
}

const MOST_SLOTS = 400;
const MOST_REPORTS = 200;
/** Units of a slot; longer differences are other sentences. */
const MOST_UNITS = 20;
/** Characters shown of what stands before a slot. */
const CONTEXT = 12;

/** Stores where the reports of a template cluster differ and what each has there. @param members the canonical report first */
export function storeSlots({ sql, shelf }: Work, members: readonly number[]): void {
  const insert = sql('INSERT INTO repost_slots (cluster, slot, uid, kind, context, text, "start", "end") VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const shown = members.slice(0, MOST_REPORTS);
  slotsOf(shown.map((uid) => shelf.prepared(uid))).forEach(({ kind, context, texts }, slot) => {
    shown.forEach((uid, at) => {
      const found = texts[at];
      if (!found) return;
      const { start, end } = toSource(shelf.map(uid), found);
      insert.run(shown[0], slot + 1, uid, kind, context, found.text, start, end);
    });
  });
}

/** Where some reports differ from the first of them, in order of that. */
export function slotsOf(reports: readonly PreparedReport[]): Slot[] {
  const first = reports[0]!;
  const alignments = reports.map((report) => (report === first ? null : align(first.folded.units, report.folded.units, report.index())));
  const places = [...differingWords(reports, alignments), ...differingFigures(reports, alignments)].sort((a, b) => a.start - b.start || a.end - b.end);
  const slots: Slot[] = [];
  for (const place of places) {
    const texts = reports.map((report, at) => textIn(report, within(place, first, report, alignments[at]!)));
    const different = new Set(texts.flatMap((text) => (text === null ? [] : [text.text])));
    if (different.size < 2 || slots.length === MOST_SLOTS) continue;
    slots.push({ kind: kindOf([...different], first, place), context: contextOf(first, place), texts });
  }
  return slots;
}

/** Stretches of other words, in units of the first report; joined where those of several reports overlap. */
function differingWords([first, ...others]: readonly PreparedReport[], [, ...alignments]: readonly (Int32Array | null)[]): Span[] {
  const stretches: Span[] = [];
  others.forEach((_, at) => {
    const to = alignments[at]!;
    for (let unit = 1; unit < to.length; unit++) {
      if (to[unit]! >= 0 || to[unit - 1]! < 0) continue;
      let end = unit;
      while (end < to.length && to[end]! < 0) end++;
      if (end === to.length || end - unit > MOST_UNITS) continue;
      const length = to[end]! - to[unit - 1]! - 1;
      if (length > 0 && length <= MOST_UNITS) stretches.push({ start: unit, end });
    }
  });
  return first ? mergeSpans(stretches) : [];
}

/** Gaps between units that hold other numerals in some report; the words on both sides are the same. */
function differingFigures(reports: readonly PreparedReport[], alignments: readonly (Int32Array | null)[]): Span[] {
  const first = reports[0]!;
  const gaps = new Set<number>();
  reports.forEach((report, at) => {
    const to = alignments[at];
    if (!to) return;
    for (let unit = 0; unit < to.length; unit++) {
      const place = to[unit]!;
      if (place < 0 || (unit > 0 && to[unit - 1] !== place - 1)) continue;
      if (numeralBefore(first, unit)?.text !== numeralBefore(report, place)?.text) gaps.add(unit);
    }
  });
  return [...gaps].map((unit) => ({ start: unit, end: unit }));
}

/** A stretch's place in another report, as its units; null where what stands around it is not aligned. */
function within({ start, end }: Span, first: PreparedReport, report: PreparedReport, to: Int32Array | null): Span | null {
  if (to === null) return { start, end };
  const before = start > 0 ? to[start - 1]! : -1;
  const behind = end < first.folded.units.length ? to[end]! : report.folded.units.length;
  if ((start > 0 && before < 0) || behind < 0 || behind - before - 1 > MOST_UNITS) return null;
  return { start: before + 1, end: behind };
}

/** What stands in a place: the words of its units, or the numeral in an empty one. */
function textIn(report: PreparedReport, place: Span | null): SlotText | null {
  if (place === null) return null;
  if (place.end === place.start) return numeralBefore(report, place.start);
  const start = report.folded.at[place.start]!;
  const end = report.folded.at[place.end - 1]! + 1;
  return { start, end, text: report.text.slice(start, end) };
}

const NUMERAL = /[\d〇零一二三四五六七八九十百千万亿两xX×*_○□某.]+(?:,\d{3})*/;
/** Characters of a gap that are looked at. */
const MOST_GAP = 60;

function numeralBefore({ text, folded }: PreparedReport, unit: number): SlotText | null {
  const from = unit > 0 ? folded.at[unit - 1]! + 1 : folded.span.start;
  const to = Math.min(unit < folded.at.length ? folded.at[unit]! : folded.span.end, from + MOST_GAP);
  const found = to > from ? NUMERAL.exec(text.slice(from, to)) : null;
  if (!found) return null;
  const start = from + found.index;
  return { start, end: start + found[0].length, text: found[0] };
}

const PLACE_END = /[省市县区镇乡村州旗]$/;
const YEAR = /^(?:(?:19|20)\d\d|[xX×]{2,4}|20[xX×]{2})$/;

function kindOf(texts: readonly string[], { text, folded }: PreparedReport, { start, end }: Span): Slot['kind'] {
  const behind = text[folded.at[end] ?? text.length] ?? '';
  if (end > start) return texts.every((own) => PLACE_END.test(own)) || PLACE_END.test(behind) ? 'place' : 'words';
  return behind === '年' && texts.every((own) => YEAR.test(own)) ? 'year' : 'figure';
}

function contextOf({ text, folded }: PreparedReport, { start }: Span): string {
  const end = start > 0 ? folded.at[start - 1]! + 1 : folded.span.start;
  const line = text.slice(Math.max(folded.span.start, end - CONTEXT), end);
  return line.slice(line.lastIndexOf('\n') + 1);
}
