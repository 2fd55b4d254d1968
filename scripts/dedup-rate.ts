/**
 * `node dist/scripts/dedup-rate.js [--sizes 20000,200000]`: reports a second of one core that signatures are made of, beside those of
 * the npm package minhash (128 permutations over the same stretches of 5 characters) in the same run; then, in a process of its own
 * for each size, what finding reposts costs a report in generated archives of growing size, and the most memory it took.
 * Exits 1 below 2,000 reports a second or above 1.15 times the cost a report of the first size.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { archive } from './archive/archive.js';
import { storeTexts } from './archive/text-store.js';
import { processorSeconds } from './bench/measure.js';
import { dedup, type DedupPhase } from '../src/dedup/dedup.js';
import { fold } from '../src/dedup/folding/fold.js';
import { signatureOf, textKey } from '../src/dedup/signature/signature.js';
import { openStore } from '../src/store/open.js';

interface Minhash {
  update(item: string): void;
}

/** What finding reposts in one archive took. */
interface Cost {
  readonly size: number;
  readonly reports: number;
  /** Processor time of all of it, and of the signatures and their tables alone. */
  readonly seconds: number;
  readonly signing: number;
  /** MiB, the whole process. */
  readonly peak: number;
}

const LEAST_RATE = 2000;
const MOST_GROWTH = 1.15;
const SIGNED = 4000;
const SIGNED_BY_PEER = 100;

function sign(text: string): void {
  signatureOf(fold(text), text, textKey(text, [{ start: 0, end: text.length }], 0));
}

function compareRates(): number {
  const { Minhash } = createRequire(import.meta.url)('minhash') as { Minhash: new () => Minhash };
  const texts = [...archive(SIGNED, 1).pages()].map(({ text }) => text);
  const peers = texts.slice(0, SIGNED_BY_PEER);
  const signPeers = (): void => {
    for (const text of peers) {
      const minhash = new Minhash();
      for (const shingle of new Set(Array.from({ length: text.length - 4 }, (_, at) => text.slice(at, at + 5)))) minhash.update(shingle);
    }
  };
  texts.slice(0, 500).forEach(sign);
  const ours = texts.length / processorSeconds(() => texts.forEach(sign));
  const theirs = peers.length / processorSeconds(signPeers);
  const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  console.log(`signatures of reports of ${length.toFixed(0)} characters: ${ours.toFixed(0)} a second of one core; npm minhash ${theirs.toFixed(0)} (${(ours / theirs).toFixed(0)} times as fast)`);
  return ours;
}

/** Finds reposts in one archive; its texts are stored before the clock runs. */
function costOf(size: number): Cost {
  const folder = mkdtempSync(join(tmpdir(), 'zhibiao-rate-'));
  const store = openStore(join(folder, 'rate.db'));
  store.pragma('synchronous = OFF');
  try {
    store.transaction(() => storeTexts(store, archive(size, 1).pages()))();
    // One transaction leaves all pages in the log, where every reading of one looks for it; an ingest moves them to the database as it goes.
    store.pragma('wal_checkpoint(TRUNCATE)');
    let last: DedupPhase = 'signatures';
    const since = process.cpuUsage();
    const used = (): number => {
      const { user, system } = process.cpuUsage(since);
      return (user + system) / 1e6;
    };
    let signing = 0;
    const { signed: reports } = dedup(store, (phase) => {
      if (phase !== last && last === 'signatures') signing = used();
      last = phase;
    });
    return { size, reports, seconds: used(), signing, peak: process.resourceUsage().maxRSS / 1024 };
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a process of its own: memory is not given back by one that took it. */
function costInChild(size: number): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--one', String(size)]);
    child.once('message', (cost) => resolve(cost as Cost));
    child.once('close', (code) => reject(new Error(`the process for ${size} pages ended with code ${code}`)));
  });
}

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '20000,200000' }, one: { type: 'string' } } });
if (values.one !== undefined) process.send!(costOf(Number(values.one)));
else {
  const rate = compareRates();
  const costs: Cost[] = [];
  for (const size of values.sizes.split(',').map(Number)) {
    const cost = await costInChild(size);
    costs.push(cost);
    const each = (seconds: number): string => ((seconds / cost.reports) * 1000).toFixed(3);
    console.log(`${size} pages, ${cost.reports} reports: ${each(cost.seconds)} ms a report (${each(cost.signing)} to sign and store signatures), ${cost.seconds.toFixed(0)} s, at most ${cost.peak.toFixed(0)} MiB`);
  }
  const [first, last] = [costs[0]!, costs.at(-1)!];
  const growth = last.seconds / last.reports / (first.seconds / first.reports);
  console.log(`cost a report from ${first.size} to ${last.size} pages: × ${growth.toFixed(2)}`);
  process.exitCode = rate >= LEAST_RATE && growth <= MOST_GROWTH ? 0 : 1;
}
