import { lastAtOrBefore, type Span } from './span.js';

/**
 * Maps offsets of a derived text back to the text it was made from.
 *
 * A map is a list of runs, each a triple (derived start, source start, source length). A run covers the derived
 * text up to the next run's start. Where both sides are equally long the run maps character by character; where they
 * differ it maps as a whole. Source stretches that no run names were removed.
 *
 * The idea of immutable number triples is prosemirror-transform's StepMap; sides are not needed here because every
 * derived character knows the first and the last source character it stands for.
 */
export interface OffsetMap {
  readonly derivedStarts: Int32Array;
  readonly sourceStarts: Int32Array;
  readonly sourceLengths: Int32Array;
  readonly derivedLength: number;
  readonly sourceLength: number;
}

/** Replaces `source[start, end)` by `text`. */
export interface Edit extends Span {
  readonly text: string;
}

class MapBuilder {
  private readonly derived: number[] = [];
  private readonly source: number[] = [];
  private readonly lengths: number[] = [];
  private at = 0;

  add(sourceStart: number, sourceLength: number, derivedLength: number): void {
    if (derivedLength === 0) return;
    const last = this.derived.length - 1;
    if (last >= 0 && sourceLength === derivedLength) {
      const lastDerived = this.at - this.derived[last]!;
      const joins = lastDerived === this.lengths[last]! && this.source[last]! + lastDerived === sourceStart;
      if (joins) {
        this.lengths[last]! += sourceLength;
        this.at += derivedLength;
        return;
      }
    }
    this.derived.push(this.at);
    this.source.push(sourceStart);
    this.lengths.push(sourceLength);
    this.at += derivedLength;
  }

  /** Every derived character stands for the whole source stretch, even where both happen to be equally long. */
  addWhole(sourceStart: number, sourceLength: number, derivedLength: number): void {
    if (derivedLength !== sourceLength) this.add(sourceStart, sourceLength, derivedLength);
    else for (let k = 0; k < derivedLength; k++) this.add(sourceStart, sourceLength, 1);
  }

  build(sourceLength: number): OffsetMap {
    return {
      derivedStarts: Int32Array.from(this.derived),
      sourceStarts: Int32Array.from(this.source),
      sourceLengths: Int32Array.from(this.lengths),
      derivedLength: this.at,
      sourceLength,
    };
  }
}

/** The map of an unchanged text of `length` UTF-16 units. */
export function identityMap(length: number): OffsetMap {
  const builder = new MapBuilder();
  builder.add(0, length, length);
  return builder.build(length);
}

/**
 * Applies edits, which must be sorted by start and must not overlap.
 * @throws RangeError when they do, or when one lies outside the text.
 */
export function applyEdits(source: string, edits: readonly Edit[]): { text: string; map: OffsetMap } {
  const parts: string[] = [];
  const builder = new MapBuilder();
  let at = 0;
  for (const edit of edits) {
    if (edit.start < at || edit.end < edit.start || edit.end > source.length) {
      throw new RangeError(`edit ${edit.start}..${edit.end} overlaps the one before it or leaves the text`);
    }
    if (edit.start > at) {
      parts.push(source.slice(at, edit.start));
      builder.add(at, edit.start - at, edit.start - at);
    }
    parts.push(edit.text);
    builder.add(edit.start, edit.end - edit.start, edit.text.length);
    at = edit.end;
  }
  if (at < source.length) {
    parts.push(source.slice(at));
    builder.add(at, source.length - at, source.length - at);
  }
  return { text: parts.join(''), map: builder.build(source.length) };
}

function runAt(map: OffsetMap, offset: number): number {
  return lastAtOrBefore(map.derivedStarts, offset);
}

function runLength(map: OffsetMap, run: number): number {
  return (run + 1 < map.derivedStarts.length ? map.derivedStarts[run + 1]! : map.derivedLength) - map.derivedStarts[run]!;
}

/** Where the source of the derived character at `offset` begins. `offset === derivedLength` gives the end of the last run. */
export function sourceStart(map: OffsetMap, offset: number): number {
  if (map.derivedStarts.length === 0) return 0;
  if (offset >= map.derivedLength) return sourceEnd(map, map.derivedLength);
  const run = runAt(map, offset);
  const length = map.sourceLengths[run]!;
  const start = map.sourceStarts[run]!;
  return runLength(map, run) === length ? start + (offset - map.derivedStarts[run]!) : start;
}

/** Where the source of the derived character before `offset` ends. */
export function sourceEnd(map: OffsetMap, offset: number): number {
  if (map.derivedStarts.length === 0 || offset <= 0) return 0;
  const run = runAt(map, Math.min(offset, map.derivedLength) - 1);
  const length = map.sourceLengths[run]!;
  const start = map.sourceStarts[run]!;
  return runLength(map, run) === length ? start + (offset - map.derivedStarts[run]!) : start + length;
}

/** The source span of the derived span: from its first character's source to its last character's. Empty spans stay empty. */
export function toSource(map: OffsetMap, span: Span): Span {
  const start = sourceStart(map, span.start);
  return span.end <= span.start ? { start, end: start } : { start, end: sourceEnd(map, span.end) };
}

/** The first derived offset whose source starts at or after `offset` (a removed offset maps to what follows it). */
export function toDerived(map: OffsetMap, offset: number): number {
  const run = lastAtOrBefore(map.sourceStarts, offset);
  if (run < 0) return 0;
  const into = offset - map.sourceStarts[run]!;
  const length = map.sourceLengths[run]!;
  const derived = runLength(map, run);
  if (into >= length) return map.derivedStarts[run]! + derived;
  if (into === 0) return map.derivedStarts[run]!;
  return derived === length ? map.derivedStarts[run]! + into : map.derivedStarts[run]! + derived;
}

/** `inner` maps C → B and `outer` maps B → A; the result maps C → A. */
export function composeMaps(inner: OffsetMap, outer: OffsetMap): OffsetMap {
  const builder = new MapBuilder();
  for (let run = 0; run < inner.derivedStarts.length; run++) {
    const derived = runLength(inner, run);
    const start = inner.sourceStarts[run]!;
    const length = inner.sourceLengths[run]!;
    if (derived !== length) {
      const span = toSource(outer, { start, end: start + length });
      builder.addWhole(span.start, span.end - span.start, derived);
      continue;
    }
    let at = start;
    while (at < start + length) {
      const outerRun = runAt(outer, at);
      const outerDerived = runLength(outer, outerRun);
      const take = Math.min(start + length, outer.derivedStarts[outerRun]! + outerDerived) - at;
      if (outerDerived === outer.sourceLengths[outerRun]!) {
        builder.add(outer.sourceStarts[outerRun]! + (at - outer.derivedStarts[outerRun]!), take, take);
      } else {
        builder.addWhole(outer.sourceStarts[outerRun]!, outer.sourceLengths[outerRun]!, take);
      }
      at += take;
    }
  }
  return builder.build(outer.sourceLength);
}

/** Packs a map for storage: little-endian Int32 triples, after derived and source length. */
export function encodeMap(map: OffsetMap): Uint8Array {
  const packed = new Int32Array(2 + map.derivedStarts.length * 3);
  packed[0] = map.derivedLength;
  packed[1] = map.sourceLength;
  for (let run = 0; run < map.derivedStarts.length; run++) {
    packed[2 + run * 3] = map.derivedStarts[run]!;
    packed[3 + run * 3] = map.sourceStarts[run]!;
    packed[4 + run * 3] = map.sourceLengths[run]!;
  }
  return new Uint8Array(packed.buffer);
}

/** Reads what {@link encodeMap} wrote. */
export function decodeMap(bytes: Uint8Array): OffsetMap {
  const packed = new Int32Array(bytes.slice().buffer);
  const runs = (packed.length - 2) / 3;
  const derivedStarts = new Int32Array(runs);
  const sourceStarts = new Int32Array(runs);
  const sourceLengths = new Int32Array(runs);
  for (let run = 0; run < runs; run++) {
    derivedStarts[run] = packed[2 + run * 3]!;
    sourceStarts[run] = packed[3 + run * 3]!;
    sourceLengths[run] = packed[4 + run * 3]!;
  }
  return { derivedStarts, sourceStarts, sourceLengths, derivedLength: packed[0]!, sourceLength: packed[1]! };
}
