import { decodeBytes } from '../source/encoding.js';
import { declaredCharset } from '../source/html-page.js';
import { pageLinks, type PageLink } from './page-links.js';
import { LONGEST_URL, pageUrl } from './targets.js';

/** What a link to a further page of the same document says: 第3页, 第三页, 下一页, 下页, 后一页, with the arrows sites put around it. */
const CONTINUATION_TEXT = /^[\s<>«»‹›＜＞→\-[\]（）()]{0,6}(?:第\s{0,3}[\d一二三四五六七八九十百〇零]{1,6}\s{0,3}页|下一页|下页|后一页|后页)[\s<>«»‹›＜＞→\-[\]（）()]{0,6}$/;

/** A page number as addresses have it: 2, _2, -p2, .page-2. */
const PAGE_MARK = /^[-_.]?(?:p|pn|page|index|list)?[-_]?\d{1,3}$/i;
const PAGE_PARAMETERS = new Set(['p', 'pn', 'pg', 'page', 'pageno', 'pagenum', 'pageindex', 'page_no', 'curpage', 'currentpage']);

/** Links one page is asked for at most. */
const MOST_LINKS = 200;

interface Place {
  readonly folder: string;
  /** The last part of the path without its extension. */
  readonly stem: string;
}

function placeOf(url: URL): Place {
  const cut = url.pathname.lastIndexOf('/') + 1;
  return { folder: url.pathname.slice(0, cut), stem: url.pathname.slice(cut).replace(/\.[a-z]{1,6}$/i, '') };
}

/** The query without its page number; sorted, since sites are not careful about the order. */
function queryOf(url: URL): string {
  return [...url.searchParams].filter(([name, value]) => !(PAGE_PARAMETERS.has(name.toLowerCase()) && /^\d{1,3}$/.test(value))).map((pair) => pair.join('=')).sort().join('&');
}

/** A stem that already ends in a page number behind a document number: doc-20481-2 gives doc-20481. */
const numberedStem = (stem: string): string | null => /^(.*\d{4,})[-_.]p?\d{1,3}$/i.exec(stem)?.[1] ?? null;

/**
 * True where an address can be a further page of the document a root address begins: same host, and a path that differs by
 * a page number only (/d/20481.html → /d/20481-2.html, /d/20481/2.html, /d/20481.html?page=2, /d/ → /d/2.html).
 */
export function isContinuation(root: URL, candidate: URL): boolean {
  if (candidate.host !== root.host || candidate.href === root.href || queryOf(candidate) !== queryOf(root)) return false;
  if (candidate.pathname === root.pathname) return true;
  const from = placeOf(root);
  const to = placeOf(candidate);
  if (to.folder === from.folder) {
    if (from.stem === '') return PAGE_MARK.test(to.stem);
    if (to.stem.startsWith(from.stem)) {
      const rest = to.stem.slice(from.stem.length);
      // Straight behind a document number, more digits make another document.
      return PAGE_MARK.test(rest) && !(/\d$/.test(from.stem) && /^\d/.test(rest));
    }
    const shared = numberedStem(from.stem);
    return shared !== null && (to.stem === shared || numberedStem(to.stem) === shared);
  }
  return from.stem !== '' && to.folder === `${from.folder}${from.stem}/` && PAGE_MARK.test(to.stem);
}

/**
 * The further pages of its document that an HTML page links to, in their order on the page, without repetition.
 * @param root the address the document began with
 * @param page the address of this page
 * @param charset named by the answer's header, if any
 */
export function continuationLinks(root: URL, page: URL, content: Uint8Array, charset: string | null): string[] {
  const html = decodeBytes(content, charset ?? declaredCharset(content))?.text;
  // All that a continuation says holds this word.
  if (!html?.includes('页')) return [];
  const { base: named, links } = pageLinks(html, isContinuationLink);
  const base = pageUrl(named ?? '', page) ?? page;
  const found = new Set<string>();
  for (const { href } of links) {
    if (found.size >= MOST_LINKS) break;
    const target = pageUrl(href, base);
    if (target && target.href !== page.href && target.href.length <= LONGEST_URL && isContinuation(root, target)) found.add(target.href);
  }
  return [...found];
}

/** Longer addresses are fetched in no case, and their digits would be matched against one another. */
const isContinuationLink = ({ href, text }: PageLink): boolean => href.length <= LONGEST_URL && text.length <= 40 && CONTINUATION_TEXT.test(text);
