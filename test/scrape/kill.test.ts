import { killScrapes } from '../../scripts/scrape-kill.js';

// The long form, 50 kills and 2,000 pages, is the script itself.
it('keeps every page through kills, and each once', async () => {
  const report = await killScrapes(5, 120, 7, () => undefined);
  expect(report).toMatchObject({ kills: 5, pages: 120, tornOnPurpose: 1, problems: [] });
}, 60_000);
