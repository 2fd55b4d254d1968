import { isBlockTag, type HtmlElement, type HtmlText } from '../../source/html-text.js';
import { firstLineAtOrAfter } from '../furniture-rules.js';
import type { PageLine } from '../page-lines.js';

/** A block element that holds at least one line, or the page itself (the first block). */
export interface Block {
  readonly tag: string;
  readonly hint: string;
  /** Tag and first class without figures: what repeated elements share. */
  readonly signature: string;
  readonly positioned: boolean;
  readonly parent: number;
  /** Lines `first` up to, not including, `last`. */
  readonly first: number;
  readonly last: number;
}

/** One child of a block: a line of its own, or a block within it. */
export interface Unit {
  readonly first: number;
  readonly last: number;
  /** Index of the block, or −1 for a line of the parent's own. */
  readonly block: number;
}

/** The blocks of a page in document order, and for each line the innermost block that holds it. */
export interface BlockTree {
  readonly blocks: readonly Block[];
  readonly owners: Int32Array;
  /** What a block holds, in order. */
  unitsOf(block: number): Unit[];
}

const PAGE = { tag: 'page', hint: '', signature: 'page', positioned: false, parent: -1 } as const;

/** Builds the tree of block elements over the lines of a page, in time linear in both. */
export function blockTree(html: HtmlText, lines: readonly PageLine[]): BlockTree {
  const blocks: Block[] = [{ ...PAGE, first: 0, last: lines.length }];
  const children: number[][] = [[]];
  const blockOf = new Int32Array(html.elements.length);
  let next = 0;
  html.elements.forEach((element, index) => {
    const parent = element.parent < 0 ? 0 : blockOf[element.parent]!;
    blockOf[index] = parent;
    if (!isBlockTag(element.tag)) return;
    while (next < lines.length && lines[next]!.start < element.start) next++;
    const last = firstLineAtOrAfter(lines, element.end);
    if (last <= next) return;
    blockOf[index] = blocks.length;
    children[parent]!.push(blocks.length);
    children.push([]);
    blocks.push({ tag: element.tag, hint: element.hint, signature: signatureOf(element), positioned: element.positioned, parent, first: next, last });
  });
  const unitsOf = (block: number): Unit[] => {
    const { first, last } = blocks[block]!;
    const units: Unit[] = [];
    let line = first;
    for (const child of children[block]!) {
      for (; line < blocks[child]!.first; line++) units.push({ first: line, last: line + 1, block: -1 });
      // A second cell of the same row begins inside a line that is already counted.
      if (blocks[child]!.last <= line) continue;
      units.push({ first: Math.max(line, blocks[child]!.first), last: blocks[child]!.last, block: child });
      line = blocks[child]!.last;
    }
    for (; line < last; line++) units.push({ first: line, last: line + 1, block: -1 });
    return units;
  };
  return { blocks, owners: ownersOf(blocks, lines.length), unitsOf };
}

function signatureOf({ tag, hint }: HtmlElement): string {
  const name = hint.split(' ', 1)[0]!;
  const stem = name.replace(/[\d_-]+$/, '');
  // page1 and page2 are one kind; x1 and x2 need not be.
  return `${tag}.${stem.length > 1 ? stem : name}`;
}

function ownersOf(blocks: readonly Block[], lines: number): Int32Array {
  const owners = new Int32Array(lines);
  const open: number[] = [];
  let next = 0;
  for (let line = 0; line < lines; line++) {
    while (next < blocks.length && blocks[next]!.first <= line) {
      while (open.length > 0 && blocks[open[open.length - 1]!]!.last <= line) open.pop();
      open.push(next++);
    }
    while (open.length > 0 && blocks[open[open.length - 1]!]!.last <= line) open.pop();
    owners[line] = open[open.length - 1] ?? 0;
  }
  return owners;
}
