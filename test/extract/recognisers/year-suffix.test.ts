import { readBareQuarter, readYearSuffix, schoolYearTerm } from '../../../src/extract/recognisers/year-suffix.js';

describe('what may follow a year', () => {
  it.each([
    ['上半年', 3, '2020-40'], ['下半年度', 4, '2020-41'], ['的上半年', 4, '2020-40'], ['度上半年', 4, '2020-40'], ['第一季度', 4, '2020-33'], ['四季度', 3, '2020-36'], ['一季度末', 3, '2020-33'], ['前三季度', 4, '2020-01/2020-09'], ['1-3季度', 5, '2020-33/2020-35'],
    ['春季学期', 4, '2020-21'], ['夏季学期', 4, '2020-22'], ['秋季', 2, '2020-23'], ['冬', 1, '2020-24'], ['春招', 1, '2020-21'], ['春、秋两季', 5, '2020'],
  ])('%s', (text, end, edtf) => expect(readYearSuffix(text, 0, '2020')).toEqual({ end, edtf }));

  it.each(['底', '春节', '三季', '五季度', '', '级'])('%s: nothing', (text) => expect(readYearSuffix(text, 0, '2020')).toBeNull());
});

describe('a quarter without a year', () => {
  it.each([['一季度', 0, 0, 3, 'XXXX-33'], ['第三季度', 1, 0, 4, 'XXXX-35'], ['前三季度', 1, 0, 4, 'XXXX-01/XXXX-09']])('%s', (text, at, start, end, edtf) => expect(readBareQuarter(text, at)).toEqual({ start, end, edtf }));
  it.each([['2020年一季度', 5], ['四季', 0]])('not in %s', (text, at) => expect(readBareQuarter(text, at)).toBeNull());
});

it.each([['学年', 2, '2020/2021'], ['学年度', 3, '2020/2021'], ['学年第一学期', 6, '2020-23'], ['学年度第二学期', 7, '2021-21'], ['学年上学期', 5, '2020-23'], ['学年下学期', 5, '2021-21'], ['学年春季学期', 6, '2021-21'], ['学年秋学期', 5, '2020-23']])('school year: %s', (text, end, edtf) => expect(schoolYearTerm(text, 0, '2020', '2021')).toEqual({ end, edtf }));
