import { CLUSTER_RELATIONS, clusterData, clustersData, type ClusterData, type ClustersData, type Copy } from '../data/clusters.js';
import type { Comparison, Stretch } from '../compare.js';
import { page } from '../page.js';
import { html, type Markup } from '../view/html.js';
import { paths } from '../view/links.js';
import { noteOf } from '../../store/export/columns.js';
import { worded } from '../view/messages.js';
import { choices, empty, heading, pager, short } from '../view/parts.js';
import { here, type View } from '../view/view.js';

export const clustersPage = page<ClustersData>({
  path: paths.clusters,
  read: clustersData,
  draw: ({ available, relation, counts, clusters }, view) => {
    const { t, links } = view;
    const count = (name: string): number => counts.find((one) => one.relation === name)?.clusters ?? 0;
    return {
      title: t('clusters'), section: 'clusters',
      body: html`${heading(t('clusters'))}${available && html`<div class="controls">${choices(view, t('relation'), 'relation', relation === 'duplicate' ? null : relation, CLUSTER_RELATIONS.map((value) => ({ value: value === 'duplicate' ? null : value, text: worded(t, 'c_', value), count: count(value) })))}</div>`}${
        clusters.rows.length === 0
          ? empty(available ? t('reposts_none') : t('reposts_absent'))
          : html`<div class="scroll"><table class="list"><thead><tr><th scope="col">${t('canonical')}</th><th scope="col">${t('place')}</th><th scope="col">${t('year')}</th><th scope="col" class="n">${t('copies')}</th></tr></thead><tbody>${clusters.rows.map((row) => html`<tr data-row><th scope="row"><a href="${links(paths.cluster(row.cluster), { relation: relation === 'duplicate' ? null : relation })}">${short(row.title ?? t('untitled'))}</a></th><td>${row.place ?? ''}</td><td>${row.year === null ? '' : String(row.year)}</td><td class="n">${row.copies}</td></tr>`)}</tbody></table></div>`
      }${pager(view, clusters)}`,
    };
  },
});

export const clusterPage = page<ClusterData>({
  path: `${paths.clusters}/:id`,
  read: clusterData,
  draw: (data, view) => {
    const { t } = view;
    const [first] = data.copies;
    const title = first?.title ?? t('cluster', { id: data.cluster });
    return {
      title, section: 'clusters',
      body: html`${heading(title, html`<span>${worded(t, 'c_', data.relation)}</span><span>${t('copies_n', { n: data.copies.length })}</span>`)}
<section class="panel"><h2>${t('copies')}</h2><ul class="copies">${data.copies.map((copy) => shownCopy(view, copy, copy === data.chosen, data.reasons))}</ul></section>
${data.comparison !== null && shownComparison(view, data.comparison)}
${records(view, t('recovered'), data.recovered)}${records(view, t('conflicts'), data.conflicts)}${records(view, t('slots'), data.slots)}`,
    };
  },
});

function shownCopy(view: View, copy: Copy, chosen: boolean, reasons: unknown): Markup {
  const { t, links } = view;
  return html`<li data-row${chosen && html` aria-current="true"`}><a href="${links(paths.document(copy.key), { report: copy.report })}">${short(copy.title ?? copy.source)}</a> ${copy.canonical ? html`<span class="badge b-verified">${t('canonical')}</span>` : html`<a class="chip" href="${here(view, { copy: `${copy.key}.${copy.report}` }, 'diff')}">${t('compare_with')}</a>`}
<small>${[copy.place, copy.year === null ? null : String(copy.year), copy.relation, copy.score === null ? null : copy.score.toFixed(3), short(copy.source, 80)].filter(Boolean).join(' · ')}${copy.canonical && ` · ${t('reasons')}: ${short(JSON.stringify(reasons), 160)}`}</small></li>`;
}

/** Alike text of this length or less is shown whole; of more, its ends. */
const ALIKE = 240;

function shownComparison(view: View, { rows, cut, far }: Comparison): Markup {
  const { t } = view;
  const side = (stretches: readonly Stretch[]): Markup[] => stretches.map(({ kind, text }) => (kind === 'left' ? html`<del>${text}</del>` : kind === 'right' ? html`<ins>${text}</ins>` : html`${text}`));
  const folded = (text: string): Markup => (text.length <= ALIKE ? html`${text}` : html`${text.slice(0, 80)}<span class="alike">${t('diff_same', { n: text.length - 160 })}</span>${text.slice(-80)}`);
  return html`<section id="diff" class="diff"><h2>${t('compare')}</h2><p class="count">${t('diff_of')}${cut !== null && html` ${t('diff_cut', { n: cut })}`}${far && html` ${t('diff_far')}`}</p>
<div class="sides">${rows.map(({ left, right, same }) => (same ? html`<div class="same">${folded(left[0]?.text ?? '')}</div><div class="same">${folded(right[0]?.text ?? '')}</div>` : html`<div class="left">${side(left)}</div><div class="right">${side(right)}</div>`))}</div></section>`;
}

/** Records of a dedup's tables, their columns as they come. */
function records(view: View, title: string, rows: readonly Readonly<Record<string, unknown>>[]): Markup {
  if (rows.length === 0) return html``;
  const columns = Object.keys(rows[0]!).filter((column) => column !== 'cluster');
  const name = (column: string): string => (view.language === 'zh' ? (noteOf(column)?.zh ?? column) : column);
  const cell = (column: string, value: unknown): Markup => (column === 'id' && typeof value === 'string' ? html`<td><a href="${view.links(paths.fact(value))}">${view.t('to_text')}</a></td>` : html`<td>${value === null || value === undefined ? '' : short(typeof value === 'object' ? JSON.stringify(value) : String(value as string | number), 120)}</td>`);
  return html`<section><h2>${title}</h2><div class="scroll"><table class="list"><thead><tr>${columns.map((column) => html`<th scope="col">${name(column)}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr>${columns.map((column) => cell(column, row[column]))}</tr>`)}</tbody></table></div></section>`;
}

