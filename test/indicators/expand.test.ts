import fc from 'fast-check';
import { expandPattern } from '../../src/indicators/expand.js';

describe('expandPattern', () => {
  it.each([
    ['毛入园率', ['毛入园率']],
    ['[学前]入园率', ['入园率', '学前入园率']],
    ['(小学|初中)[生]', ['小学', '小学生', '初中', '初中生']],
    ['a[b(c|d)]', ['a', 'abc', 'abd']],
    ['(a|)b', ['ab', 'b']],
    ['a|b', ['a', 'b']],
    ['[a|b]c', ['c', 'ac', 'bc']],
  ])('%s', (pattern, forms) => {
    expect(expandPattern(pattern)).toEqual(forms);
  });

  it.each(['(a', 'a]', '[a)', '', '[]', '()'])('refuses %s', (pattern) => {
    expect(() => expandPattern(pattern)).toThrow(RangeError);
  });

  it('refuses more than 512 forms, however deep, before they fill the memory', () => {
    expect(() => expandPattern(Array.from({ length: 40 }, (_, index) => `[${String.fromCharCode(97 + (index % 26))}${index}]`).join(''))).toThrow(/512/);
  });

  it('gives plain text back, and never hangs on brackets', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z小初中学]{1,20}$/), (text) => { expect(expandPattern(text)).toEqual([text]); }));
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '(', ')', '[', ']', '|'), maxLength: 30 }), (text) => {
      try {
        expect(expandPattern(text).length).toBeLessThanOrEqual(512);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }));
  });
});
