import { indicatorFields, indicatorList, type IndicatorRow } from '../data/indicators.js';
import { listed, type Listed } from '../data/lists.js';
import { page } from '../page.js';
import { html, type Markup } from '../view/html.js';
import { paths } from '../view/links.js';
import { grouped } from '../view/numbers.js';
import { choices, empty, heading, indicatorName, pager } from '../view/parts.js';
import { sparkline } from '../view/sparkline.js';
import { here, type View } from '../view/view.js';

interface IndicatorsData {
  readonly words: string | null;
  readonly field: string | null;
  readonly fields: readonly string[];
  readonly indicators: Listed<IndicatorRow>;
}

const SIZE = 60;

export const indicatorsPage = page<IndicatorsData>({
  path: paths.indicators,
  read: (read, request) => {
    const fields = indicatorFields(read);
    const field = fields.find((one) => one === request.query('field')) ?? null;
    const words = request.query('q');
    return { words, field, fields, indicators: listed(request.page, SIZE, (limit, offset) => indicatorList(read, words, field, limit, offset)) };
  },
  draw: ({ words, field, fields, indicators }, view) => {
    const { t } = view;
    return {
      title: t('indicators'), section: 'indicators',
      body: html`${heading(t('indicators'))}<div class="controls">${choices(view, t('field'), 'field', field, [{ value: null, text: t('all') }, ...fields.map((value) => ({ value, text: value }))])}${filterForm(view, words, { field })}</div>
${indicators.rows.length === 0 ? empty(words === null ? t('no_indicators') : t('nothing_found')) : indicatorTable(view, indicators.rows)}${pager(view, indicators)}`,
    };
  },
});

/** A form that filters this list by words. */
export function filterForm(view: View, words: string | null, kept: Readonly<Record<string, string | null>>): Markup {
  const { t } = view;
  const language = new URL(here(view, {}), 'http://localhost').searchParams.get('lang');
  const hidden = Object.entries({ ...kept, lang: language }).filter((entry): entry is [string, string] => entry[1] !== null);
  return html`<form class="filter" method="get" action="${view.url.pathname}">${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<input type="search" name="q" value="${words ?? ''}" placeholder="${t('filter_name')}" aria-label="${t('filter_name')}" maxlength="100"><button>${t('filter')}</button></form>`;
}

export function indicatorTable(view: View, rows: readonly IndicatorRow[]): Markup {
  const { t, links } = view;
  const known = rows.filter((row) => row.last_year !== null);
  const from = Math.min(...known.map((row) => row.first_year!));
  const to = Math.max(...known.map((row) => row.last_year!));
  const years = ({ first_year: first, last_year: last }: IndicatorRow): string => (first === null ? '—' : first === last ? String(first) : `${first}–${last}`);
  return html`<div class="scroll"><table class="list"><thead><tr><th scope="col">${t('indicator')}</th><th scope="col" class="n">${t('count')}</th><th scope="col" class="n">${t('places')}</th><th scope="col">${t('years')}</th><th scope="col">${t('by_year')}</th></tr></thead><tbody>${rows.map(
    (row) => html`<tr data-row><th scope="row"><a href="${links(paths.indicator(row.indicator))}">${indicatorName(view, row)}</a><small>${row.indicator}</small></th><td class="n">${grouped(row.facts)}</td><td class="n">${grouped(row.places)}</td><td class="years">${years(row)}</td><td>${row.years.length > 0 && sparkline(row.years, from, to, row.years.slice(-16).map(([year, count]) => `${year}: ${count}`).join(', '))}</td></tr>`,
  )}</tbody></table></div>`;
}
