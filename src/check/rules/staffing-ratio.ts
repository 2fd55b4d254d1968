import type { Mention } from '../../extract/mention.js';
import { isExact } from '../exhaustive.js';
import { isLevel, rounding, type Check, type CheckInput, type Finding } from '../finding.js';
import { slipsInto } from '../slip.js';

const RATIO_LABEL = /师生比|生师比/;
const STUDENTS = /在校生|在校学生|学生/;
const TEACHERS = /教师|教职工/;
/** Stages of school that have a ratio of their own are few. */
const MOST_RATIOS = 24;
const PEOPLE = new Set(['人', '名', '位']);
const REQUIRED = /应配备?|应有|应核定|需配备/;

interface Ratio {
  readonly index: number;
  /** Students for one teacher. */
  readonly per: number;
}

/**
 * Students, teachers and the ratio between them agree. Teachers required: 师生比1:13.5 … 在校生4750人,应配教师352人: 4750 ÷ 13.5, rounded either way, is 352.
 * Teachers there are: 在校学生4750人,专任教师352人,师生比1:13.5.
 */
export const staffingRatio: Check = {
  name: 'staffing_ratio',
  run(input) {
    const { mentions } = input;
    const ratios: Ratio[] = [];
    mentions.forEach(({ kind, left, right, label }, index) => {
      if (kind === 'ratio' && left !== null && right !== null && RATIO_LABEL.test(label ?? '')) ratios.push({ index, per: Math.max(left, right) / Math.min(left, right) });
    });
    return ratios.length === 0 ? [] : [...required(input, ratios), ...ratios.flatMap((ratio) => counted(input, ratio))];
  },
};

function required({ text, mentions }: CheckInput, ratios: readonly Ratio[]): Finding[] {
  const distinct = [...new Map(ratios.map((ratio) => [ratio.per, ratio])).values()].slice(0, MOST_RATIOS);
  const findings: Finding[] = [];
  for (let index = 1; index < mentions.length; index++) {
    const [students, mention] = [mentions[index - 1]!, mentions[index]!];
    if (students.value === null || mention.value === null || mention.kind !== 'quantity' || mention.start - students.end > 60) continue;
    const gap = text.slice(students.end, mention.start);
    if (!REQUIRED.test(gap) || /[。;]/.test(gap) || !STUDENTS.test(students.label ?? '')) continue;
    const fitting = distinct.find(({ per }) => Math.abs(students.value! / per - mention.value!) < 1);
    if (!fitting) continue;
    findings.push({ rule: 'staffing_ratio', mentions: [index, index - 1, fitting.index], expected: Number((students.value / fitting.per).toFixed(2)), found: mention.value, verdict: 'pass', margin: 1 / mention.value, suspects: [] });
  }
  return findings;
}

/** A ratio may be of weighted students, or of all staff: so much off is no contradiction. */
const ROUGHLY = 0.02;

/** One number of students and one of teachers right before the ratio in its sentence, whichever comes first. */
function counted({ text, mentions }: CheckInput, { index, per }: Ratio): Finding[] {
  const ratio = mentions[index]!;
  const before = [index - 1, index - 2].map((at) => mentions[at]);
  if (ratio.role !== null || !before.every((mention) => mention !== undefined && PEOPLE.has(mention.unit ?? '') && isLevel(mention) && isExact(mention) && mention.role === null)) return [];
  const [near, far] = before as [Mention, Mention];
  if (ratio.start - far.end > 60 || /[。;!?\n]|其中|应/.test(text.slice(far.end, ratio.start))) return [];
  const students = [near, far].filter(({ label }) => STUDENTS.test(label ?? '') && !TEACHERS.test(label ?? ''));
  const teachers = [near, far].filter(({ label }) => TEACHERS.test(label ?? ''));
  if (students.length !== 1 || teachers.length !== 1 || teachers[0]!.value === 0) return [];
  const [pupils, staff] = [students[0]!, teachers[0]!];
  const expected = pupils.value! / staff.value!;
  const printed = /\.(\d+)/.exec(text.slice(ratio.start, ratio.end))?.[1]?.length ?? 0;
  const slack = 0.5 * 10 ** -printed + expected * (rounding(text, pupils) / pupils.value! + rounding(text, staff) / staff.value!);
  const off = Math.abs(expected - per);
  const verdict = off <= slack + 1e-9 ? 'pass' : off > slack * 2 && off > per * ROUGHLY ? 'fail' : null;
  if (verdict === null) return [];
  const [one, two] = pupils === near ? [index - 1, index - 2] : [index - 2, index - 1];
  const half = 0.5 * 10 ** -printed;
  const pupilsSlip = printed > 1 && slipsInto(pupils.value!, (per - half) * staff.value!, (per + half) * staff.value!);
  const suspects = pupilsSlip ? [one, index, two] : [index, one, two];
  return [{ rule: 'staffing_ratio', mentions: [index, one, two], expected: Number(expected.toFixed(4)), found: per, verdict, margin: slack / per, suspects }];
}
