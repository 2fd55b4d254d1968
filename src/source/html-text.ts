import { decodeHTML } from 'entities';
import { Parser, type Handler } from 'htmlparser2';

/** Elements open at the same time. Real pages stay far below; pages made to be deep stay cheap. */
const DEEPEST = 400;

/** What the bound needs of the parser: the elements it holds open, innermost first, and whether each level is SVG or MathML. */
interface ParserState {
  readonly stack: string[];
  readonly foreignContext: boolean[];
}

/** Elements whose text is not the page's: programs, styles, templates, controls. */
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'canvas', 'select', 'textarea', 'audio', 'video', 'datalist', 'title']);

const BLOCK = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
  'head', 'header', 'hgroup', 'hr', 'html', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul', 'caption', 'option', 'legend', 'search', 'button', 'label',
]);
const CELL = new Set(['td', 'th']);
/** Characters of names that are read. */
const LONGEST_HINT = 100;
const HINT_ATTRIBUTES = new Set(['class', 'id', 'role']);
const META_NAMES = new Set(['name', 'property', 'itemprop']);

/** An element with the stretch of the page's text it holds. */
export interface HtmlElement {
  readonly tag: string;
  /** class, id and role in one lower-case string. */
  readonly hint: string;
  readonly start: number;
  readonly end: number;
  /** Index of the element around it, or −1. */
  readonly parent: number;
  /** Characters of the stretch that stand inside links. */
  readonly linked: number;
  /** Placed by its style, as viewers do with every line of a scanned or converted page. */
  readonly positioned: boolean;
  /** Not shown, by its own style or attribute. */
  readonly hidden: boolean;
}

/** True for the tags of elements that begin on a line of their own, or hold a table's cell. */
export function isBlockTag(tag: string): boolean {
  return BLOCK.has(tag) || CELL.has(tag);
}

/** The text of an HTML page with block elements on lines of their own, its elements in document order, and its head's fields. */
export interface HtmlText {
  readonly text: string;
  readonly elements: readonly HtmlElement[];
  readonly title: string;
  /** meta elements by name or property; the first of each name. */
  readonly meta: ReadonlyMap<string, string>;
}

/** Characters of a style that are read. */
const LONGEST_STYLE = 400;
/** Characters of a style sheet that are read, and classes that are kept of it. */
const LONGEST_STYLES = 20_000;
const MOST_CLASSES = 200;
const RULE = /([^{}]{1,200})\{([^{}]{0,400})\}/g;
/** A selector that is a class, or a class of one tag: .jammer, font.jammer. What hides it under conditions (.tab .panel, .menu:hover) says nothing. */
const SIMPLE_CLASS = /(?:^|,)\s{0,20}[a-z]{0,10}\.([\w-]{1,60})\s{0,20}(?=,|$)/gi;
const ABSOLUTE = /position\s{0,4}:\s{0,4}absolute/i;
const HIDDEN = /(?:^|[;\s])(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden|font-size\s{0,4}:\s{0,4}0(?:px|pt|em|rem|%)?\s{0,4}(?:;|!|$))/i;
const TOP = /(?:^|[;\s])top\s{0,4}:\s{0,4}(-?[\d.]{1,12})/i;
const LEFT = /(?:^|[;\s])left\s{0,4}:\s{0,4}(-?[\d.]{1,12})/i;
const WIDTH = /(?:^|[;\s])width\s{0,4}:\s{0,4}([\d.]{1,12})/i;
const HEIGHT = /(?:^|[;\s])height\s{0,4}:\s{0,4}([\d.]{1,12})/i;

/** Where a style places an element. */
interface Placed {
  readonly element: HtmlElement;
  readonly top: string;
  readonly left: number;
  /** NaN where the style does not say how wide or high it is. */
  readonly right: number;
  readonly height: number;
}

type Mutable<T> = { -readonly [key in keyof T]: T[key] };

const isHtmlSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13 || code === 12;

/** Collects text as a browser lays it out: runs of white space become one space, blocks begin on a new line. */
class TextWriter {
  private readonly parts: string[] = [];
  length = 0;
  private pendingBreak = false;
  private pendingSpace = false;

  break(): void {
    if (this.length > 0) this.pendingBreak = true;
    this.pendingSpace = false;
  }

  space(): void {
    if (this.length > 0 && !this.pendingBreak) this.pendingSpace = true;
  }

  /** Goes on in the line of the block that ended last, behind a space where there is a gap. */
  join(gap: boolean): void {
    this.pendingBreak = false;
    this.pendingSpace = gap;
  }

  write(data: string): void {
    let at = 0;
    while (at < data.length) {
      let end = at;
      while (end < data.length && !isHtmlSpace(data.charCodeAt(end))) end++;
      if (end > at) this.push(data.slice(at, end));
      if (end < data.length) this.space();
      while (end < data.length && isHtmlSpace(data.charCodeAt(end))) end++;
      at = end;
    }
  }

  push(data: string): void {
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

/** Builds the text and the list of elements from the parser's events; there is no tree in between. */
class Renderer implements Partial<Handler> {
  readonly writer = new TextWriter();
  readonly elements: Mutable<HtmlElement>[] = [];
  readonly meta = new Map<string, string>();
  title = '';
  private readonly open: number[] = [];
  private readonly linkedBefore: number[] = [];
  private linked = 0;
  private links = 0;
  /** For each open element whether it is a link. */
  private readonly linkOpen: boolean[] = [];
  private hasAddress = false;
  private placed: Placed | null = null;
  private preformatted = 0;
  private silent = 0;
  private titles = 0;
  private current: Mutable<HtmlElement> | null = null;
  private metaName = '';
  private metaContent = '';
  private parser: ParserState | null = null;
  private styles = '';
  private readonly hiddenClasses = new Set<string>();

  onparserinit(parser: Parser): void {
    this.parser = parser as unknown as ParserState;
  }

  onopentagname(tag: string): void {
    if (SILENT.has(tag)) {
      this.silent++;
      if (tag === 'title') this.titles++;
    }
    if (tag === 'meta') this.metaName = this.metaContent = '';
    if (BLOCK.has(tag) || tag === 'br') this.writer.break();
    else if (CELL.has(tag)) this.writer.space();
    if (tag === 'pre') this.preformatted++;
    const at = this.writer.length;
    this.current = { tag, hint: '', start: at, end: at, parent: this.open.length > 0 ? this.open[this.open.length - 1]! : -1, linked: 0, positioned: false, hidden: false };
    this.open.push(this.elements.push(this.current) - 1);
    this.linkedBefore.push(this.linked);
    this.linkOpen.push(false);
    this.hasAddress = false;
    if (tag === 'a') this.setLink(true);
    if (this.parser && this.parser.stack.length > DEEPEST) this.forgetInnermost(this.parser, tag);
  }

  /** An element beyond the bound is closed at once; its text goes to the element around it. */
  private forgetInnermost(parser: ParserState, tag: string): void {
    parser.stack.shift();
    if (parser.foreignContext.length > DEEPEST) parser.foreignContext.length = DEEPEST;
    this.onclosetag(tag);
  }

  onattribute(name: string, value: string): void {
    const element = this.current;
    if (!element) return;
    if (element.tag === 'a') {
      // What has a name and no address is a place to jump to.
      if (name === 'href') this.hasAddress = true;
      if (name === 'href' || name === 'name' || name === 'id') this.setLink(this.hasAddress);
    }
    if (HINT_ATTRIBUTES.has(name)) {
      if (name === 'class' && this.hiddenClasses.size > 0 && value.slice(0, LONGEST_HINT).split(/\s+/).some((one) => this.hiddenClasses.has(one))) element.hidden = true;
      if (element.hint.length < LONGEST_HINT) element.hint = `${element.hint} ${value.slice(0, LONGEST_HINT).toLowerCase()}`.trim();
    } else if (name === 'style') this.readStyle(element, value.slice(0, LONGEST_STYLE));
    else if (name === 'hidden') element.hidden = true;
    else if (element.tag === 'meta') {
      if (META_NAMES.has(name)) this.metaName = value.slice(0, 100).toLowerCase();
      else if (name === 'content') this.metaContent = value.slice(0, 2000);
    }
  }

  /** Notes the classes that a style sheet of the page hides: .jammer{display:none}. */
  private readStyles(): void {
    for (const [, selectors, declarations] of this.styles.matchAll(RULE)) {
      if (!HIDDEN.test(declarations!)) continue;
      for (const [, name] of selectors!.matchAll(SIMPLE_CLASS)) if (this.hiddenClasses.size < MOST_CLASSES) this.hiddenClasses.add(name!);
    }
    this.styles = '';
  }

  private setLink(link: boolean): void {
    const innermost = this.linkOpen.length - 1;
    if (innermost < 0 || this.linkOpen[innermost] === link) return;
    this.linkOpen[innermost] = link;
    this.links += link ? 1 : -1;
  }

  private readStyle(element: Mutable<HtmlElement>, style: string): void {
    if (HIDDEN.test(style)) element.hidden = true;
    const top = TOP.exec(style)?.[1];
    const left = LEFT.exec(style)?.[1];
    element.positioned = ABSOLUTE.test(style) || (top !== undefined && left !== undefined);
    if (!element.positioned || top === undefined || left === undefined) return;
    const width = Number(WIDTH.exec(style)?.[1] ?? NaN);
    const placed: Placed = { element, top, left: Number(left), right: Number(left) + width, height: Number(HEIGHT.exec(style)?.[1] ?? NaN) };
    const before = this.placed;
    if (before && before.top === top && before.element.parent === element.parent && before.element.end === this.writer.length && before.left < placed.left) {
      this.writer.join(placed.left - before.right > placed.height);
    }
    this.placed = placed;
  }

  ontext(data: string): void {
    if (this.silent > 0) {
      const inside = this.open.length > 0 ? this.elements[this.open[this.open.length - 1]!]!.tag : '';
      if (inside === 'style' && this.styles.length < LONGEST_STYLES) this.styles += data.slice(0, LONGEST_STYLES);
      if (inside === 'title' && this.titles === 1 && this.title === '') this.title = decodeEntities(data).slice(0, 500);
      return;
    }
    const text = decodeEntities(data);
    const before = this.writer.length;
    if (this.preformatted > 0) this.writer.push(text);
    else this.writer.write(text);
    if (this.links > 0) this.linked += this.writer.length - before;
  }

  onclosetag(tag: string): void {
    const index = this.open.pop();
    if (index === undefined) return;
    const element = this.elements[index]!;
    element.end = this.writer.length;
    element.linked = this.linked - this.linkedBefore.pop()!;
    this.current = null;
    // An element without text says nothing; none can be its child.
    if (element.end === element.start && index === this.elements.length - 1) this.elements.pop();
    if (SILENT.has(tag)) this.silent--;
    if (tag === 'style') this.readStyles();
    if (tag === 'meta' && this.metaName && this.metaContent && !this.meta.has(this.metaName)) this.meta.set(this.metaName, decodeEntities(this.metaContent).trim());
    if (this.linkOpen.pop() === true) this.links--;
    if (tag === 'pre') this.preformatted--;
    if (BLOCK.has(tag)) this.writer.break();
  }
}

/** The parser leaves entities alone, so that it can skip from tag to tag; few texts hold one. */
function decodeEntities(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}

/** Renders HTML markup as text, in time linear in its length. */
export function renderHtml(html: string): HtmlText {
  const renderer = new Renderer();
  new Parser(renderer, { decodeEntities: false, lowerCaseTags: true }).end(html);
  return { text: renderer.writer.toString().toWellFormed(), elements: renderer.elements, title: renderer.title.trim(), meta: renderer.meta };
}
