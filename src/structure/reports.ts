import type { PageMetadata } from '../../schemas/document.js';
import { lastAtOrBefore, type Span } from '../text/span.js';
import { countedTitle, foldTitle, hanNumber, headingTitle, isBoldTitle, isDateOfSigning, isFirstSentence, isFreshOpening, isNumberedHeading, isOfficeLine, isOpening, isTitleLine, numberedTitle, officeOf } from './headings.js';
import { domainIndex, type DomainIndex } from './domains.js';
import { findInjections } from './injections.js';
import { paragraphsOf } from './paragraphs.js';
import { reportPeriod } from './report-period.js';
import { reportPlace } from './report-place.js';

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
  /** The administrative division it is from, as the text names it; masked if masked. */
  readonly place: string | null;
  readonly placeEvidence: string | null;
  /** The calendar year it is about; null where masked, unknown, or more than one. */
  readonly year: number | null;
  /** EDTF of the time it is about. */
  readonly period: string | null;
  readonly periodEvidence: string | null;
}

/** What reports are read with besides the text. */
export interface ReportContext {
  readonly title: PageMetadata['title'];
  /** A year that find-and-replace wrote over others: it dates nothing. */
  readonly redatedYear?: string | null;
}

type Outline = Pick<Report, 'span' | 'parts' | 'title' | 'kind' | 'evidence'>;

interface Start {
  readonly paragraph: number;
  readonly evidence: string;
  readonly title: string | null;
}

/** A report shorter than this before a restart is its own head, not a report. */
const LEAST_BEFORE_RESTART = 300;
/** No page is a compilation of more; what follows belongs to the last. */
const MOST_REPORTS = 1000;
/** Between two titles that count up stands at least so much. */
const LEAST_BELOW_TITLE = 100;
/** Below the title of an office stands at least so much. */
const LEAST_OF_OFFICE = 200;
/** Titles in the text may be so many more or fewer than the page's own title announces. */
const TOLERANCE = 2;

/** Splits a clean page into the reports it holds, and reads place and time of each. A page without marks of a compilation is one report. */
export function findReports(text: string, context: ReportContext): Report[] {
  const outlines = outlineReports(text, context.title);
  const alone = outlines.length === 1 ? context.title : null;
  return outlines.map((outline, index): Report => {
    const own = outline.parts.map(({ start, end }) => text.slice(start, end)).join('\n');
    const place = reportPlace(outline.title ?? alone, own);
    const period = reportPeriod(outline.title, own, context.redatedYear ?? null, alone);
    return {
      ...outline, ordinal: index + 1, place: place?.name ?? null, placeEvidence: place?.evidence ?? null, year: period?.year ?? null, period: period?.edtf ?? null, periodEvidence: period?.evidence ?? null,
    };
  });
}

function outlineReports(text: string, pageTitle: string | null): Outline[] {
  const paragraphs = paragraphsOf(text);
  const lines = paragraphs.map((span) => (span.end - span.start <= 400 ? text.slice(span.start, span.end) : text.slice(span.start, span.start + 200) + text.slice(span.end - 200, span.end)));
  const starts = withRestarts(findHeadings(lines, paragraphs, pageTitle), lines, paragraphs).slice(0, MOST_REPORTS);
  const domains = domainIndex(text);
  return starts.flatMap((start, index) => {
    const from = paragraphs[start.paragraph]?.start ?? 0;
    const to = index + 1 < starts.length ? paragraphs[starts[index + 1]!.paragraph]!.start : text.length;
    return withInjections(text, domains, { span: { start: from, end: to }, parts: [], title: start.title, kind: 'report', evidence: start.evidence });
  });
}

function findHeadings(lines: readonly string[], paragraphs: readonly Span[], pageTitle: string | null): Start[] {
  const [evidence, marked] = markedHeadings(lines, paragraphs, pageTitle);
  const starts: Start[] = marked.map((paragraph) => ({ paragraph, evidence, title: headingTitle(lines[paragraph]!) }));
  const first = starts[0];
  // What stands above the first heading is a report only when it is more than an introduction.
  const above = first ? (paragraphs[first.paragraph]?.start ?? 0) : Infinity;
  if (!first || above >= LEAST_BEFORE_RESTART * 2) starts.unshift({ paragraph: 0, evidence: 'page', title: ownTitle(lines, pageTitle) });
  else if (first.paragraph > 0) starts[0] = { ...first, paragraph: 0 };
  return starts;
}

/** The lines that head reports, by the surest marks the page has. */
function markedHeadings(lines: readonly string[], paragraphs: readonly Span[], pageTitle: string | null): readonly [string, readonly number[]] {
  const numbered = indexes(lines, isNumberedHeading);
  if (numbered.length >= 2) return ['numbered heading', numbered];
  const counted = countedTitles(lines, paragraphs, pageTitle);
  if (counted.length >= 2) return ['counted title', counted];
  const repeated = repeatedTitles(lines, pageTitle);
  const offices = officeTitles(lines, paragraphs);
  if (offices.length >= 2) return ['titles of offices', [...new Set([...repeated, ...offices])].sort((a, b) => a - b)];
  return ['repeated title', repeated];
}

/** Titles of different offices, and titles in bold, below each of which a report stands: 会东县水利局2021年工作总结, then 榆阳区民政局2019年工作总结. */
function officeTitles(lines: readonly string[], paragraphs: readonly Span[]): number[] {
  const severalBold = indexes(lines, isBoldTitle).length >= 2;
  const named = lines.map((line) => (line.length <= 60 ? officeOf(line) : null));
  const candidates = indexes(lines, (line, index) => named[index] !== null || (severalBold && isBoldTitle(line)));
  const end = paragraphs[paragraphs.length - 1]?.end ?? 0;
  const followed = candidates.filter((index, position) => (paragraphs[candidates[position + 1] ?? -1]?.start ?? end) - paragraphs[index]!.end >= LEAST_OF_OFFICE);
  // A summary and a plan of one office are two halves of one report.
  const others = followed.filter((index, position) => position === 0 || named[index] === null || named[index] !== named[followed[position - 1]!]);
  return others.length >= 2 ? others : [];
}

/**
 * Titles that differ only in a number and count up from 1 (工作总结范文一, 工作总结范文二); on a page whose title announces
 * several texts also titles with a number in front. A report stands below each.
 */
function countedTitles(lines: readonly string[], paragraphs: readonly Span[], pageTitle: string | null): number[] {
  const byStem = new Map<string, number[]>();
  const add = (stem: string, number: number, index: number): void => {
    const group = byStem.get(stem) ?? [];
    if (number === group.length + 1) byStem.set(stem, [...group, index]);
  };
  const announced = announcedReports(pageTitle);
  lines.forEach((line, index) => {
    if (line.length > 60) return;
    const counted = countedTitle(line);
    if (counted) add(counted.stem, counted.number, index);
    const number = announced >= 2 ? numberedTitle(line) : null;
    if (number !== null) add('', number, index);
  });
  const followed = (group: readonly number[]): boolean =>
    group.every((index, position) => (paragraphs[group[position + 1] ?? -1]?.start ?? Infinity) - paragraphs[index]!.end >= LEAST_BELOW_TITLE);
  let best: number[] = [];
  for (const [stem, group] of byStem) if (group.length > best.length && followed(group) && (stem !== '' || group.length >= announced - TOLERANCE)) best = group;
  return best;
}

/** How many reports the page's own title says it holds (精选16篇); 0 where it does not say. */
function announcedReports(pageTitle: string | null): number {
  const count = /(?:(\d{1,3})|([一二三四五六七八九十]{1,3})) ?篇/.exec(pageTitle ?? '');
  return count === null ? 0 : count[1] === undefined ? hanNumber(count[2]!) : Number(count[1]);
}

function indexes(lines: readonly string[], test: (line: string, index: number) => boolean): number[] {
  return lines.flatMap((line, index) => (test(line, index) ? [index] : []));
}

/**
 * Titles that come back: the same words up to years and joining words, or title lines in the number the page's own title
 * announces (精选16篇). Two different titles (a summary, then a plan) are the two halves of one report.
 */
function repeatedTitles(lines: readonly string[], pageTitle: string | null): number[] {
  // The last line heads nothing; a title's second line is no title of its own.
  const titles = indexes(lines, isTitleLine).filter((index, position, all) => index + 1 < lines.length && all[position - 1] !== index - 1);
  const announced = announcedReports(pageTitle);
  if (announced >= 2 && titles.length >= 2 && titles.length <= announced + TOLERANCE) return titles;
  const byFold = new Map<string, number[]>();
  for (const index of titles) {
    const fold = foldTitle(lines[index]!);
    const group = byFold.get(fold);
    if (group) group.push(index);
    else byFold.set(fold, [index]);
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

/** A second report's opening inside one headed report begins another that lost its heading. */
function withRestarts(headings: readonly Start[], lines: readonly string[], paragraphs: readonly Span[]): Start[] {
  const starts: Start[] = [];
  headings.forEach((heading, index) => {
    starts.push(heading);
    const end = headings[index + 1]?.paragraph ?? lines.length;
    let begun = paragraphs[heading.paragraph]?.start ?? 0;
    let opened = false;
    for (let at = heading.paragraph; at < end; at++) {
      if (opened && isFreshOpening(lines[at]!) && paragraphs[at]!.start - begun >= LEAST_BEFORE_RESTART) {
        starts.push({ paragraph: at, evidence: 'second opening formula', title: null });
        begun = paragraphs[at]!.start;
      }
      const signed = at > heading.paragraph && isSigned(lines, at) && (paragraphs[end - 1]?.end ?? 0) - paragraphs[at]!.start >= LEAST_BEFORE_RESTART && paragraphs[at]!.start - begun >= LEAST_BEFORE_RESTART;
      if (signed) {
        starts.push({ paragraph: at, evidence: 'behind a signature', title: isTitleLine(lines[at]!) ? lines[at]! : null });
        begun = paragraphs[at]!.start;
      }
      opened ||= isOpening(lines[at]!);
    }
  });
  return starts;
}

/** True for a title or a first sentence right behind the office and the day that sign the report before it. */
function isSigned(lines: readonly string[], at: number): boolean {
  const date = lines[at - 1]!;
  if (!isDateOfSigning(date) || (/^[\d二]/.test(date) && !isOfficeLine(lines[at - 2] ?? ''))) return false;
  return isTitleLine(lines[at]!) || isFirstSentence(lines[at]!);
}

/** What is injected into a report becomes a report of its own; the report goes on behind it, or ends where nothing follows. */
function withInjections(text: string, domains: DomainIndex, report: Outline): Outline[] {
  const injections = findInjections(text, report.span, domains);
  const parts = without(report.span, injections, text);
  const last = injections[injections.length - 1];
  const end = last && last.end >= report.span.end - 1 ? (parts[parts.length - 1]?.end ?? report.span.end) : report.span.end;
  return [
    { ...report, span: { start: report.span.start, end }, parts: parts.length > 0 ? parts : [report.span] },
    ...injections.map(({ start, end: to, kind, evidence }): Outline => ({ span: { start, end: to }, parts: [{ start, end: to }], title: null, kind, evidence })),
  ];
}

function without(span: Span, holes: readonly Span[], text: string): Span[] {
  const parts: Span[] = [];
  let at = span.start;
  for (const hole of holes) {
    if (hole.start > at) parts.push({ start: at, end: hole.start });
    at = hole.end;
  }
  if (at < span.end && text.slice(at, span.end).trim() !== '') parts.push({ start: at, end: span.end });
  return parts;
}

/** Where the stretches of all reports begin, ascending. */
export function partStarts(reports: readonly Report[]): number[] {
  return partsInOrder(reports).map(({ start }) => start);
}

/** Where the stretches of all reports begin, ascending, each with its report. */
export function partsInOrder<T extends Report>(reports: readonly T[]): { readonly start: number; readonly report: T }[] {
  return reports.flatMap((report) => report.parts.map(({ start }) => ({ start, report }))).sort((a, b) => a.start - b.start);
}

/** The report an offset belongs to: the one that began last and has the offset in a part of its own. */
export function reportAt<T extends Report>(reports: readonly T[], offset: number): T {
  if (reports.length === 1) return reports[0]!;
  const starts = reports.map((report) => report.span.start);
  const latest = lastAtOrBefore(starts, offset);
  for (let index = latest; index >= 0; index--) {
    const report = reports[index]!;
    if (report.parts.some((part) => part.start <= offset && offset < part.end)) return report;
  }
  return reports[Math.max(0, latest)] ?? reports[0]!;
}
