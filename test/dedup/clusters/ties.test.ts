import { holdsSeveral, tieOf } from '../../../src/dedup/clusters/ties.js';
import type { ComparedPair } from '../../../src/dedup/tables/pairs.js';

const pair = (more: Partial<ComparedPair>): ComparedPair => ({
  inner: 1, outer: 2, likeness: 'duplicate', shared: 0.9, found: true, signals: 1, innerLength: 100, outerLength: 110, words: 95, facts: 95, sentences: 9, sharedSentences: 9, innerStart: 0, innerEnd: 100, outerStart: 0, outerEnd: 100,
  same: 5, near: 0, other: 0, renamed: 0, goesOn: false, ...more,
});

describe('tieOf', () => {
  const nobody = (): boolean => false;
  const only = (uid: number) => (asked: number): boolean => asked === uid;
  it.each([
    ['duplicate', nobody, {}, 'copy'],
    ['a truncated copy', nobody, { likeness: 'opening' as const, outerLength: 250 }, 'copy'],
    ['a part', nobody, { likeness: 'part' as const, outerLength: 250 }, 'holds'],
    ['a template', nobody, { likeness: 'template' as const }, 'template'],
    ['nothing', nobody, { likeness: null }, null],
    ['the opening of a compilation', only(2), { likeness: 'opening' as const, outerLength: 250 }, 'holds'],
    ['a copy of a compilation', only(2), {}, 'copy'],
    ['a compilation in a larger one', only(1), { likeness: 'part' as const, outerLength: 900 }, 'holds'],
    ['compilations that share a report', only(1), { likeness: 'part' as const, outerLength: 900, shared: 0.5 }, null],
    ['a template of a part of a compilation', only(2), { likeness: 'template' as const }, null],
    ['equal compilations', only(2), { likeness: 'identical' as const }, 'copy'],
  ])('%s', (_, compilation, more, expected) => expect(tieOf(pair(more), compilation)).toBe(expected));
});

describe('holdsSeveral', () => {
  const part = (inner: number, outerStart: number, outerEnd: number): ComparedPair => pair({ inner, outerLength: 300, outerStart, outerEnd });
  const unrelated = (): boolean => false;

  it('sees two unrelated reports side by side', () => expect(holdsSeveral([part(1, 0, 100), part(3, 105, 200)], unrelated)).toBe(true));
  it('does not part a text for two truncated copies of it', () => expect(holdsSeveral([part(1, 0, 100), part(3, 0, 200)], unrelated)).toBe(false));
  it('does not part a text that says the same twice', () => expect(holdsSeveral([part(1, 0, 100), part(3, 105, 200)], () => true)).toBe(false));
});
