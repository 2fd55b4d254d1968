import fc from 'fast-check';
import { firstLook, mayBeCopies } from '../../../src/dedup/candidates/first-look.js';
import { SKETCH_LIMIT } from '../../../src/dedup/signature/signature.js';
import { bytesOf } from '../../../src/dedup/tables/numbers-blob.js';
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

  it('says nothing of samples too small to tell', () => expect(mayBeCopies(...pair(0, 23))).toBe(true));

  it('never rules out a text held by another', () => {
    fc.assert(fc.property(sketch, sketch, (a, b) => mayBeCopies(a, Uint32Array.from(new Set([...a, ...b])).sort())));
  });

  it('is the same in memory as from two sketches', () => {
    fc.assert(
      fc.property(fc.array(sketch, { minLength: 2, maxLength: 8 }), (sketches) => {
        const store = memoryStore();
        const insert = store.prepare('INSERT INTO repost_reports (uid, doc, report, length, sentences, text_key, keys, sketch) VALUES (?, NULL, ?, 1, 1, 1, ?, ?)');
        sketches.forEach((one, at) => insert.run(at * 7 + 1, at, bytesOf(new Float64Array(0)), bytesOf(one)));
        const look = firstLook(store);
        sketches.forEach((a, i) => sketches.forEach((b, j) => expect(look(i * 7 + 1, j * 7 + 1)).toBe(mayBeCopies(a, b))));
        store.close();
      }),
      { numRuns: 20 },
    );
  });
});
