import { documentsData, type DocumentsData } from '../data/documents.js';
import { page } from '../page.js';
import { html } from '../view/html.js';
import { paths } from '../view/links.js';
import { grouped } from '../view/numbers.js';
import { choices, empty, heading, pager, short } from '../view/parts.js';

export const documentsPage = page<DocumentsData>({
  path: paths.documents,
  read: documentsData,
  draw: ({ statuses, status, documents }, view) => {
    const { t, links } = view;
    return {
      title: t('documents'), section: 'documents',
      body: html`${heading(t('documents'))}${statuses.length > 0 && html`<div class="controls">${choices(view, t('status'), 'status', status, [{ value: null, text: t('all') }, ...statuses.map((one) => ({ value: one.status, text: one.status, count: one.documents }))])}</div>`}
${documents.rows.length === 0 ? empty(t('nothing_found')) : html`<div class="scroll"><table class="list"><thead><tr><th scope="col">${t('title')}</th><th scope="col">${t('site')}</th><th scope="col">${t('uploaded')}</th><th scope="col" class="n">${t('reports')}</th><th scope="col" class="n">${t('facts')}</th></tr></thead><tbody>${documents.rows.map(
        (row) => html`<tr data-row><th scope="row"><a href="${links(paths.document(row.key))}">${short(row.title ?? row.source)}</a><small>${short(row.source, 90)}</small>${row.status !== 'ok' && html`<small class="failed">${row.status}: ${short(row.reason ?? '', 120)}</small>`}</th><td>${short(row.site ?? '', 30)}</td><td class="years">${short(row.uploaded_at ?? '', 10)}</td><td class="n">${grouped(row.reports)}</td><td class="n">${grouped(row.facts)}</td></tr>`,
      )}</tbody></table></div>`}${pager(view, documents)}`,
    };
  },
});
