import type { FactCheck, ShownFact } from '../data/document-facts.js';
import { html, type Content, type Markup } from './html.js';
import { paths } from './links.js';
import { worded } from './messages.js';
import { grouped, valueText } from './numbers.js';
import { badge, short } from './parts.js';
import type { View } from './view.js';

/** Where a fact's two ends lie on the page. */
export const textAnchor = (local: string): string => `t-${local}`;
export const listAnchor = (local: string): string => `l-${local}`;

const WHY = { masked: 'masked_why', corrupt: 'corrupt_why', inconsistent: 'inconsistent_why' } as const;

/** What a fact says in few words: its value in base units, its date, its name. */
export function factValue(fact: ShownFact): string | null {
  const corrected = fact.correction?.value;
  const shown = corrected ? { ...corrected, unit: fact.unit } : fact;
  if (fact.kind === 'date') return corrected?.edtf ?? fact.resolved ?? fact.edtf;
  if (fact.kind === 'project') return corrected?.name ?? fact.name;
  return valueText(shown);
}

function whenAndWhose(view: View, fact: ShownFact): string {
  return [fact.subject_resolved ?? fact.subject, fact.period ?? fact.period_resolved, fact.role === null ? null : worded(view.t, 'role_', fact.role)].filter(Boolean).join(' · ');
}

/** 186 所 says no more than 186所. */
const sameReading = (value: string, text: string): boolean => value.replace(/[\s,]/g, '') === text.replace(/[\s,]/g, '').replace(/年$/, '');

/** The value behind the words; a repaired one struck out before its repair. */
function mendedValue(fact: ShownFact, value: string | null): Content {
  if (fact.repaired !== null && (fact.correction?.value ?? null) === null) {
    const repaired = typeof fact.repaired === 'number' ? valueText({ value: fact.repaired, low: null, high: null, left: null, right: null, unit: fact.unit }) : fact.repaired;
    return html`<span class="value">${value !== null && html`<s>${short(value, 40)}</s> `}<b>${short(repaired ?? '', 40)}</b></span>`;
  }
  return value !== null && !sameReading(value, fact.text) && html`<span class="value">${short(value, 40)}</span>`;
}

/** One fact of the list beside the text. `here` holds the facts of this part with their words: others are linked by their own address. */
export function factCard(view: View, fact: ShownFact, key: string, here: ReadonlyMap<string, string>, current: boolean): Markup {
  const { t } = view;
  const label = fact.correction?.label ?? fact.label;
  const rejected = fact.correction?.rejected === true;
  const failed = fact.checks.some(({ verdict }) => verdict === 'fail');
  const signs: Content[] = [
    ...fact.flags.map((flag) => badge(view, flag)), failed && badge(view, 'failed_check'), fact.repaired !== null && badge(view, 'repaired'), fact.verified === 1 && html`<span class="badge b-verified" title="${t('verified')}">✓</span>`,
    rejected ? badge(view, 'rejected') : fact.correction !== null && badge(view, 'corrected'),
  ];
  const value = factValue(fact);
  return html`<li id="${listAnchor(fact.local)}" class="fact k-${fact.kind}${current && ' on'}${rejected && ' rejected'}" data-fact="${fact.local}">
<div class="line"><a class="mention" href="#${textAnchor(fact.local)}">${short(fact.text, 60)}</a>${mendedValue(fact, value)}<span class="signs">${signs}</span></div>
<div class="about">${label !== null && html`<b>${short(label, 50)}</b> `}${whenAndWhose(view, fact)}</div>
<details${(current || fact.flags.length > 0 || failed) && html` open`}><summary aria-label="${t('evidence')}">${worded(t, 'k_', fact.kind)}</summary><dl>${details(view, fact, key, here)}</dl></details></li>`;
}

function details(view: View, fact: ShownFact, key: string, here: ReadonlyMap<string, string>): Content {
  const { t, links } = view;
  const row = (name: string, content: Content, by: string | null = null): Content => content !== null && content !== false && content !== '' && html`<dt>${name}</dt><dd>${content}${by !== null && html`<small>${t('follows_from', { by: linkless(by) })}</small>`}</dd>`;
  const named = view.language === 'zh' ? fact.indicator_zh : fact.indicator_en;
  const raw = fact.raw === fact.text ? null : fact.raw.replaceAll('\n', '⏎');
  return [
    row(t('written'), raw),
    row(t('value'), fact.kind === 'project' || fact.kind === 'date' ? null : valueText(fact)),
    row(t('modifier'), fact.modifier === null ? null : worded(t, 'm_', fact.modifier)),
    row(t('edtf'), fact.edtf === null ? null : html`<code>${fact.edtf}</code>${fact.resolved !== null && html` → <code>${fact.resolved}</code>`}`),
    row(t('type'), fact.type === null ? null : worded(t, 't_', fact.type)),
    row(t('label'), fact.label),
    row(t('indicator'), fact.indicator === null ? null : html`<a href="${links(paths.indicator(fact.indicator))}">${named ?? fact.indicator}</a>`),
    row(t('project'), fact.name === null ? null : html`<a href="${links(paths.project, { name: fact.name })}">${fact.name}</a>`),
    row(t('subject'), fact.subject),
    row(t('subject'), fact.subject_resolved, fact.subject_resolved_by),
    row(t('period'), fact.period),
    row(t('period'), fact.period_resolved, fact.period_resolved_by),
    row(t('role'), fact.role === null ? null : worded(t, 'role_', fact.role)),
    fact.flags.map((flag) => row(worded(t, '', flag), flag in WHY ? t(WHY[flag as keyof typeof WHY]) : flag)),
    fact.repaired === null ? null : row(t('repaired'), html`<b>${typeof fact.repaired === 'number' ? grouped(fact.repaired) : fact.repaired}</b>${fact.repaired_by !== null && html`<small>${t('evidence')}: ${evidence(view, fact.repaired_by, key, here)}</small>`}`),
    fact.checks.slice(0, 8).map((check) => row(t('checks'), shownCheck(view, check, fact.local, key, here))),
    fact.partOf.length > 0 && row(t('part_of_total'), fact.partOf.slice(0, 6).map((local) => factLink(view, local, key, here))),
    fact.parts.length > 0 && row(t('total_of'), fact.parts.slice(0, 20).map((local) => factLink(view, local, key, here))),
    fact.correction === null ? null : row(fact.correction.rejected ? t('rejected') : t('corrected'), html`${!fact.correction.rejected && t('corrected_from', { value: [fact.correction.value === null ? null : (valueText(fact) ?? fact.edtf ?? fact.name ?? fact.text), fact.correction.label === null ? null : (fact.label ?? '—')].filter((part) => part !== null).join(' · ') })}${fact.correction.note !== null && html`<small>${t('note')}: ${fact.correction.note}</small>`}`),
  ];
}

/** Evidence is shown as text: templates escape it. */
const linkless = (text: string): string => short(text, 200);

function shownCheck(view: View, { rule, verdict, found, expected, facts }: FactCheck, own: string, key: string, here: ReadonlyMap<string, string>): Markup {
  const { t } = view;
  return html`<span class="check ${verdict === 'pass' ? 'pass' : 'fail'}">${worded(t, 'check_', verdict)}</span> ${worded(t, 'r_', rule)}<small>${t('check_says', { found: grouped(found), expected: grouped(expected) })} ${facts.filter((local) => local !== own).slice(0, 12).map((local) => factLink(view, local, key, here))}</small>`;
}

function factLink(view: View, local: string, key: string, here: ReadonlyMap<string, string>): Markup {
  const words = here.get(local);
  return words === undefined ? html`<a class="ref" href="${view.links(paths.fact(`${key}.${local}`))}"><code>${local}</code></a> ` : html`<a class="ref" href="#${listAnchor(local)}" title="${local}">${short(words, 24)}</a> `;
}

/** The evidence of a repair, the facts it names linked. */
function evidence(view: View, text: string, key: string, here: ReadonlyMap<string, string>): Content {
  return text.slice(0, 600).split(/\b((?:[0-9a-f]{16}\.)?\d{1,9}\.[a-z]{3}\d{1,10})\b/).map((part, index) => {
    if (index % 2 === 0) return part;
    const own = part.startsWith(`${key}.`) ? part.slice(key.length + 1) : part;
    // A witness of another document.
    return /^[0-9a-f]{16}\./.test(own) ? html`<a class="ref" href="${view.links(paths.fact(own))}"><code>${own}</code></a>` : factLink(view, own, key, here);
  });
}
