import fc from 'fast-check';
import { firstMatching, keyCharacters } from '../../src/text/key-characters.js';

describe('key characters', () => {
  const keys = keyCharacters({ rise: '增升', fall: '减降', both: '增减' });

  it('tell which sets have a character in a stretch', () => {
    expect(keys.mask('比上年增长5%', 0, 7)).toBe(keys.bit.rise | keys.bit.both);
    expect(keys.mask('比上年增长5%', 4, 7)).toBe(0);
    expect(keys.mask('', 0, 0)).toBe(0);
  });

  it('are at most 31 sets', () => {
    expect(() => keyCharacters(Object.fromEntries(Array.from({ length: 32 }, (_, index) => [String(index), 'a'])))).toThrow(RangeError);
  });
});

it('the first pattern that matches is the one a search without keys finds', () => {
  const patterns = [['增', /增长?$/, 'rise'], ['减降', /(?:减少|下降)$/, 'fall'], ['约', /约.$/, 'about']] as const;
  const first = firstMatching(patterns);
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'增长减少下降约人'), maxLength: 12 }), (text) => {
    expect(first(text, 0, text.length)).toBe(patterns.find(([, pattern]) => pattern.test(text))?.[2] ?? null);
  }));
});
