import { between, isLevel, rounding } from '../../src/check/finding.js';
import type { Mention } from '../../src/extract/mention.js';
import { mention } from '../../src/extract/mention.js';
import { recognise } from '../../src/extract/recognisers.js';

const first = (text: string): Mention => recognise(text)[0]!;

describe('how far a printed number may be off by its rounding', () => {
  it.each([['12所', 0], ['12.5%', 0.05], ['12.50%', 0.005], ['12.5万元', 500], ['12万元', 5000], ['1.25亿元', 500000], ['3亿元', 50000000]])('%s: %d', (text, expected) => expect(rounding(text, first(text))).toBeCloseTo(expected, 9));
});

describe('a plain amount', () => {
  const span = { start: 0, end: 1 };
  it('has a value, is no change and carries no flag', () => {
    expect(isLevel(mention('quantity', span, { value: 5 }))).toBe(true);
    expect(isLevel(mention('quantity', span, { value: 5, role: 'target' }))).toBe(true);
    expect(isLevel(mention('quantity', span, { value: null }))).toBe(false);
    expect(isLevel(mention('quantity', span, { value: 5, role: 'change' }))).toBe(false);
    expect(isLevel(mention('quantity', span, { value: 5, flags: ['corrupt'] }))).toBe(false);
  });
});

it('the text between two mentions', () => {
  const text = '小学3所、初中5所';
  const [a, b] = recognise(text);
  expect(between(text, a!, b!)).toBe('、初中');
});
