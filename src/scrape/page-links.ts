import { Parser, type Handler } from 'htmlparser2';

/** A link as a page has it. */
export interface PageLink {
  readonly href: string;
  /** The beginning of its text. */
  readonly text: string;
}

/** What a page links to, in the order of the page. */
export interface PageLinks {
  /** The address links are relative to, where the page names one. */
  readonly base: string | null;
  readonly links: readonly PageLink[];
}

/** Elements open at the same time; deeper ones count as void. Real pages stay far below, pages made to be deep stay cheap. */
const DEEPEST = 400;
/** Characters kept of a link's text. */
const LONGEST_TEXT = 80;

/** The parser with a bounded stack: beyond the bound an element is void, and its text goes to the element that is open. */
class BoundedParser extends Parser {
  override isVoidElement(name: string): boolean {
    return super.isVoidElement(name) || (this as unknown as { stack: readonly string[] }).stack.length >= DEEPEST;
  }
}

/** Keeps the wanted links from the parser's events: a tree of a page made of tags would take a hundred times its size. */
class LinkReader implements Partial<Handler> {
  base: string | null = null;
  readonly links: PageLink[] = [];
  private tag = '';
  private href: string | null = null;
  private text = '';

  constructor(private readonly isWanted: (link: PageLink) => boolean) {}

  onopentagname(name: string): void {
    this.tag = name;
    // As in a browser, a link ends where another begins.
    if (name === 'a') this.close();
  }

  onattribute(name: string, value: string): void {
    if (name !== 'href') return;
    if (this.tag === 'base') this.base ??= value;
    else if (this.tag === 'a') this.href ??= value;
  }

  ontext(data: string): void {
    if (this.href !== null && this.text.length < LONGEST_TEXT) this.text += data.slice(0, LONGEST_TEXT - this.text.length);
  }

  onclosetag(name: string): void {
    if (name === 'a') this.close();
  }

  private close(): void {
    if (this.href !== null && this.isWanted({ href: this.href, text: this.text })) this.links.push({ href: this.href, text: this.text });
    this.href = null;
    this.text = '';
  }
}

/** Reads the links of an HTML page that are wanted, in time and memory linear in its length. */
export function pageLinks(html: string, isWanted: (link: PageLink) => boolean): PageLinks {
  const reader = new LinkReader(isWanted);
  new BoundedParser(reader, { decodeEntities: true, lowerCaseTags: true }).end(html);
  return reader;
}
