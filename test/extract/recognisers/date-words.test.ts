import { dateList, decade, fiveYearPlan, quarter, termOfYear, timeStamp } from '../../../src/extract/recognisers/date-words.js';
import { claimedBy, readBy } from '../../support/recognise.js';

describe('time-stamp', () => {
  it.each([
    ['2023-12-29 08:13:11', ['date 2023-12-29 08:13:11 = 2023-12-29T08:13:11']],
    ['2023-12-29T08:13', ['date 2023-12-29T08:13 = 2023-12-29T08:13']],
    ['2023/4/17', ['date 2023/4/17 = 2023-04-17']],
    ['2023.04.17', ['date 2023.04.17 = 2023-04-17']],
    ['2023.4.17下午', ['date 2023.4.17 = 2023-04-17']],
  ])('reads %j', (text, expected) => expect(readBy(timeStamp, text)).toEqual(expected));

  it.each(['2023-13-01', '1899-01-01', '2023-12-291', '12023-12-29', '2023-12/29', '2023-1-32'])('passes over %j', (text) => expect(readBy(timeStamp, text)).toEqual([]));
});

describe('five-year-plan', () => {
  it.each([
    ['“十二五”期间', ['date 十二五 = 2011/2015']],
    ['十二五规划', ['date 十二五 = 2011/2015']],
    ['十一五期间', ['date 十一五 = 2006/2010']],
    ['“十四五”', ['date 十四五 = 2021/2025']],
    ['九五期间', ['date 九五 = 1996/2000']],
    ['“九五”规划', ['date 九五 = 1996/2000']],
    ['十五期间', ['date 十五 = 2001/2005']],
    ['“十五”期间', ['date 十五 = 2001/2005']],
    ['六五期间', ['date 六五 = 1981/1985']],
    ['八五计划', ['date 八五 = 1991/1995']],
    ['全市十三五', ['date 十三五 = 2016/2020']],
  ])('reads %j', (text, expected) => expect(readBy(fiveYearPlan, text)).toEqual(expected));

  it.each(['十五个', '九五折', '第十五', '六五世界环境日', '十四五人', '七五普法', '“六五”普法规划', '十五年'])('passes over %j', (text) => expect(readBy(fiveYearPlan, text)).toEqual([]));
});

describe('decade', () => {
  it.each([
    ['80年代', ['date 80年代 = 198X']],
    ['20世纪80年代', ['date 20世纪80年代 = 198X']],
    ['上世纪九十年代', ['date 上世纪九十年代 = 199X']],
    ['二十世纪八十年代', ['date 二十世纪八十年代 = 198X']],
    ['本世纪20年代', ['date 本世纪20年代 = 202X']],
    ['1980年代', ['date 1980年代 = 198X']],
    ['上世纪80年代', ['date 上世纪80年代 = 198X']],
    ['九十年代', ['date 九十年代 = 199X']],
    ['10年代', ['date 10年代 = 201X']],
    ['20年代', ['date 20年代 = 202X']],
  ])('reads %j', (text, expected) => expect(readBy(decade, text)).toEqual(expected));

  it.each(['八年代', '80年'])('passes over %j', (text) => expect(readBy(decade, text)).toEqual([]));

  it.each([
    ['21世纪', ['21世纪']],
    ['二十一世纪', ['二十一世纪']],
  ])('takes numbers out of %j', (text, expected) => {
    expect(claimedBy(decade, text)).toEqual(expected);
    expect(readBy(decade, text)).toEqual([]);
  });
});

describe('quarter', () => {
  it.each([
    ['一季度', ['date 一季度 = XXXX-33']],
    ['第三季度', ['date 第三季度 = XXXX-35']],
    ['前三季度', ['date 前三季度 = XXXX-01/XXXX-09']],
    ['三季度末', ['date 三季度 = XXXX-35']],
    ['1-3季度', ['date 1-3季度 = XXXX-33/XXXX-35']],
    ['第二至第三季度', ['date 第二至第三季度 = XXXX-34/XXXX-35']],
    ['一季度至三季度', ['date 一季度至三季度 = XXXX-33/XXXX-35']],
  ])('reads %j', (text, expected) => expect(readBy(quarter, text)).toEqual(expected));

  it.each(['四季如春', '2020年一季度', '五季度', '前两季度', '一季稻'])('passes over %j', (text) => expect(readBy(quarter, text)).toEqual([]));
});

describe('term-of-year', () => {
  it.each([
    ['2021学年第一学期', ['date 2021学年第一学期 = 2021-23']],
    ['2021学年度下学期', ['date 2021学年度下学期 = 2022-21']],
    ['2022春季学期', ['date 2022春季学期 = 2022-21']],
    ['2022秋学期', ['date 2022秋学期 = 2022-23']],
    ['2021学年', ['date 2021学年 = 2021/2022']],
  ])('reads %j', (text, expected) => expect(readBy(termOfYear, text)).toEqual(expected));

  it.each(['20xx学年', '2021学生', '21学年'])('passes over %j', (text) => expect(readBy(termOfYear, text)).toEqual([]));
});

describe('date-list', () => {
  it.each([
    ['2018、2019年', ['date 2018 = 2018']],
    ['7、8、9月', ['date 7 = XXXX-07', 'date 8 = XXXX-08']],
    ['2018、2019和2020年', ['date 2018 = 2018', 'date 2019 = 2019']],
    ['1、2月份', ['date 1 = XXXX-01']],
  ])('reads %j', (text, expected) => expect(readBy(dateList, text)).toEqual(expected));

  it.each(['3、4、5人', '13、14月', '2016、2017、2018三年', '1899、1900年'])('passes over %j', (text) => expect(readBy(dateList, text)).toEqual([]));
});
