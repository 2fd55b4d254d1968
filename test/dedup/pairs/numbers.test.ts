import { compareNumbers, fitsMask, NEAR, OTHER, SAME, SILENT } from '../../../src/dedup/pairs/numbers.js';
import { prepared } from '../support.js';

describe('numbersOf', () => {
  const numbers = (text: string): unknown => {
    const { before, written } = prepared(text).numbers;
    return written.map((found, at) => [before[at], ...found]);
  };

  it('reads digits and masks between folded units', () => {
    expect(numbers('2019年有学校1,234所')).toEqual([[0, '2019'], [4, '1234']]);
    expect(numbers('20xx年投入××.5万元,小学3、5所')).toEqual([[0, '20x'], [3, 'x.5'], [6, '3', '5']]);
  });

  it('leaves numerals in Chinese script alone', () => {
    expect(numbers('三百余所')).toEqual([]);
  });
});

describe('compareNumbers', () => {
  it.each([
    ['123', '123', SAME],
    ['123', '173', NEAR],
    ['123', '456', OTHER],
    ['12.5', '12.6', NEAR],
    ['12', '123', OTHER],
    ['123', 'x', SILENT],
    ['1x7', '237', SILENT],
    ['2019', '2023', SILENT],
    ['5', '7', SILENT],
    ['5', '5', SILENT],
    ['202300', '1000', SILENT],
    ['1000', '202300', SILENT],
    ['22023', '210', SILENT],
    ['202300', '2000', OTHER],
  ])('%s and %s', (a, b, expected) => {
    expect(compareNumbers(a, b)).toBe(expected);
    expect(compareNumbers(b, a)).toBe(expected);
  });
});

describe('fitsMask', () => {
  it.each([
    ['1x7', '1237', true],
    ['1x7', '17', false],
    ['1x7', '2237', false],
    ['x.5', '12.5', true],
    ['x.5', '12.6', false],
    ['x', '9', true],
    ['12', '12', true],
    ['12', '13', false],
  ])('%s for %s: %s', (masked, whole, expected) => expect(fitsMask(masked, whole)).toBe(expected));
});
