import { checksData, findingsData, FINDINGS, VERDICTS, type CheckRow, type ChecksData, type FindingRow, type FindingsData } from '../data/checks.js';
import { page } from '../page.js';
import { html, type Content, type Markup } from '../view/html.js';
import { paths } from '../view/links.js';
import { worded } from '../view/messages.js';
import { grouped, valueText } from '../view/numbers.js';
import { choices, empty, heading, pager, short } from '../view/parts.js';
import { here, type View } from '../view/view.js';

export const checksPage = page<ChecksData>({
  path: paths.checks,
  read: checksData,
  draw: ({ rules, rule, verdict, checks }, view) => {
    const { t } = view;
    return {
      title: t('checks'), section: 'checks',
      body: html`${heading(t('checks'))}<div class="scroll"><table class="list rules"><thead><tr><th scope="col">${t('rule')}</th><th scope="col" class="n">${t('check_pass')}</th><th scope="col" class="n">${t('check_fail')}</th></tr></thead><tbody>${rules.map(
        (row) => html`<tr${row.rule === rule && html` aria-current="true"`}><th scope="row"><a href="${here(view, { rule: row.rule, page: null })}">${worded(t, 'r_', row.rule)}</a><small>${row.rule}</small></th><td class="n">${grouped(row.pass)}</td><td class="n">${row.fail > 0 ? html`<b class="bad">${grouped(row.fail)}</b>` : '0'}</td></tr>`,
      )}</tbody></table></div>
<div class="controls">${choices(view, t('verdict'), 'verdict', verdict === 'fail' ? null : verdict, VERDICTS.map((value) => ({ value: value === 'fail' ? null : value, text: worded(t, 'check_', value) })))}${rule !== null && html`<p class="chips"><a class="chip" href="${here(view, { rule: null, page: null })}">${worded(t, 'r_', rule)} ✕</a></p>`}</div>
${checks.rows.length === 0 ? empty(t('nothing_found')) : html`<ol class="hits">${checks.rows.map((row) => shownCheck(view, row))}</ol>`}${pager(view, checks)}`,
    };
  },
});

function shownCheck(view: View, { key, source, rule, verdict, expected, found, facts }: CheckRow): Markup {
  const { t, links } = view;
  return html`<li data-row class="check ${verdict === 'pass' ? 'pass' : 'fail'}"><p><b>${worded(t, 'check_', verdict)}</b> ${worded(t, 'r_', rule)}: ${t('check_says', { found: grouped(found), expected: grouped(expected) })}</p>
<p class="chips">${facts.map(({ local, text, label }) => html`<a class="chip" href="${links(paths.fact(`${key}.${local}`))}">${text ?? local}${label !== null && html` <small>${short(label, 24)}</small>`}</a>`)}</p><p class="where">${short(source, 120)}</p></li>`;
}

export const findingsPage = page<FindingsData>({
  path: paths.findings,
  read: findingsData,
  draw: ({ counts, finding, facts }, view) => {
    const { t } = view;
    const count = (name: string): number => counts.find((one) => one.finding === name)?.facts ?? 0;
    return {
      title: t('findings'), section: 'findings',
      body: html`${heading(t('findings'))}<div class="controls">${choices(view, t('findings'), 'finding', finding, FINDINGS.filter((name) => count(name) > 0 || name === finding).map((value) => ({ value, text: worded(t, '', value), count: count(value) })))}</div>
${finding in WHY && html`<p class="definition">${t(WHY[finding as keyof typeof WHY])}</p>`}
${facts.rows.length === 0 ? empty(t('nothing_found')) : html`<div class="scroll"><table class="list"><thead><tr><th scope="col">${t('written')}</th><th scope="col">${t('label')}</th><th scope="col" class="n">${t('value')}</th><th scope="col">${t('repaired')}</th><th scope="col">${t('source')}</th></tr></thead><tbody>${facts.rows.map((row) => shownFinding(view, row))}</tbody></table></div>`}${pager(view, facts)}`,
    };
  },
});

export const WHY = { masked: 'masked_why', corrupt: 'corrupt_why', inconsistent: 'inconsistent_why', failed_check: 'failed_check_why' } as const;

function shownFinding(view: View, row: FindingRow): Markup {
  const value = valueText({ value: row.value, low: null, high: null, left: null, right: null, unit: row.unit });
  const repaired: Content = row.repaired === null ? '' : html`<b>${typeof row.repaired === 'number' ? grouped(row.repaired) : row.repaired}</b><small>${short(row.repaired_by ?? '', 80)}</small>`;
  return html`<tr data-row><th scope="row"><a class="k-${row.kind}" href="${view.links(paths.fact(row.id))}">${short(row.text, 60)}</a></th><td>${short(row.label ?? '', 40)}</td><td class="n">${value ?? '—'}</td><td>${repaired}</td><td class="where">${short(row.source, 50)}</td></tr>`;
}
