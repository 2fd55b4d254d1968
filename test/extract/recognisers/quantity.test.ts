import { greatCount, quantity } from '../../../src/extract/recognisers/quantity.js';
import { recognise } from '../../../src/extract/recognisers.js';
import { modifierRefiner } from '../../../src/extract/refiners/modifier.js';
import { claimedBy, mentionShown, readBy, refinedBy } from '../../support/recognise.js';

describe('quantity', () => {
  it.each([
    ['3所学校', ['quantity 3所 = 3 所']],
    ['12.5万元', ['quantity 12.5万元 = 125000 元']],
    ['下降-3.2%', ['percentage -3.2% = -3.2 %']],
    ['增长-5.6万元', ['quantity -5.6万元 = -56000 元']],
    ['1-5%', ['percentage 5% = 5 %']],
    ['2.1个百分点', ['percentage 2.1个百分点 = 2.1 百分点']],
    ['5个月', ['quantity 5个月 = 5 个月']],
    ['21个名次', ['quantity 21个名次 = 21 名次']],
    ['三年半', ['quantity 三年半 = 3.5 年']],
    ['历时一年半', ['quantity 一年半 = 1.5 年']],
    ['3个半月', ['quantity 3个半月 = 3.5 个月']],
    ['用时一个半小时', ['quantity 一个半小时 = 1.5 小时']],
    ['3㎡', ['quantity 3㎡ = 3 平方米']],
    ['3m²', ['quantity 3m² = 3 平方米']],
    ['3 m²', ['quantity 3 m² = 3 平方米']],
    ['25微克/立方米', ['quantity 25微克/立方米 = 25 微克/立方米']],
    ['1200元/人·年', ['quantity 1200元/人·年 = 1200 元/人·年']],
    ['10元/平米', ['quantity 10元/平米 = 10 元/平方米']],
    ['12 人', ['quantity 12 人 = 12 人']],
    ['一百人', ['quantity 一百人 = 100 人']],
    ['新建一所学校', ['quantity 一所 = 1 所']],
    ['荣获一名', ['quantity 一名 = 1 名']],
    ['为期一天', ['quantity 一天 = 1 天']],
    ['三年', ['quantity 三年 = 3 年']],
    ['两个', ['quantity 两个 = 2 个']],
    ['四所', ['quantity 四所 = 4 所']],
    ['辖12个乡镇', ['quantity 12个 = 12 个']],
    ['两镇', ['quantity 两镇 = 2 镇']],
    ['xx所', ['quantity xx所 = ? 所 masked']],
    ['xx个', ['quantity xx个 = ? 个 masked']],
    ['1xx7人次', ['quantity 1xx7人次 = ? 人次 masked']],
    ['千余亩', ['quantity 千余亩 = 1000 亩 more_than']],
    ['上千人', ['quantity 上千人 = 1000 人 at_least']],
    ['迈上百亿元台阶', ['quantity 百亿元 = 10000000000 元']],
    ['近百所', ['quantity 百所 = 100 所']],
    ['5℃', ['quantity 5℃ = 5 ℃']],
    ['10mm', ['quantity 10mm = 10 mm']],
    ['5台(套)', ['quantity 5台(套) = 5 台(套)']],
    ['3个(处)', ['quantity 3个(处) = 3 个(处)']],
    ['5‰', ['percentage 5‰ = 5 ‰']],
    ['90学时', ['quantity 90学时 = 90 学时']],
    ['3分', ['quantity 3分 = 3 分']],
    ['两分', ['quantity 两分 = 2 分']],
    ['12个找总结点', ['percentage 12个找总结点 = 12 百分点 corrupt']],
    ['5口人', ['quantity 5口人 = 5 人']],
    ['2块钱', ['quantity 2块钱 = 2 元']],
    ['三五百人', ['quantity 三五百人 = 300..500 人']],
    ['数百名', ['quantity 数百名 = ? 名 approx']],
    ['几十个', ['quantity 几十个 = ? 个 approx']],
    ['30来个', ['quantity 30来个 = 30 个 approx']],
    ['百十个', ['quantity 百十个 = 100 个 approx']],
  ])('reads %j', (text, expected) => expect(readBy(quantity, text)).toEqual(expected));

  it.each(['5万', '5年级', '3年制', '60周年', '4人均', '12门诊', '3处理', '百亩', '3.5万', '三分之一', 'xx镇政府'])('passes over %j', (text) => expect(readBy(quantity, text)).toEqual([]));

  it.each([
    ['一批', ['一批']],
    ['一个方面', ['一个']],
    ['一所学校', ['一所']],
    ['一年', ['一年']],
    ['三年行动', ['三年']],
    ['三个方面', ['三个']],
    ['百余年', ['百余年']],
    ['二期工程', ['二期']],
    ['二个', ['二个']],
    ['xx县', ['xx']],
    ['x家', ['x']],
    ['某某人', ['某某']],
  ])('takes numbers out of %j', (text, expected) => {
    expect(claimedBy(quantity, text)).toEqual(expected);
    expect(readBy(quantity, text)).toEqual([]);
  });
});

describe('great-count', () => {
  it.each([
    ['八大问题', ['quantity 八 = 8']],
    ['四大督学责任区', ['quantity 四 = 4']],
    ['十大工程', ['quantity 十 = 10']],
    ['六大行动', ['quantity 六 = 6']],
  ])('reads %j', (text, expected) => expect(readBy(greatCount, text)).toEqual(expected));

  it.each(['五大', '一大批', '三十二大任务', '四大国有银行', '12大任务'])('passes over %j', (text) => expect(readBy(greatCount, text)).toEqual([]));

  it.each([
    ['全国十大工程', ['十']],
  ])('takes numbers out of %j', (text, expected) => {
    expect(claimedBy(greatCount, text)).toEqual(expected);
    expect(readBy(greatCount, text)).toEqual([]);
  });
});

describe('what is counted, and what is numbered', () => {
  it.each([
    ['就业扶贫、健康扶贫、教育扶贫四个方面', ['quantity 四个 = 4 个']],
    ['举办培训班十五期,', ['quantity 十五期 = 15 期']],
    ['每个片区设立一个服务站', ['quantity 一个 = 1 个']],
    ['下沉社区一个多月', ['quantity 一个多月 = 1 个月']],
    ['青岛五市', ['quantity 五市 = 5 市']],
    ['晋冀鲁豫四省', ['quantity 四省 = 4 省']],
    ['获2金4银3铜。', ['quantity 2金 = 2 金', 'quantity 4银 = 4 银', 'quantity 3铜 = 3 铜']],
    ['培训三小时', ['quantity 三小时 = 3 小时']],
    ['安排在半小时以内', ['quantity 半小时 = 0.5 小时']],
    ['为期半年', ['quantity 半年 = 0.5 年']],
    ['女党员*名', ['quantity *名 = ? 名 masked']],
  ])('%s', (text, expected) => expect(readBy(quantity, text)).toEqual(expected));

  it.each(['做好四个方面工作', '二期,', '三层主体正在浇筑', '任意两所学校', '李家村二组、三组', '松林二村', '上半年', '半年报'])('none in %s', (text) => expect(readBy(quantity, text)).toEqual([]));
});

it('三小时 was taken for a school: 小 behind a numeral names one, 小时 does not', () => {
  expect(recognise('培训三小时。').map(({ value, unit }) => [value, unit])).toEqual([[3, '小时']]);
  expect(recognise('江二小正在粉刷。')).toEqual([]);
});

it('the 10 of PM10年均浓度 was read as ten years, and the letters of a code as megabytes', () => {
  expect(recognise('PM10年均浓度下降,代码为12430723MB1A2345。')).toEqual([]);
});

describe('long times that are counted were taken for ages', () => {
  it.each([
    ['服务超千小时', ['quantity 千小时 = 1000 小时 more_than']],
    ['学习近万课时', ['quantity 万课时 = 10000 课时 less_than']],
    ['奋战超百天', ['quantity 百天 = 100 天 more_than']],
    ['每天锻炼一小时', ['quantity 一小时 = 1 小时']],
  ])('%s', (text, expected) => expect(refinedBy(modifierRefiner, text).map((one) => mentionShown(text, one))).toEqual(expected));
  it.each(['百年大计', '近百年校史', '千年古县', '百日攻坚', '一天比一天好'])('none in %s', (text) => expect(readBy(quantity, text)).toEqual([]));
});

it('XX项目, whose name is left out, was counted', () => {
  expect(readBy(quantity, '引进XX项目,推进某某项目。')).toEqual([]);
  expect(readBy(quantity, '引进XX个项目。')).toEqual(['quantity XX个 = ? 个 masked']);
});

it.each([
  ['下降1.5个千分点', 'percentage 1.5个千分点 = 1.5 千分点'],
  ['下调15个BP', 'quantity 15个BP = 15 基点'],
  ['办结2310件批', 'quantity 2310件批 = 2310 件批'],
  ['拥有8.2标台', 'quantity 8.2标台 = 8.2 标台'],
  ['装机2.4MWp', 'quantity 2.4MWp = 2.4 MWp'],
  ['占地1.6hm²', 'quantity 1.6hm² = 1.6 公顷'],
])('a unit that was missing: %s', (text, expected) => expect(readBy(quantity, text)).toEqual([expected]));

it('the digits behind a point whose whole part is hidden or lost made a number by themselves', () => {
  for (const text of ['开支*.4万元', '开支,.4万元', '开支 .4万元', '开支(.4万元)']) expect(readBy(quantity, text)).toEqual([expect.stringMatching(/^quantity \*?\.4万元 = \? 元 masked$/)]);
});

it('千人以上 and 不满百人 lost their threshold', () => {
  expect(readBy(quantity, '千人以上企业')).toEqual(['quantity 千人 = 1000 人']);
  expect(readBy(quantity, '不满百人的教学点')).toEqual(['quantity 百人 = 100 人']);
  expect(readBy(quantity, '百人团队')).toEqual([]);
});
