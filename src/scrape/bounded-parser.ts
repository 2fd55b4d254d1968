import { DomHandler, type Document } from 'domhandler';
import { Parser } from 'htmlparser2';

/** Elements open at the same time; deeper ones count as void. Real pages stay far below, pages made to be deep stay cheap. */
const DEEPEST = 400;

/** The parser with a bounded stack: beyond the bound an element is void, and its text goes to the element that is open. */
class BoundedParser extends Parser {
  override isVoidElement(name: string): boolean {
    return super.isVoidElement(name) || (this as unknown as { stack: readonly string[] }).stack.length >= DEEPEST;
  }
}

/** Parses HTML into a DOM of bounded depth, in time linear in its length. */
export function parseHtml(html: string): Document {
  const handler = new DomHandler();
  new BoundedParser(handler, { decodeEntities: true, lowerCaseTags: true }).end(html);
  return handler.root;
}
