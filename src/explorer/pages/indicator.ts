import { indicatorData, VIEW_COPIES, VIEW_ROLES, type Figure, type IndicatorData, type PlaceFigures } from '../data/indicator.js';
import { page } from '../page.js';
import { html, type Markup } from '../view/html.js';
import { indicatorChart } from '../view/indicator-chart.js';
import { paths } from '../view/links.js';
import { worded } from '../view/messages.js';
import { compact, grouped } from '../view/numbers.js';
import { choices, empty, heading, indicatorName, pager } from '../view/parts.js';
import { here, type View } from '../view/view.js';

export const indicatorPage = page<IndicatorData>({
  path: `${paths.indicators}/:id`,
  read: indicatorData,
  draw: (data, view) => {
    const { t } = view;
    const name = indicatorName(view, data);
    const other = view.language === 'zh' ? data.en : data.zh;
    const rows = data.places.rows;
    const chart = indicatorChart(view, name, data.unit, data.series, rows.flatMap(({ place, figures }) => figures.map((figure) => ({ ...figure, place }))));
    return {
      title: name, section: 'indicators',
      body: html`${heading(name, html`${other !== null && html`<span>${other}</span>`}<code>${data.indicator}</code><span>${t('n_figures', { n: grouped(data.facts) })} · ${t('n_places', { n: grouped(data.placeCount) })}</span>`)}
${data.definition !== null && html`<p class="definition">${data.definition} <cite>${data.definition_source}</cite></p>`}
${controls(view, data)}
${chart ?? ''}
${rows.length === 0 ? empty(t('no_values')) : pivot(view, rows)}${pager(view, data.places)}`,
    };
  },
});

function controls(view: View, data: IndicatorData): Markup {
  const { t } = view;
  const count = (role: string): number => data.roles.find((one) => one.role === role)?.figures ?? 0;
  return html`<div class="controls">${choices(view, t('role'), 'role', data.role === 'level' ? null : data.role, VIEW_ROLES.map((role) => ({ value: role === 'level' ? null : role, text: worded(t, 'role_', role), count: count(role) })))}
${choices(view, t('copies'), 'copies', data.copies === 'first' ? null : data.copies, VIEW_COPIES.map((copies) => ({ value: copies === 'first' ? null : copies, text: worded(t, 'copies_', copies) })))}
${data.units.length > 1 && choices(view, t('unit'), 'unit', data.unit === data.units[0]?.unit ? null : data.unit, data.units.map(({ unit, figures }, index) => ({ value: index === 0 ? null : unit, text: unit === '' ? '—' : unit, count: figures })))}
${data.place !== null && html`<p class="chips"><a class="chip" href="${here(view, { place: null, page: null })}">${t('place')}: ${data.place} ✕</a></p>`}</div>`;
}

/** Years shown beside one another. */
const MOST_YEARS = 14;
/** Figures of one place and year; the place's own page has them all. */
const IN_CELL = 3;

/** Places down, years across, each figure a link to where it stands. */
function pivot(view: View, rows: readonly PlaceFigures[]): Markup {
  const { t, links } = view;
  const years = [...new Set(rows.flatMap(({ figures }) => figures.map(({ year }) => year)))].sort((a, b) => (b ?? -1) - (a ?? -1)).slice(0, MOST_YEARS);
  const figure = (one: Figure): Markup => html`<a class="figure" href="${links(paths.fact(one.id))}" title="${[one.label, one.text, one.period, one.source].filter(Boolean).join(' · ')}">${one.value === null ? one.text : compact(one.value, view.language)}${one.unit !== null && one.value !== null && html`<small>${one.unit}</small>`}</a>`;
  const cell = (figures: readonly Figure[], place: string | null): Markup => html`<td>${figures.slice(0, IN_CELL).map(figure)}${figures.length > IN_CELL && (place === null ? html`<small>+${figures.length - IN_CELL}</small>` : html`<a class="rest" href="${here(view, { place, page: null })}">+${figures.length - IN_CELL}</a>`)}</td>`;
  return html`<div class="scroll"><table class="list pivot"><thead><tr><th scope="col">${t('place')}</th>${years.map((year) => html`<th scope="col">${year === null ? t('unknown_year') : String(year)}</th>`)}</tr></thead><tbody>${rows.map(
    ({ place, figures, more }) => html`<tr data-row><th scope="row">${place === null ? t('unknown_place') : html`<a href="${here(view, { place, page: null })}">${place}</a>`}${more && html`<small>…</small>`}</th>${years.map((year) => cell(figures.filter((one) => one.year === year), place))}</tr>`,
  )}</tbody></table></div>`;
}
