import { labelled } from '../../../support/labelled.js';

const labels = (text: string): string[] => labelled(text).map((one) => one.replace(/ of .*$/, ''));

it('points belong to what is named before the bracket with their greatest number', () => {
  expect(labels('A1办学条件(20分),自评得分18分,扣分原因是面积不足;B3师资建设(满分25分),自评24分,3名教师未完成培训,扣1分。')).toEqual(['20分: 办学条件', '18分: 办学条件', '25分: 师资建设', '24分: 师资建设', '3名: 教师', '1分: 师资建设']);
  // The next sentence is of something else.
  expect(labels('校园安全(20分)。自评得分18分。')[1]).toBe('18分: 自评得分');
});

it('a number alone in a bracket is of what stands before it', () => {
  expect(labels('危房改造(350户)全部完工。')).toEqual(['350户: 危房改造']);
  expect(labels('营业税4120万元(41.2%)。')).toEqual(['4120万元: 营业税', '41.2%: 营业税']);
});
