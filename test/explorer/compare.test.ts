import fc from 'fast-check';
import { compareTexts, type Stretch } from '../../src/explorer/compare.js';

const joined = (stretches: readonly Stretch[]): string => stretches.map(({ text }) => text).join('');

describe('compareTexts', () => {
  it('shows what differs within a sentence', () => {
    const { rows } = compareTexts('贯彻十七届会议精神。资金5万元。', '贯彻xx届会议精神。资金5万元。');
    expect(rows).toHaveLength(2);
    expect(rows[0]!.left.filter(({ kind }) => kind === 'left').map(({ text }) => text)).toEqual(['十七']);
    expect(rows[0]!.right.filter(({ kind }) => kind === 'right').map(({ text }) => text)).toEqual(['xx']);
    expect(rows[1]!.same).toBe(true);
  });

  it('shows sentences only one side has', () => {
    const { rows } = compareTexts('一。二。三。', '一。三。');
    expect(rows.map(({ left, right }) => [joined(left), joined(right)])).toEqual([['一。', '一。'], ['二。', ''], ['三。', '三。']]);
  });

  it('loses nothing of either side', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '。', '\n', '1', '😀'), maxLength: 200 });
    fc.assert(fc.property(text, text, (left, right) => {
      const { rows } = compareTexts(left, right);
      expect(rows.map((row) => joined(row.left)).join('')).toBe(left);
      expect(rows.map((row) => joined(row.right)).join('')).toBe(right);
    }));
  });

  it('is bounded for long texts that have nothing in common', () => {
    const noise = (seed: number): string => Array.from({ length: 60_000 }, (_, index) => String.fromCharCode(0x4e00 + ((index * seed) % 9973))).join('');
    const { rows, cut } = compareTexts(noise(7), noise(13));
    expect(cut).toBe(12_000);
    expect(rows.reduce((sum, row) => sum + joined(row.left).length, 0)).toBe(12_000);
  });
});
