import fc from 'fast-check';
import { occurrences, phrasesOf } from '../../src/search/phrase.js';
import { snippetsOf } from '../../src/search/snippets.js';
import { expectLinear } from '../support/growth.js';

const found = (text: string, words: string): string[] => occurrences(text, phrasesOf(words), 10).map(({ start, end }) => text.slice(start, end));

describe('phrasesOf', () => {
  it('takes parts between spaces for phrases of characters', () => {
    expect(phrasesOf('控辍保学 2022年')).toEqual([{ match: '"控 辍 保 学"', words: ['控', '辍', '保', '学'] }, { match: '"2022 年"', words: ['2022', '年'] }]);
  });

  it('looks for simplified characters and plain digits where traditional and full-width ones are typed', () => {
    expect(phrasesOf('控輟保學　２０２２')).toEqual(phrasesOf('控辍保学 2022'));
  });

  it('leaves nothing of signs alone, and nothing a full-text query would obey', () => {
    expect(phrasesOf(' ,。《》 "" *')).toEqual([]);
    for (const { match } of phrasesOf('a" OR "b NEAR(c) -d ^e col:f {x} \0')) expect(match).toMatch(/^"[^"]*"$/);
  });

  it('has bounds', () => {
    const phrases = phrasesOf('字'.repeat(5000) + ' 词'.repeat(50));
    expect(phrases.length).toBeLessThanOrEqual(8);
    expect(Math.max(...phrases.map(({ words }) => words.length))).toBeLessThanOrEqual(100);
  });
});

describe('occurrences', () => {
  it('finds words of any length, across punctuation and line breaks as the index does', () => {
    expect(found('做好控辍保学工作。控辍\n保学有成效,控、辍。', '控辍')).toEqual(['控辍', '控辍', '控、辍']);
    expect(found('做好控辍保学', '学')).toEqual(['学']);
  });

  it('takes digits and Latin words whole, in either case', () => {
    expect(found('共12022年,2022年COVID-19与covid-19', '2022年')).toEqual(['2022年']);
    expect(found('共12022年,2022年COVID-19与covid-19', 'covid')).toEqual(['COVID', 'covid']);
  });

  it('finds nothing where words stand apart', () => {
    expect(found('控制辍学', '控辍')).toEqual([]);
  });

  it('takes time in proportion to the text', () => {
    expectLinear((length) => void occurrences('控辍控辍'.repeat(length / 4), phrasesOf('控辍'.repeat(49) + '保'), 10), 100_000);
  });
});

describe('snippetsOf', () => {
  it('marks what was found, in pieces that hold it', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('控', '辍', '😀', 'a', ',', '\n'), maxLength: 400 }), (text) => {
      const spans = occurrences(text, phrasesOf('控辍'), 40);
      for (const { text: piece, marks, start, at } of snippetsOf(text, spans, 3)) {
        expect(text.slice(start, start + piece.length)).toBe(piece);
        expect(piece.isWellFormed()).toBe(true);
        expect(start + marks[0]!.start).toBe(at);
        let last = 0;
        for (const mark of marks) {
          expect(mark.start).toBeGreaterThanOrEqual(last);
          expect(piece.slice(mark.start, mark.end)).toMatch(/^控.*辍$/s);
          last = mark.end;
        }
      }
    }));
  });

  it('are as many as asked for', () => {
    const text = `控辍${'字'.repeat(200)}`.repeat(10);
    expect(snippetsOf(text, occurrences(text, phrasesOf('控辍'), 40), 3)).toHaveLength(3);
  });
});
