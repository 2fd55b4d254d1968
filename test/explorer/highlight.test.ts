import fc from 'fast-check';
import { PART, partAt, partCount, partSpan, piecesOf, type Layer } from '../../src/explorer/highlight.js';
import { expectLinear } from '../support/growth.js';

const layer = (of: number, start: number, end: number): Layer => ({ kind: 'fact', of, start, end });

describe('piecesOf', () => {
  it('cuts nested and crossing facts, the shortest first', () => {
    const pieces = piecesOf('0123456789', [layer(0, 1, 8), layer(1, 3, 5), layer(2, 4, 9)]);
    expect(pieces.map(({ text, facts, begins }) => [text, facts, begins])).toEqual([['0', [], []], ['12', [0], [0]], ['3', [1, 0], [1]], ['4', [1, 2, 0], [2]], ['567', [2, 0], []], ['8', [2], []], ['9', [], []]]);
  });

  it('keeps a place for a fact whose text is gone', () => {
    expect(piecesOf('ab', [layer(0, 1, 1)]).map(({ text, begins }) => [text, begins])).toEqual([['a', []], ['b', [0]]]);
    expect(piecesOf('ab', [layer(0, 2, 2)]).at(-1)).toMatchObject({ text: '', begins: [0] });
    expect(piecesOf('ab', [layer(0, 5, 9)]).at(-1)).toMatchObject({ text: '', begins: [0] });
  });

  it('lays what was found and what was removed over facts', () => {
    const pieces = piecesOf('abcd', [layer(0, 0, 4), { kind: 'found', of: 0, start: 1, end: 2 }, { kind: 'removed', of: 'stamp', start: 3, end: 4 }]);
    expect(pieces.map(({ text, found, removed }) => [text, found, removed])).toEqual([['a', false, null], ['b', true, null], ['c', false, null], ['d', false, 'stamp']]);
  });

  it('loses no character and begins every fact once', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(fc.property(fc.string({ maxLength: 30 }), fc.array(span, { maxLength: 12 }), (text, spans) => {
      const pieces = piecesOf(text, spans.map(({ start, end }, index) => layer(index, start, end)));
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      expect(pieces.flatMap(({ begins }) => begins).sort((a, b) => a - b)).toEqual(spans.map((_, index) => index));
    }));
  });

  it('takes time in proportion to the facts', () => {
    expectLinear((count) => void piecesOf('数'.repeat(count * 4), Array.from({ length: count }, (_, index) => layer(index, index * 4, index * 4 + 3))), 4000);
  });
});

describe('parts of a long text', () => {
  it('follow one another without gaps, and hold every offset', () => {
    const line = fc.string({ unit: fc.constantFrom('字', '😀', '\n', 'a'), minLength: 1, maxLength: 40 });
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 1200 }), fc.double({ min: 0, max: 1, noNaN: true }), (lines, times, where) => {
      const text = lines.join('').repeat(times);
      let at = 0;
      for (let part = 0; part < partCount(text); part++) {
        const { start, end } = partSpan(text, part);
        expect(start).toBe(at);
        expect(end > start || text === '').toBe(true);
        expect(text.slice(start, end).isWellFormed()).toBe(true);
        at = end;
      }
      expect(at).toBe(text.length);
      const offset = Math.floor(where * Math.max(0, text.length - 1));
      const { start, end } = partSpan(text, partAt(text, offset));
      expect(start <= offset && (offset < end || text.length === 0)).toBe(true);
    }), { numRuns: 60 });
  });

  it('are as long as a page', () => {
    expect(partCount('字'.repeat(PART * 10))).toBe(10);
    expect(partCount('')).toBe(1);
  });
});
