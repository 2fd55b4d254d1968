import type { PipelineOptions } from '../options.js';
import type { FailedSource } from '../source/source-text.js';
import type { RunCounts } from '../store/runs.js';
import type { PoolOptions } from '../workers/pool.js';

/** What an ingest is asked to do. */
export interface IngestPlan {
  readonly inputs: readonly string[];
  /** At most so many pages; Infinity for all. */
  readonly limit: number;
  readonly options: PipelineOptions;
  readonly pool: PoolOptions;
  /** Extract pages again that are known and unchanged. */
  readonly force: boolean;
  /** Only pages whose last attempt failed. */
  readonly onlyFailed: boolean;
  /** Remove documents whose file is no longer among the inputs. */
  readonly prune: boolean;
  /** Aborted when the user wants to stop: pages in hand are finished, no more are read. */
  readonly signal: AbortSignal;
}

/** What an ingest did, and what failed. */
export interface IngestResult extends RunCounts {
  /** The first thousand. */
  readonly failures: readonly FailedSource[];
  /** Documents whose file is no longer there. */
  readonly missing: readonly string[];
  readonly pruned: number;
  /** Documents that took the place of one of the same name from another file that is still there; the first thousand. */
  readonly displaced: readonly string[];
  readonly interrupted: boolean;
}

/** Pages done so far, those of them that failed, and the pages there are; null while that is not known. */
export type ReportProgress = (done: number, failed: number, total: number | null) => void;
