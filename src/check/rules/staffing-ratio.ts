import type { Check, Finding } from '../finding.js';

const RATIO_LABEL = /师生比|生师比/;
const STUDENTS = /在校生|在校学生|学生/;
/** Stages of school that have a ratio of their own are few. */
const MOST_RATIOS = 24;
const REQUIRED = /应配备?|应有|应核定|需配备/;

/** 高中师生比1:12.5 … 在校生6640人,应配备教职工532人: 6640 ÷ 12.5, rounded either way, is 532. */
export const staffingRatio: Check = {
  name: 'staffing_ratio',
  run({ text, mentions }) {
    const findings: Finding[] = [];
    const ratios = mentions.flatMap((mention, index) => (mention.kind === 'ratio' && mention.left !== null && mention.right !== null && RATIO_LABEL.test(mention.label ?? '') ? [{ index, per: mention.right / mention.left }] : []));
    if (ratios.length === 0) return findings;
    const distinct = [...new Map(ratios.map((ratio) => [ratio.per, ratio])).values()].slice(0, MOST_RATIOS);
    mentions.forEach((mention, index) => {
      const students = mentions[index - 1];
      if (!students || students.value === null || mention.value === null || mention.kind !== 'quantity' || !STUDENTS.test(students.label ?? '')) return;
      if (!REQUIRED.test(text.slice(students.end, mention.start)) || /[。;]/.test(text.slice(students.end, mention.start))) return;
      const fitting = distinct.find(({ per }) => Math.abs(students.value! / per - mention.value!) < 1);
      if (!fitting) return;
      findings.push({ rule: 'staffing_ratio', mentions: [index, index - 1, fitting.index], expected: Number((students.value / fitting.per).toFixed(2)), found: mention.value, verdict: 'pass', contradicts: [] });
    });
    return findings;
  },
};
