import { floods } from '../scripts/fuzz/floods.js';
import { fuzzFile } from '../scripts/fuzz/containers.js';
import { mutations } from '../scripts/fuzz/mutations.js';
import { fuzzPage } from '../scripts/fuzz/pages.js';
import { fuzzFiles } from '../scripts/fuzz-files.js';
import { fuzzPages } from '../scripts/fuzz-pages.js';

/** Short forms of `node dist/scripts/fuzz-pages.js` and `node dist/scripts/fuzz-files.js`; the long forms run 200,000 pages and 5,000 files. */

it('mutated pages crash no process, and harm none of the sound pages between them', async () => {
  const report = await fuzzPages({ pages: 400, from: 0, workers: 1, seed: 7, pageTimeout: 30 }, () => undefined);
  expect(report.problems).toEqual([]);
  expect(report).toMatchObject({ pages: 400, sound: 40 });
  expect(report.statuses['ok']).toBeGreaterThan(200);
}, 120_000);

it('mutated files end as rows or failures, and harm none of the sound pages beside them', async () => {
  const report = await fuzzFiles(50, 0, 7, () => undefined);
  expect(report.problems).toEqual([]);
  expect(report.statuses['ok']).toBeGreaterThan(10);
}, 120_000);

it('makes the same pages and files of the same numbers', () => {
  for (let number = 0; number < 40; number++) {
    expect(fuzzPage(number, 7)).toEqual(fuzzPage(number, 7));
    expect(fuzzFile(number, 7)).toEqual(fuzzFile(number, 7));
  }
});

it('makes pages of every flood and every mutation', () => {
  const used = new Set(Array.from({ length: 2000 }, (_, number) => fuzzPage(number, 7).recipe).flat());
  for (const name of [...Object.keys(floods), ...Object.keys(mutations)]) expect(used).toContain(name);
});
