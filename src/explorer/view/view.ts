import type { Language } from './language.js';
import { linksFor, type Links } from './links.js';
import { translator, type Translate } from './messages.js';

/** What a page is drawn with: the user's language, addresses, numbers. */
export interface View {
  readonly language: Language;
  readonly t: Translate;
  readonly links: Links;
  /** Where this page lies, and what it was asked: for links to its other forms. */
  readonly url: URL;
}

export function viewOf(url: URL, language: Language, chosen: Language | null): View {
  return { language, t: translator(language), links: linksFor(chosen), url };
}

/** This page with some parameters changed; null takes one away. */
export function here(view: View, changes: Readonly<Record<string, string | number | null>>, fragment?: string): string {
  const parameters: Record<string, string | number | null> = {};
  for (const [name, value] of view.url.searchParams) if (name !== 'lang' && name !== 'format') parameters[name] = value.slice(0, 400);
  return view.links(view.url.pathname, { ...parameters, ...changes }, fragment);
}
