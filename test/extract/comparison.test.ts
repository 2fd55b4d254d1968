import { changedSince, comparesOnly, withoutComparison } from '../../src/extract/comparison.js';

describe('words that only compare', () => {
  it.each(['比期中下降', '较常年偏高', '较多年同期均值偏多', '较上年前移', '同比多增', '同比增收', '环比改善', '比预算多支出', ',比上年净增加了', '同比分别上升'])('%s', (words) => expect(comparesOnly(words)).toBe(true));

  it.each(['比例上升', '比赛', '较大事故减少', '占比提高', '师生比上升', '对比试验增加', '粮食产量比上年增长', '比上年增加教师', '增长', ''])('%s names more, or compares nothing', (words) => expect(comparesOnly(words)).toBe(false));
});

it.each([
  ['年降水量较常年偏少', '年降水量'], ['占比较上年提高', '占比'], ['参保人数比预期多', '参保人数'], ['用稿量较上年前移', '用稿量'], ['比上年增加教师', '教师'], ['较去年同期新增床位', '床位'],
  ['师生比上升', '师生比上升'], ['较大事故', '较大事故'], ['评比达标项目', '评比达标项目'], ['对比试验', '对比试验'], ['同比多增', ''],
])('%s without its comparison: %s', (words, rest) => expect(withoutComparison(words)).toBe(rest));

it('knows what has changed since a date', () => {
  expect(['”末降低', '末降低了', '底相比略有上升'].every(changedSince)).toBe(true);
  expect(['”期间完成投资', '底教师', ''].some(changedSince)).toBe(false);
});
