import { unitless } from '../../../src/extract/recognisers/unitless.js';
import { readBy } from '../../support/recognise.js';

describe('unitless', () => {
  it.each([
    ['投入52.8万,', ['quantity 52.8万 = 528000']],
    ['越级访为0,', ['quantity 0 = 0']],
    ['在校学生38254,', ['quantity 38254 = 38254']],
    ['达到12。', ['quantity 12 = 12']],
    ['总分570.5。', ['quantity 570.5 = 570.5']],
    ['一千二百,', ['quantity 一千二百 = 1200']],
    ['投入三十万,', ['quantity 三十万 = 300000']],
    ['仅完成八十七万,', ['quantity 八十七万 = 870000']],
    ['由46.2万增长到', ['quantity 46.2万 = 462000']],
    ['收入5000左右', ['quantity 5000 = 5000']],
    ['总数xx,', ['quantity xx = ? masked']],
  ])('reads %j', (text, expected) => expect(readBy(unitless, text)).toEqual(expected));

  it.each(['共有5、', '第12,', '三十万,', '三、四千,', '2020,', '为3:', '人数12人'])('passes over %j', (text) => expect(readBy(unitless, text)).toEqual([]));
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

it('a change without a unit was lost where it has decimals', () => {
  expect(readBy(unitless, '差异系数比上年缩小0.03,')).toEqual(['quantity 0.03 = 0.03']);
  expect(readBy(unitless, '比上年缩小3,')).toEqual([]);
});
