import { defaultWorkers } from '../../src/workers/defaults.js';

const GIBIBYTE = 2 ** 30;

it.each([
  ['as many as cores', 4, 16, 4],
  ['what memory allows', 8, 4, 3],
  ['at least one', 8, 1, 1],
  ['no more than one writer can follow', 64, 512, 16],
])('starts %s', (_what, cores, gibibytes, workers) => expect(defaultWorkers(cores, gibibytes * GIBIBYTE)).toBe(workers));

it('looks at the machine', () => expect(defaultWorkers()).toBeGreaterThanOrEqual(1));
