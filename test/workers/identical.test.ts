import { join } from 'node:path';
import { differingTables, exportHashes } from '../../scripts/support/exports.js';
import { writePages } from '../../scripts/support/page-folder.js';
import { start } from '../support/program.js';
import { TemporaryFolder } from '../support/temporary.js';

const folder = new TemporaryFolder();
afterAll(() => folder.remove());

it('exports are the same, byte for byte, whatever the number of processes', async () => {
  const pages = join(folder.path, 'pages');
  writePages(pages, 60, { low: 200, high: 1500 });
  // Pages that fail have their place too.
  folder.write('pages/0000/0000007b.txt', '');
  const hashes = [];
  for (const workers of ['1', '2', '8']) {
    const db = join(folder.path, `${workers}.db`);
    expect((await start(['ingest', pages, '--db', db, '--workers', workers]).ended).code).toBe(3);
    hashes.push(exportHashes(db));
  }
  expect(hashes[0]!.size).toBeGreaterThanOrEqual(6);
  expect(differingTables(hashes[0]!, hashes[1]!)).toEqual([]);
  expect(differingTables(hashes[0]!, hashes[2]!)).toEqual([]);
}, 120_000);
