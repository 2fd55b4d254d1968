import { recognise, recognisers } from '../../src/extract/recognisers.js';
import { mentionShown } from '../support/recognise.js';

const read = (text: string) => recognise(text).map((mention) => mentionShown(text, mention));

describe('the list of recognisers', () => {
  it('names each once', () => {
    const names = recognisers.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  const before = (one: string, other: string) => recognisers.findIndex(({ name }) => name === one) < recognisers.findIndex(({ name }) => name === other);
  it.each([['document-number', 'date'], ['five-year-plan', 'fixed-phrase'], ['fixed-phrase', 'quantity'], ['date', 'quantity'], ['ordinal', 'quantity'], ['quoted', 'quantity'], ['range', 'quantity'], ['shared-unit', 'quantity'], ['quantity', 'unitless']])('%s goes before %s', (one, other) => expect(before(one, other)).toBe(true));
});

describe('where several could claim a number, the first decides', () => {
  it.each([
    ['豫教〔2017〕167号', []],
    ['2017年建成167所', ['date 2017年 = 2017', 'quantity 167所 = 167 所']],
    ['九五期间建成九五折店', ['date 九五 = 1996/2000']],
    ['第三名,三名', ['rank 第三名 = 3', 'quantity 三名 = 3 名']],
    ['“四个意识”,四个方案', ['quantity 四个 = 4 个']],
    ['2020年底前完成2020万元', ['date 2020年 = 2020', 'quantity 2020万元 = 20200000 元']],
    ['小学3、初中5、高中2所', ['quantity 3 = 3 所', 'quantity 5 = 5 所', 'quantity 2所 = 2 所']],
    ['百分之三十至四十', ['percentage 百分之三十至四十 = 30..40 %']],
    ['2、3月份', ['date 3月份 = XXXX-03']],
    ['有2、3月份', ['date 2 = XXXX-02', 'date 3月份 = XXXX-03']],
    ['一等奖5人次', ['quantity 5人次 = 5 人次']],
    ['产值是上年的2至3倍', ['ratio 2至3倍 = 2..3 倍']],
    ['7×24小时', []],
    ['九千九百九十九亿人', ['quantity 九千九百九十九亿人 = 999900000000 人']],
    [`${'9'.repeat(40)}人`, []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it('reads nothing from an empty text', () => expect(recognise('')).toEqual([]));
});
