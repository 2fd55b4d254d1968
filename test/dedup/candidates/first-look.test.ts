import fc from 'fast-check';
import { firstLook, mayBeCopies } from '../../../src/dedup/candidates/first-look.js';
import { SKETCH_LIMIT } from '../../../src/dedup/signature/signature.js';
import { bytesOf } from '../../../src/dedup/tables/numbers-blob.js';
import type { Store } from '../../../src/store/open.js';
import { memoryStore } from '../../support/ingest.js';

const sketch = fc.uniqueArray(fc.nat({ max: SKETCH_LIMIT - 1 }), { maxLength: 200 }).map((values) => Uint32Array.from(values).sort());
/** `shared` values of both, and `own` of each alone, all of the first sample. */
const pair = (shared: number, own: number): [Uint32Array, Uint32Array] => {
  const values = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);
  return [Uint32Array.from([...values(0, shared), ...values(1000, own)]), Uint32Array.from([...values(0, shared), ...values(2000, own)])];
};

describe('a first look at two reports', () => {
  it('rules out those that have a stock phrase in common', () => {
    expect(mayBeCopies(...pair(1, 39))).toBe(false);
    expect(mayBeCopies(...pair(16, 24))).toBe(true);
  });

  it('goes by the rest where the first samples are too small to tell', () => {
    const rest = Array.from({ length: 8 }, (_, at) => SKETCH_LIMIT / 2 + at);
    const [left, right] = pair(0, 23).map((one) => Uint32Array.from([...one, ...rest])) as [Uint32Array, Uint32Array];
    expect(mayBeCopies(left, right)).toBe(true);
    expect(mayBeCopies(...pair(0, 15))).toBe(true);
    expect(mayBeCopies(...pair(0, 16))).toBe(false);
  });

  it('never rules out a text held by another', () => {
    fc.assert(fc.property(sketch, sketch, (a, b) => mayBeCopies(a, Uint32Array.from(new Set([...a, ...b])).sort())));
  });

  it('is refused where a fifth of the smaller is not shared, however alike the first samples are', () => {
    const [left, right] = pair(20, 4);
    const further = (from: number): number[] => Array.from({ length: 200 }, (_, at) => SKETCH_LIMIT / 2 + from + at);
    expect(mayBeCopies(left, right)).toBe(true);
    expect(mayBeCopies(Uint32Array.from([...left, ...further(0)]), Uint32Array.from([...right, ...further(1000)]))).toBe(false);
  });
});

const storeOf = (sketches: readonly Uint32Array[]): Store => {
  const store = memoryStore();
  const insert = store.prepare('INSERT INTO repost_reports (uid, doc, report, length, sentences, text_key, keys, sketch) VALUES (?, NULL, ?, 1, 1, 1, ?, ?)');
  sketches.forEach((one, at) => insert.run(at * 7 + 1, at, bytesOf(new Float64Array(0)), bytesOf(one)));
  return store;
};

describe('the same look in memory', () => {
  it.each([['with all sketches', undefined], ['with first samples alone', 0]])('rules out no pair that may be copies, %s', (_, mostHeld) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(sketch, fc.nat(4)), { minLength: 2, maxLength: 8 }), (list) => {
        // Some hold parts of the ones before them.
        const sketches = list.map(([own], at) => Uint32Array.from(new Set([...own, ...(at > 0 ? list[at - 1]![0].filter((__, k) => k % (list[at]![1] + 1) === 0) : [])])).sort());
        const store = storeOf(sketches);
        const look = firstLook(store, mostHeld);
        sketches.forEach((a, i) => sketches.forEach((b, j) => mayBeCopies(a, b) && expect(look(i, j)).toBe(true)));
        store.close();
      }),
      { numRuns: 20 },
    );
  });

  it('finds the values of a report among those of a page many times as long, and no others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 65_535 }), { minLength: 400, maxLength: 800 }), fc.nat(30), fc.uniqueArray(fc.nat({ max: 65_535 }), { minLength: 30, maxLength: 30 }), (many, shared, few) => {
        const scale = (values: readonly number[]): Uint32Array => Uint32Array.from(values, (value) => value * (SKETCH_LIMIT / 65_536)).sort();
        const others = few.filter((value) => !many.includes(value));
        const part = scale([...others.slice(0, others.length - Math.min(shared, others.length)), ...many.slice(0, shared)]);
        const store = storeOf([scale(many), part]);
        const look = firstLook(store);
        expect([look(0, 1), look(1, 0)]).toEqual(Array(2).fill(mayBeCopies(scale(many), part)));
        store.close();
      }),
      { numRuns: 50 },
    );
  });

  it('rules out what shares too little, in the first samples or in all', () => {
    const spread = (from: number, step: number, count: number): Uint32Array => Uint32Array.from({ length: count }, (_, at) => from + at * step);
    const step = Math.floor(SKETCH_LIMIT / 160);
    const whole = spread(0, step, 160);
    const part = Uint32Array.from([...whole.subarray(0, 20), ...spread(20 * step + 20_000, step, 140)]);
    const store = storeOf([whole, spread(20_000, step, 160), part]);
    const look = firstLook(store);
    expect([look(0, 0), look(0, 1), look(0, 2), look(2, 2)]).toEqual([true, false, false, true]);
    expect(firstLook(store, 0)(0, 2)).toBe(true);
    expect(mayBeCopies(whole, part)).toBe(false);
    store.close();
  });
});
