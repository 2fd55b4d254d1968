import { isMask, readDroppedDigits, readLiteral } from '../../src/extract/numeral-literal.js';

describe('a stretch of digits', () => {
  it.each([
    ['123人', '123', 123, true], ['1.5万', '1.5', 1.5, false], ['1,234人', '1,234', 1234, false], ['12,345,678', '12,345,678', 12345678, false], ['1,2345', '1', 1, true], ['1234,567', '1234', 1234, true], ['1,23', '1', 1, true],
    ['5.', '5', 5, true], ['5..6', '5', 5, true], ['0012', '0012', 12, true], ['1xx7', '1xx7', null, true], ['xx.5万', 'xx.5', null, false], ['xx.x万', 'xx.x', null, false], ['12.x万', '12', 12, true], ['3__', '3__', null, true],
  ])('%s', (text, stretch, value, plain) => expect(readLiteral(text, 0)).toEqual({ end: stretch.length, value, plain }));

  it('is none where nothing can be read', () => {
    expect(readLiteral('人', 0)).toBeNull();
    expect(readLiteral('x射线y', 4)).toBeNull();
  });
});

describe('digits dropped before the point', () => {
  it.each(['投入.68万元', '达到.5%', '建成.32亿元', '新增.12个', '距离.5公里'])('%s', (text) => expect(readDroppedDigits(text, 2)).toMatchObject({ value: null }));
  it.each(['投入.68', '投入.68好', '投入.万元', '投入.123456万'])('not %s', (text) => expect(readDroppedDigits(text, 2)).toBeNull());
  it('not behind a digit, a letter or the start of a text', () => {
    expect(readDroppedDigits('1.68万元', 1)).toBeNull();
    expect(readDroppedDigits('a.68万元', 1)).toBeNull();
    expect(readDroppedDigits('.68万元', 0)).toBeNull();
  });
});

describe('a mask', () => {
  it.each([['xx所', 0], ['x所', 0], ['1x所', 1], ['×人', 0], ['**', 0], ['*5人', 0], ['__人', 0], ['_人', 0], ['某某', 0], ['3某', 1], ['某个,', 0], ['某万元,', 0], ['○', 0], ['□', 0]])('%s at %d', (text, at) => expect(isMask(text, at, at > 0)).toBe(true));
  it.each([['xing', 0], ['taxi', 2], ['7x24', 1], ['4x100米', 1], ['2×3', 1], ['5*6', 1], ['* ', 0], ['_ ', 0], ['某人说', 0], ['某市', 0]])('not %s at %d', (text, at) => expect(isMask(text, at, at > 0)).toBe(false));
});
