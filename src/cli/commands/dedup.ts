import { existsSync } from 'node:fs';
import { dedup, type DedupResult } from '../../dedup/dedup.js';
import { openStore, type Store } from '../../store/open.js';
import { refreshSummaries } from '../../store/summaries.js';
import { EXIT, UsageError } from '../exit-codes.js';
import { progress } from '../progress.js';

export interface DedupFlags {
  readonly db: string;
  readonly quiet?: boolean;
}

/** Finds copies among the reports of a database, and mends their figures by one another. */
export function runDedup(flags: DedupFlags): number {
  if (!existsSync(flags.db)) throw new UsageError(`no such database: ${flags.db}`);
  const store = openStore(flags.db);
  const shown = progress(flags.quiet === true, process.stderr, 'reports');
  try {
    const result = dedup(store, (phase, done, total) => (phase === 'signatures' ? shown.update(done, 0, total) : undefined));
    shown.stop();
    refreshSummaries(store, 'all');
    if (!flags.quiet) process.stderr.write(dedupSummary(result));
    return EXIT.done;
  } finally {
    shown.stop();
    store.close();
  }
}

/** Looks for copies among what a run brought, and brings the summaries up to date: copies that were found change those of old documents too. */
export function findReposts(store: Store, quiet: boolean): void {
  const reposts = dedup(store);
  if (!quiet) process.stderr.write(dedupSummary(reposts));
  refreshSummaries(store, reposts.signed > 0 && reposts.clustered > 0 ? 'all' : 'changed');
}

export function dedupSummary({ signed, clusters, clustered, relations, repaired }: DedupResult): string {
  return `reposts: ${signed} reports new, ${clustered} in ${clusters} clusters of copies, ${relations} relations, ${repaired} values recovered\n`;
}
