import type { Span } from '../text/span.js';

/** What may lie over a stretch of text: a fact (by its index), words searched for, a removed part. */
export interface Layer extends Span {
  readonly kind: 'fact' | 'found' | 'removed';
  /** The fact's index, or the rule that removed the part. */
  readonly of: number | string;
}

/** A stretch over which nothing changes, in order. */
export interface Piece {
  readonly text: string;
  /** Facts it belongs to, the shortest first. */
  readonly facts: readonly number[];
  /** Facts that begin here. */
  readonly begins: readonly number[];
  readonly found: boolean;
  /** The rule that removed it. */
  readonly removed: string | null;
}

/**
 * Cuts a text at every edge of its layers, so that layers may lie within and across one another. Layers beyond the text are cut
 * off; a fact without any text left still begins somewhere, so that a link to it leads there.
 */
export function piecesOf(text: string, layers: readonly Layer[]): Piece[] {
  const clipped = layers.map((layer) => ({ ...layer, start: Math.min(Math.max(0, layer.start), text.length), end: Math.min(Math.max(0, layer.end), text.length) }));
  const opening = new Map<number, Layer[]>();
  for (const layer of clipped) opening.set(layer.start, [...(opening.get(layer.start) ?? []), layer]);
  const edges = [...new Set([0, text.length, ...clipped.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  let open: Layer[] = [];
  const pieces: Piece[] = [];
  for (let index = 0; index < edges.length; index++) {
    const start = edges[index]!;
    const end = edges[index + 1] ?? start;
    const begun = opening.get(start) ?? [];
    open = [...open.filter((layer) => layer.end > start), ...begun.filter((layer) => layer.end > start)];
    const begins = begun.filter(({ kind }) => kind === 'fact').map(({ of }) => of as number);
    if (end === start && begins.length === 0) continue;
    const facts = open.filter(({ kind }) => kind === 'fact').sort((a, b) => a.end - a.start - (b.end - b.start)).map(({ of }) => of as number);
    pieces.push({ text: text.slice(start, end), facts, begins, found: open.some(({ kind }) => kind === 'found'), removed: (open.find(({ kind }) => kind === 'removed')?.of as string | undefined) ?? null });
  }
  return pieces;
}

/** Characters of one part of a long text. */
export const PART = 12_000;
/** How far a part's end may move to stand behind a line. */
const SLACK = 1_500;

/** Where part `index` (from 0) of a text begins: behind a line where one ends nearby, never within a character. */
function partStart(text: string, index: number): number {
  const wanted = index * PART;
  if (index === 0 || wanted >= text.length) return Math.min(wanted, text.length);
  const line = text.indexOf('\n', wanted);
  if (line >= 0 && line < wanted + SLACK) return line + 1;
  const code = text.charCodeAt(wanted);
  return code >= 0xdc00 && code <= 0xdfff ? wanted + 1 : wanted;
}

/** The parts a text is shown in. */
export function partCount(text: string): number {
  const parts = Math.max(1, Math.ceil(text.length / PART));
  // What the part before took for its last line may be all there was.
  return parts > 1 && partStart(text, parts - 1) >= text.length ? parts - 1 : parts;
}

/** The span of a part, from 0. */
export function partSpan(text: string, index: number): Span {
  return { start: partStart(text, index), end: index + 1 >= partCount(text) ? text.length : partStart(text, index + 1) };
}

/** The part an offset stands in. */
export function partAt(text: string, offset: number): number {
  const guess = Math.min(Math.floor(offset / PART), partCount(text) - 1);
  return guess > 0 && offset < partStart(text, guess) ? guess - 1 : guess;
}
