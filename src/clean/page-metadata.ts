import type { PageMetadata } from '../../schemas/document.js';
import type { SourceText } from '../source/source-text.js';

const NONE: PageMetadata = {
  title: null, site: null, uploader: null, document_number: null, uploaded_at: null, format: null, page_count: null, size: null, category: null, author: null,
};

/** What sites put behind a title in the head of a page: _人人文库网, - 豆丁网, .doc-文库. */
const SITE_SUFFIX = /(?:\.(?:docx?|pdf|pptx?|wps))?\s*[-_|]+\s*([^-_|\d]{2,20})$/;

const EXTENSION = /\.(?:docx?|pdf|pptx?|wps)$/i;

/** Puts together what a page's furniture, its head and its container say of it; the furniture comes first. */
export function pageMetadata(source: SourceText, furniture: Partial<PageMetadata>): PageMetadata {
  const { title, heading, site, author, published } = { ...source.html?.head, ...source.metadata } as Record<string, unknown>;
  const named = isText(title) ? headTitle(title) : {};
  const given: Partial<PageMetadata> = {
    ...named,
    ...(source.html && isText(heading) && !isText(source.metadata.title) ? { title: heading.replace(EXTENSION, '') } : {}),
    ...(isText(site) ? { site } : {}),
    ...(isText(author) ? { author } : {}),
    ...(isText(published) ? { uploaded_at: published } : {}),
  };
  const page = { ...NONE, ...given, ...furniture };
  return source.html && isText(title) ? { ...page, title: confirmed(title, [furniture.title, given.title]) ?? named.title ?? page.title } : page;
}

/** The first of the titles found in an HTML page that the title of its head begins with: headings may also be a site's, names another document's. */
function confirmed(title: string, found: readonly (string | null | undefined)[]): string | null {
  const head = comparable(title);
  return found.find((candidate): candidate is string => isText(candidate) && comparable(candidate).length >= 4 && head.startsWith(comparable(candidate))) ?? null;
}

const comparable = (text: string): string => text.normalize('NFKC').replace(/[\s《》“”"]+/g, '');

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** Title and site from the title of a page's head. */
function headTitle(text: string): Partial<PageMetadata> {
  const whole = text.trim();
  const match = SITE_SUFFIX.exec(whole);
  if (!match || match.index < 4) return whole ? { title: whole } : {};
  // A site's sections stand between title and site: 某县总结_工作总结_范文网.
  const section = whole.search(/\s*[_|]/);
  return { title: whole.slice(0, section >= 4 ? Math.min(section, match.index) : match.index).replace(EXTENSION, ''), site: match[1]!.trim() };
}
