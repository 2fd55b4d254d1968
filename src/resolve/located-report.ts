import { resolvePlace, type ResolvedPlace } from '../places/resolve.js';
import { clearDomain } from '../structure/domains.js';
import { firstLine, officeOfTitle, type ReportOffice } from '../structure/report-office.js';
import type { Report } from '../structure/reports.js';

/** A report with the division its place is, and the field it is about. */
export interface LocatedReport extends Report {
  /** With its GB/T 2260 code; null where the name is masked, unknown or not certain. */
  readonly division: ResolvedPlace | null;
  /** The office or institution whose report it is, by its title. */
  readonly office: ReportOffice | null;
  /** education, health …; null where it is about several. */
  readonly domain: string | null;
}

/** Characters of a report that may name the places it lies in, and that show what it is about. */
const READ = 6000;

/** Words of a field that show a report to be about it. */
const LEAST_HITS = 4;

/** Finds the division and the field of every report of a page. */
export function locateReports(reports: readonly Report[], text: string, pageTitle: string | null): LocatedReport[] {
  return reports.map((report) => {
    const own = text.slice(report.span.start, Math.min(report.span.end, report.span.start + READ));
    const hints = `${pageTitle ?? ''}\n${report.title ?? ''}\n${own}`;
    return { ...report, division: report.place === null ? null : resolvePlace(report.place, { text: hints }), office: officeOfTitle(report.title ?? firstLine(own)), domain: mainDomain(own, report.title ?? pageTitle) };
  });
}

/** A title that names an office decides; else a field the text is wholly about. */
function mainDomain(text: string, title: string | null): string | null {
  const office = title && OFFICES.find(([pattern]) => pattern.test(title));
  return office ? office[1] : clearDomain(text, LEAST_HITS);
}

const OFFICES: readonly (readonly [RegExp, string])[] = [
  [/教育|学校|中学|小学|幼儿园|教体|教学/, 'education'],
  [/医院|卫生|卫健|疾控|医疗/, 'health'],
  [/农业|农村|乡村振兴|畜牧|林业|水利/, 'agriculture'],
  [/经济|政府工作报告|统计|发改|财政|商务|工信/, 'economy'],
];
