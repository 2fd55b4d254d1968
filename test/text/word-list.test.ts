import fc from 'fast-check';
import { wordEndingAt, wordStartingAt } from '../../src/text/word-list.js';

const WORDS = ['工程', '行动', '行动计划', '专项行动', '会', '大会', '的'];

describe('the longest word of a list', () => {
  it('that begins at an offset', () => {
    const at = wordStartingAt(WORDS);
    expect([0, 2, 4, 6].map((offset) => at('专项行动计划会', offset))).toEqual(['专项行动', '行动计划', null, '会']);
    expect([at('行', 0), at('', 0), at('会', 5)]).toEqual([null, null, null]);
  });

  it('that ends before an offset', () => {
    const before = wordEndingAt(WORDS);
    expect([2, 4, 6, 7, 0].map((offset) => before('专项行动大会', offset))).toEqual([null, '专项行动', '大会', null, null]);
    expect(before('会', 1)).toBe('会');
  });

  it('is what a search of all words finds', () => {
    const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 4 });
    fc.assert(fc.property(fc.uniqueArray(word, { maxLength: 12 }), fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), maxLength: 20 }), (words, text) => {
      const [starting, ending] = [wordStartingAt(words), wordEndingAt(words)];
      const longest = (fitting: string[]): string | null => fitting.sort((a, b) => b.length - a.length)[0] ?? null;
      for (let at = 0; at <= text.length; at++) {
        expect(starting(text, at)).toBe(longest(words.filter((one) => text.startsWith(one, at))));
        expect(ending(text, at)).toBe(longest(words.filter((one) => text.slice(0, at).endsWith(one))));
      }
    }));
  });
});
