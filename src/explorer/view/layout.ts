import { html, type Content, type Markup } from './html.js';
import { paths } from './links.js';
import type { MessageKey } from './messages.js';
import { here, type View } from './view.js';

export type Section = 'search' | 'indicators' | 'documents' | 'projects' | 'clusters' | 'checks' | 'findings';

const SECTIONS: readonly (readonly [Section, string])[] = [
  ['indicators', paths.indicators],
  ['documents', paths.documents],
  ['projects', paths.projects],
  ['clusters', paths.clusters],
  ['checks', paths.checks],
  ['findings', paths.findings],
];

export interface PageParts {
  readonly title: string;
  readonly section: Section | null;
  readonly body: Content;
  /** What stands in the search box. */
  readonly words?: string;
  /** Leave the search box out of the head: the page has a larger one. */
  readonly ownSearch?: boolean;
}

export function searchForm(view: View, words: string, large: boolean): Markup {
  const { t, links } = view;
  const language = new URL(links('/'), 'http://localhost').searchParams.get('lang');
  return html`<form class="search${large ? ' large' : ''}" role="search" action="${paths.search}" method="get">
${language !== null && html`<input type="hidden" name="lang" value="${language}">`}<input id="q" type="search" name="q" value="${words}" placeholder="${t('search_placeholder')}" aria-label="${t('search')}" maxlength="200" autocomplete="off" spellcheck="false">
<kbd aria-hidden="true">/</kbd><button type="submit">${t('search')}</button></form>`;
}

/** A whole page. Scripts and styles are files of our own; nothing is inline, so that the policy need not allow it. */
export function layout(view: View, { title, section, body, words = '', ownSearch = false }: PageParts): string {
  const { t, links, language } = view;
  const other = language === 'zh' ? 'en' : 'zh';
  return html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${t('name')}</title>
<link rel="icon" href="/static/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/static/style.css">
<link rel="stylesheet" href="/static/pages.css">
<script src="/static/theme.js"></script>
<script src="/static/app.js" defer></script>
</head>
<body>
<a class="skip" href="#main">${t('skip')}</a>
<header class="top"><div class="bar">
<a class="brand" href="${links(paths.home)}"><span class="seal" aria-hidden="true">指</span><span>${t('name')}</span></a>
${!ownSearch && searchForm(view, words, false)}
<nav aria-label="${t('name')}">${SECTIONS.map(([name, path]) => html`<a href="${links(path)}"${section === name && html` aria-current="page"`}>${t(name as MessageKey)}</a>`)}</nav>
<div class="tools"><a class="tool" href="${languageLink(view, other)}" hreflang="${other}">${t('other_language')}</a><button class="tool" type="button" id="theme" aria-label="${t('theme_label')}" title="${t('theme_label')}" hidden>◐</button></div>
</div></header>
<main id="main" tabindex="-1">
${body}
</main>
<footer><div class="bar"><span>${t('footer')}</span><span><a href="${here(view, { format: 'json' })}" rel="alternate" type="application/json">${t('json')}</a> · <button class="plain" type="button" id="keys" hidden>${t('keys')} ?</button></span></div></footer>
<dialog id="help" aria-label="${t('keys')}"><p>${t('keys_help')}</p><form method="dialog"><button>${t('close')}</button></form></dialog>
</body>
</html>`.markup;
}

function languageLink(view: View, language: 'zh' | 'en'): string {
  const url = new URL(here(view, {}), 'http://localhost');
  url.searchParams.set('lang', language);
  return url.pathname + url.search;
}
