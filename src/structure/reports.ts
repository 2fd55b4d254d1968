import type { PageMetadata } from '../../schemas/document.js';
import type { Span } from '../text/span.js';
import { clearDomain } from './domains.js';
import { foldTitle, headingTitle, isNumberedHeading, isOpening, isSalutation, isTitleLine } from './headings.js';
import { paragraphsOf } from './paragraphs.js';

/** One report of a page, in offsets of the clean text. */
export interface Report {
  /** From 1, in order of the text. */
  readonly ordinal: number;
  /** From the heading to the end; other reports may be injected inside. */
  readonly span: Span;
  /** The stretches of `span` that are this report's own. */
  readonly parts: readonly Span[];
  readonly title: string | null;
  readonly kind: 'report' | 'notice';
  /** Why the report begins here, by name of the rule. */
  readonly evidence: string;
}

interface Start {
  readonly paragraph: number;
  readonly evidence: string;
  readonly title: string | null;
  readonly kind: 'report' | 'notice';
}

/** A report shorter than this before a restart is its own head, not a report. */
const LEAST_BEFORE_RESTART = 300;

/** Splits a clean page into the reports it holds. A page without marks of a compilation is one report. */
export function findReports(text: string, page: Pick<PageMetadata, 'title'>): Report[] {
  const paragraphs = paragraphsOf(text);
  const lines = paragraphs.map((span) => (span.end - span.start <= 400 ? text.slice(span.start, span.end) : text.slice(span.start, span.start + 200) + text.slice(span.end - 200, span.end)));
  const headings = findHeadings(lines, paragraphs, page.title);
  const starts = withRestarts(headings, lines, paragraphs);
  const reports = starts.map((start, index): Report => {
    const from = paragraphs[start.paragraph]?.start ?? 0;
    const to = index + 1 < starts.length ? paragraphs[starts[index + 1]!.paragraph]!.start : text.length;
    const span = { start: from, end: to };
    return { ordinal: index + 1, span, parts: [span], title: start.title, kind: start.kind, evidence: start.evidence };
  });
  return withInjections(text, reports);
}

function findHeadings(lines: readonly string[], paragraphs: readonly Span[], pageTitle: string | null): Start[] {
  const numbered = indexes(lines, isNumberedHeading);
  const marked = numbered.length >= 2 ? numbered : repeatedTitles(lines, paragraphs, pageTitle);
  const evidence = numbered.length >= 2 ? 'numbered heading' : 'repeated title';
  const starts: Start[] = marked.map((paragraph) => ({ paragraph, evidence, title: headingTitle(lines[paragraph]!), kind: 'report' }));
  const first = starts[0];
  // What stands above the first heading is a report only when it is more than an introduction.
  const above = first ? (paragraphs[first.paragraph]?.start ?? 0) : Infinity;
  if (!first || above >= LEAST_BEFORE_RESTART * 2) starts.unshift({ paragraph: 0, evidence: 'page', title: ownTitle(lines, pageTitle), kind: 'report' });
  else if (first.paragraph > 0) starts[0] = { ...first, paragraph: 0 };
  return starts;
}

function indexes(lines: readonly string[], test: (line: string) => boolean): number[] {
  return lines.flatMap((line, index) => (test(line) ? [index] : []));
}

/**
 * Titles that come back: the same words up to years and joining words, or title lines in the number the page's own title
 * announces (精选16篇). Two different titles (a summary, then a plan) are the two halves of one report.
 */
function repeatedTitles(lines: readonly string[], paragraphs: readonly Span[], pageTitle: string | null): number[] {
  const titles = indexes(lines, isTitleLine).filter((index) => {
    const next = paragraphs[index + 1];
    return next !== undefined;
  });
  const announced = Number(/(\d{1,3}) ?篇/.exec(pageTitle ?? '')?.[1] ?? 0);
  if (announced >= 2 && titles.length >= 2 && titles.length <= announced + 2) return titles;
  const byFold = new Map<string, number[]>();
  for (const index of titles) {
    const fold = foldTitle(lines[index]!);
    byFold.set(fold, [...(byFold.get(fold) ?? []), index]);
  }
  const repeated = [...byFold.values()].filter((group) => group.length >= 2).flat();
  if (repeated.length === 0) return [];
  if (announced >= 2 || repeated.length >= 3 || titles.length >= 4) return titles;
  return repeated.sort((a, b) => a - b);
}

function ownTitle(lines: readonly string[], pageTitle: string | null): string | null {
  const first = lines[0];
  if (first && isTitleLine(first)) return first;
  const inline = first && /^([^\s,。;:]{4,45}(?:总结|计划|报告|汇报|要点|材料|方案|思路)(?:范文|材料|报告)?) /.exec(first)?.[1];
  return inline ?? pageTitle;
}

/** A second salutation or opening formula inside one headed report begins another that lost its heading. */
function withRestarts(headings: readonly Start[], lines: readonly string[], paragraphs: readonly Span[]): Start[] {
  const starts: Start[] = [];
  headings.forEach((heading, index) => {
    starts.push(heading);
    const end = headings[index + 1]?.paragraph ?? lines.length;
    let begun = paragraphs[heading.paragraph]?.start ?? 0;
    let opened = false;
    let notice = false;
    for (let at = heading.paragraph; at < end; at++) {
      const before = paragraphs[at]!.start - begun;
      const line = lines[at]!;
      const salutes = isSalutation(line);
      const opens = isOpening(line) || (notice && /^(?:今年以来|一年来|近年来|[\dxX×]{2,4}年(?:以来)?,)/.test(line) && line.length > 60);
      if ((salutes || (opens && (opened || notice))) && before >= LEAST_BEFORE_RESTART) {
        starts.push({ paragraph: at, evidence: salutes ? 'salutation' : 'second opening formula', title: null, kind: salutes ? 'notice' : 'report' });
        begun = paragraphs[at]!.start;
        notice = salutes;
        opened = opens;
      } else {
        opened ||= opens;
      }
    }
  });
  return starts;
}

/** Paragraphs wholly about another office inside a report become reports of their own; the report goes on behind them. */
function withInjections(text: string, reports: readonly Report[]): Report[] {
  const result: Report[] = [];
  for (const report of reports) {
    const own = clearDomainOf(text, report.span);
    const foreign = own === null ? [] : foreignRuns(text, report.span, own);
    result.push(foreign.length === 0 ? report : { ...report, parts: without(report.span, foreign) });
    for (const span of foreign) result.push({ ordinal: 0, span, parts: [span], title: null, kind: 'report', evidence: 'injected paragraphs of another kind' });
  }
  return result.map((report, index) => ({ ...report, ordinal: index + 1 }));
}

function clearDomainOf(text: string, span: Span): string | null {
  const sample = text.slice(span.start, Math.min(span.end, span.start + 20_000));
  return clearDomain(sample, 20);
}

function foreignRuns(text: string, span: Span, own: string): Span[] {
  const runs: Span[] = [];
  const paragraphs = paragraphsOf(text, span.start, span.end);
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index === 0 || paragraph.end - paragraph.start < 80) continue;
    const domain = clearDomain(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 4000)), 6);
    if (domain === null || domain === own) continue;
    const last = runs[runs.length - 1];
    if (last && paragraph.start - last.end <= 1) runs[runs.length - 1] = { start: last.start, end: paragraph.end };
    else runs.push({ start: paragraph.start, end: paragraph.end });
  }
  return runs;
}

function without(span: Span, holes: readonly Span[]): Span[] {
  const parts: Span[] = [];
  let at = span.start;
  for (const hole of holes) {
    if (hole.start > at) parts.push({ start: at, end: hole.start });
    at = hole.end;
  }
  if (at < span.end) parts.push({ start: at, end: span.end });
  return parts;
}

/** For each offset the report it belongs to: the innermost part that holds it. Reports without a match fall to the first. */
export function reportAt(reports: readonly Report[], offset: number): Report {
  let low = 0;
  let high = reports.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reports[middle]!.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0; index--) {
    const report = reports[index]!;
    if (report.parts.some((part) => part.start <= offset && offset < part.end)) return report;
    if (report.span.end > offset && index === 0) break;
  }
  return reports[Math.max(0, low - 1)] ?? reports[0]!;
}
