/**
 * `npm run bench`: how fast every stage and the whole are, always beside nodejieba.cut and one regular expression for numbers
 * over the same text in the same run, for machines differ and are shared. Prints tables, and with `--json FILE` writes them.
 *
 *   --short            fewer pages, growth to 2,000 only (under three minutes, for CI)
 *   --check            exits 1 where a speed, in units of nodejieba.cut, is under its floor in bench/floors.json
 *   --peers            beside Recognizers-Text, chrono-node and Readability: speed, and F1 on the annotated pages
 *   --growth A,B,C     sizes of the generated archives that are ingested whole (default 1000,10000,100000; none: 0)
 *   --json FILE
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureGrowth, measureIngests } from './bench/ingests.js';
import { archivePages, filePage, folderPages } from './bench/pages.js';
import { measureStages } from './bench/stages.js';
import { growthTable, ingestTable, peerTable, readabilityTable, stageTable } from './bench/tables.js';
import { readGoldFolder } from '../src/eval/read-gold.js';
import { packageRoot, version } from '../src/package-root.js';

const { values: flags } = parseArgs({ options: { short: { type: 'boolean', default: false }, check: { type: 'boolean', default: false }, peers: { type: 'boolean', default: false }, growth: { type: 'string' }, json: { type: 'string' } } });
const shared = join(packageRoot, '..', 'shared');
const corpus = { pages: join(packageRoot, 'corpus', 'pages'), gold: join(packageRoot, 'corpus', 'expected') };
const annotated = existsSync(join(shared, 'gold')) ? [corpus, { pages: join(shared, 'seeds'), gold: join(shared, 'gold') }] : [corpus];

const sizes = flags.short ? { pages: 500, rounds: 3, ingest: 2000, ingestRounds: 1, growth: '500,2000' } : { pages: 2000, rounds: 3, ingest: 10_000, ingestRounds: 1, growth: '1000,10000,100000' };
const machine = { node: process.version, processor: cpus()[0]?.model ?? 'unknown', cores: availableParallelism(), memoryGibibytes: Math.round(totalmem() / 2 ** 30) };
const results: Record<string, unknown> = { version, date: new Date().toISOString().slice(0, 10), machine };
console.log(`zhibiao ${version}, node ${machine.node}, ${machine.cores} cores (${machine.processor}), ${machine.memoryGibibytes} GiB`);

const sets = [archivePages(sizes.pages)];
if (existsSync(join(shared, 'seeds'))) sets.push(folderPages(join(shared, 'seeds'), 'the real pages beside the project'));
const tables = sets.map((set) => {
  const table = measureStages(set, sizes.rounds);
  console.log(stageTable(table));
  return table;
});
results['stages'] = tables;

const ingests = await measureIngests(sizes.ingest, sizes.ingestRounds);
console.log(ingestTable(sizes.ingest, ingests));
results['ingest'] = { pages: sizes.ingest, ...ingests };

const growth = (flags.growth ?? sizes.growth).split(',').map(Number).filter((size) => size > 0);
if (growth.length > 0) {
  const points = await measureGrowth(growth);
  console.log(growthTable(points));
  results['growth'] = points;
}

if (flags.peers) {
  const { measurePeers } = await import('./bench/peers.js');
  const { measureReadability } = await import('./bench/readability.js');
  const peers = annotated.map(({ pages, gold }) => {
    const name = pages === corpus.pages ? 'corpus/pages' : 'the annotated real pages';
    const figures = measurePeers(readGoldFolder(gold), (source) => filePage(pages, source), flags.short ? 1 : 3);
    console.log(peerTable(name, figures));
    return { name, figures };
  });
  const readability = measureReadability(flags.short ? 1 : 5);
  console.log(readabilityTable(readability));
  results['peers'] = peers;
  results['readability'] = readability;
}
if (flags.check) {
  const floors = JSON.parse(readFileSync(join(packageRoot, 'bench', 'floors.json'), 'utf8')) as Record<string, number>;
  const speeds = new Map([...tables[0]!.rates.map(({ stage, toSegmentation }) => [stage, toSegmentation] as const), ...ingests.rates.map(({ way, toSegmentation }) => [way, toSegmentation] as const)]);
  for (const [name, floor] of Object.entries(floors)) {
    const speed = speeds.get(name);
    if (speed !== undefined && speed >= floor) continue;
    console.log(`UNDER ITS FLOOR: ${name} is ${speed?.toFixed(3) ?? 'missing'} × nodejieba.cut, floor ${floor}`);
    process.exitCode = 1;
  }
}
if (flags.json !== undefined) writeFileSync(flags.json, `${JSON.stringify(results, null, 1)}\n`);
