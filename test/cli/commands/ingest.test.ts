import { jest } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { runIngest, type IngestFlags } from '../../../src/cli/commands/ingest.js';
import { EXIT, UsageError } from '../../../src/cli/exit-codes.js';
import { InputError } from '../../../src/source/discover.js';
import { openReadOnly } from '../../../src/store/open.js';
import { StoreFailure } from '../../../src/store/store-failure.js';
import { TemporaryFolder } from '../../support/temporary.js';

const SENTENCE = '全县有学校28所,在校学生11.43万人。\n';

let folder: TemporaryFolder;
let said = '';
beforeEach(() => {
  folder = new TemporaryFolder();
  said = '';
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  folder.remove();
});

const db = (): string => join(folder.path, 'x.db');
const pages = (): string => join(folder.path, 'pages');
const run = (flags: Partial<IngestFlags> = {}, inputs = [pages()], onlyFailed = false): Promise<number> => runIngest(inputs, { db: db(), ...flags }, onlyFailed);

describe('the exit code', () => {
  it('is 0 when all was read', async () => {
    folder.write('pages/a.txt', SENTENCE);
    expect(await run()).toBe(EXIT.done);
    expect(said).toMatch('1 documents: 1 written, 0 unchanged, 0 failed; 1 reports, 2 facts\n');
  });

  it('is 3 when pages failed, this time or before', async () => {
    folder.write('pages/a.txt', SENTENCE);
    folder.write('pages/b.txt', '');
    for (let time = 0; time < 2; time++) {
      said = '';
      expect(await run()).toBe(EXIT.failures);
      expect(said).toMatch('1 failed; ');
      expect(said).toMatch('  empty: b.txt: the page has no content\n');
    }
  });

  it('is 4 when there is nothing to read', async () => {
    expect(await run({}, [join(folder.path, '*.txt')])).toBe(EXIT.nothing);
    expect(said).toMatch('nothing to read in the inputs');
  });

  it('is 0 when there is nothing to try again', async () => {
    folder.write('pages/a.txt', SENTENCE);
    await run();
    expect(await run({}, [pages()], true)).toBe(EXIT.done);
    expect(said).toMatch('nothing to try again');
  });
});

describe('a mistake of the user’s', () => {
  it.each<[Partial<IngestFlags>, string]>([[{ encoding: 'klingon' }, 'unknown encoding: klingon (utf-8,'], [{ workers: 65 }, '--workers is at most 64'], [{ maxPageSize: 513 }, '--max-page-size is at most 512']])('%j is said', async (flags, message) => {
    folder.write('pages/a.txt', SENTENCE);
    await expect(run(flags)).rejects.toThrow(message);
    await expect(run(flags)).rejects.toThrow(UsageError);
    expect(existsSync(db())).toBe(false);
  });

  it('of an input that is not there is said', async () => {
    await expect(run()).rejects.toThrow(InputError);
    await expect(run()).rejects.toThrow(`no such file or folder: ${pages()}`);
  });

  it('leaves no handler of signals behind', async () => {
    const before = process.listenerCount('SIGINT');
    await expect(run()).rejects.toThrow();
    await expect(run({ encoding: 'klingon' })).rejects.toThrow();
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});

it('says nothing when it is told to be quiet', async () => {
  folder.write('pages/b.txt', '');
  expect(await run({ quiet: true })).toBe(EXIT.failures);
  expect(said).toBe('');
});

it('writes no database in a dry run', async () => {
  folder.write('pages/a.txt', SENTENCE);
  expect(await run({ dryRun: true })).toBe(EXIT.done);
  expect(said).toMatch('1 documents: 1 read,');
  expect(existsSync(db())).toBe(false);
});

it('reads in the encoding it is told', async () => {
  folder.write('pages/a.txt', Buffer.from('学校28所', 'utf16le'));
  await run({ encoding: 'utf-16' });
  const store = openReadOnly(db());
  expect(store.prepare('SELECT source_text, encoding, encoding_reason FROM documents').get()).toEqual({ source_text: '学校28所', encoding: 'utf-16le', encoding_reason: 'given by --encoding' });
  store.close();
});

it('notes the run', async () => {
  folder.write('pages/a.txt', SENTENCE);
  await run();
  const store = openReadOnly(db());
  expect(store.prepare('SELECT documents, written, facts, finished_at IS NULL AS open FROM runs').all()).toEqual([{ documents: 1, written: 1, facts: 2, open: 0 }]);
  store.close();
});

it('says in one line that another program holds the database, and how to go on', async () => {
  folder.write('pages/a.txt', SENTENCE);
  await run({ limit: 1 });
  folder.write('pages/b.txt', SENTENCE);
  const other = new Database(db());
  other.exec('BEGIN IMMEDIATE');
  // As long as ten seconds would be, but shorter.
  const original = Database.prototype.pragma;
  const pragma = jest.spyOn(Database.prototype, 'pragma').mockImplementation(function (this: Database.Database, text, options) {
    return original.call(this, text.replace('busy_timeout = 10000', 'busy_timeout = 20'), options);
  });
  await expect(run()).rejects.toThrow(new StoreFailure(`${db()}: another program has held the database for more than ten seconds (SQLITE_BUSY); what was written is kept, and this goes on: zhibiao ingest ${pages()} --db ${db()}`));
  pragma.mockRestore();
  other.close();
  expect(await run()).toBe(EXIT.done);
});
