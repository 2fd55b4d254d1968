import { tagWords, useWords } from '../../src/segment/words.js';

describe('words with their parts of speech', () => {
  it('make up the text', () => {
    const words = tagWords('全县的教师');
    expect(words.map(({ word }) => word).join('')).toBe('全县的教师');
    expect(words.at(-1)).toEqual({ word: '教师', tag: 'n' });
  });

  it('are kept, and given again', () => expect(tagWords('全县教师')).toBe(tagWords('全县教师')));

  it.each(['', '\ud800', '\u0000', '😀', 'a'.repeat(300)])('of %j are no trouble', (text) => expect(() => tagWords(text)).not.toThrow());
});

describe('words of the user’s', () => {
  // All tests of a process share one nodejieba.
  afterAll(() => {
    useWords('', () => []);
    tagWords('教师');
  });
  const shown = (): string => tagWords('120个来电桩').map(({ word, tag }) => `${word}/${tag}`).join(' ');

  it('are known whole while they are wanted, beside nodejieba’s own, and no longer', () => {
    const before = shown();
    const own = tagWords('全县教师');
    useWords('mine', () => [{ word: '来电桩', frequency: 500, tag: 'n' }]);
    expect(shown()).toBe('120/m 个/q 来电桩/n');
    expect(tagWords('全县教师')).toEqual(own);
    useWords('', () => []);
    expect(shown()).toBe(before);
    expect(before).not.toMatch('来电桩');
  });

  it('are read only when words are asked for, and once', () => {
    let read = 0;
    useWords('counted', () => {
      read++;
      return [{ word: '来电桩', frequency: null, tag: 'n' }];
    });
    useWords('counted', () => []);
    expect(read).toBe(0);
    expect([shown(), tagWords('来电桩')]).toEqual(['120/m 个/q 来电桩/n', [{ word: '来电桩', tag: 'n' }]]);
    expect(read).toBe(1);
  });
});
