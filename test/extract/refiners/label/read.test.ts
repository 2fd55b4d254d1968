import { labelled } from '../../../support/labelled.js';

it.each([
  ['投资完成进度78.4%,慢于时序进度3.4%。', ['78.4%: 投资完成进度', '3.4%: 投资完成进度']],
  ['参保率96%,比分配的计划高出6个百分点。', ['96%: 参保率', '6个百分点: 参保率']],
  ['连续四年荣获市综治先进集体称号。', ['四年: 市综治先进集体称号']],
  ['投入3.8亿元新建校舍。', ['3.8亿元: 投入']],
])('%s', (text, expected) => expect(labelled(text)).toEqual(expected));

it('what is left of a span of time was taken into the label: 来共培训教师', () => {
  expect(labelled('三年来共培训教师九千余人次。')[1]).toBe('九千余人次: 培训教师');
  expect(labelled('两年多时间建成学校5所。')[0]).toBe('两年: –');
});

it('安排在 lost its 排: the label was 时间安', () => {
  expect(labelled('学习时间安排在3小时左右。')).toEqual(['3小时: 学习时间安排']);
});
