import { toSource } from '../../text/offset-map.js';
import { mergeSpans, type Span } from '../../text/span.js';
import type { Work } from '../clusters/work.js';
import { align } from '../pairs/align.js';
import type { PreparedReport } from '../pairs/prepared.js';

/** Where texts of one wording differ, as units of the canonical one: what stands before `end` and behind the unit before `start`. */
type Slot = Span;

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
  const canonical = shelf.prepared(shown[0]!);
  const alignments = shown.map((uid) => (uid === canonical.uid ? null : align(canonical.folded.units, shelf.prepared(uid).folded.units, shelf.prepared(uid).index())));
  const slots = findSlots(canonical, shown.map((uid) => shelf.prepared(uid)), alignments).slice(0, MOST_SLOTS);
  let number = 0;
  for (const slot of slots) {
    const texts = shown.map((uid, at) => textIn(shelf.prepared(uid), within(slot, canonical, shelf.prepared(uid), alignments[at]!)));
    if (new Set(texts.filter((text) => text !== null).map((text) => text!.text)).size < 2) continue;
    number++;
    const kind = kindOf(texts.flatMap((text) => (text === null ? [] : [text.text])), canonical, slot);
    const context = contextOf(canonical, slot);
    shown.forEach((uid, at) => {
      const found = texts[at];
      if (!found) return;
      const { start, end } = toSource(shelf.text(uid).map, found);
      insert.run(shown[0], number, uid, kind, context, found.text, start, end);
    });
  }
}

/** Gaps of numbers and stretches of other words, joined where those of several reports overlap. */
function findSlots(canonical: PreparedReport, reports: readonly PreparedReport[], alignments: readonly (Int32Array | null)[]): Slot[] {
  const stretches: Slot[] = [];
  const gaps = new Set<number>();
  alignments.forEach((to, at) => {
    if (to === null) return;
    for (const place of canonical.numbers.before) gaps.add(place);
    const other = reports[at]!;
    for (let unit = 1; unit < to.length; unit++) {
      if (to[unit]! >= 0 || to[unit - 1]! < 0) continue;
      let end = unit;
      while (end < to.length && to[end]! < 0) end++;
      if (end === to.length || end - unit > MOST_UNITS) continue;
      const length = to[end]! - to[unit - 1]! - 1;
      if (length > 0 && length <= MOST_UNITS && to[end]! < other.folded.units.length) stretches.push({ start: unit, end });
    }
  });
  const words = mergeSpans(stretches);
  const free = [...gaps].filter((place) => !words.some(({ start, end }) => start <= place && place <= end));
  return [...words, ...free.map((place): Slot => ({ start: place, end: place }))].sort((a, b) => a.start - b.start);
}

/** A slot's place in another report, as its units; null where what stands around it is not aligned. */
function within({ start, end }: Slot, canonical: PreparedReport, report: PreparedReport, to: Int32Array | null): Slot | null {
  if (to === null) return { start, end };
  const before = start > 0 ? to[start - 1]! : -1;
  const behind = end < canonical.folded.units.length ? to[end]! : report.folded.units.length;
  if ((start > 0 && before < 0) || behind < 0 || behind - before - 1 > MOST_UNITS) return null;
  return { start: before + 1, end: behind };
}

const NUMBER = /[\d.,xX×*_○□]+/;

/** What stands in a slot: the words of its units, or the number in an empty one. */
function textIn({ text, folded }: PreparedReport, slot: Slot | null): (Span & { readonly text: string }) | null {
  if (slot === null) return null;
  if (slot.end > slot.start) {
    const start = folded.at[slot.start]!;
    const end = folded.at[slot.end - 1]! + 1;
    return { start, end, text: text.slice(start, end) };
  }
  const from = slot.start > 0 ? folded.at[slot.start - 1]! + 1 : folded.span.start;
  const to = slot.start < folded.at.length ? folded.at[slot.start]! : folded.span.end;
  const found = NUMBER.exec(text.slice(from, Math.min(to, from + 60)));
  if (!found) return null;
  const start = from + found.index;
  return { start, end: start + found[0].length, text: found[0] };
}

const PLACE_END = /[省市县区镇乡村州旗]$/;

function kindOf(texts: readonly string[], { text, folded }: PreparedReport, { start, end }: Slot): string {
  const behind = folded.at[end] ?? text.length;
  if (end > start) return texts.every((own) => PLACE_END.test(own)) || PLACE_END.test(text[behind] ?? '') ? 'place' : 'words';
  return texts.every((own) => /^(?:(?:19|20)\d\d|[xX×]{2,4}|20[xX×]{2})$/.test(own)) && text[behind] === '年' ? 'year' : 'figure';
}

function contextOf({ text, folded }: PreparedReport, { start }: Slot): string {
  const end = start > 0 ? folded.at[start - 1]! + 1 : folded.span.start;
  const line = text.slice(Math.max(folded.span.start, end - CONTEXT), end);
  return line.slice(line.lastIndexOf('\n') + 1);
}
