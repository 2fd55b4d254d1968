import { PROJECT_VIEWS, projectData, projectsData, type Mention, type ProjectData, type ProjectsData } from '../data/projects.js';
import { page } from '../page.js';
import { html, type Markup } from '../view/html.js';
import { paths } from '../view/links.js';
import { worded } from '../view/messages.js';
import { grouped } from '../view/numbers.js';
import { choices, empty, heading, pager, short } from '../view/parts.js';
import type { View } from '../view/view.js';
import { filterForm } from './indicators.js';

export const projectsPage = page<ProjectsData>({
  path: paths.projects,
  read: projectsData,
  draw: ({ type, words, projects }, view) => {
    const { t, links } = view;
    return {
      title: t('projects'), section: 'projects',
      body: html`${heading(t('projects'))}<div class="controls">${choices(view, t('type'), 'type', type === 'all' ? null : type, PROJECT_VIEWS.map((value) => ({ value: value === 'all' ? null : value, text: value === 'all' ? t('all') : worded(t, 't_', value) })))}${filterForm(view, words, { type: type === 'all' ? null : type })}</div>
${projects.rows.length === 0 ? empty(t('nothing_found')) : html`<div class="scroll"><table class="list"><thead><tr><th scope="col">${t('project')}</th><th scope="col">${t('type')}</th><th scope="col" class="n">${t('documents')}</th><th scope="col" class="n">${t('mentions')}</th></tr></thead><tbody>${projects.rows.map(
        (row) => html`<tr data-row><th scope="row"><a href="${links(paths.project, { name: row.name })}">${short(row.name)}</a></th><td>${worded(t, 't_', row.type)}</td><td class="n">${grouped(row.documents)}</td><td class="n">${grouped(row.mentions)}</td></tr>`,
      )}</tbody></table></div>`}${pager(view, projects)}`,
    };
  },
});

export const projectPage = page<ProjectData>({
  path: paths.project,
  read: projectData,
  draw: (data, view) => {
    const { t } = view;
    return {
      title: data.name, section: 'projects',
      body: html`${heading(data.name, html`<span>${worded(t, 't_', data.type)}</span><span>${t('n_documents_of', { n: grouped(data.documents) })} · ${t('n_mentions', { n: grouped(data.mentions) })}</span>`)}
${data.places.length > 0 && html`<p class="chips">${data.places.map(({ place, mentions }) => html`<span class="chip">${place} <b>${mentions}</b></span>`)}</p>`}
<ol class="hits">${data.list.rows.map((mention) => shownMention(view, mention))}</ol>${pager(view, data.list)}`,
    };
  },
});

function shownMention(view: View, mention: Mention): Markup {
  const href = view.links(paths.fact(mention.id));
  return html`<li data-row><h2><a href="${href}">${short(mention.title ?? mention.source)}</a></h2><p class="where">${[mention.place, mention.year === null ? null : String(mention.year), short(mention.source, 100)].filter(Boolean).join(' · ')}</p><p class="snippet"><a href="${href}">… ${mention.before}<mark class="k-project">${mention.raw}</mark>${mention.after} …</a></p></li>`;
}
