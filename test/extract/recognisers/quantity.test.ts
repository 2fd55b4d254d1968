import { greatCount, quantity, range, sharedUnit, unitless } from '../../../src/extract/recognisers/quantity.js';
import { recognise } from '../../../src/extract/recognisers.js';
import { claimedBy, readBy } from '../../support/recognise.js';

describe('range', () => {
  it.each([
    ['130-150人', ['quantity 130-150人 = 130..150 人']],
    ['20%-30%', ['percentage 20%-30% = 20..30 %']],
    ['三至五名', ['quantity 三至五名 = 3..5 名']],
    ['10—20万元', ['quantity 10—20万元 = 100000..200000 元']],
    ['10万—20万元', ['quantity 10万—20万元 = 100000..200000 元']],
    ['1.5至2万元', ['quantity 1.5至2万元 = 15000..20000 元']],
    ['3到5个月', ['quantity 3到5个月 = 3..5 个月']],
    ['60分到80分', ['quantity 60分到80分 = 60..80 分']],
    ['20~30人', ['quantity 20~30人 = 20..30 人']],
    ['10--20人', ['quantity 10--20人 = 10..20 人']],
    ['气温-5--3℃', ['quantity -5--3℃ = -5..-3 ℃']],
    ['气温-5℃至12℃', ['quantity -5℃至12℃ = -5..12 ℃']],
    ['气温-5至-3℃', ['quantity -5至-3℃ = -5..-3 ℃']],
    ['5-8岁', ['quantity 5-8岁 = 5..8 岁']],
    ['一到三个', ['quantity 一到三个 = 1..3 个']],
    ['1—2个百分点', ['percentage 1—2个百分点 = 1..2 百分点']],
    ['3000元-5000元', ['quantity 3000元-5000元 = 3000..5000 元']],
    ['12——15米', ['quantity 12——15米 = 12..15 米']],
    ['2至3倍', ['ratio 2至3倍 = 2..3 倍']],
    ['3-5所', ['quantity 3-5所 = 3..5 所']],
  ])('reads %j', (text, expected) => expect(readBy(range, text)).toEqual(expected));

  it.each(['5-3人', '从35所到26所', '由3人至5人', '3人-5所', '一至五百人', '3-xx人', '二至三成', '3-5'])('passes over %j', (text) => expect(readBy(range, text)).toEqual([]));
});

describe('shared-unit', () => {
  it.each([
    ['0.83与1.7个百分点', ['percentage 0.83 = 0.83 百分点']],
    ['小学3、初中5、高中2所', ['quantity 3 = 3 所', 'quantity 5 = 5 所']],
    ['1、2、3名', ['quantity 1 = 1 名', 'quantity 2 = 2 名']],
    ['3、5人', ['quantity 3 = 3 人']],
    ['3和5人', ['quantity 3 = 3 人']],
    ['3万、5万元', ['quantity 3万 = 30000 元']],
    ['3、5万元', ['quantity 3 = 30000 元']],
    ['男12、女13人', ['quantity 12 = 12 人']],
    ['3以及5人', ['quantity 3 = 3 人']],
  ])('reads %j', (text, expected) => expect(readBy(sharedUnit, text)).toEqual(expected));

  it.each(['3、五人', '3,5人', '4、好', '小学12和初中三所', 'xx、5人', '3人、5人'])('passes over %j', (text) => expect(readBy(sharedUnit, text)).toEqual([]));
});

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

describe('unitless', () => {
  it.each([
    ['投入52.8万,', ['quantity 52.8万 = 528000']],
    ['越级访为0,', ['quantity 0 = 0']],
    ['在校学生38254,', ['quantity 38254 = 38254']],
    ['达到12。', ['quantity 12 = 12']],
    ['总分570.5。', ['quantity 570.5 = 570.5']],
    ['一千二百,', ['quantity 一千二百 = 1200']],
    ['收入5000左右', ['quantity 5000 = 5000']],
    ['总数xx,', ['quantity xx = ? masked']],
  ])('reads %j', (text, expected) => expect(readBy(unitless, text)).toEqual(expected));

  it.each(['共有5、', '第12,', '投入三十万,', '三、四千,', '2020,', '为3:', '人数12人'])('passes over %j', (text) => expect(readBy(unitless, text)).toEqual([]));
});

describe('numbers whose unit is left out', () => {
  it.each([
    ['建立健康档案的有3400多职工', ['quantity 3400多 = 3400 more_than']],
    ['9千余外出务工人员返乡', ['quantity 9千余 = 9000 more_than']],
    ['差异系数由0.31降至0.24,', ['quantity 0.31 = 0.31', 'quantity 0.24 = 0.24']],
    ['投入18.9万更新系统', ['quantity 18.9万 = 189000']],
    ['花了12万5,', ['quantity 12万5 = 125000']],
    ['贫困村12,上访0。', ['quantity 12 = 12', 'quantity 0 = 0']],
  ])('%s', (text, expected) => expect(readBy(unitless, text)).toEqual(expected));

  it.each(['第3400多职工', '共18.9万更新', '版本12升级'])('none in %s', (text) => expect(readBy(unitless, text)).toEqual([]));
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
