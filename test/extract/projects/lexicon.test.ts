import { PROJECT_TYPES } from '../../../schemas/fact.js';
import { BOUNDARIES, distinctive, HEADS, KNOWN } from '../../../src/extract/projects/lexicon.js';

it('what a name says beyond general words', () => {
  expect(distinctive('学校安全管理')).toBe('');
  expect(distinctive('“营养改善”')).toBe('营养改善');
  expect(distinctive('教育信息化2.0')).toBe('信息化2.0');
});

it('every head noun stands once, and its exceptions never match what it ends', () => {
  const words = HEADS.map(({ word }) => word);
  expect(new Set(words).size).toBe(words.length);
  for (const { type, notBefore } of HEADS) {
    expect(PROJECT_TYPES).toContain(type);
    expect(notBefore === null || !notBefore.test('')).toBe(true);
  }
});

it('lists hold no empty words', () => {
  expect([...BOUNDARIES, ...[...KNOWN.keys()]].every((word) => word.length > 0)).toBe(true);
});
