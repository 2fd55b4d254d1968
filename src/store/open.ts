import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { packageRoot } from '../package-root.js';

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

/** Opens a database for writing, making it or bringing it up to date. */
export function openStore(file: string): Store {
  const store = open(file, {});
  store.pragma('journal_mode = WAL');
  store.pragma('synchronous = NORMAL');
  store.pragma('foreign_keys = ON');
  store.pragma('busy_timeout = 10000');
  migrate(store, file);
  return store;
}

/** Opens an existing database for reading only. */
export function openReadOnly(file: string): Store {
  const store = open(file, { readonly: true, fileMustExist: true });
  checkVersion(store, file);
  return store;
}

function open(file: string, options: Database.Options): Store {
  try {
    return new Database(file, options);
  } catch (error) {
    throw new StoreError(`${file}: ${(error as Error).message}`);
  }
}

function userVersion(store: Store, file: string): number {
  try {
    return store.pragma('user_version', { simple: true }) as number;
  } catch (error) {
    throw new StoreError(`${file}: ${(error as Error).message}`);
  }
}

function checkVersion(store: Store, file: string): void {
  const version = userVersion(store, file);
  const latest = migrations().at(-1)?.version ?? 0;
  if (version === 0) throw new StoreError(`${file} is not a zhibiao database`);
  if (version > latest) throw new StoreError(`${file} was written by a newer zhibiao (schema ${version}, this program knows ${latest})`);
  if (version < latest) throw new StoreError(`${file} has schema ${version}; run an ingest once to bring it to ${latest}`);
}

function migrate(store: Store, file: string): void {
  const version = userVersion(store, file);
  const all = migrations();
  const latest = all.at(-1)?.version ?? 0;
  if (version > latest) throw new StoreError(`${file} was written by a newer zhibiao (schema ${version}, this program knows ${latest})`);
  if (version === 0 && hasTables(store)) throw new StoreError(`${file} is a SQLite database, but not one of zhibiao's`);
  for (const migration of all) {
    if (migration.version <= version) continue;
    store.transaction(() => {
      store.exec(migration.sql);
      store.pragma(`user_version = ${migration.version}`);
    })();
  }
}

function hasTables(store: Store): boolean {
  return (store.prepare("SELECT count(*) AS n FROM sqlite_master WHERE type = 'table'").get() as { n: number }).n > 0;
}
