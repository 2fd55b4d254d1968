import { load } from 'cheerio';
import type { Document, Element } from 'domhandler';
import type { Removed } from '../../schemas/document.js';
import type { HtmlElement, HtmlText } from '../source/html-text.js';
import { lastAtOrBefore, type Span } from '../text/span.js';

/** Where sites we know keep a document's text. Tried in order; each must hold most of the page's sentences to count. */
const SITE_RULES: readonly { readonly name: string; readonly selector: string }[] = [
  { name: 'baidu-wenku', selector: '.reader-txt-layer, #reader-container, .doc-reader, .reader-word-layer' },
  { name: 'docin', selector: '#contentcontainer, .docin_reader, #doc_text, .doc_txt' },
  { name: 'doc88', selector: '#pagecontainer, .doc88-text, #textDoc, .doctext' },
  { name: 'book118', selector: '#article, .preview-content, .document-content, .doc-text' },
  { name: 'renrendoc', selector: '.detail-content, .doc-content, .text-content, #docText' },
  { name: 'wenku', selector: '#contents, .doc_content, #doc-content, .docview, #content_text' },
  { name: 'government', selector: '.TRS_Editor, #zoom, .pages_content, .view-content, #UCAP-CONTENT, .article-con' },
  { name: 'article', selector: 'article, .article-content, .article_content, .content-article, .entry-content, .post-content, .rich_media_content, #article_content, #contentText, .arc-body, .artbody' },
];

/** Names that sites give what is not the text. Whole words between separators. */
const FURNITURE_HINT =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|footer|foot|copyright|copy|sidebar|side|aside|share|sharebar|comments?|recommend|related|relate|relevant|hot|hotlist|rank|ranking|ads?|advert|banner|login|register|search|toolbar|tools|pagination|pager|pages?nav|tags?|prenext|prevnext|next|friendlink|links|download|downbar|vip|pay|modal|popup|dialog|tip|tips|qrcode|weixin|float|fixed|report|uploader|user|header|topbar|top|bottom|service|contact|disclaimer|statement)(?:$|[\s_-]|\d)/;
const FURNITURE_TAG = new Set(['nav', 'footer', 'aside', 'form', 'button', 'dialog', 'menu', 'search']);

/** How much of a stretch reads like sentences: its length, where it has the punctuation of prose and stands in no link. */
export function proseWeight(text: string): number {
  let marks = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3002 || code === 0xff0c || code === 0x2c || code === 0xff1b || code === 0x3001 || code === 0x3b) marks++;
  }
  if (text.length < 12 || marks === 0) return 0;
  return Math.min(text.length, marks * 40);
}

/** Prose weight of each element, from the lines no furniture rule took and what of them stands in no link. `lines` are sorted. */
function weigh(elements: readonly HtmlElement[], text: string, lines: readonly Span[]): Float64Array {
  const starts = Int32Array.from(lines, (line) => line.start);
  const links = elements.filter((element) => element.tag === 'a');
  const prefix = new Float64Array(lines.length + 1);
  let link = 0;
  lines.forEach((line, index) => {
    let linked = 0;
    while (link < links.length && links[link]!.end <= line.start) link++;
    for (let at = link; at < links.length && links[at]!.start < line.end; at++) linked += Math.min(line.end, links[at]!.end) - Math.max(line.start, links[at]!.start);
    const weight = proseWeight(text.slice(line.start, Math.min(line.end, line.start + 5000)));
    prefix[index + 1] = prefix[index]! + weight * Math.max(0, 1 - linked / (line.end - line.start));
  });
  // A line belongs to the element it begins in; an element begins at or before the line break above its first line.
  const before = (offset: number): number => prefix[lastAtOrBefore(starts, offset - 1) + 1]!;
  return Float64Array.from(elements, (element) => before(element.end) - before(element.start));
}

/** The element that holds the document: by site rule, else by descending to where the prose is. Null: the whole body. */
function mainContent(root: Document, elements: readonly HtmlElement[], weights: Float64Array): { index: number; rule: string } | null {
  const total = elements.reduce((most, element, index) => (element.parent === -1 ? Math.max(most, weights[index]!) : most), 0);
  if (total === 0) return null;
  const byNode = new Map<Element, number>(elements.map((element, index) => [element.node, index]));
  const $ = load(root);
  for (const { name, selector } of SITE_RULES) {
    for (const node of $(selector).toArray()) {
      const index = byNode.get(node as Element);
      if (index !== undefined && weights[index]! >= total * 0.85) return { index, rule: `outside-${name}-text` };
    }
  }
  return descend(elements, weights, total);
}

/** The deepest element that still holds nearly all the prose. In document order the last such element is the deepest. */
function descend(elements: readonly HtmlElement[], weights: Float64Array, total: number): { index: number; rule: string } | null {
  for (let index = elements.length - 1; index >= 0; index--) {
    if (weights[index]! >= total * 0.97) return { index, rule: 'outside-main-content' };
  }
  return null;
}

/**
 * Finds what the structure of an HTML page shows to be furniture: all outside the main content, and inside it elements
 * named or shaped like furniture that hold little of its prose.
 * @param lines lines of the text that no text rule took, sorted
 */
export function structuralFurniture(root: Document, html: HtmlText, lines: readonly Span[]): Removed[] {
  const { elements, text } = html;
  if (elements.length === 0) return [];
  const weights = weigh(elements, text, lines);
  const removed: Removed[] = [];
  const main = mainContent(root, elements, weights);
  const from = main ? elements[main.index]!.start : 0;
  const to = main ? elements[main.index]!.end : text.length;
  if (main && from > 0) removed.push({ start: 0, end: from, rule: main.rule });
  const mainWeight = main ? weights[main.index]! : Math.max(...weights);
  let skipTo = 0;
  elements.forEach((element, index) => {
    if (element.start < Math.max(skipTo, from) || element.end > to || element.end <= element.start || index === main?.index || (main && index < main.index)) return;
    const rule = furnitureByShape(element, weights[index]!, mainWeight);
    if (!rule) return;
    removed.push({ start: element.start, end: element.end, rule });
    skipTo = element.end;
  });
  if (main && to < text.length) removed.push({ start: to, end: text.length, rule: main.rule });
  return removed;
}

function furnitureByShape(element: HtmlElement, weight: number, mainWeight: number): string | null {
  const little = weight <= mainWeight * 0.1;
  if (FURNITURE_TAG.has(element.tag) && little) return `html-${element.tag}`;
  if (FURNITURE_HINT.test(element.hint) && little && element.tag !== 'body' && element.tag !== 'p') return 'html-hint';
  const length = element.end - element.start;
  const list = element.tag === 'ul' || element.tag === 'ol' || element.tag === 'dl' || element.tag === 'div' || element.tag === 'table';
  return list && little && length >= 20 && element.linked >= length * 0.6 ? 'link-list' : null;
}
