import type { Span } from '../text/span.js';
import { clearDomain } from './domains.js';
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

/** Runs of paragraphs wholly about another office than the report is. */
function foreign(text: string, span: Span, paragraphs: readonly Span[]): Injection[] {
  const own = clearDomain(text.slice(span.start, Math.min(span.end, span.start + SAMPLE)), LEAST_OF_REPORT);
  if (own === null) return [];
  const runs: Injection[] = [];
  for (const { start, end } of paragraphs.slice(1)) {
    if (end - start < SHORTEST_FOREIGN) continue;
    const domain = clearDomain(text.slice(start, Math.min(end, start + LONGEST_READ)), LEAST_OF_PARAGRAPH);
    if (domain === null || domain === own) continue;
    const last = runs[runs.length - 1];
    if (last && start - last.end <= 1) runs[runs.length - 1] = { ...last, end };
    else runs.push({ start, end, kind: 'report', evidence: 'injected paragraphs of another kind' });
  }
  return runs;
}

/** What is injected into the report at `span`, in order, without overlaps. */
export function findInjections(text: string, span: Span): Injection[] {
  const paragraphs = paragraphsOf(text, span.start, span.end);
  const asked = notices(text, paragraphs);
  const others = foreign(text, span, paragraphs).filter((run) => !asked.some((notice) => run.start < notice.end && notice.start < run.end));
  return [...asked, ...others].sort((a, b) => a.start - b.start);
}
