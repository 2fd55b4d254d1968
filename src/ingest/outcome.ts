import { existsSync } from 'node:fs';
import { contentHash } from '../source/decode.js';
import { isFailure, type PageOrFailure } from '../source/raw-page.js';
import type { FailedSource } from '../source/source-text.js';
import type { PageRows, Provenance } from '../store/page-rows.js';
import type { KnownDocument } from '../store/write-document.js';
import type { Pool } from '../workers/pool.js';
import type { IngestPlan } from './plan.js';

/** What happened to one page. */
export type Outcome =
  | { readonly kind: 'written'; readonly rows: PageRows; readonly displaced: boolean }
  /** `fresh` where the store does not say the same already. */
  | { readonly kind: 'failed'; readonly failure: FailedSource; readonly fresh: boolean }
  /** `moved` where the page is read from another file than it was. */
  | { readonly kind: 'unchanged'; readonly source: string; readonly moved: boolean };

/** A page in the run's order, and what the store knows of its source. */
export interface Arrival {
  readonly page: PageOrFailure;
  /** The file, archive or stream it is read from. */
  readonly origin: string;
  readonly known: KnownDocument | undefined;
}

/**
 * Extracts a page, unless the store holds what the same program made of the same bytes with the same configuration: records,
 * or the reason why there are none. What failed is tried again by `retry` and `--force` alone, so that going on costs
 * nothing for what is done.
 */
export async function outcomeOf({ page, origin, known }: Arrival, { force, onlyFailed }: IngestPlan, provenance: Provenance, pool: Pool): Promise<Outcome> {
  const current = known?.extractor === provenance.extractor && known.configuration === provenance.configuration;
  if (isFailure(page)) {
    const fresh = !(current && known.status === page.status && known.reason === page.reason && known.origin === origin);
    return { kind: 'failed', failure: page, fresh };
  }
  const sha256 = contentHash(page.content);
  if (!force && current && known.sha256 === sha256) {
    if (known.status === 'ok') return { kind: 'unchanged', source: page.source, moved: known.origin !== origin };
    if (!onlyFailed) {
      const bytes = typeof page.content === 'string' ? Buffer.byteLength(page.content) : page.content.length;
      return { kind: 'failed', failure: { source: page.source, sha256, bytes, status: known.status as FailedSource['status'], reason: known.reason ?? '' }, fresh: known.origin !== origin };
    }
  }
  const result = await pool.run({ page, sha256, origin });
  if (result.kind === 'failed') return { kind: 'failed', failure: result.failure, fresh: true };
  const displaced = known !== undefined && known.sha256 !== sha256 && known.origin !== null && known.origin !== origin && existsSync(known.origin);
  return { kind: 'written', rows: result.rows, displaced };
}
