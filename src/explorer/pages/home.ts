import { homeData, type HomeData } from '../data/home.js';
import { page } from '../page.js';
import { html, type Markup } from '../view/html.js';
import { searchForm } from '../view/layout.js';
import { paths } from '../view/links.js';
import { worded } from '../view/messages.js';
import { grouped } from '../view/numbers.js';
import { empty, short } from '../view/parts.js';
import type { View } from '../view/view.js';
import { indicatorTable } from './indicators.js';

export const homePage = page<HomeData>({
  path: '/',
  read: (read) => homeData(read),
  draw: (data, view) => {
    const { t } = view;
    return {
      title: t('tagline'), section: null, ownSearch: true,
      body: html`<section class="hero"><h1>${t('tagline')}</h1>${searchForm(view, '', true)}</section>
${data.stale > 0 && html`<p class="notice">${t('stale', { n: data.stale })}</p>`}
${numbers(view, data)}
<div class="columns"><section><header class="section"><h2>${t('indicators')}</h2>${data.indicatorCount > data.indicators.length && html`<a href="${view.links(paths.indicators)}">${t('more')} (${data.indicatorCount}) →</a>`}</header>
${data.indicators.length === 0 ? empty(t('no_indicators')) : indicatorTable(view, data.indicators)}</section>
<aside>${kinds(view, data)}${failures(view, data)}${data.run !== null && html`<p class="run">${t('run_line', { at: (data.run.finished_at ?? '…').slice(0, 16).replace('T', ' '), version: data.run.version })}</p>`}</aside></div>`,
    };
  },
});

function numbers(view: View, data: HomeData): Markup {
  const { t, links } = view;
  const one = (href: string, value: number, label: string, note: string | null): Markup => html`<a class="number" href="${href}"><b>${grouped(value)}</b><span>${label}</span>${note !== null && html`<small>${note}</small>`}</a>`;
  return html`<section class="numbers">${one(links(paths.documents), data.documents, t('n_documents'), null)}${one(links(paths.clusters), data.distinctReports, t('n_distinct'), data.deduplicated ? t('n_reports', { n: grouped(data.reports) }) : t('no_dedup'))}${one(links(paths.indicators), data.facts, t('n_facts'), null)}${one(links(paths.findings), data.findings, t('n_findings'), null)}</section>`;
}

/** The kinds of facts as one bar, in the colours they have everywhere. */
function kinds(view: View, { kinds: all }: HomeData): Markup {
  const total = all.reduce((sum, { facts }) => sum + facts, 0);
  if (total === 0) return html``;
  const widths = all.map(({ facts }) => (facts / total) * 100);
  const start = (index: number): number => widths.slice(0, index).reduce((sum, width) => sum + width, 0);
  return html`<section class="panel"><h2>${view.t('kinds')}</h2><svg class="strip" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">${all.map(({ kind }, index) => html`<rect class="k-${kind}" x="${start(index).toFixed(2)}" width="${Math.max(0.4, widths[index]! - 0.3).toFixed(2)}" height="6"></rect>`)}</svg>
<ul class="legend">${all.map(({ kind, facts }) => html`<li><i class="dot k-${kind}"></i>${worded(view.t, 'k_', kind)}<b>${grouped(facts)}</b></li>`)}</ul></section>`;
}

function failures(view: View, { failures: statuses, failed }: HomeData): Markup {
  const { t, links } = view;
  return html`<section class="panel failures"><h2>${t('failed_title')}</h2>${
    statuses.length === 0
      ? empty(t('failed_none'))
      : html`<p class="chips">${statuses.map(({ status, documents }) => html`<a class="chip" href="${links(paths.documents, { status })}">${status} <b>${grouped(documents)}</b></a>`)}</p><ul>${failed.map(({ key, source, status, reason }) => html`<li><a href="${links(paths.document(key))}">${short(source, 60)}</a><small>${short(reason ?? status, 90)}</small></li>`)}</ul>`
  }</section>`;
}
