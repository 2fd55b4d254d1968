import type { LocatedReport } from './located-report.js';
import type { Resolved } from './resolved.js';

/** 全县, 我区, 本市: the writer's own division, with what may follow (全县农村小学). */
const OWN = /^(?:全|我|本|该)(省|自治区|市|县|区|州|盟|旗|镇|乡|街道)(.*)$/s;

/** Kinds of divisions above the one a report is from, and the name they have in it. */
function ancestor(kind: string, report: LocatedReport): string | null {
  const { division } = report;
  if (division === null) return null;
  if (kind === '省' || kind === '自治区') return division.province;
  if (kind === '市' || kind === '州' || kind === '盟') return division.level === 'county' ? division.prefecture : null;
  return null;
}

/** 我局, 本院, 全园: the office itself. */
const OWN_OFFICE = /^[我本全](.{1,3})$/s;
/** A place before an office's name, without which 教育局 is anybody's. */
const PLACED = /^.{0,8}[省市县区州盟旗镇乡村]./;

/** An office by what it is called in its report: 我局, 城关分局, 中心, 县妇联. */
function asOffice(subject: string, { office }: LocatedReport): Resolved | null {
  if (office === null) return null;
  const kind = OWN_OFFICE.exec(subject)?.[1] ?? subject;
  return kind !== '' && office.name.endsWith(kind) ? { value: office.name, by: `${subject} is the office of the report's title` } : null;
}

/** Whose a figure is of which nothing is said: an institution's own; for other offices the place's, where it is known. */
function byReport({ place, placeEvidence, office }: LocatedReport): Resolved | null {
  if (place !== null && !office?.institution) return { value: place, by: `the report's place (${placeEvidence ?? 'its text'})` };
  return office !== null && (office.institution || PLACED.test(office.name)) ? { value: office.name, by: "the office of the report's title" } : null;
}

/**
 * Whose figure it is by its report, where the sentence does not say, or says only 全县, 我区 or 我局. A report's division stands for its
 * own kind, the prefecture and province it lies in for theirs, the office of its title for itself; anything else is not guessed.
 */
export function resolveSubject(subject: string | null, report: LocatedReport): Resolved | null {
  if (subject === null) return byReport(report);
  const own = OWN.exec(subject);
  if (!own) return asOffice(subject, report);
  const [, kind, rest] = own as unknown as [string, string, string];
  if (report.place?.endsWith(kind)) return { value: report.place + rest, by: `${subject.slice(0, subject.length - rest.length)} is the report's place` };
  const above = ancestor(kind, report);
  return above === null ? null : { value: above + rest, by: `${subject.slice(0, subject.length - rest.length)} is what ${report.place} lies in` };
}
