import { html, type Markup } from './html.js';

const HEIGHT = 20;
const STEP = 6;
/** Years shown, the latest. */
const MOST = 16;

/** Figures of each year as small bars, on one scale of years. A year without figures keeps its place. */
export function sparkline(years: readonly (readonly [number, number])[], from: number, to: number, label: string): Markup {
  const first = Math.max(from, to - MOST + 1);
  const counts = new Map(years);
  const most = Math.max(1, ...years.filter(([year]) => year >= first).map(([, count]) => count));
  let some = '';
  let none = '';
  for (let year = first; year <= to; year++) {
    const count = counts.get(year) ?? 0;
    const height = count === 0 ? 1 : Math.max(2, (count / most) * HEIGHT);
    const bar = `M${(year - first) * STEP} ${HEIGHT}v-${height.toFixed(1)}h${STEP - 1.5}V${HEIGHT}z`;
    if (count === 0) none += bar;
    else some += bar;
  }
  const width = (to - first + 1) * STEP;
  return html`<svg class="spark" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" role="img" aria-label="${label}"><title>${label}</title>${none !== '' && html`<path class="none" d="${none}"></path>`}<path class="some" d="${some}"></path></svg>`;
}
