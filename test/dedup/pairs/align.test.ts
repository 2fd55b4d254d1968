import fc from 'fast-check';
import { align } from '../../../src/dedup/pairs/align.js';
import { indexStretches, uniqueBlocks } from '../../../src/dedup/pairs/anchors.js';
import { heaviestChain } from '../../../src/dedup/pairs/chain.js';
import { expectLinear } from '../../support/growth.js';

const unitsOf = (text: string): Uint16Array => Uint16Array.from(text, (character) => character.charCodeAt(0));
const few = fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), maxLength: 120 });
const many = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'), maxLength: 300 });

/** What is aligned, with · for the rest. */
const shown = (a: string, b: string): string => [...align(unitsOf(a), unitsOf(b))].map((place) => (place < 0 ? '·' : b[place]!)).join('');

describe('align', () => {
  it('goes forward in both texts and joins equal units only', () => {
    fc.assert(
      fc.property(fc.oneof(few, many), fc.oneof(few, many), (left, right) => {
        const a = unitsOf(left);
        const b = unitsOf(right);
        let last = -1;
        align(a, b).forEach((place, at) => {
          if (place < 0) return;
          expect(place).toBeGreaterThan(last);
          expect(b[place]).toBe(a[at]);
          last = place;
        });
      }),
    );
  });

  it('aligns a text with itself throughout, however it repeats itself', () => {
    fc.assert(fc.property(fc.oneof(few, many), (text) => expect(shown(text, text)).toBe(text)));
  });

  it('finds a part in the whole', () => {
    const whole = '坚持问题导向加大整治力度查处违规办学行为严格收费管理减轻学生课业负担';
    expect(shown(whole.slice(6, 24), whole)).toBe(whole.slice(6, 24));
  });

  it('leaves a wrong character out', () => {
    expect(shown('严格收费管理减轻学生课业负担', '严格收费管里减轻学生课业负担')).toBe('严格收费管·减轻学生课业负担');
  });

  it('takes linear time on a text of one character', () => {
    expectLinear((length) => void align(unitsOf('发'.repeat(length)), unitsOf('发'.repeat(length - 1))), 20_000);
  });

  it('takes linear time on two texts of a few characters in no order', () => {
    const letters = (length: number, step: number): Uint16Array => Uint16Array.from({ length }, (_, at) => 0x4e00 + ((at * at * step) % 7));
    expectLinear((length) => void align(letters(length, 3), letters(length, 5)), 20_000);
  });
});

describe('uniqueBlocks', () => {
  it('gives stretches that stand once in each text', () => {
    fc.assert(
      fc.property(few, few, (left, right) => {
        const a = unitsOf(left);
        const index = indexStretches(unitsOf(right), 3);
        const { a: starts, b: places, length, count } = uniqueBlocks(a, 0, a.length, index);
        for (let k = 0; k < count; k++) {
          expect(left.slice(starts[k], starts[k]! + length[k]!)).toBe(right.slice(places[k], places[k]! + length[k]!));
          const first = left.slice(starts[k], starts[k]! + 3);
          expect(left.split('').filter((_, at) => left.startsWith(first, at))).toHaveLength(1);
          expect(right.split('').filter((_, at) => right.startsWith(first, at))).toHaveLength(1);
        }
      }),
    );
  });
});

describe('heaviestChain', () => {
  it('is as heavy as the best of all chains', () => {
    const blocks = fc.array(fc.record({ b: fc.nat(12), length: fc.integer({ min: 1, max: 9 }) }), { maxLength: 9 });
    fc.assert(
      fc.property(blocks, (list) => {
        const distinct = list.filter(({ b }, at) => list.findIndex((other) => other.b === b) === at);
        const weigh = (chain: readonly number[]): number => chain.reduce((sum, k) => sum + distinct[k]!.length, 0);
        let best = 0;
        for (let set = 0; set < 2 ** distinct.length; set++) {
          const chain = distinct.flatMap((_, k) => ((set >> k) & 1 ? [k] : []));
          if (chain.every((k, at) => at === 0 || distinct[k]!.b > distinct[chain[at - 1]!]!.b)) best = Math.max(best, weigh(chain));
        }
        const found = [...heaviestChain({ a: Int32Array.from(distinct, (_, k) => k * 10), b: Int32Array.from(distinct, ({ b }) => b), length: Int32Array.from(distinct, ({ length }) => length), count: distinct.length })];
        expect(weigh(found)).toBe(best);
        found.forEach((k, at) => at > 0 && expect(distinct[k]!.b).toBeGreaterThan(distinct[found[at - 1]!]!.b));
      }),
    );
  });
});
