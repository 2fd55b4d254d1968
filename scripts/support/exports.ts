import { createHash } from 'node:crypto';
import { exportRows, jsonLine } from '../../src/store/export/rows.js';
import { exportTables } from '../../src/store/export/tables.js';
import { openReadOnly, type Store } from '../../src/store/open.js';

/** What says when and how the work was done; no two runs agree on it. */
const OF_THE_RUN: ReadonlySet<string> = new Set(['runs']);

/** SHA-256 of each export of a database, as JSON lines, by the table's name; what is of the pages, not of the run. */
export function exportHashes(file: string): ReadonlyMap<string, string> {
  const store = openReadOnly(file);
  try {
    return new Map(exportTables.filter(({ name }) => !OF_THE_RUN.has(name)).map((table) => {
      const hash = createHash('sha256');
      for (const row of exportRows(store, table)) hash.update(jsonLine(row));
      return [table.name, hash.digest('hex')];
    }));
  } finally {
    store.close();
  }
}

/** Tables whose exports differ. */
export function differingTables(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((table) => one.get(table) !== other.get(table));
}

/** What is wrong with a database, one line each: pages, references, and what the full-text index holds. */
export function damageOf(store: Store): string[] {
  const wrong: string[] = [];
  const integrity = store.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') wrong.push(`integrity_check: ${String(integrity)}`);
  const references = store.pragma('foreign_key_check') as unknown[];
  if (references.length > 0) wrong.push(`foreign_key_check: ${references.length} rows`);
  const counts = store.prepare("SELECT (SELECT count(*) FROM documents WHERE status = 'ok') AS documents, (SELECT count(*) FROM search) AS searched").get() as { documents: number; searched: number };
  if (counts.documents !== counts.searched) wrong.push(`${counts.documents} documents, but ${counts.searched} in the full-text index`);
  return wrong;
}
