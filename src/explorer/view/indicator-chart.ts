import type { Figure, YearFigures } from '../data/indicator.js';
import { valueScale, yearScale } from '../chart.js';
import { html, type Markup } from './html.js';
import { paths } from './links.js';
import { compact, grouped } from './numbers.js';
import type { View } from './view.js';

/** A figure with its place's name. */
export interface Dot extends Figure {
  readonly place: string | null;
}

const WIDTH = 1190;
const HEIGHT = 330;
const LEFT = 84;
const RIGHT = 24;
const TOP = 34;
const BOTTOM = 34;
/** Dots drawn; the table lists the rest. */
const MOST_DOTS = 600;

const at = (value: number): string => value.toFixed(1);

/** Median and range of all places by year, and a dot for every figure listed, each a link to its evidence. Null where no year is known. */
export function indicatorChart(view: View, name: string, unit: string, series: readonly YearFigures[], dots: readonly Dot[]): Markup | null {
  const drawn = dots.filter((dot) => dot.year !== null && dot.value !== null && (dot.unit ?? '') === unit).slice(0, MOST_DOTS);
  const years = [...series.map(({ year }) => year), ...drawn.map(({ year }) => year!)];
  if (years.length === 0) return null;
  const values = [...series.flatMap(({ minimum, maximum }) => [minimum, maximum]), ...drawn.map(({ value }) => value!)];
  const x = yearScale(Math.min(...years), Math.max(...years), LEFT + 24, WIDTH - RIGHT - 24);
  const y = valueScale(Math.min(...values), Math.max(...values), HEIGHT - BOTTOM, TOP);
  const { t, links, language } = view;
  const path = (points: readonly (readonly [number, number])[]): string => points.map(([px, py], index) => `${index === 0 ? 'M' : 'L'}${at(px)} ${at(py)}`).join('');
  const band = [...series.map(({ year, maximum }) => [x.place(year), y.place(maximum)] as const), ...[...series].reverse().map(({ year, minimum }) => [x.place(year), y.place(minimum)] as const)];
  const median = series.map(({ year, median: value }) => [x.place(year), y.place(value)] as const);
  return html`<figure class="chart"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="${t('chart_of', { name })}">
<g class="grid">${y.ticks.map((tick) => html`<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at(tick.at)}" y2="${at(tick.at)}"></line><text class="y" x="${LEFT - 10}" y="${at(tick.at + 4)}">${compact(tick.value, language)}</text>`)}
${x.ticks.map((tick) => html`<text class="x" x="${at(tick.at)}" y="${HEIGHT - 10}">${String(tick.value)}</text>`)}<text class="unit" x="${LEFT - 10}" y="18">${unit}</text></g>
${series.length > 1 && html`<path class="band" d="${path(band)}Z"></path><path class="median" d="${path(median)}"></path>`}
<g class="medians">${series.map(({ year, median: value, figures }) => html`<rect x="${at(x.place(year) - 9)}" y="${at(y.place(value) - 1.5)}" width="18" height="3"><title>${String(year)} · ${t('median')} ${grouped(value)} ${unit} · ${figures}</title></rect>`)}</g>
<g class="dots">${drawn.map((dot) => html`<a href="${links(paths.fact(dot.id))}"><circle cx="${at(x.place(dot.year!))}" cy="${at(y.place(dot.value!))}" r="4.5"></circle><title>${dot.place ?? t('unknown_place')} · ${String(dot.year)} · ${dot.text}</title></a>`)}</g>
</svg><figcaption>${t('chart_note')}${y.log && html` ${t('chart_scale_log')}。`}</figcaption></figure>`;
}
