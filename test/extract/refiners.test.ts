import { mention } from '../../src/extract/mention.js';
import { refine, refiners } from '../../src/extract/refiners.js';
import type { Refiner } from '../../src/extract/refiner.js';

it('run in order, each seeing what those before it added', () => {
  expect(refiners().map(({ name }) => name)).toEqual(['modifier', 'role', 'label', 'period']);
  const adds = (label: string): Refiner => ({ name: label, refine: (found) => ({ ...found, label: `${found.label ?? ''}${label}` }) });
  const refined = refine([mention('quantity', { start: 0, end: 1 })], '5', [0], [adds('a'), adds('b')]);
  expect(refined.map(({ label }) => label)).toEqual(['ab']);
});

it('are made anew for every text: nothing of one page reaches the next', () => {
  expect(refiners()[1]).not.toBe(refiners()[1]);
});
