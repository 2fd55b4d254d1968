import type { Document } from 'domhandler';
import { load } from 'cheerio';
import { parseHtml, renderText, type HtmlText } from './html-text.js';

/** An HTML page: its DOM, its text, and what its head says of it. */
export interface HtmlPage extends HtmlText {
  readonly root: Document;
  readonly head: Readonly<Record<string, string>>;
}

/** Reads an HTML page from its decoded markup. */
export function readHtmlPage(html: string): HtmlPage {
  const root = parseHtml(html);
  return { root, head: readHead(root), ...renderText(root) };
}

/** Title, description, author, site name and time of publication, as the head's elements give them. */
function readHead(root: Document): Record<string, string> {
  const $ = load(root);
  const meta = (names: readonly string[]): string | undefined => {
    for (const name of names) {
      const content = $(`meta[name="${name}"], meta[property="${name}"]`).first().attr('content');
      if (content?.trim()) return content.trim();
    }
    return undefined;
  };
  const fields = {
    title: $('head > title, title').first().text().trim().slice(0, 300) || undefined,
    heading: $('h1').first().text().replace(/\s+/g, ' ').trim().slice(0, 300) || undefined,
    author: meta(['author', 'article:author']),
    site: meta(['og:site_name', 'application-name']),
    published: meta(['article:published_time', 'publishdate', 'PubDate', 'pubdate', 'og:release_date']),
    description: meta(['description', 'og:description'])?.slice(0, 500),
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
  return /^\s{0,200}(?:<!doctype html|<html|<head|<body|<\?xml[^>]{0,100}\?>\s{0,20}<!doctype html)/i.test(text.slice(0, 400));
}
