import { clauseAfter, clauseBefore, noRecord, oneRecord } from '../../src/extract/recogniser.js';
import { mention } from '../../src/extract/mention.js';

it('the text before a place, up to the start of its clause', () => {
  expect(clauseBefore('甲。乙,丙5', 5, 9)).toBe('乙,丙');
  expect(clauseBefore('甲。乙,丙5', 5, 9, true)).toBe('丙');
  expect(clauseBefore('甲乙丙丁5', 4, 2)).toBe('丙丁');
  expect(clauseBefore('5', 0, 9)).toBe('');
});

it('the text after a place, up to the end of its clause', () => {
  expect(clauseAfter('5甲,乙。丙', 1, 9)).toBe('甲,乙');
  expect(clauseAfter('5甲,乙。丙', 1, 9, true)).toBe('甲');
  expect(clauseAfter('5甲乙丙', 1, 2)).toBe('甲乙');
});

it('a claim with and without a record', () => {
  const found = mention('quantity', { start: 1, end: 4 });
  expect(oneRecord(found)).toEqual({ mentions: [found], end: 4 });
  expect(noRecord(7)).toEqual({ mentions: [], end: 7 });
});
