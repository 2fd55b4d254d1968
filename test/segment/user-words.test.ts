import { asDictionary, readUserWords, WordsError } from '../../src/segment/user-words.js';

const read = (text: string) => readUserWords(text, 'mine.txt');

describe('a file of words', () => {
  it('has one a line, with frequency and part of speech where they are known', () => {
    expect(read('来电桩 500 n\n县管校聘\n走教 v\n送教点 20\n')).toEqual([
      { word: '来电桩', frequency: 500, tag: 'n' },
      { word: '县管校聘', frequency: null, tag: 'n' },
      { word: '走教', frequency: null, tag: 'v' },
      { word: '送教点', frequency: 20, tag: 'n' },
    ]);
  });

  it('may have a byte order mark, notes, empty lines, tabs, full-width spaces and any line ends', () => {
    expect(read('\ufeff# ours\r\n\r\n来电桩\t500\u3000n\r送教点').map(({ word, frequency }) => [word, frequency])).toEqual([['来电桩', 500], ['送教点', null]]);
  });

  it.each([
    ['来电桩\n县管 n 500', 'words mine.txt, line 2: expected a word, its frequency and its part of speech'],
    ['来电桩 500 n x', 'line 1: expected a word'],
    ['来电桩 名词', 'line 1: expected a word'],
    ['来电桩 0', 'line 1: a frequency is a whole number from 1'],
    ['来电桩 1000000001', 'line 1: a frequency is a whole number from 1 to 1000000000'],
    ['桩'.repeat(33), 'line 1: a word has at most 32 characters'],
    ['来\u200b电桩', 'line 1: a word has at most 32 characters, none of them invisible'],
  ])('%j is refused with its line', (text, message) => {
    expect(() => read(text)).toThrow(WordsError);
    expect(() => read(text)).toThrow(message);
  });
});

it('is laid out as nodejieba reads it', () => {
  expect(asDictionary(read('来电桩 500 v\n县管校聘'))).toBe('来电桩 500 v\n县管校聘 n\n');
});
