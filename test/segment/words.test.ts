import { forgetWords, remembered, tagWords, useWords } from '../../src/segment/words.js';

describe('words with their parts of speech', () => {
  it('make up the text', () => {
    const words = tagWords('全县的教师');
    expect(words.map(({ word }) => word).join('')).toBe('全县的教师');
    expect(words.at(-1)).toEqual({ word: '教师', tag: 'n' });
  });

  it.each(['', '\ud800', '\u0000', '😀', 'a'.repeat(300)])('of %j are no trouble', (text) => expect(() => tagWords(text)).not.toThrow());
});

describe('an answer that is remembered', () => {
  const asked: string[] = [];
  const isLong = remembered((stretch) => {
    asked.push(stretch);
    return stretch.length > 3;
  });
  beforeEach(() => {
    forgetWords();
    asked.length = 0;
  });
  afterAll(() => useWords('', () => []));

  it('is given again without asking, also where it is no', () => {
    expect(['全县教师', '教师', '全县教师', '教师'].map(isLong)).toEqual([true, false, true, false]);
    expect(asked).toEqual(['全县教师', '教师']);
  });

  it('is forgotten when other words are known', () => {
    isLong('来电桩');
    useWords('other', () => []);
    isLong('来电桩');
    expect(asked).toEqual(['来电桩', '来电桩']);
  });

  it('is kept of so many stretches only', () => {
    for (let at = 0; at <= 20_000; at++) isLong(`第${at}`);
    isLong('第0');
    expect(asked).toHaveLength(20_002);
  });
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
