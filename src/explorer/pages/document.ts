import { KINDS } from '../../../schemas/fact.js';
import { documentData, type DocumentData } from '../data/document.js';
import { page } from '../page.js';
import { factCard } from '../view/fact-card.js';
import { highlightedText } from '../view/highlighted-text.js';
import { html, type Content, type Markup } from '../view/html.js';
import { paths } from '../view/links.js';
import { worded } from '../view/messages.js';
import { grouped } from '../view/numbers.js';
import { choices, empty, heading, short } from '../view/parts.js';
import { here, type View } from '../view/view.js';

export const documentPage = page<DocumentData>({
  path: `${paths.documents}/:key`,
  read: documentData,
  draw: (data, view) => {
    const { t } = view;
    const title = data.title ?? data.reports[0]?.title ?? data.source;
    return {
      title: short(title), section: 'documents', words: data.words ?? '',
      body: html`${heading(short(title, 160), html`<span class="where">${short(data.source, 200)}</span>`)}
${data.status !== 'ok' && html`<p class="notice bad">${data.status}: ${short(data.reason ?? '', 400)}</p>`}
${mangled(view, data)}
${data.copies.slice(0, 12).map(({ cluster, copies, relation, report }) => html`<p class="notice"><a href="${view.links(paths.cluster(cluster), { relation: relation === 'duplicate' ? null : relation, copy: `${data.key}.${report}` })}">${data.reports.length > 1 && `${report}. `}${worded(t, 'c_', relation)}: ${t('copies_n', { n: copies })} →</a></p>`)}
${about(view, data)}
${controls(view, data)}
<div class="reader"><section class="paper" aria-label="${t('view')}">${data.text === '' ? empty(t('no_text')) : highlightedText(view, data)}${parts(view, data)}</section>
<section class="facts" aria-label="${t('facts')}"><h2>${t('facts_here', { n: data.facts.length })}</h2>${factList(view, data)}</section></div>`,
    };
  },
});

/** In what ways the page was mangled, one line a way. */
function mangled(view: View, { mangled: all }: DocumentData): Content {
  if (all.length === 0) return null;
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return html`<div class="notice"><b>${view.t('mangled')}</b><ul>${kinds.map((kind) => html`<li>${worded(view.t, 'x_', kind)}: ${all.filter((one) => one.kind === kind).map(({ count, detail }) => html`<span class="chip">${short(detail, 120)} <b>×${count}</b></span> `)}</li>`)}</ul></div>`;
}

function factList(view: View, data: DocumentData): Markup {
  if (data.facts.length === 0) return empty(view.t('no_facts'));
  const present = new Map(data.facts.map(({ local, text }) => [local, text]));
  return html`<ol class="factlist">${data.facts.map((fact) => factCard(view, fact, data.key, present, fact.local === data.current))}</ol>${data.factsCut && html`<p class="count">${view.t('facts_cut', { n: data.facts.length })}</p>`}`;
}

function controls(view: View, data: DocumentData): Markup {
  const { t } = view;
  const counts = new Map<string, number>();
  for (const { kind } of data.facts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const removed = data.removedRules.reduce((sum, { characters }) => sum + characters, 0);
  return html`<div class="controls sticky">${choices(view, t('view'), 'text', data.view === data.views[0] ? null : data.view, data.views.map((value, index) => ({ value: index === 0 ? null : value, text: worded(t, 'view_', value) })))}
${removed > 0 && html`<nav class="choices" aria-label="${t('removed')}"><a href="${here(view, { removed: data.showRemoved ? '0' : '1' })}"${data.showRemoved && html` aria-current="true"`}>${data.showRemoved ? t('hide_removed') : t('show_removed')} <small>${grouped(removed)}</small></a></nav>`}
<fieldset class="kinds"><legend>${t('highlight')}</legend>${KINDS.filter((kind) => counts.has(kind)).map((kind) => html`<label class="k-${kind}"><input type="checkbox" id="show-${kind}" checked><i class="dot k-${kind}"></i>${worded(t, 'k_', kind)} <small>${counts.get(kind)!}</small></label>`)}</fieldset></div>`;
}

function parts(view: View, { part, parts: all }: DocumentData): Content {
  if (all === 1) return null;
  const { t } = view;
  const other = (page: number): string => here(view, { page, fact: null, at: null });
  return html`<nav class="pager">${part > 1 ? html`<a rel="prev" href="${other(part - 1)}">← ${t('previous')}</a>` : html`<span></span>`}<span>${t('part_of', { page: part, pages: all })}</span>${part < all ? html`<a rel="next" href="${other(part + 1)}">${t('next')} →</a>` : html`<span></span>`}</nav>`;
}

/** What is known of the page beside its text. */
function about(view: View, data: DocumentData): Markup {
  const { t } = view;
  const row = (name: string, value: string | null): Content => value !== null && value !== '' && html`<dt>${name}</dt><dd>${short(value, 300)}</dd>`;
  const evidence = (report: DocumentData['reports'][number]): string => Object.entries(report.evidence).map(([field, by]) => `${field}: ${by}`).join('; ');
  return html`<details class="meta"><summary>${t('about_page')}</summary><dl>${row(t('site'), data.site)}${row(t('uploaded'), data.uploaded_at)}${row(t('encoding'), data.encoding === null ? null : `${data.encoding} (${data.encoding_reason ?? ''})`)}${row('SHA-256', data.sha256)}${row('zhibiao', data.extractor)}
${data.removedRules.length > 0 && html`<dt>${t('removed')}</dt><dd>${data.removedRules.slice(0, 30).map(({ rule, times, characters }) => html`<span class="chip">${rule} <b>${times}</b> <small>${grouped(characters)}</small></span>`)}</dd>`}</dl>
${data.reports.length > 0 && html`<div class="scroll"><table class="list"><thead><tr><th scope="col">${t('reports')}</th><th scope="col">${t('place')}</th><th scope="col">${t('period')}</th><th scope="col">${t('evidence')}</th></tr></thead><tbody>${data.reports.map((report) => html`<tr><th scope="row">${String(report.report)}. ${short(report.title ?? t('untitled'), 60)}</th><td>${report.place ?? '—'}${report.place_code !== null && html`<small>${report.place_code}</small>`}</td><td>${report.period ?? (report.year === null ? '—' : String(report.year))}</td><td><small>${short(evidence(report), 240)}</small></td></tr>`)}</tbody></table></div>`}</details>`;
}
