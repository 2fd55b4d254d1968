import type { Statement } from 'better-sqlite3';
import type { Store } from '../../store/open.js';
import { hasTable } from '../../store/summaries.js';

/** The explorer's reading of a store: fixed statements, prepared once, values only ever bound. */
export interface Reading {
  all<T>(sql: string, ...values: readonly unknown[]): T[];
  one<T>(sql: string, ...values: readonly unknown[]): T | undefined;
  /** Has the database this table or view? Those of a dedup may be missing. */
  has(table: string): boolean;
  /** Names of a table's columns. */
  columns(table: string): ReadonlySet<string>;
  readonly store: Store;
}

/** Statements kept ready; the explorer has fewer. */
const MOST = 200;

export function readingOf(store: Store): Reading {
  const prepared = new Map<string, Statement>();
  const statement = (sql: string): Statement => {
    let known = prepared.get(sql);
    if (known) return known;
    known = store.prepare(sql);
    if (prepared.size >= MOST) prepared.clear();
    prepared.set(sql, known);
    return known;
  };
  return {
    store,
    all: <T>(sql: string, ...values: readonly unknown[]) => statement(sql).all(...values) as T[],
    one: <T>(sql: string, ...values: readonly unknown[]) => statement(sql).get(...values) as T | undefined,
    has: (table) => hasTable(store, table),
    columns: (table) => new Set(statement('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]),
  };
}
