import { doublings, perMany, ratio, times } from '../../../src/extract/recognisers/ratio.js';
import { claimedBy, readBy } from '../../support/recognise.js';

describe('ratio', () => {
  it.each([
    ['师生比1:12.5', ['ratio 1:12.5 = 1:12.5']],
    ['56.5:43.5', ['ratio 56.5:43.5 = 56.5:43.5']],
    ['比例为1比1.5', ['ratio 1比1.5 = 1:1.5']],
    ['按1:1配备', ['ratio 1:1 = 1:1']],
    ['普职比5.5:4.5', ['ratio 5.5:4.5 = 5.5:4.5']],
    ['师生比为1:12,', ['ratio 1:12 = 1:12']],
  ])('reads %j', (text, expected) => expect(readBy(ratio, text)).toEqual(expected));

  it.each(['3比2获胜', '5:0', '1、师生比', 'x:5', '一比二'])('passes over %j', (text) => expect(readBy(ratio, text)).toEqual([]));

  it.each([
    ['上午8:30-11:30', ['8:30', '11:30']],
    ['时间14:00', ['14:00']],
    ['8:30开始', ['8:30']],
    ['1:2:3', ['1:2:']],
  ])('takes numbers out of %j', (text, expected) => {
    expect(claimedBy(ratio, text)).toEqual(expected);
    expect(readBy(ratio, text)).toEqual([]);
  });
});

describe('per-many', () => {
  it.each([
    ['19.6/10万', ['ratio 19.6/10万 = 19.6:100000']],
    ['12/10万', ['ratio 12/10万 = 12:100000']],
  ])('reads %j', (text, expected) => expect(readBy(perMany, text)).toEqual(expected));

  it.each(['5/万', '19.6/万人', '4.72/100'])('passes over %j', (text) => expect(readBy(perMany, text)).toEqual([]));
});

describe('times', () => {
  it.each([
    ['1.5倍', ['ratio 1.5倍 = 1.5 倍']],
    ['三倍', ['ratio 三倍 = 3 倍']],
    ['2倍多', ['ratio 2倍 = 2 倍']],
    ['10余倍', ['ratio 10余倍 = 10 倍 more_than']],
    ['xx倍', ['ratio xx倍 = ? 倍 masked']],
    ['2余倍', ['ratio 2余倍 = 2 倍 more_than']],
  ])('reads %j', (text, expected) => expect(readBy(times, text)).toEqual(expected));

  it.each(['成倍增长', '3倍数', '3.2倍增', '数倍'])('passes over %j', (text) => expect(readBy(times, text)).toEqual([]));
});

describe('doublings', () => {
  it.each([
    ['翻一番', ['ratio 翻一番 = 2 倍']],
    ['翻两番', ['ratio 翻两番 = 4 倍']],
    ['翻番', ['ratio 翻番 = 2 倍']],
    ['翻了一番', ['ratio 翻了一番 = 2 倍']],
    ['翻了两番', ['ratio 翻了两番 = 4 倍']],
    ['翻近一番', ['ratio 翻近一番 = 2 倍']],
  ])('reads %j', (text, expected) => expect(readBy(doublings, text)).toEqual(expected));

  it.each(['翻20番', '一番', '三番五次'])('passes over %j', (text) => expect(readBy(doublings, text)).toEqual([]));
});
