import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { packageRoot } from '../../src/package-root.js';
import { migrations, openReadOnly, openStore, StoreError } from '../../src/store/open.js';
import { TemporaryFolder } from '../support/temporary.js';

let folder: TemporaryFolder;
beforeEach(() => (folder = new TemporaryFolder()));
afterEach(() => folder.remove());
const file = (name = 'x.db'): string => join(folder.path, name);
const latest = (): number => migrations().at(-1)!.version;

/** Tables, indexes and views as they are declared. */
function schemaOf(store: Database.Database): unknown[] {
  return store.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY type, name').all();
}

describe('migrations', () => {
  it('are all files of their folder, each number once, in order', () => {
    const names = readdirSync(join(packageRoot, 'src', 'store', 'migrations')).filter((name) => name.endsWith('.sql')).sort();
    expect(migrations().map(({ name }) => name)).toEqual(names);
    const versions = migrations().map(({ version }) => version);
    expect(new Set(versions).size).toBe(versions.length);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
  });

  it('make of an older database what they make of none', () => {
    const fresh = openStore(file('fresh.db'));
    const old = new Database(file('old.db'));
    old.exec(migrations()[0]!.sql);
    old.pragma(`user_version = ${migrations()[0]!.version}`);
    old.exec("INSERT INTO documents (source, key, status) VALUES ('a.txt', '0', 'ok')");
    old.close();
    const migrated = openStore(file('old.db'));
    expect(schemaOf(migrated)).toEqual(schemaOf(fresh));
    expect(migrated.pragma('user_version', { simple: true })).toBe(latest());
    expect(migrated.prepare('SELECT source FROM documents').pluck().get()).toBe('a.txt');
    fresh.close();
    migrated.close();
  });
});

describe('openStore', () => {
  it('makes a database that is written ahead, and opens it again', () => {
    openStore(file()).close();
    const store = openStore(file());
    expect(store.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(store.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(store.pragma('integrity_check', { simple: true })).toBe('ok');
    store.close();
  });

  it('leaves no half of a migration behind where there is no room for it, and makes it the next time', () => {
    const small = new Database(file());
    small.pragma('page_size = 4096');
    small.pragma('max_page_count = 6');
    const [first] = migrations();
    expect(() => small.transaction(() => small.exec(first!.sql))()).toThrow('full');
    small.close();
    const store = openStore(file());
    expect(store.pragma('user_version', { simple: true })).toBe(latest());
    store.close();
  });

  it.each<[string, (path: string) => void, string]>([
    ['is no database', (path) => writeFileSync(path, '全县有学校28所。'.repeat(100)), 'not a SQLite database, or a damaged one (SQLITE_NOTADB)'],
    ['is a folder', (path) => mkdirSync(path), 'is a folder'],
    ['is another program’s database', (path) => {
      const other = new Database(path);
      other.exec('CREATE TABLE places (name)');
      other.close();
    }, "is a SQLite database, but not one of zhibiao's"],
    ['was written by a newer program', (path) => {
      const newer = new Database(path);
      newer.exec('CREATE TABLE documents (source)');
      newer.pragma('user_version = 9000');
      newer.close();
    }, `was written by a newer zhibiao (schema 9000, this program knows ${latest()})`],
  ])('refuses a file that %s, for reading and for writing, and leaves it as it is', (_what, make, message) => {
    make(file());
    for (const open of [openStore, openReadOnly]) {
      const act = (): unknown => open(file());
      expect(act).toThrow(StoreError);
      expect(act).toThrow(open === openReadOnly && message.includes("zhibiao's") ? 'is not a zhibiao database' : message);
    }
  });

  it('refuses a folder that is not there', () => expect(() => openStore(join(folder.path, 'missing', 'x.db'))).toThrow(StoreError));
});

describe('openReadOnly', () => {
  it('makes no database', () => {
    expect(() => openReadOnly(file())).toThrow(StoreError);
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('writes nothing', () => {
    openStore(file()).close();
    const store = openReadOnly(file());
    expect(() => store.exec('DELETE FROM documents')).toThrow('readonly');
    store.close();
  });

  it('says what to do with an older database', () => {
    const old = new Database(file());
    old.exec(migrations()[0]!.sql);
    old.pragma('user_version = 1');
    old.close();
    expect(() => openReadOnly(file())).toThrow(`has schema 1; run an ingest once to bring it to ${latest()}`);
  });

  it('reads what a process that was killed had committed', () => {
    const store = openStore(file());
    store.exec("INSERT INTO documents (source, key, status) VALUES ('a.txt', '0', 'ok')");
    // What a killed process leaves: the database and its log, which was never folded in.
    const left = folder.write('left.db', store.serialize());
    store.close();
    const reading = openReadOnly(left);
    expect(reading.prepare('SELECT source FROM documents').pluck().get()).toBe('a.txt');
    reading.close();
  });
});
