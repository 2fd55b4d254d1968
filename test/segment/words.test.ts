import { tagWords } from '../../src/segment/words.js';

describe('words with their parts of speech', () => {
  it('make up the text', () => {
    const words = tagWords('全县的教师');
    expect(words.map(({ word }) => word).join('')).toBe('全县的教师');
    expect(words.at(-1)).toEqual({ word: '教师', tag: 'n' });
  });

  it('are kept, and given again', () => expect(tagWords('全县教师')).toBe(tagWords('全县教师')));

  it.each(['', '\ud800', '\u0000', '😀', 'a'.repeat(300)])('of %j are no trouble', (text) => expect(() => tagWords(text)).not.toThrow());
});
