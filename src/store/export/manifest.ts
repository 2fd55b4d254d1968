import { createHash } from 'node:crypto';
import type { Store } from '../open.js';

/** Runs named in a manifest, the latest. */
const RUNS = 100;

/** Where an export comes from: the program, the runs that filled the database with their configuration, the catalogue they worked with. */
export function manifestOf(store: Store, version: string, created: string): object {
  const runs = store.prepare('SELECT * FROM runs ORDER BY run DESC LIMIT ?').all(RUNS) as { configuration: string }[];
  const catalogue = store.prepare('SELECT * FROM catalogue ORDER BY id').all() as { field: string }[];
  const fields: Record<string, number> = {};
  for (const { field } of catalogue) fields[field] = (fields[field] ?? 0) + 1;
  const count = (table: string): number => store.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  return {
    program: 'zhibiao', version, created, schema: store.pragma('user_version', { simple: true }),
    extractors: store.prepare('SELECT DISTINCT extractor, configuration FROM documents WHERE extractor IS NOT NULL ORDER BY extractor, configuration').all(),
    catalogue: { indicators: catalogue.length, fields, sha256: createHash('sha256').update(JSON.stringify(catalogue)).digest('hex') },
    counts: { documents: count('documents'), reports: count('reports'), facts: count('fact_rows'), corrections: count('corrections') },
    runs: runs.reverse().map((run) => ({ ...run, configuration: JSON.parse(run.configuration) as unknown })),
  };
}
