import { range, sharedUnit } from '../../../src/extract/recognisers/range.js';
import { readBy } from '../../support/recognise.js';

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
    ['xx~30所', ['quantity xx~30所 = ? 所 masked']],
    ['150-2xx人', ['quantity 150-2xx人 = ? 人 masked']],
  ])('reads %j', (text, expected) => expect(readBy(range, text)).toEqual(expected));

  it.each(['5-3人', '从35所到26所', '由3人至5人', '3人-5所', '一至五百人', '3至xx人', 'xx、12人', '二至三成', '3-5'])('passes over %j', (text) => expect(readBy(range, text)).toEqual([]));
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
    ['小学xx、初中12、高中1x个', ['quantity xx = ? 个 masked', 'quantity 12 = 12 个']],
    ['减少12、9和x个', ['quantity 12 = 12 个', 'quantity 9 = 9 个']],
  ])('reads %j', (text, expected) => expect(readBy(sharedUnit, text)).toEqual(expected));

  it.each(['3、五人', '3,5人', '4、好', '小学12和初中三所', 'xx、好', '3人、5人'])('passes over %j', (text) => expect(readBy(sharedUnit, text)).toEqual([]));
});
