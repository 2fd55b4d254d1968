import type { PageMetadata } from '../../schemas/document.js';
import type { SourceText } from '../source/source-text.js';

const NONE: PageMetadata = {
  title: null, site: null, uploader: null, document_number: null, uploaded_at: null, format: null, page_count: null, size: null, category: null, author: null,
};

/** What sites put behind a title in the head of a page: _人人文库网, - 豆丁网, .doc-文库. */
const SITE_SUFFIX = /(?:\.(?:docx?|pdf|pptx?|wps))?\s*[-_|]+\s*([^-_|\d]{2,20})$/;

/** Puts together what a page's furniture, its head and its container say of it; the furniture comes first. */
export function pageMetadata(source: SourceText, furniture: Partial<PageMetadata>): PageMetadata {
  const { title, heading, site, author, published } = { ...source.html?.head, ...source.metadata } as Record<string, unknown>;
  const named = typeof title === 'string' ? headTitle(title) : {};
  const given: Partial<PageMetadata> = {
    ...named,
    ...(source.html && isText(heading) && !isText(source.metadata.title) ? { title: heading.replace(/\.(?:docx?|pdf|pptx?|wps)$/i, '') } : {}),
    ...(isText(site) ? { site } : {}),
    ...(isText(author) ? { author } : {}),
    ...(isText(published) ? { uploaded_at: published } : {}),
  };
  return { ...NONE, ...given, ...furniture };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** Title and site from the title of a page's head. */
function headTitle(text: string): Partial<PageMetadata> {
  const match = SITE_SUFFIX.exec(text.trim());
  if (!match || match.index < 4) return text.trim() ? { title: text.trim() } : {};
  return { title: text.trim().slice(0, match.index), site: match[1]!.trim() };
}
