import { extract } from '../../src/extract/extract.js';
import { findReports } from '../../src/structure/reports.js';
import { mentionShown } from '../support/recognise.js';

const read = (text: string) => {
  const { mentions, projects } = extract({ text }, findReports(text, { title: null, redatedYear: null }));
  return { numbers: mentions.map((mention) => mentionShown(text, mention)), projects: projects.map(({ name }) => name) };
};

it('finds numbers and projects', () => {
  expect(read('2020年实施“暖心助餐”工程,新建校舍1.2万平方米。')).toEqual({ numbers: ['date 2020年 = 2020', 'quantity 1.2万平方米 = 12000 平方米'], projects: ['“暖心助餐”工程'] });
});

it('a Chinese numeral inside a name is part of it, a date in it is not', () => {
  expect(read('举办全县第三届农耕文化二十年成果展。').numbers).toEqual([]);
  expect(read('落实《某县2020年教育工作计划》。').numbers).toEqual(['date 2020年 = 2020']);
});

it('what one report says of itself does not hold for the next', () => {
  const text = '第一篇:某县教育局工作总结\n全县有学校5所。\n第二篇:某市教育局工作总结\n全市有学校9所。';
  const reports = findReports(text, { title: null, redatedYear: null });
  expect(reports).toHaveLength(2);
  expect(extract({ text }, reports).mentions.map(({ subject }) => subject)).toEqual(['全县', '全市']);
});

it('nothing in nothing', () => expect(read('')).toEqual({ numbers: [], projects: [] }));

it('roles are told by the year of the report', () => {
  const text = '某镇2022年工作总结\n到2020年底书屋达到14个。到2025年书屋达到20个。\n';
  expect(extract({ text }, findReports(text, { title: null })).mentions.filter(({ kind }) => kind === 'quantity').map(({ role }) => role)).toEqual([null, 'target']);
});
