import fc from 'fast-check';
import { KEY, kindOf, shingleHashes, stretchKey } from '../../../src/dedup/signature/hash.js';

const unitsOf = (text: string): Uint16Array => Uint16Array.from(text, (character) => character.charCodeAt(0));

describe('stretchKey', () => {
  it('is a whole number of 52 bits that tells its kind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom(...Object.values(KEY)), (text, kind) => {
        const units = unitsOf(text);
        const key = stretchKey(units, 0, units.length, kind);
        expect(Number.isSafeInteger(key)).toBe(true);
        expect(key).toBeGreaterThanOrEqual(0);
        expect(key).toBeLessThan(2 ** 52);
        expect(kindOf(key)).toBe(kind);
      }),
    );
  });

  it('depends on the stretch alone, not on where it stands', () => {
    expect(stretchKey(unitsOf('甲乙丙丁'), 1, 3, KEY.sentence)).toBe(stretchKey(unitsOf('乙丙'), 0, 2, KEY.sentence));
  });

  it('gives no two of a hundred thousand texts one key', () => {
    const keys = new Set<number>();
    for (let k = 0; k < 100_000; k++) keys.add(stretchKey(Uint16Array.of(k & 0xffff, k >>> 16, 7), 0, 3, KEY.passage));
    expect(keys.size).toBe(100_000);
  });
});

describe('shingleHashes', () => {
  it('rolls: equal stretches have equal hashes wherever they stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 5, maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (before, text, width) => {
        const alone = [...shingleHashes(unitsOf(text), width)];
        const behind = [...shingleHashes(unitsOf(before + text), width)];
        expect(behind.slice(-alone.length)).toEqual(alone);
      }),
    );
  });

  it('takes a text shorter than a stretch as one', () => {
    expect(shingleHashes(unitsOf('甲乙'), 5)).toHaveLength(1);
    expect(shingleHashes(unitsOf(''), 5)).toHaveLength(0);
  });
});
