import { foremost, ordinal, placed } from '../../../src/extract/recognisers/rank.js';
import { claimedBy, readBy } from '../../support/recognise.js';

describe('ordinal', () => {
  it.each([
    ['名列全省第三', ['rank 第三 = 3']],
    ['位居全市第一名', ['rank 第一名 = 1']],
    ['全省第一家', ['rank 第一家 = 1 家']],
    ['全国第一所', ['rank 第一所 = 1 所']],
    ['第一、二名', ['rank 第一、二名 = 1..2']],
    ['位居第二位', ['rank 第二位 = 2']],
    ['获得第一名', ['rank 第一名 = 1']],
    ['第3名', ['rank 第3名 = 3']],
    ['居全市第十三位', ['rank 第十三位 = 13']],
    ['排名第xx', ['rank 第xx = ? masked']],
    ['全市第5', ['rank 第5 = 5']],
    ['列全省第2、第3', ['rank 第2 = 2', 'rank 第3 = 3']],
    ['列第4至第6名', ['rank 第4至第6名 = 4..6']],
    ['综合排名第 6 位', ['rank 第 6 位 = 6']],
  ])('reads %j', (text, expected) => expect(readBy(ordinal, text)).toEqual(expected));

  it.each([
    ['第八中学', ['八']],
    ['第二届', ['二']],
    ['第一篇', ['一']],
    ['倒数第三', ['三']],
    ['全县第一批', ['一']],
    ['第二名同志', ['二']],
    ['第一责任人', ['一']],
    ['第一产业', ['一']],
    ['综合考核第一责任人', ['一']],
    ['第一位的是安全', ['一']],
    ['始终把安全摆在第一位', ['一']],
    ['进入全省第一方阵', ['一']],
  ])('takes numbers out of %j', (text, expected) => {
    expect(claimedBy(ordinal, text)).toEqual(expected);
    expect(readBy(ordinal, text)).toEqual([]);
  });
});

describe('foremost', () => {
  it.each([
    ['前三名', ['rank 前三名 = 3']],
    ['位居全省前十', ['rank 前十 = 10']],
    ['进入前20名', ['rank 前20名 = 20']],
    ['全省前3', ['rank 前3 = 3']],
    ['位居首位', ['rank 首位 = 1']],
  ])('reads %j', (text, expected) => expect(readBy(foremost, text)).toEqual(expected));

  it.each(['前十', '前10', '前两年', '目前5名', '年前10月', '前3个月', '前8强', '前5%'])('passes over %j', (text) => expect(readBy(foremost, text)).toEqual([]));

  it.each([
    ['首位', ['首位']],
    ['摆在首位', ['首位']],
    ['首位度', ['首位']],
  ])('takes numbers out of %j', (text, expected) => {
    expect(claimedBy(foremost, text)).toEqual(expected);
    expect(readBy(foremost, text)).toEqual([]);
  });
});

describe('placed', () => {
  it.each([
    ['总分列全县15名', ['rank 15名 = 15']],
    ['排名15位', ['rank 15位 = 15']],
    ['位列5位,', ['rank 5位 = 5']],
    ['全省62名,名次上升5位', ['rank 62名 = 62']],
  ])('reads %j', (text, expected) => expect(readBy(placed, text)).toEqual(expected));

  it.each(['全省62名', '全县15名教师', '15名'])('passes over %j', (text) => expect(readBy(placed, text)).toEqual([]));
});

describe('the first of its kind in a place', () => {
  it.each([['成为全市首家。', ['rank 首家 = 1 家']], ['全省首家示范校', ['rank 首家 = 1 家']]])('%s', (text, expected) => expect(readBy(foremost, text)).toEqual(expected));
  it.each(['首家开业', '首批'])('is not said in %s', (text) => expect(readBy(foremost, text)).toEqual([]));
});
