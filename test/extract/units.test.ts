import { followTable, readUnit, unitClassOf } from '../../src/extract/units.js';

const unit = (text: string, wary = false) => {
  const read = readUnit(text, 0, wary);
  return read && [read.name, read.unit.class, read.end];
};

describe('a unit behind digits', () => {
  it.each([
    ['所学校', '所', 'count', 1], ['个百分点', '百分点', 'points', 4], ['个月', '个月', 'time', 2], ['个多月', '个月', 'time', 3], ['平方米', '平方米', 'area', 3], ['㎡', '平方米', 'area', 1], ['m²', '平方米', 'area', 2], ['m2', '平方米', 'area', 2], ['平米', '平方米', 'area', 2],
    ['元/人·年', '元/人·年', 'money', 5], ['元/平米', '元/平方米', 'money', 4], ['元/千人', '元/千人', 'money', 4], ['微克/立方米', '微克/立方米', 'measure', 6], ['公里/小时', '公里/小时', 'measure', 5], ['台(套)', '台(套)', 'count', 4], ['个(处)', '个(处)', 'count', 4], ['块钱', '元', 'money', 2], ['口人', '人', 'people', 2],
    ['张床', '张', 'count', 2], ['吨标煤', '吨标准煤', 'measure', 3], ['km', 'km', 'measure', 2], ['mmHg', 'mmHg', 'measure', 4], ['℃', '℃', 'measure', 1], ['倍', '倍', 'times', 1], ['个单位', '个', 'count', 1], ['户(次)', '户(次)', 'people', 4], ['名(人次)', '名(人次)', 'people', 5], ['人(含村干部)', '人', 'people', 1], ['元/生、年', '元/生、年', 'money', 5], ['金4银', '金', 'count', 1], ['名次', '名次', 'time', 2],
  ])('%s', (text, name, unitClass, end) => expect(unit(text)).toEqual([name, unitClass, end]));

  it.each(['年级', '年制', '周年', '人均', '门诊', '元旦', '次全会', '分之', '度假', '班通', '天然', 'kmh', 'MB1A', '金额', '好', ''])('%s is none', (text) => expect(unit(text)).toBeNull());
});

describe('a unit behind a Chinese numeral or a mask', () => {
  it.each(['个人', '人', '年', '期', '门', '户'])('%s begins with one', (text) => expect(unit(text, true)).not.toBeNull());
  it.each(['家庭', '间接', '所有', '部分', '本科', '面向', '名牌', '人民', '位置', '条件', '分别', '场所', '户籍', '区域', '段落', '期间', '课题'])('%s is a word of its own', (text) => expect(unit(text, true)).toBeNull());
  it('places are always read warily', () => expect(unit('区域')).toBeNull());
});

it('the class of a unit by the name of its record', () => {
  expect(['元', '元/人·年', '人', '平方米', '%', '倍', '百分点', '学时', '没有', null].map(unitClassOf)).toEqual(['money', 'money', 'people', 'area', 'percent', 'times', 'points', 'time', null, null]);
});

it('the table of what may follow a Chinese digit holds first characters of units, and what is asked for', () => {
  const table = followTable('分');
  expect(['所', '个', '分', '甲'].map((character) => table[character.charCodeAt(0)])).toEqual([1, 1, 1, 0]);
});
