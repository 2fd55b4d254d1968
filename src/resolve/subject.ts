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

/**
 * Whose figure it is by its report, where the sentence does not say, or says only 全县 or 我区. A report's division stands for its
 * own kind, the prefecture and province it lies in for theirs; anything else is not guessed.
 */
export function resolveSubject(subject: string | null, report: LocatedReport): Resolved | null {
  if (subject === null) return report.place === null ? null : { value: report.place, by: `the report's place (${report.placeEvidence ?? 'its text'})` };
  const own = OWN.exec(subject);
  if (!own) return null;
  const [, kind, rest] = own as unknown as [string, string, string];
  if (report.place?.endsWith(kind)) return { value: report.place + rest, by: `${subject.slice(0, subject.length - rest.length)} is the report's place` };
  const above = ancestor(kind, report);
  return above === null ? null : { value: above + rest, by: `${subject.slice(0, subject.length - rest.length)} is what ${report.place} lies in` };
}
