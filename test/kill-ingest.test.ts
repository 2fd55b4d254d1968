import { killIngest } from '../scripts/kill-ingest.js';

/** Short form of `node dist/scripts/kill-ingest.js`. */
it('loses nothing and writes nothing twice when it is killed in the middle', async () => {
  const report = await killIngest({ kills: 2, pages: 40, workers: 1, seed: 3 }, () => undefined);
  expect(report.problems).toEqual([]);
  expect(report).toMatchObject({ kills: 2, documents: 40 });
}, 120_000);
