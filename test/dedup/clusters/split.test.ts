import fc from 'fast-check';
import { splitClusters } from '../../../src/dedup/clusters/split.js';
import type { ComparedPair } from '../../../src/dedup/tables/pairs.js';

const edge = (inner: number, outer: number, shared = 0.9, likeness: ComparedPair['likeness'] = 'duplicate'): ComparedPair => ({
  inner, outer, shared, likeness, found: true, signals: 1, innerLength: 100, outerLength: 100, words: 90, facts: 90, sentences: 5, sharedSentences: 5, innerStart: 0, innerEnd: 100, outerStart: 0, outerEnd: 100,
  same: 0, near: 0, other: 0, renamed: 0, goesOn: false,
});

const split = (members: readonly number[], edges: readonly ComparedPair[], also: readonly string[] = []): number[][] =>
  splitClusters(members, { edges, areCopies: (a, b) => also.includes(`${Math.min(a, b)} ${Math.max(a, b)}`) }).sort((a, b) => a[0]! - b[0]!);

describe('splitClusters', () => {
  it('keeps reports together that are all copies of one', () => {
    expect(split([1, 2, 3, 4], [edge(1, 2), edge(1, 3), edge(1, 4)])).toEqual([[1, 2, 3, 4]]);
  });

  it('asks for the pairs with the middle that no key brought together', () => {
    expect(split([1, 2, 3], [edge(1, 2), edge(2, 3)], [])).toEqual([[1, 2, 3]]);
    expect(split([1, 2, 3, 4], [edge(1, 2), edge(1, 3), edge(3, 4)], ['1 4'])).toEqual([[1, 2, 3, 4]]);
  });

  it('cuts a chain', () => {
    expect(split([1, 2, 3, 4, 5, 6], [edge(1, 2), edge(1, 3), edge(3, 4), edge(4, 5), edge(4, 6)])).toEqual([[1, 3, 4].includes(1) ? [1, 2] : [], [3, 4, 5, 6]]);
  });

  it('never puts a truncated copy in the middle', () => {
    const opens = (inner: number, outer: number): ComparedPair => edge(inner, outer, 1, 'opening');
    expect(split([1, 2, 3, 4], [opens(1, 2), opens(1, 3), edge(2, 4)])).toEqual([[1, 2, 4]]);
  });

  it('takes in what is a copy of most of a cluster', () => {
    expect(split([1, 2, 3, 4], [edge(1, 2), edge(1, 3), edge(2, 3), edge(2, 4), edge(3, 4, 0.5)])).toEqual([[1, 2, 3, 4]]);
  });

  it('puts every report into one cluster at most, whatever the order', () => {
    const edges = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).filter(([a, b]) => a < b), { selector: String, maxLength: 20 });
    fc.assert(
      fc.property(edges, fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 9 }), (list, order) => {
        const graph = list.map(([a, b]) => edge(a, b, ((a * 7 + b * 3) % 10) / 10));
        const clusters = split([1, 2, 3, 4, 5, 6, 7, 8, 9], graph);
        expect(new Set(clusters.flat()).size).toBe(clusters.flat().length);
        expect(split(order, [...graph].reverse())).toEqual(clusters);
      }),
    );
  });
});
