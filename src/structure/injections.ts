import type { Span } from '../text/span.js';
import { clearDomainOf, domainIndex, speaksAs, type Domain, type DomainIndex } from './domains.js';
import { isNoticeSalutation, isNoticeText } from './headings.js';
import { paragraphsOf } from './paragraphs.js';

/** A stretch inside a report that is another text: a notice to offices, paragraphs of a hospital. */
export interface Injection extends Span {
  readonly kind: 'report' | 'notice';
  readonly evidence: string;
}

/** What is read of a report to tell what it is about, and the words of one domain it takes. */
const SAMPLE = 20_000;
const LEAST_OF_REPORT = 20;
const LEAST_OF_PARAGRAPH = 6;
/** A report with foreign paragraphs in it still speaks so many times as often of its own. */
const LEAST_LEAD = 2;
const SHORTEST_FOREIGN = 80;
const LONGEST_READ = 4000;
/** Paragraphs a notice may have behind its salutation. */
const LONGEST_NOTICE = 12;

/** The notices in a report: each from a salutation to the last paragraph that asks for something. Its first paragraph is none. */
function notices(text: string, paragraphs: readonly Span[]): Injection[] {
  const found: Injection[] = [];
  for (let index = 1; index < paragraphs.length; index++) {
    const { start, end } = paragraphs[index]!;
    if (end - start > 80 || !isNoticeSalutation(text.slice(start, end))) continue;
    let last = index;
    for (let at = index + 1; at < paragraphs.length && at <= index + LONGEST_NOTICE; at++) {
      const paragraph = text.slice(paragraphs[at]!.start, Math.min(paragraphs[at]!.end, paragraphs[at]!.start + LONGEST_READ));
      if (isNoticeText(paragraph)) last = at;
      else if (at > last + 1) break;
    }
    if (last === index) continue;
    found.push({ start, end: paragraphs[last]!.end, kind: 'notice', evidence: 'salutation of a notice' });
    index = last;
  }
  return found;
}

/**
 * Runs of paragraphs wholly about another office than the report is, in which that office speaks. A report that is about
 * several things has no office of its own, and nothing in it is foreign.
 */
function foreign(text: string, span: Span, paragraphs: readonly Span[], domains: DomainIndex): Injection[] {
  const own = clearDomainOf(domains, [{ start: span.start, end: Math.min(span.end, span.start + SAMPLE) }], LEAST_OF_REPORT, LEAST_LEAD);
  if (own === null) return [];
  const runs: (Injection & { readonly domain: Domain })[] = [];
  for (const { start, end } of paragraphs.slice(1)) {
    if (end - start < SHORTEST_FOREIGN) continue;
    const read = { start, end: Math.min(end, start + LONGEST_READ) };
    const domain = clearDomainOf(domains, [read], LEAST_OF_PARAGRAPH);
    if (domain === null || domain === own || !speaksAs(text.slice(read.start, read.end), domain)) continue;
    const last = runs[runs.length - 1];
    if (last?.domain === domain && start - last.end <= 1) runs[runs.length - 1] = { ...last, end };
    else runs.push({ start, end, kind: 'report', evidence: 'injected paragraphs of another kind', domain });
  }
  if (new Set(runs.map(({ domain }) => domain)).size !== 1) return [];
  return clearDomainOf(domains, without(span, runs, SAMPLE), LEAST_OF_REPORT) === own ? runs.map(({ start, end, kind, evidence }) => ({ start, end, kind, evidence })) : [];
}

/** The stretches of a report beside some others, `most` units of them. */
function without(span: Span, holes: readonly Span[], most: number): Span[] {
  const rest: Span[] = [];
  let at = span.start;
  let left = most;
  for (const hole of [...holes, { start: span.end, end: span.end }]) {
    const end = Math.min(hole.start, at + left);
    if (end > at) rest.push({ start: at, end });
    left -= Math.max(0, end - at);
    at = hole.end;
  }
  return rest;
}

/** What is injected into the report at `span`, in order, without overlaps. */
export function findInjections(text: string, span: Span, domains = domainIndex(text)): Injection[] {
  const paragraphs = paragraphsOf(text, span.start, span.end);
  const asked = notices(text, paragraphs);
  const others = foreign(text, span, paragraphs, domains).filter((run) => !asked.some((notice) => run.start < notice.end && notice.start < run.end));
  return [...asked, ...others].sort((a, b) => a.start - b.start);
}
