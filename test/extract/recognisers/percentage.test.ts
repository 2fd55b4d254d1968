import { fraction, slashFraction, tenths } from '../../../src/extract/recognisers/percentage.js';
import { claimedBy, readBy } from '../../support/recognise.js';

describe('fraction', () => {
  it.each([
    ['百分之八十五', ['percentage 百分之八十五 = 85 %']],
    ['百分之九十八点六', ['percentage 百分之九十八点六 = 98.6 %']],
    ['百分之0.5', ['percentage 百分之0.5 = 0.5 %']],
    ['百分之三点五', ['percentage 百分之三点五 = 3.5 %']],
    ['百分之百', ['percentage 百分之百 = 100 %']],
    ['百分之二百', ['percentage 百分之二百 = 200 %']],
    ['百分之五十余', ['percentage 百分之五十余 = 50 % more_than']],
    ['百分之xx', ['percentage 百分之xx = ? % masked']],
    ['千分之三', ['percentage 千分之三 = 3 ‰']],
    ['千分之一点二', ['percentage 千分之一点二 = 1.2 ‰']],
    ['万分之三', ['percentage 万分之三 = 0.03 %']],
    ['三分之一', ['percentage 三分之一 = 33.333 %']],
    ['四分之三', ['percentage 四分之三 = 75 %']],
    ['5分之2', ['percentage 5分之2 = 40 %']],
    ['百分之三十至四十', ['percentage 百分之三十至四十 = 30..40 %']],
    ['百分之十到百分之十五', ['percentage 百分之十到百分之十五 = 10..15 %']],
    ['百分之十至百分之五', ['percentage 百分之十 = 10 %', 'percentage 百分之五 = 5 %']],
  ])('reads %j', (text, expected) => expect(readBy(fraction, text)).toEqual(expected));

  it.each(['百分点', '百分制'])('passes over %j', (text) => expect(readBy(fraction, text)).toEqual([]));

  it.each([
    ['一分之三', ['一分之三']],
    ['百分之', ['百分之']],
    ['百分之几', ['百分之']],
    ['三分之四', ['三分之四']],
  ])('takes numbers out of %j', (text, expected) => {
    expect(claimedBy(fraction, text)).toEqual(expected);
    expect(readBy(fraction, text)).toEqual([]);
  });
});

describe('tenths', () => {
  it.each([
    ['三成', ['percentage 三成 = 30 %']],
    ['其中三成', ['percentage 三成 = 30 %']],
    ['两成五', ['percentage 两成五 = 25 %']],
    ['六成多', ['percentage 六成 = 60 %']],
    ['七八成', ['percentage 七八成 = 70..80 %']],
    ['三成半', ['percentage 三成半 = 35 %']],
    ['四成至五成', ['percentage 四成至五成 = 40..50 %']],
    ['3成', ['percentage 3成 = 30 %']],
    ['3.5成', ['percentage 3.5成 = 35 %']],
    ['十成', ['percentage 十成 = 100 %']],
  ])('reads %j', (text, expected) => expect(readBy(tenths, text)).toEqual(expected));

  it.each(['十一成', '三成立', '一成员', '三成功', '两成效', 'x成'])('passes over %j', (text) => expect(readBy(tenths, text)).toEqual([]));
});

describe('slash-fraction', () => {
  it.each([
    ['占1/3', ['percentage 1/3 = 33.333 %']],
    ['达2/3以上', ['percentage 2/3 = 66.667 %']],
    ['近1/2', ['percentage 1/2 = 50 %']],
    ['1/3的学生', ['percentage 1/3 = 33.333 %']],
  ])('reads %j', (text, expected) => expect(readBy(slashFraction, text)).toEqual(expected));

  it.each(['5/6', '占3/2', '占2/30', '2022/3', '占3/3'])('passes over %j', (text) => expect(readBy(slashFraction, text)).toEqual([]));
});

it('a pair of tenths before 群众 was taken for 成群', () => {
  expect(readBy(tenths, '七八成群众知晓')).toEqual(['percentage 七八成 = 70..80 %']);
  expect(readBy(tenths, '三五成群')).toEqual([]);
});
