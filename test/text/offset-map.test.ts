import fc from 'fast-check';
import { applyEdits, composeMaps, decodeMap, encodeMap, identityMap, sourceEnd, sourceStart, toDerived, toSource, type Edit } from '../../src/text/offset-map.js';

/** Random text with random edits that are sorted and do not overlap. */
const edited = fc.tuple(fc.string({ maxLength: 60 }), fc.array(fc.tuple(fc.nat(8), fc.nat(5), fc.string({ maxLength: 4 })), { maxLength: 8 })).map(([text, steps]) => {
  const edits: Edit[] = [];
  let at = 0;
  for (const [skip, length, replacement] of steps) {
    const start = at + skip;
    const end = start + length;
    if (end > text.length) break;
    edits.push({ start, end, text: replacement });
    at = end;
  }
  return { text, edits };
});

describe('applyEdits', () => {
  it('replaces, inserts and deletes', () => {
    const { text, map } = applyEdits('一九八〇年', [{ start: 0, end: 2, text: '' }, { start: 3, end: 4, text: '零零' }]);
    expect(text).toBe('八零零年');
    expect(toSource(map, { start: 0, end: 1 })).toEqual({ start: 2, end: 3 });
    expect(toSource(map, { start: 1, end: 2 })).toEqual({ start: 3, end: 4 });
    expect(toSource(map, { start: 0, end: 4 })).toEqual({ start: 2, end: 5 });
  });

  it('refuses edits that overlap or leave the text', () => {
    expect(() => applyEdits('abc', [{ start: 0, end: 2, text: '' }, { start: 1, end: 3, text: '' }])).toThrow(RangeError);
    expect(() => applyEdits('abc', [{ start: 2, end: 9, text: '' }])).toThrow(RangeError);
  });

  it('maps every character that no edit touched to itself', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const { text: derived, map } = applyEdits(text, edits);
        const touched = (at: number) => edits.some((edit) => edit.start <= at && at < edit.end);
        for (let at = 0; at < derived.length; at++) {
          const span = toSource(map, { start: at, end: at + 1 });
          if (span.end - span.start === 1 && !touched(span.start)) expect(text[span.start]).toBe(derived[at]);
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('keeps order: later offsets never map before earlier ones', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const { text: derived, map } = applyEdits(text, edits);
        for (let at = 1; at <= derived.length; at++) {
          expect(sourceStart(map, at)).toBeGreaterThanOrEqual(sourceStart(map, at - 1));
          expect(sourceEnd(map, at)).toBeGreaterThanOrEqual(sourceEnd(map, at - 1));
        }
      }),
    );
  });
});

describe('composeMaps', () => {
  it('equals mapping step by step', () => {
    fc.assert(
      fc.property(edited, fc.array(fc.tuple(fc.nat(6), fc.nat(4), fc.string({ maxLength: 3 })), { maxLength: 6 }), ({ text, edits }, steps) => {
        const first = applyEdits(text, edits);
        const second: Edit[] = [];
        let at = 0;
        for (const [skip, length, replacement] of steps) {
          if (at + skip + length > first.text.length) break;
          second.push({ start: at + skip, end: at + skip + length, text: replacement });
          at += skip + length;
        }
        const last = applyEdits(first.text, second);
        const both = composeMaps(last.map, first.map);
        for (let start = 0; start < last.text.length; start++) {
          const span = { start, end: start + 1 };
          expect(toSource(both, span)).toEqual(toSource(first.map, toSource(last.map, span)));
        }
      }),
    );
  });

  it('leaves a map alone when composed with the identity', () => {
    const { map } = applyEdits('a1b2', [{ start: 1, end: 2, text: '' }]);
    expect(composeMaps(map, identityMap(4))).toEqual(map);
  });
});

describe('toDerived', () => {
  it('finds untouched characters again, and what follows a removed stretch', () => {
    const { map } = applyEdits('abcdef', [{ start: 2, end: 4, text: '' }]);
    expect(toDerived(map, 1)).toBe(1);
    expect(toDerived(map, 2)).toBe(2);
    expect(toDerived(map, 5)).toBe(3);
  });
});

describe('encodeMap', () => {
  it('is read back by decodeMap', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const { map } = applyEdits(text, edits);
        expect(decodeMap(encodeMap(map))).toEqual(map);
      }),
    );
  });
});
