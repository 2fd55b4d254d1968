import { DomHandler, type ChildNode, type Document, type Element } from 'domhandler';
import { Parser } from 'htmlparser2';

/** Nesting beyond this is flattened: real pages stay far below, and tree walks stay cheap on pages made to be deep. */
const DEEPEST = 400;

/** The parser with a bounded stack: deeper elements count as void, their text goes to the element that is open. */
class BoundedParser extends Parser {
  override isVoidElement(name: string): boolean {
    return super.isVoidElement(name) || (this as unknown as { stack: readonly string[] }).stack.length >= DEEPEST;
  }
}

/** Parses HTML into a DOM of bounded depth, in time linear in its length. */
export function parseHtml(html: string): Document {
  const handler = new DomHandler();
  const parser = new BoundedParser(handler, { decodeEntities: true, lowerCaseTags: true });
  parser.end(html);
  return handler.root;
}

/** Elements whose text is not the page's: program, style and templates. */
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'head', 'svg', 'math', 'iframe', 'object', 'canvas', 'select', 'textarea', 'audio', 'video', 'datalist']);

const BLOCK = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
  'header', 'hgroup', 'hr', 'html', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul', 'caption', 'option', 'legend', 'search', 'button', 'label',
]);
const CELL = new Set(['td', 'th']);

/** An element with the stretch of the page's text it holds. `parent` is the index of the element around it, or −1. */
export interface HtmlElement {
  readonly tag: string;
  /** class, id and role in one lower-case string. */
  readonly hint: string;
  readonly start: number;
  readonly end: number;
  readonly parent: number;
  /** Characters of the stretch that stand inside links. */
  readonly linked: number;
  readonly node: Element;
}

/** The text of a DOM with block elements on lines of their own, and its elements in document order. */
export interface HtmlText {
  readonly text: string;
  readonly elements: readonly HtmlElement[];
}

interface Open {
  readonly index: number;
  readonly start: number;
  readonly linked: number;
}

class TextWriter {
  private readonly parts: string[] = [];
  length = 0;
  private pendingBreak = false;
  private pendingSpace = false;

  break(): void {
    if (this.length > 0) this.pendingBreak = true;
    this.pendingSpace = false;
  }

  tab(): void {
    if (this.length > 0 && !this.pendingBreak) this.pendingSpace = true;
  }

  write(data: string, preformatted: boolean): void {
    if (preformatted) {
      this.push(data);
      return;
    }
    let at = 0;
    while (at < data.length) {
      let end = at;
      while (end < data.length && !isHtmlSpace(data.charCodeAt(end))) end++;
      if (end > at) this.push(data.slice(at, end));
      if (end < data.length) this.pendingSpace = this.length > 0 && !this.pendingBreak;
      while (end < data.length && isHtmlSpace(data.charCodeAt(end))) end++;
      at = end;
    }
  }

  private push(data: string): void {
    if (this.pendingBreak) this.append('\n');
    else if (this.pendingSpace) this.append(' ');
    this.pendingBreak = false;
    this.pendingSpace = false;
    this.append(data);
  }

  private append(data: string): void {
    this.parts.push(data);
    this.length += data.length;
  }

  toString(): string {
    return this.parts.join('');
  }
}

const isHtmlSpace = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13 || code === 12;

/** Where the next text will begin, once a pending line break has been written. */
export function renderText(root: Document): HtmlText {
  const writer = new TextWriter();
  const elements: { tag: string; hint: string; start: number; end: number; parent: number; linked: number; node: Element }[] = [];
  let linked = 0;
  let inLink = 0;
  let preformatted = 0;
  const open: Open[] = [];
  // An explicit stack: null closes the element opened last.
  const stack: (ChildNode | null)[] = [...root.children].reverse();
  const tags: string[] = [];
  while (stack.length > 0) {
    const node = stack.pop();
    if (node === undefined) break;
    if (node === null) {
      const { index, start, linked: before } = open.pop()!;
      const tag = tags.pop()!;
      elements[index] = { ...elements[index]!, start: Math.min(start, writer.length), end: writer.length, linked: linked - before };
      if (tag === 'a') inLink--;
      if (tag === 'pre') preformatted--;
      if (BLOCK.has(tag)) writer.break();
      continue;
    }
    if (node.type === 'text') {
      const before = writer.length;
      writer.write(node.data, preformatted > 0);
      if (inLink > 0) linked += writer.length - before;
      continue;
    }
    if (node.type !== 'tag') continue;
    const tag = node.name;
    if (SILENT.has(tag)) continue;
    if (tag === 'br') {
      writer.break();
      continue;
    }
    if (BLOCK.has(tag)) writer.break();
    else if (CELL.has(tag)) writer.tab();
    if (tag === 'a') inLink++;
    if (tag === 'pre') preformatted++;
    const { class: className = '', id = '', role = '' } = node.attribs;
    elements.push({ tag, hint: `${className} ${id} ${role}`.toLowerCase().slice(0, 200), start: writer.length, end: writer.length, parent: open[open.length - 1]?.index ?? -1, linked: 0, node });
    open.push({ index: elements.length - 1, start: writer.length, linked });
    tags.push(tag);
    stack.push(null);
    for (let child = node.children.length - 1; child >= 0; child--) stack.push(node.children[child]!);
  }
  return { text: writer.toString().toWellFormed(), elements };
}
