import type { HtmlText } from '../../source/html-text.js';
import type { PageLine } from '../page-lines.js';
import type { BlockTree } from './blocks.js';

/** What is known of the lines of an HTML page; sums up to a line, so that any run of lines is weighed at once. */
export interface LineEvidence {
  /** Rule that took a line whole, or undefined. */
  readonly taken: readonly (string | undefined)[];
  /** Characters of a line inside links. */
  readonly linked: Float64Array;
  /** How much a line reads like a paragraph of the text. */
  readonly prose: Float64Array;
  /** Running sums: `x[line]` is the sum over all lines before `line`. */
  readonly proseUpTo: Float64Array;
  readonly linkedUpTo: Float64Array;
  readonly lengthUpTo: Float64Array;
  readonly takenUpTo: Float64Array;
}

/** Characters one mark of punctuation speaks for. */
const PER_MARK = 40;
const SAMPLE = 4000;

/** How much of a stretch reads like sentences: its length, as far as the punctuation of prose reaches. */
function proseWeight(text: string, start: number, end: number): number {
  const length = end - start;
  if (length < 12) return 0;
  const last = Math.min(end, start + SAMPLE);
  let marks = 0;
  for (let at = start; at < last; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3002 || code === 0xff0c || code === 0x2c || code === 0xff1b || code === 0x3001 || code === 0x3b) marks++;
  }
  return Math.min(length, (marks * PER_MARK * length) / (last - start));
}

/** Share of a line inside links beyond which it is no paragraph. */
const LINKED_LINE = 0.5;
/** Prose below which a page is a preview or a table: any text that stands in no link counts then. */
const LITTLE_PROSE = 200;
const SHORTEST = 6;

function linkedCharacters({ elements }: HtmlText, lines: readonly PageLine[]): Float64Array {
  const linked = new Float64Array(lines.length);
  let line = 0;
  for (const { tag, start, end, linked: inLinks } of elements) {
    if (tag !== 'a' || inLinks === 0) continue;
    while (line < lines.length && lines[line]!.end <= start) line++;
    for (let at = line; at < lines.length && lines[at]!.start < end; at++) linked[at]! += Math.min(lines[at]!.end, end) - Math.max(lines[at]!.start, start);
  }
  return linked.map((count, index) => Math.min(count, lines[index]!.end - lines[index]!.start));
}

function sums(values: ArrayLike<number>): Float64Array {
  const result = new Float64Array(values.length + 1);
  for (let at = 0; at < values.length; at++) result[at + 1] = result[at]! + values[at]!;
  return result;
}

/** Weighs the lines of a page. */
export function lineEvidence(html: HtmlText, tree: BlockTree, lines: readonly PageLine[], taken: readonly (string | undefined)[]): LineEvidence {
  const linked = linkedCharacters(html, lines);
  const lengths = Float64Array.from(lines, ({ start, end }) => end - start);
  const teaser = teasers(tree, lines, linked, lengths);
  const prose = new Float64Array(lines.length);
  lines.forEach(({ start, end }, index) => {
    if (taken[index] !== undefined || teaser[index] === 1 || linked[index]! > lengths[index]! * LINKED_LINE) return;
    prose[index] = proseWeight(html.text, start, end) * (1 - linked[index]! / lengths[index]!);
  });
  if (prose.reduce((sum, weight) => sum + weight, 0) < LITTLE_PROSE) {
    lines.forEach((_, index) => {
      if (taken[index] === undefined && teaser[index] === 0 && lengths[index]! >= SHORTEST && linked[index] === 0) prose[index] = Math.max(prose[index]!, lengths[index]! / 2);
    });
  }
  return { taken, linked, prose, proseUpTo: sums(prose), linkedUpTo: sums(linked), lengthUpTo: sums(lengths), takenUpTo: sums(taken.map((rule, index) => (rule === undefined ? 0 : lengths[index]!))) };
}

/** Titles that link elsewhere, each with a line or two below: at least so many make a list of teasers. */
const LEAST_TEASERS = 3;
const LONGEST_TEASER = 300;

/**
 * Lines of a list of teasers: a title in a link, then a short text in none, again and again under the same parents. The
 * title may have a date or a bullet before it.
 */
function teasers({ owners, blocks }: BlockTree, lines: readonly PageLine[], linked: Float64Array, lengths: Float64Array): Uint8Array {
  const found = new Uint8Array(lines.length);
  const isTitle = (line: number): boolean => linked[line]! >= 6 && lengths[line]! - linked[line]! <= 12 && !/[。;]$/.test(lines[line]!.key);
  const byPlace = new Map<string, number[]>();
  for (let line = 0; line + 1 < lines.length; line++) {
    if (!isTitle(line) || linked[line + 1] !== 0 || lengths[line + 1]! > LONGEST_TEASER || lengths[line + 1]! < 8) continue;
    const title = blocks[owners[line]!]!;
    const text = blocks[owners[line + 1]!]!;
    const place = `${title.signature}>${text.signature}`;
    const group = byPlace.get(place);
    if (group) group.push(line);
    else byPlace.set(place, [line]);
  }
  for (const group of byPlace.values()) {
    if (group.length < LEAST_TEASERS) continue;
    for (const line of group) {
      found[line] = 1;
      found[line + 1] = 1;
    }
  }
  return found;
}
