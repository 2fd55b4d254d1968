import { edtfOf, isValidDay, readSmall, readYear } from '../../src/extract/dates.js';

const year = (text: string) => readYear(text, 0) && [readYear(text, 0)!.digits, readYear(text, 0)!.end];
const small = (text: string, most = 31) => readSmall(text, 0, most) && [readSmall(text, 0, most)!.digits, readSmall(text, 0, most)!.end];

describe("a year's number", () => {
  it.each([['2020年', '2020', 4], ['1999', '1999', 4], ['98年', '1998', 2], ['05年', '2005', 2], ['30年', '2030', 2], ['49年', '1949', 2], ['20xx年', '20XX', 4], ['201x年', '201X', 4], ['20x年', '20XX', 3], ['XX年', 'XXXX', 2], ['xxxx年', 'XXXX', 4], ['二○○八年', '2008', 4], ['二〇二一', '2021', 4], ['一九九x年', '199X', 4], ['九八年', '1998', 2], ['○五年', '2005', 2], ['零九年', '2009', 2]])(
    '%s',
    (text, digits, end) => expect(year(text)).toEqual([digits, end]),
  );

  it.each(['12345', '1799', '2200', '31', '48', '123', '5', '5xx', 'xxxxx', '五十', '三三', '年', ''])('not %s', (text) => expect(year(text)).toBeNull());
});

describe("a month's or day's number", () => {
  it.each([['5月', '05', 1], ['12月', '12', 2], ['31', '31', 2], ['xx', 'XX', 2], ['1x', '1X', 2], ['x', 'XX', 1], ['五', '05', 1], ['十', '10', 1], ['十五', '15', 2], ['二十', '20', 2], ['三十一', '31', 3], ['廿八', '28', 2], ['卅', '30', 1]])('%s', (text, digits, end) => expect(small(text)).toEqual([digits, end]));
  it.each(['0', '32', '123', '三十二', '零', '两', 'xxx', '月'])('not %s', (text) => expect(small(text)).toBeNull());
  it('is bounded', () => expect(small('13', 12)).toBeNull());
});

it('EDTF writes X for what is not known', () => {
  expect(edtfOf({ year: '2020', month: null, day: null })).toBe('2020');
  expect(edtfOf({ year: '2020', month: '05', day: null })).toBe('2020-05');
  expect(edtfOf({ year: null, month: '05', day: '06' })).toBe('XXXX-05-06');
  expect(edtfOf({ year: null, month: null, day: '20' })).toBe('XXXX-XX-20');
});

it('months are as long as they can be', () => {
  expect(isValidDay('02', '29')).toBe(true);
  expect(isValidDay('02', '30')).toBe(false);
  expect(isValidDay('04', '31')).toBe(false);
  expect(isValidDay('12', '31')).toBe(true);
  expect(isValidDay('XX', '31')).toBe(true);
  expect(isValidDay('02', 'XX')).toBe(true);
  expect(isValidDay(null, '31')).toBe(true);
});
