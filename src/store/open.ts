import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { packageRoot } from '../package-root.js';
import { StoreFailure, storeFailure } from './store-failure.js';

export type Store = Database.Database;

/** A database that is not one of ours, or is newer than this program. Its message is meant for users. */
export class StoreError extends Error {}

const MIGRATIONS = join(packageRoot, 'src', 'store', 'migrations');

/** The migration files in order of their numbers: 001-name.sql brings a database to version 1. */
export function migrations(): { version: number; name: string; sql: string }[] {
  return readdirSync(MIGRATIONS)
    .filter((name) => /^\d{3}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({ version: Number(name.slice(0, 3)), name, sql: readFileSync(join(MIGRATIONS, name), 'utf8') }));
}

/** Kept of the database in memory while it is written: what indexes touch again and again. */
const CACHE_KIBIBYTES = 64 * 1024;
/** Pages of 4 KiB the log takes before they go to the database: fewer times for the same pages. */
const CHECKPOINT_PAGES = 4000;

/**
 * Opens a database for writing, making it or bringing it up to date. What was committed survives a killed process; a power
 * cut can cost the last documents, never the database.
 * @throws StoreError for a file that is none of ours; StoreFailure where there is no room to write it
 */
export function openStore(file: string): Store {
  const store = open(file, {});
  return orClose(store, file, () => {
    store.pragma('busy_timeout = 10000');
    store.pragma('journal_mode = WAL');
    store.pragma('synchronous = NORMAL');
    store.pragma('foreign_keys = ON');
    store.pragma(`cache_size = -${CACHE_KIBIBYTES}`);
    store.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    migrate(store, file);
  });
}

/**
 * Opens an existing database for reading only; it may be written at the same time.
 * @throws StoreError, StoreFailure
 */
export function openReadOnly(file: string): Store {
  const store = open(file, { readonly: true, fileMustExist: true });
  return orClose(store, file, () => {
    store.pragma('busy_timeout = 10000');
    checkVersion(store, file);
  });
}

/** Codes that say that the file is the wrong one, or in the wrong place. */
const WRONG_FILE = /^SQLITE_(?:NOTADB|READONLY|CANTOPEN|PERM|AUTH)/;

/** Readies a store; where that fails it is closed, and an error of SQLite becomes one for users. */
function orClose(store: Store, file: string, ready: () => void): Store {
  try {
    ready();
    return store;
  } catch (error) {
    store.close();
    const failure = storeFailure(error, file);
    if (failure === null) throw error;
    throw WRONG_FILE.test((error as { code: string }).code) ? new StoreError(failure) : new StoreFailure(failure);
  }
}

function open(file: string, options: Database.Options): Store {
  if (existsSync(file) && statSync(file).isDirectory()) throw new StoreError(`${file} is a folder`);
  try {
    return new Database(file, options);
  } catch (error) {
    throw new StoreError(`${file}: ${(error as Error).message}`);
  }
}

const userVersion = (store: Store): number => store.pragma('user_version', { simple: true }) as number;

function checkVersion(store: Store, file: string): void {
  const version = userVersion(store);
  const latest = migrations().at(-1)?.version ?? 0;
  if (version === 0) throw new StoreError(`${file} is not a zhibiao database`);
  if (version > latest) throw new StoreError(`${file} was written by a newer zhibiao (schema ${version}, this program knows ${latest})`);
  if (version < latest) throw new StoreError(`${file} has schema ${version}; run an ingest once to bring it to ${latest}`);
}

function migrate(store: Store, file: string): void {
  const version = userVersion(store);
  const all = migrations();
  const latest = all.at(-1)?.version ?? 0;
  if (version > latest) throw new StoreError(`${file} was written by a newer zhibiao (schema ${version}, this program knows ${latest})`);
  if (version === 0 && hasTables(store)) throw new StoreError(`${file} is a SQLite database, but not one of zhibiao's`);
  for (const migration of all) {
    if (migration.version <= version) continue;
    store.transaction(() => {
      // Another process that opened the file at the same time may have been first.
      if (userVersion(store) >= migration.version) return;
      store.exec(migration.sql);
      store.pragma(`user_version = ${migration.version}`);
    }).immediate();
  }
}

function hasTables(store: Store): boolean {
  return (store.prepare("SELECT count(*) AS n FROM sqlite_master WHERE type = 'table'").get() as { n: number }).n > 0;
}
