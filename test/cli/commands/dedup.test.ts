import { jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { disguises } from '../../../scripts/archive/disguises.js';
import { randomReport, randomSetting } from '../../../scripts/archive/random-report.js';
import { seeded } from '../../../scripts/support/random.js';
import { runDedup } from '../../../src/cli/commands/dedup.js';
import { runExport } from '../../../src/cli/commands/export.js';
import { runIngest } from '../../../src/cli/commands/ingest.js';
import { runRepostsShow } from '../../../src/cli/commands/reposts.js';
import { UsageError } from '../../../src/cli/exit-codes.js';
import { openReadOnly } from '../../../src/store/open.js';
import { TemporaryFolder } from '../../support/temporary.js';

let folder: TemporaryFolder;
let said = '';
let printed = '';

beforeEach(() => {
  folder = new TemporaryFolder();
  said = '';
  printed = '';
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  folder.remove();
});

const random = seeded(41);
const setting = randomSetting(random);
const { text } = randomReport(random, setting);

async function ingested(more: Parameters<typeof runIngest>[1] | object = {}): Promise<string> {
  folder.write('original.txt', text);
  folder.write('masked.txt', disguises['masked']!(text, seeded(2), setting).text);
  folder.write('cut.txt', text.slice(0, Math.round(text.length * 0.6)));
  folder.write('other.txt', randomReport(seeded(43)).text);
  const db = join(folder.path, 'reports.db');
  await runIngest([folder.path], { db, workers: 1, ...more });
  return db;
}

async function exported(db: string, table: string): Promise<Record<string, unknown>[]> {
  const output = join(folder.path, `${table}.jsonl`);
  await runExport({ db, table, format: 'jsonl', output });
  return readFileSync(output, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('ingest', () => {
  it('looks for reposts afterwards, and says what it found', async () => {
    const db = await ingested();
    expect(said).toMatch(/reposts: 4 reports new, 3 in 1 clusters of copies, 3 relations, \d+ values recovered/);
    const reposts = await exported(db, 'reposts');
    expect(reposts.map((line) => Object.keys(line).slice(0, 7))[0]).toEqual(['source_a', 'report_a', 'source_b', 'report_b', 'relation', 'score', 'method']);
    expect(reposts.map(({ source_a, source_b, relation }) => `${String(source_a)} ${String(relation)} ${String(source_b)}`)).toEqual(['cut.txt duplicate masked.txt', 'cut.txt duplicate original.txt', 'masked.txt duplicate original.txt']);
  });

  it('does not with --no-dedup; dedup does it later, with the same result', async () => {
    const db = await ingested({ dedup: false });
    expect(await exported(db, 'reposts')).toEqual([]);
    expect(runDedup({ db })).toBe(0);
    expect(await exported(db, 'reposts')).toHaveLength(3);
    expect((await exported(db, 'clusters')).filter(({ canonical }) => canonical === true)).toMatchObject([{ source: 'original.txt', relation: 'duplicate' }]);
  });

  it('recovers masked values, and the facts that are exported have them', async () => {
    const db = await ingested();
    const repaired = (await exported(db, 'facts')).filter(({ source, repaired_by }) => source === 'masked.txt' && repaired_by !== null);
    expect(repaired.length).toBeGreaterThan(3);
    const originals = new Set((await exported(db, 'facts')).filter(({ source }) => source === 'original.txt').map(({ value, edtf }) => edtf ?? value));
    for (const { repaired: value } of repaired) expect(originals).toContain(value);
  });

  it('exports every table of reposts', async () => {
    const db = await ingested();
    for (const table of ['slots', 'conflicts', 'facts_distinct', 'indicators_distinct']) expect(Array.isArray(await exported(db, table))).toBe(true);
    expect((await exported(db, 'facts_distinct')).filter(({ source }) => source === 'cut.txt')).toEqual([]);
  });
});

describe('dedup', () => {
  it('is quiet when it is asked to be', async () => {
    const db = await ingested({ quiet: true });
    said = '';
    expect(runDedup({ db, quiet: true })).toBe(0);
    expect(said).toBe('');
  });

  it('makes no database', () => {
    expect(() => runDedup({ db: join(folder.path, 'none.db') })).toThrow(UsageError);
  });
});

describe('reposts show', () => {
  it('prints the cluster, and where the report differs from the canonical one', async () => {
    const db = await ingested();
    expect(await runRepostsShow('masked.txt', { db })).toBe(0);
    expect(printed).toMatch(/cluster, the canonical report first\nreport +agreed +length +damage +stamp\n[─ ]+\noriginal\.txt#1/);
    expect(printed).toContain('differs from the canonical report');
    expect(printed).toContain('values recovered');
  });

  it('prints one JSON object on request', async () => {
    const db = await ingested();
    await runRepostsShow('cut.txt#1', { db, json: true });
    expect(JSON.parse(printed)).toMatchObject({ report: { source: 'cut.txt', report: 1 }, cluster: [{ source: 'original.txt' }, { source: 'cut.txt' }, { source: 'masked.txt' }], slots: null });
  });

  it('says so where there is nothing to show', async () => {
    const db = await ingested();
    await runRepostsShow('other.txt', { db });
    expect(printed).toBe('other.txt#1 has no reposts\n');
  });

  it.each(['none.txt', 'other.txt#2', 'other.txt#x', '#', ''])('refuses %p, which is no report', async (name) => {
    const db = await ingested({ dedup: false });
    await expect(runRepostsShow(name, { db })).rejects.toThrow(UsageError);
  });

  it('tells to run dedup first', async () => {
    const db = await ingested({ dedup: false });
    await expect(runRepostsShow('other.txt', { db })).rejects.toThrow(/zhibiao dedup/);
  });

  it('finds a source with a # in its name', async () => {
    folder.write('pages.jsonl', [text, disguises['swapped']!(text, seeded(2), setting).text].map((page) => JSON.stringify({ text: page })).join('\n'));
    const db = join(folder.path, 'lines.db');
    await runIngest([join(folder.path, 'pages.jsonl')], { db, workers: 1, quiet: true });
    const store = openReadOnly(db);
    const sources = store.prepare('SELECT source FROM documents ORDER BY source').pluck().all() as string[];
    store.close();
    expect(sources[1]).toContain('#');
    await runRepostsShow(sources[1]!, { db });
    await runRepostsShow(`${sources[1]!}#1`, { db });
    expect(printed).toContain(`related to ${sources[1]!}#1`);
  });
});
