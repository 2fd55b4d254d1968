import { renderHtml, type HtmlText } from './html-text.js';

/** An HTML page: its text, its elements, and what its head says of it. */
export interface HtmlPage extends HtmlText {
  readonly head: Readonly<Record<string, string>>;
}

/** Reads an HTML page from its decoded markup. */
export function readHtmlPage(html: string): HtmlPage {
  const rendered = renderHtml(html);
  return { ...rendered, head: readHead(rendered) };
}

/** Title, first heading, author, site name, time of publication and description, as the head's elements give them. */
function readHead({ title, meta, elements, text }: HtmlText): Record<string, string> {
  const first = (...names: readonly string[]): string | undefined => names.map((name) => meta.get(name)).find((value) => value !== undefined && value !== '');
  const heading = elements.find((element) => element.tag === 'h1' && element.end > element.start);
  const fields = {
    // Government sites name the article by itself there.
    title: (first('articletitle') ?? (title.trim() || first('og:title') || '')).replace(/\s+/g, ' ').slice(0, 300) || undefined,
    heading: heading ? text.slice(heading.start, heading.end).replace(/\s+/g, ' ').trim().slice(0, 300) || undefined : undefined,
    author: first('author', 'article:author'),
    site: first('og:site_name', 'application-name'),
    published: first('article:published_time', 'publishdate', 'pubdate', 'datepublished', 'og:release_date'),
    description: first('description', 'og:description')?.slice(0, 500),
  };
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** The charset an HTML page declares in its first kilobytes, read from bytes that may be in any ASCII-compatible encoding. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^>]{0,200}charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w-]{2,20})/i.exec(head)?.[1] ?? /<\?xml[^>]{0,100}encoding=["']([\w-]{2,20})/i.exec(head)?.[1] ?? null;
}

/** True for text that is HTML whatever its name says. */
export function looksLikeHtml(text: string): boolean {
  return /^\s{0,200}(?:<!--[^>]{0,200}-->\s{0,20})?(?:<!doctype html|<html|<head|<body|<meta|<\?xml[^>]{0,100}\?>\s{0,20}<!doctype html)/i.test(text.slice(0, 800));
}
