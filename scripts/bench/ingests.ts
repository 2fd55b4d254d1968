import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archive, type ArchivePage } from '../archive/archive.js';
import { writePages } from '../archive/ingest-archive.js';
import { runProgram, type RunCost } from '../support/peak-memory.js';
import { median } from './measure.js';
import { segmenter } from './segmenter.js';

/** One way to ingest the same archive, and what it took. */
export interface IngestRate {
  readonly way: string;
  readonly charactersPerSecond: number;
  /** Speed over that of nodejieba.cut, one thread, over the same text in the same run. */
  readonly toSegmentation: number;
}

/** An archive of one size, ingested with all defaults (reposts included). */
export interface GrowthPoint {
  readonly pages: number;
  readonly seconds: number;
  /** Of all processes together. */
  readonly processorSeconds: number;
  readonly processorMillisecondsPerPage: number;
  readonly databaseMebibytes: number;
  readonly peakMebibytes: number;
  readonly writerMebibytes: number;
  readonly largestWorkerMebibytes: number;
}

async function inFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'zhibiao-bench-'));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ingested(file: string, db: string, flags: readonly string[]): Promise<RunCost> {
  const cost = await runProgram(['ingest', file, '--db', db, '--quiet', ...flags]);
  if (cost.code !== 0) throw new Error(`zhibiao ingest ${flags.join(' ')} ended with code ${cost.code}`);
  return cost;
}

const WAYS: Readonly<Record<string, readonly string[]>> = {
  'ingest --workers 1 --no-dedup': ['--workers', '1', '--no-dedup'],
  'ingest --no-dedup': ['--no-dedup'],
  'ingest (reposts found too)': [],
};

/** Seconds that nodejieba.cut takes for all texts, its dictionary loaded. */
function segmentationSeconds(texts: readonly string[]): number {
  segmenter.cut('词典');
  const since = performance.now();
  for (const text of texts) segmenter.cut(text);
  return (performance.now() - since) / 1000;
}

/** Whole runs of the program over an archive, start and dictionary included, and nodejieba.cut over its texts, in turns. Elapsed time. */
export function measureIngests(pages: number, rounds: number): Promise<{ readonly characters: number; readonly rates: readonly IngestRate[] }> {
  return inFolder(async (folder) => {
    const file = join(folder, 'archive.jsonl');
    await writePages(file, archive(pages, 1).pages());
    const texts = readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => (JSON.parse(line) as ArchivePage).text);
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    const cut: number[] = [];
    const seconds = new Map(Object.keys(WAYS).map((way) => [way, [] as number[]]));
    for (let round = 0; round < rounds; round++) {
      cut.push(segmentationSeconds(texts));
      for (const [way, flags] of Object.entries(WAYS)) {
        const db = join(folder, 'x.db');
        seconds.get(way)!.push((await ingested(file, db, flags)).seconds);
        for (const suffix of ['', '-wal', '-shm']) rmSync(`${db}${suffix}`, { force: true });
      }
    }
    const rates = [...seconds].map(([way, took]) => ({ way, charactersPerSecond: characters / median(took), toSegmentation: median(cut) / median(took) }));
    return { characters, rates: [{ way: 'nodejieba.cut, one thread', charactersPerSecond: characters / median(cut), toSegmentation: 1 }, ...rates] };
  });
}

/** Archives of growing size, each ingested once by the whole program with its defaults. */
export async function measureGrowth(sizes: readonly number[]): Promise<GrowthPoint[]> {
  const points: GrowthPoint[] = [];
  for (const pages of sizes) {
    points.push(await inFolder(async (folder) => {
      const file = join(folder, 'archive.jsonl');
      const db = join(folder, 'x.db');
      await writePages(file, archive(pages, 1).pages());
      const { seconds, processor, together, writer, largestWorker } = await ingested(file, db, []);
      return {
        pages, seconds, processorSeconds: processor, processorMillisecondsPerPage: (processor / pages) * 1000, databaseMebibytes: statSync(db).size / 2 ** 20, peakMebibytes: together, writerMebibytes: writer,
        largestWorkerMebibytes: largestWorker,
      };
    }));
  }
  return points;
}
