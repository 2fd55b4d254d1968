/**
 * `node dist/scripts/dedup-trial.js [size] [seed] [--ingest] [--harsh]`: how well copies are told from unrelated reports. Makes an archive of
 * reports with known truth, stores its texts (with `--ingest` everything is extracted, and masked values are scored too), looks for
 * reposts and compares. `--harsh` adds copies of which whole sentences were replaced, up to half of them. Exits 1 under the figures promised.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archive } from './archive/archive.js';
import { ingestFile, writePages } from './archive/ingest-archive.js';
import { scoreRecovery } from './archive/score-recovery.js';
import { precision, recall, scoreReposts, type Tally } from './archive/score.js';
import { storeTexts } from './archive/text-store.js';
import { dedup } from '../src/dedup/dedup.js';
import { openStore } from '../src/store/open.js';

const PROMISED = { pairPrecision: 0.995, pairRecall: 0.98, containmentRecall: 0.99, largestWrongMerge: 0, recoveryPrecision: 0.999, recoveryRecall: 0.6 };

const whole = process.argv.includes('--ingest');
const sizes = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number);
const [size = 2000, seed = 1] = sizes;
const folder = mkdtempSync(join(tmpdir(), 'zhibiao-dedup-'));
const known = archive(size, seed, process.argv.includes('--harsh'));
const store = openStore(join(folder, 'trial.db'));
store.pragma('synchronous = OFF');
try {
  if (whole) {
    await writePages(join(folder, 'pages.jsonl'), known.pages());
    await ingestFile(store, join(folder, 'pages.jsonl'), 1);
  } else storeTexts(store, known.pages());
  const result = dedup(store);
  const score = scoreReposts(store, known);
  console.log(`${size} pages (seed ${seed}): ${result.signed} reports, ${result.compared} compared in full, ${result.clusters} clusters of ${result.clustered} reports, ${result.relations} relations`);
  show('pairs of copies', score.pairs);
  show('containment', score.containment);
  show('templates (not promised)', score.templates);
  console.log(`largest wrong merge: ${score.largestWrongMerge}`);
  for (const [how, count] of [...score.missed].sort(([, a], [, b]) => b - a).slice(0, 30)) console.log(`  missed ${count}\t${how}`);
  for (const line of score.wrong.slice(0, 20)) console.log(`  wrong ${line}`);
  const kept = precision(score.pairs) >= PROMISED.pairPrecision && recall(score.pairs) >= PROMISED.pairRecall && recall(score.containment) >= PROMISED.containmentRecall && score.largestWrongMerge <= PROMISED.largestWrongMerge;
  const recovery = whole ? scoreRecovery(store, known) : null;
  if (recovery) {
    console.log(`masked values: ${recovery.right} of ${recovery.recovered} recovered are right; ${recovery.masked} masked, ${recovery.recoverable} of them in reports with copies`);
    for (const line of recovery.wrong.slice(0, 20)) console.log(`  wrong ${line}`);
  }
  const mended = !recovery || (recovery.right >= recovery.recovered * PROMISED.recoveryPrecision && recovery.right >= recovery.masked * PROMISED.recoveryRecall);
  process.exitCode = kept && mended ? 0 : 1;
} finally {
  store.close();
  rmSync(folder, { recursive: true, force: true });
}

function show(name: string, tally: Tally): void {
  console.log(`${name}: precision ${precision(tally).toFixed(4)}, recall ${recall(tally).toFixed(4)} (${tally.right} of ${tally.expected} found, ${tally.wrong} wrong)`);
}
