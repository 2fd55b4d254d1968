import { searchData, type SearchData } from '../data/search.js';
import { page } from '../page.js';
import type { Hit } from '../../search/search-documents.js';
import type { Snippet } from '../../search/snippets.js';
import { html, type Markup } from '../view/html.js';
import { searchForm } from '../view/layout.js';
import { paths } from '../view/links.js';
import { empty, indicatorName, pager, short } from '../view/parts.js';
import type { View } from '../view/view.js';

export const searchPage = page<SearchData>({
  path: paths.search,
  read: searchData,
  draw: (data, view) => {
    const { t, links } = view;
    const { result, words } = data;
    return {
      title: words === '' ? t('search') : `${words} · ${t('search')}`, section: 'search', words, ownSearch: true,
      body: html`<section class="hero small"><h1>${t('search')}</h1>${searchForm(view, words, true)}</section>
${words === '' ? empty(t('search_empty')) : html`<p class="count">${result.more ? t('results_more', { n: result.total }) : t('results', { n: result.total })}</p>`}
${data.indicators.length > 0 && html`<section class="panel"><h2>${t('matching_indicators')}</h2><p class="chips">${data.indicators.map((row) => html`<a class="chip" href="${links(paths.indicator(row.indicator))}">${indicatorName(view, row)} <b>${row.facts}</b></a>`)}</p></section>`}
<ol class="hits">${result.hits.map((hit) => shownHit(view, hit, words))}</ol>${words !== '' && result.hits.length === 0 && empty(t('nothing_found'))}${pager(view, { page: data.page, more: data.nextPage })}`,
    };
  },
});

function shownHit(view: View, { key, title, source, site, snippets }: Hit, words: string): Markup {
  const href = (at: number | null): string => view.links(paths.document(key), { q: words, at }, 'found');
  return html`<li data-row><h2><a href="${href(snippets[0]?.at ?? null)}">${short(title ?? source)}</a></h2><p class="where">${short(source, 120)}${site !== null && html` · ${site}`}</p>${snippets.map((snippet) => html`<p class="snippet"><a href="${href(snippet.at)}">… ${marked(snippet)} …</a></p>`)}</li>`;
}

function marked({ text, marks }: Snippet): Markup[] {
  const parts: Markup[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(html`${text.slice(at, start)}<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return [...parts, html`${text.slice(at)}`];
}
