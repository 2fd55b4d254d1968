import type { Listed } from '../data/lists.js';
import { html, type Content, type Markup } from './html.js';
import { worded } from './messages.js';
import { here, type View } from './view.js';

/** Links to the pages of a list before and after this one. */
export function pager(view: View, { page, more }: Pick<Listed<unknown>, 'page' | 'more'>): Markup {
  if (page === 1 && !more) return html``;
  const { t } = view;
  return html`<nav class="pager" aria-label="${t('page_of', { page })}">${page > 1 ? html`<a rel="prev" href="${here(view, { page: page === 2 ? null : page - 1 })}">← ${t('previous')}</a>` : html`<span></span>`}<span>${t('page_of', { page })}</span>${more ? html`<a rel="next" href="${here(view, { page: page + 1 })}">${t('next')} →</a>` : html`<span></span>`}</nav>`;
}

export interface Choice {
  readonly value: string | null;
  readonly text: Content;
  readonly count?: number;
}

/** One of several forms of the page, each a link. */
export function choices(view: View, label: string, name: string, current: string | null, all: readonly Choice[]): Markup {
  return html`<nav class="choices" aria-label="${label}">${all.map(({ value, text, count }) => html`<a href="${here(view, { [name]: value, page: null })}"${value === current && html` aria-current="true"`}>${text}${count !== undefined && html` <small>${count.toLocaleString('en')}</small>`}</a>`)}</nav>`;
}

/** A small sign for a flag or state. */
export function badge(view: View, name: string, title: string | null = null): Markup {
  return html`<span class="badge b-${name}"${title !== null && html` title="${title}"`}>${worded(view.t, '', name)}</span>`;
}

/** The heading of a page. */
export function heading(title: Content, under: Content = null): Markup {
  return html`<header class="page"><h1>${title}</h1>${under !== null && html`<div class="under">${under}</div>`}</header>`;
}

export const empty = (text: string): Markup => html`<p class="empty">${text}</p>`;

/** Name of an indicator in the user's language. */
export function indicatorName(view: View, { zh, en, indicator }: { zh: string | null; en: string | null; indicator: string }): string {
  return (view.language === 'zh' ? zh : en) ?? zh ?? indicator;
}

/** Titles and sources, so long that a reader still takes them in. */
export const short = (text: string, most = 80): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
