/**
 * `node dist/scripts/generate-archive.js pages.jsonl truth.jsonl [size] [seed]`: an archive of reports of our own making with known
 * truth, the same for the same size and seed. One line a page: `{"id","text"}`; the truth has `{"id","kind","families","how","masks"}`:
 * which originals a page holds, what was done to it, and which number of the original each mask hides.
 */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { archive } from './archive/archive.js';

const [pagesFile, truthFile, size = '1000', seed = '1'] = process.argv.slice(2);
if (pagesFile === undefined || truthFile === undefined || !/^\d+$/.test(size) || !/^\d+$/.test(seed)) {
  console.error('usage: generate-archive.js pages.jsonl truth.jsonl [size] [seed]');
  process.exit(2);
}
const pages = createWriteStream(pagesFile);
const truth = createWriteStream(truthFile);
for (const { id, text, ...known } of archive(Number(size), Number(seed)).pages()) {
  const more = pages.write(`${JSON.stringify({ id, text })}\n`);
  truth.write(`${JSON.stringify({ id, ...known })}\n`);
  if (!more) await once(pages, 'drain');
}
pages.end();
truth.end();
await Promise.all([finished(pages), finished(truth)]);
