import type { Statement } from 'better-sqlite3';
import type { FailedSource } from '../source/source-text.js';
import type { Store } from './open.js';
import { BREAKDOWN_COLUMNS, CHECK_COLUMNS, DOCUMENT_COLUMNS, FACT_COLUMNS, REPORT_COLUMNS, sourceKey, type Cell, type PageRows, type Provenance } from './page-rows.js';

/** What the store knows of a source before its page is read again. */
export interface KnownDocument extends Provenance {
  readonly sha256: string | null;
  readonly status: string;
  readonly reason: string | null;
  /** The file, archive or stream it was read from. */
  readonly origin: string | null;
}

const insert = (table: string, columns: readonly string[], lead: readonly string[] = []): string =>
  `INSERT INTO ${table} (${[...lead, ...columns].map((column) => `"${column}"`).join(', ')}) VALUES (${[...lead, ...columns].map(() => '?').join(', ')})`;

const REPAIRED = FACT_COLUMNS.indexOf('repaired');

/** Writes documents, each with its reports and facts in one transaction. A document of the same source is replaced. */
export interface DocumentWriter {
  known(source: string): KnownDocument | undefined;
  write(page: PageRows): void;
  writeFailure(failure: FailedSource, provenance: Provenance, origin: string | null): void;
  /** Does several writes in one transaction: all of them hold, or none. */
  together(writes: () => void): void;
  /** Notes that a document, unchanged, is now read from another file. */
  move(source: string, origin: string): void;
  /** True where the last attempt at a page of this file failed. */
  hasFailed(origin: string): boolean;
  /** Notes that a source was seen in this run; false when it was seen before in it. */
  see(source: string): boolean;
  /** Sources that came from one of these files in an earlier run and were not seen in this one. */
  unseenFrom(files: readonly string[]): string[];
  /** Sources and files of earlier runs below a folder that were not seen in this one. */
  unseenBelow(folder: string): { source: string; origin: string }[];
  remove(source: string): void;
}

/** Prepares a writer for an open store. */
export function documentWriter(store: Store): DocumentWriter {
  store.exec('CREATE TEMP TABLE IF NOT EXISTS seen (source TEXT PRIMARY KEY) WITHOUT ROWID; DELETE FROM temp.seen;');
  const find = store.prepare('SELECT sha256, extractor, configuration, status, reason, origin FROM documents WHERE source = ?');
  const number = store.prepare('SELECT doc FROM documents WHERE source = ?').pluck();
  const remove = store.prepare('DELETE FROM documents WHERE doc = ?');
  const unindex = store.prepare('DELETE FROM search WHERE rowid = ?');
  const addDocument = store.prepare(insert('documents', DOCUMENT_COLUMNS));
  const addReport = store.prepare(insert('reports', REPORT_COLUMNS, ['doc']));
  const addFact = store.prepare(insert('fact_rows', FACT_COLUMNS, ['doc', 'repaired_number', 'repaired_text']));
  const addCheck = store.prepare(insert('check_rows', CHECK_COLUMNS, ['doc']));
  const addBreakdown = store.prepare(insert('breakdown_rows', BREAKDOWN_COLUMNS, ['doc']));
  const index = store.prepare('INSERT INTO search (rowid, text) VALUES (?, ?)');
  const move = store.prepare('UPDATE documents SET origin = ? WHERE source = ?');
  const failedFrom = store.prepare("SELECT 1 FROM documents WHERE origin = ? AND status <> 'ok' LIMIT 1");
  const see = store.prepare('INSERT OR IGNORE INTO temp.seen (source) VALUES (?)');
  const unseenFrom = store.prepare('SELECT source FROM documents WHERE origin = ? AND source NOT IN (SELECT source FROM temp.seen) ORDER BY source').pluck();
  const unseenBelow = store.prepare('SELECT source, origin FROM documents WHERE origin >= ? AND origin < ? AND source NOT IN (SELECT source FROM temp.seen) ORDER BY source');

  const removeSource = (source: string): void => {
    const doc = number.get(source) as number | undefined;
    if (doc === undefined) return;
    unindex.run(doc);
    remove.run(doc);
  };
  const addAll = (statement: Statement<unknown[]>, doc: number | bigint, cells: readonly Cell[], width: number): void => {
    for (let at = 0; at < cells.length; at += width) statement.run(doc, ...cells.slice(at, at + width));
  };

  // Not by a trigger: one that fires for every row doubles what a row costs, and one row in a thousand is repaired.
  const addFacts = (doc: number | bigint, cells: readonly Cell[]): void => {
    for (let at = 0; at < cells.length; at += FACT_COLUMNS.length) {
      const row = cells.slice(at, at + FACT_COLUMNS.length);
      const repaired = row[REPAIRED]!;
      addFact.run(doc, typeof repaired === 'number' ? repaired : null, typeof repaired === 'string' ? repaired : null, ...row);
    }
  };

  // Immediate transactions: one that begins by reading could not be carried on where another process wrote meanwhile.
  const write = store.transaction((page: PageRows) => {
    removeSource(page.source);
    const { lastInsertRowid: doc } = addDocument.run(...page.document);
    addAll(addReport, doc, page.reports, REPORT_COLUMNS.length);
    addFacts(doc, page.facts);
    addAll(addCheck, doc, page.checks, CHECK_COLUMNS.length);
    addAll(addBreakdown, doc, page.breakdowns, BREAKDOWN_COLUMNS.length);
    index.run(doc, page.search);
  });

  const together = store.transaction((writes: () => void) => writes());

  const writeFailure = store.transaction((failure: FailedSource, provenance: Provenance, origin: string | null) => {
    removeSource(failure.source);
    const values: Record<string, unknown> = {
      source: failure.source, key: sourceKey(failure.source), status: failure.status, reason: failure.reason, sha256: failure.sha256, bytes: failure.bytes, metadata: '{}', removed: '[]', mangled: '[]', origin, ...provenance,
    };
    addDocument.run(...DOCUMENT_COLUMNS.map((column) => values[column] ?? null));
  });

  return {
    known: (source) => find.get(source) as KnownDocument | undefined,
    write: (page) => write.immediate(page),
    writeFailure: (failure, provenance, origin) => writeFailure.immediate(failure, provenance, origin),
    together: (writes) => together.immediate(writes),
    move: (source, origin) => void move.run(origin, source),
    hasFailed: (origin) => failedFrom.get(origin) !== undefined,
    see: (source) => see.run(source).changes === 1,
    unseenFrom: (files) => files.flatMap((file) => unseenFrom.all(file) as string[]),
    // '0' is the character behind '/': all that lies below the folder.
    unseenBelow: (folder) => unseenBelow.all(`${folder}/`, `${folder}0`) as { source: string; origin: string }[],
    remove: store.transaction(removeSource).immediate,
  };
}
