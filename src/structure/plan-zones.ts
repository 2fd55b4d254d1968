import { lastAtOrBefore, type Span } from '../text/span.js';
import { isTitleLine } from './headings.js';
import { paragraphsOf } from './paragraphs.js';

/** When a plan is for: a time its heading names, or one so many years behind that of the report. */
export type PlanTime = { readonly edtf: string } | { readonly yearsAhead: number; readonly secondHalf: boolean };

/** A stretch of a text that states a plan. */
export interface PlanZone extends Span {
  /** Null where its heading does not say: 下一步工作打算. */
  readonly time: PlanTime | null;
}

/** A heading below which a report speaks of what is to come. */
const PLAN_HEADING = /(?:下一步|下步|下阶段|今后|明年|来年|下一年|新的一年|下半年|下学期|下学年|新学[年期]|四季度|未来|“?十[一二三四五]五”?|(?:19|20)[\dxX×*_]{2}年).{0,14}(?:工作)?(?:思路|计划|打算|安排|目标|要点|重点|举措|任务|考虑|设想|谋划)|^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)、?)?(?:工作目标|主要目标|目标任务|工作计划|工作打算|发展目标|预期目标|总体目标|重点任务|奋斗目标|打算)/;
const NUMBERED = /^(?:([一二三四五六七八九十]{1,3}、)|(\([一二三四五六七八九十]{1,3}\)))/;
/** A title of a plan, without a summary beside it. */
const PLAN_TITLE = /(?:工作要点|工作计划|工作打算|行动计划|实施方案|工作方案|发展规划|工作思路|工作安排)(?:范文|\(.{1,10}\))?$/;

/** The level of a line's number: 1 for 一、, 2 for (一), 3 without one. */
function levelOf(line: string): number {
  const match = NUMBERED.exec(line);
  return match ? (match[1] ? 1 : 2) : 3;
}

/**
 * Stretches of a text that state plans: below a heading such as 四、下一步工作打算 up to the next of its level, or the
 * whole of a report whose title is a plan's. Figures in them are targets unless the words say they are reached.
 */
export function planZones(text: string, reportStarts: readonly number[]): PlanZone[] {
  const zones: PlanZone[] = [];
  let open: { start: number; level: number; time: PlanTime | null } | null = null;
  const starts = new Set(reportStarts);
  for (const paragraph of paragraphsOf(text).flatMap((line) => numberedParts(text, line))) {
    const line = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 60));
    const begins = starts.has(paragraph.start) || (isTitleLine(line) && paragraph.end - paragraph.start <= 45);
    const level = levelOf(line);
    const closes = open !== null && (begins || (level <= open.level && NUMBERED.test(line)));
    if (open && closes) {
      zones.push({ start: open.start, end: paragraph.start, time: open.time });
      open = null;
    }
    if (open) continue;
    const heading = headingOf(line);
    if (begins && PLAN_TITLE.test(line) && !/总结|汇报|报告|回顾/.test(line)) open = { start: paragraph.start, level: 0, time: null };
    else if (PLAN_HEADING.test(heading) && !/总结|回顾|完成情况/.test(heading)) open = { start: paragraph.start, level: level === 3 ? 1 : level, time: timeOf(heading) };
  }
  if (open) zones.push({ start: open.start, end: text.length, time: open.time });
  return zones;
}

/** Where a site has put all paragraphs into one line, those that begin with a number: …2个百分点。 四、明年工作打算 (一)…. */
function numberedParts(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (const { index } of text.slice(start, end).matchAll(/(?<=[。;!?”)][ ]?)(?=[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/g)) {
    if (start + index > from) parts.push({ start: from, end: start + index });
    from = start + index;
  }
  return [...parts, { start: from, end }];
}

/** The heading a paragraph begins with: the line, or its first sentence where text runs on behind it. */
function headingOf(line: string): string {
  const end = /[。;::]| /.exec(line)?.index ?? line.length;
  if (end > 34) return '';
  const heading = line.slice(0, end);
  // 下一步,计划投入320万元。 is a sentence, not the heading of those behind it.
  return line[end] === '。' && heading.includes(',') ? '' : heading;
}

const NEXT_YEAR = /明年|来年|下一年|新的一年/;
const NAMED = /((?:19|20)\d\d)年(?:(上|下)半年)?/;
const FIVE_YEARS = /十([一二三四五])五/;

/** When the plan below a heading is for. A heading that names several times names none. */
function timeOf(heading: string): PlanTime | null {
  const named = NAMED.exec(heading);
  if (named) return NAMED.test(heading.slice(named.index + named[0].length)) ? null : { edtf: `${named[1]!}${named[2] === undefined ? '' : named[2] === '上' ? '-40' : '-41'}` };
  if (NEXT_YEAR.test(heading)) return { yearsAhead: 1, secondHalf: false };
  if (heading.includes('下半年')) return { yearsAhead: 0, secondHalf: true };
  const plan = FIVE_YEARS.exec(heading);
  if (plan === null) return null;
  // The eleventh five-year plan began in 2006.
  const first = 2006 + 5 * '一二三四五'.indexOf(plan[1]!);
  return { edtf: `${first}/${first + 4}` };
}

/** The plan that an offset lies in; undefined where it is in none. `starts`: where the plans begin. */
export function planAt(plans: readonly PlanZone[], starts: readonly number[], at: number): PlanZone | undefined {
  const plan = plans[lastAtOrBefore(starts, at)];
  return plan !== undefined && at < plan.end ? plan : undefined;
}
