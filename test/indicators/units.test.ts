import fc from 'fast-check';
import { canonicalUnit } from '../../src/indicators/units.js';

describe('canonicalUnit', () => {
  it.each([
    ['人', '人', 1], ['名', '人', 1], ['位', '人', 1], ['口', '人', 1], ['人次', '人次', 1], ['万人', '人', 1e4],
    ['所', '个', 1], ['家', '个', 1], ['个', '个', 1], ['处', '处', 1], ['间', '间', 1],
    ['平方米', '平方米', 1], ['亩', '平方米', 2000 / 3], ['公顷', '平方米', 10000], ['平方公里', '平方米', 1e6], ['万亩', '平方米', 2e7 / 3], ['亩次', '亩次', 1],
    ['公里', '米', 1000], ['千米', '米', 1000], ['里', '米', 500], ['米', '米', 1],
    ['吨', '千克', 1000], ['公斤', '千克', 1], ['斤', '千克', 0.5], ['克', '千克', 0.001], ['千克', '千克', 1],
    ['元', '元', 1], ['万元', '元', 1e4], ['亿元', '元', 1e8], ['万亿元', '元', 1e12], ['美元', '美元', 1], ['亿美元', '美元', 1e8],
    ['%', '%', 1], ['‰', '%', 0.1], ['百分点', '百分点', 1], ['台(套)', '台', 1], ['本', '册', 1], ['羽', '只', 1],
    ['千瓦时', '千瓦时', 1], ['亿千瓦时', '千瓦时', 1e8], ['千瓦', '千瓦', 1], ['分钟', '小时', 1 / 60], ['个月', '月', 1], ['周', '天', 7], ['学时', '学时', 1],
  ])('%s → %s × %d', (unit, canonical, factor) => {
    expect(canonicalUnit(unit)).toEqual({ unit: canonical, factor: expect.closeTo(factor, 6) });
  });

  it.each([
    ['元/人·年', '元/人·年', 1], ['元/生·年', '元/人·年', 1], ['公斤/亩', '千克/平方米', 3 / 2000], ['元/亩', '元/平方米', 3 / 2000], ['元/公顷', '元/平方米', 1e-4], ['微克/立方米', '微克/立方米', 1], ['张/千人', '张/千人', 1], ['元/吨', '元/千克', 0.001],
  ])('%s → %s × %d', (unit, canonical, factor) => {
    expect(canonicalUnit(unit)).toEqual({ unit: canonical, factor: expect.closeTo(factor, 6) });
  });

  it('asks the dimension where a unit has several meanings', () => {
    expect(canonicalUnit('度')).toBeNull();
    expect(canonicalUnit('度', 'energy')).toEqual({ unit: '千瓦时', factor: 1 });
    expect(canonicalUnit('方', 'volume')).toEqual({ unit: '立方米', factor: 1 });
  });

  it.each(['', '/', '蚊', '元/', '/人', '万', '万万', '个蚊'])('does not know "%s"', (unit) => {
    expect(canonicalUnit(unit)).toBeNull();
  });

  it('is its own canonical form, with factor 1', () => {
    for (const unit of ['人', '人次', '个', '平方米', '米', '千克', '立方米', '元', '小时', '天', '月', '年', '%', '千瓦时', '千克/平方米', '元/人·年']) expect(canonicalUnit(unit)).toEqual({ unit, factor: 1 });
  });

  it('never throws and gives a positive finite factor', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('万', '亿', '元', '人', '/', '·', '亩', '斤', 'x', '年', '千', ' '), { maxLength: 8 }), (parts) => {
      const found = canonicalUnit(parts.join(''));
      expect(found === null || (Number.isFinite(found.factor) && found.factor > 0 && found.unit.length > 0)).toBe(true);
    }));
  });
});
