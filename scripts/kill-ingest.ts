/**
 * Kills an ingest again and again (SIGKILL, spread over the whole of it), goes on each time with the same command, and compares
 * the exports with those of a run nobody disturbed. The last third of the kills falls into a second ingest that must extract
 * everything again, as a new version of the extractor does.
 *
 *   node dist/scripts/kill-ingest.js [--kills 300] [--pages 3000] [--workers 2] [--seed 1]
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { packageRoot } from '../src/package-root.js';
import { openReadOnly, openStore } from '../src/store/open.js';
import { damageOf, differingTables, exportHashes } from './support/exports.js';
import { writePages } from './support/page-folder.js';
import { seeded, type Random } from './support/random.js';

export interface KillIngestReport {
  readonly kills: number;
  /** Kills before the first page of their run was written. */
  readonly early: number;
  readonly documents: number;
  readonly facts: number;
  readonly seconds: number;
  /** Kills in each tenth of the work: how evenly they are spread. */
  readonly spread: readonly number[];
  readonly problems: readonly string[];
}

/** Every so many kills the whole database is checked; after each it is opened and counted. */
const CHECK_EVERY = 10;
/** Every so many kills one falls into the start, at any moment of it. */
const EARLY_EVERY = 6;
const OUTDATED = 'older';

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly errors: string }>;
}

function start(folder: string, db: string, workers: number): Started {
  const child = spawn(process.execPath, [join(packageRoot, 'dist', 'src', 'cli', 'main.js'), 'ingest', folder, '--db', db, '--workers', String(workers)], { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr!.on('data', (data: Buffer) => (errors += data.toString()));
  return { child, ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, errors }))) };
}

/** Documents that are done: a count that reads the database while it is written. */
interface Counter {
  count(): number;
  close(): void;
}

function counterOf(db: string): Counter {
  let store: Database.Database | null = null;
  return {
    count() {
      if (!store && existsSync(db)) store = new Database(db, { readonly: true });
      try {
        return (store?.prepare('SELECT count(*) FROM documents WHERE extractor <> ?').pluck().get(OUTDATED) as number | undefined) ?? 0;
      } catch (error) {
        // Between its making and its first migration it has no tables yet.
        if (/no such table/.test((error as Error).message)) return 0;
        throw error;
      }
    },
    close: () => void store?.close(),
  };
}

function doneIn(db: string): number {
  const counter = counterOf(db);
  const done = counter.count();
  counter.close();
  return done;
}

/** Processes started by another (Linux). */
function childrenOf(process_: number): number[] {
  try {
    return readFileSync(`/proc/${process_}/task/${process_}/children`, 'utf8').split(' ').filter((id) => id !== '').map(Number);
  } catch {
    return [];
  }
}

const runs = (process_: number): boolean => existsSync(`/proc/${process_}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${process_}/status`, 'utf8'));

/** Kills one run: at any moment of its start, or after so many more pages and a little. */
async function killOne(folder: string, db: string, workers: number, more: number, random: Random): Promise<{ readonly orphans: readonly number[]; readonly code: number | null; readonly errors: string }> {
  const goal = doneIn(db) + more;
  const { child, ended } = start(folder, db, workers);
  let over = false;
  void ended.then(() => (over = true));
  if (more === 0) await delay(random.next() * 2500);
  else {
    const counter = counterOf(db);
    while (!over && counter.count() < goal) await delay(5);
    // No other connection is open at the kill: the next run finds what the killed one left.
    counter.close();
    await delay(random.next() * 40);
  }
  const orphans = childrenOf(child.pid!);
  child.kill('SIGKILL');
  return { orphans, ...(await ended) };
}

export async function killIngest(options: { readonly kills: number; readonly pages: number; readonly workers: number; readonly seed: number }, say: (line: string) => void): Promise<KillIngestReport> {
  const { kills, pages, workers, seed } = options;
  const began = Date.now();
  const random = seeded(seed);
  const work = mkdtempSync(join(tmpdir(), 'zhibiao-kill-'));
  const folder = join(work, 'pages');
  const db = join(work, 'killed.db');
  const problems: string[] = [];
  const spread = new Array<number>(10).fill(0);
  const orphans = new Set<number>();
  let early = 0;
  try {
    writePages(folder, pages);
    const calm = await start(folder, join(work, 'calm.db'), workers).ended;
    if (calm.code !== 0) problems.push(`the undisturbed run ended with ${calm.code ?? 'a signal'}: ${calm.errors}`);
    const first = Math.ceil((kills * 2) / 3);
    let outdated = false;
    for (let kill = 1, held = 0; kill <= kills; kill++) {
      if (kill === first + 1) {
        await start(folder, db, workers).ended;
        outdate(db);
        outdated = true;
        held = 0;
      }
      const left = outdated ? kills - kill + 1 : first - kill + 1;
      const isEarly = kill % EARLY_EVERY === 0;
      // A part of what is left, so that the last kill finds work too.
      const more = isEarly ? 0 : Math.max(1, Math.floor(((pages - held) / (left + 1)) * 2 * random.next()));
      const { orphans: left_, code, errors } = await killOne(folder, db, workers, more, random);
      for (const orphan of left_) orphans.add(orphan);
      if (code !== null) problems.push(`kill ${kill}: the ingest had ended by itself with ${code}: ${errors}`);
      const now = doneIn(db);
      if (now < held) problems.push(`kill ${kill}: ${held - now} documents lost`);
      if (now === held) early++;
      held = now;
      spread[Math.min(9, Math.floor((((outdated ? pages : 0) + now) / (pages * 2)) * 10))]!++;
      if (kill % CHECK_EVERY === 0) problems.push(...damage(db).map((wrong) => `kill ${kill}: ${wrong}`));
      say(`kill ${kill}: ${now} documents`);
    }
    const last = await start(folder, db, workers).ended;
    if (last.code !== 0) problems.push(`the last run ended with ${last.code ?? 'a signal'}: ${last.errors}`);
    problems.push(...damage(db));
    for (const table of differingTables(exportHashes(join(work, 'calm.db')), exportHashes(db))) problems.push(`the export of ${table} differs from the undisturbed run's`);
    await delay(1000);
    const alive = [...orphans].filter(runs);
    if (alive.length > 0) problems.push(`${alive.length} extraction processes outlived their ingest`);
    return { kills, early, ...counts(db), seconds: (Date.now() - began) / 1000, spread, problems };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Marks all documents as written by an older version of the program. */
function outdate(db: string): void {
  const store = openStore(db);
  store.prepare('UPDATE documents SET extractor = ?').run(OUTDATED);
  store.close();
}

function damage(db: string): string[] {
  if (!existsSync(db)) return [];
  const store = openStore(db);
  const wrong = damageOf(store);
  store.close();
  return wrong;
}

function counts(db: string): { documents: number; facts: number } {
  const store = openReadOnly(db);
  const found = store.prepare('SELECT (SELECT count(*) FROM documents) AS documents, (SELECT count(*) FROM fact_rows) AS facts').get() as { documents: number; facts: number };
  store.close();
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '300' }, pages: { type: 'string', default: '3000' }, workers: { type: 'string', default: '2' }, seed: { type: 'string', default: '1' } } });
  const report = await killIngest({ kills: Number(values.kills), pages: Number(values.pages), workers: Number(values.workers), seed: Number(values.seed) }, (line) => console.log(line));
  console.log(JSON.stringify(report, null, 2));
  process.exitCode = report.problems.length > 0 ? 1 : 0;
}
