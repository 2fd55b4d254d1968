import { configurationHash, ingest, type IngestPlan, type IngestResult } from '../../ingest.js';
import { version } from '../../package-root.js';
import { defaultOptions } from '../../options.js';
import { encodingByName } from '../../source/encoding.js';
import { STANDARD_INPUT } from '../../source/discover.js';
import { writeCatalogue } from '../../store/catalogue.js';
import { openStore, type Store } from '../../store/open.js';
import { beginRun, finishRun } from '../../store/runs.js';
import { StoreFailure, storeFailure } from '../../store/store-failure.js';
import { refreshSummaries } from '../../store/summaries.js';
import { documentWriter } from '../../store/write-document.js';
import { catalogueOf } from '../../tools.js';
import type { UserFile } from '../../user-files.js';
import { defaultWorkers, MOST_WORKERS } from '../../workers/defaults.js';
import { HEAP_MEGABYTES } from '../../workers/early-start.js';
import { EXIT, UsageError } from '../exit-codes.js';
import { goOn, summary } from '../ingest-summary.js';
import { progress } from '../progress.js';
import { stopOnInterrupt } from '../stop-on-interrupt.js';
import { toolFiles } from '../tool-files.js';

export interface IngestFlags {
  readonly db: string;
  readonly quiet?: boolean;
  readonly limit?: number;
  readonly dryRun?: boolean;
  readonly encoding?: string;
  readonly workers?: number;
  readonly force?: boolean;
  readonly prune?: boolean;
  /** False with `--no-dedup`. */
  readonly dedup?: boolean;
  readonly pageTimeout?: number;
  readonly maxPageSize?: number;
  /** Files of indicators and of words, beside our own. */
  readonly catalogue?: readonly string[];
  readonly words?: readonly string[];
}

/** Seconds a page may take: a hundred times what the longest take on a machine with nothing else to do. */
const PAGE_SECONDS = 60;

/** MiB; a longer text does not fit into a string of V8's. */
const LARGEST_PAGE = 512;

function planOf(inputs: readonly string[], flags: IngestFlags, onlyFailed: boolean, signal: AbortSignal): IngestPlan {
  const encoding = flags.encoding === undefined ? null : encodingByName(flags.encoding);
  if (flags.encoding !== undefined && encoding === null) throw new UsageError(`unknown encoding: ${flags.encoding} (utf-8, gb18030, gbk, gb2312, big5, utf-16le, utf-16be)`);
  if ((flags.workers ?? 1) > MOST_WORKERS) throw new UsageError(`--workers is at most ${MOST_WORKERS}`);
  if ((flags.maxPageSize ?? 1) > LARGEST_PAGE) throw new UsageError(`--max-page-size is at most ${LARGEST_PAGE}`);
  const maxBytes = flags.maxPageSize === undefined ? defaultOptions.maxBytes : flags.maxPageSize * 2 ** 20;
  return {
    inputs, limit: flags.limit ?? Infinity, options: { ...defaultOptions, encoding, maxBytes, ...toolFiles(flags) }, force: flags.force === true, onlyFailed, prune: flags.prune === true, signal,
    pool: { workers: flags.workers ?? defaultWorkers(), pageTimeout: (flags.pageTimeout ?? PAGE_SECONDS) * 1000, heapMegabytes: HEAP_MEGABYTES },
  };
}

/**
 * Reads pages into a database; with `onlyFailed` those alone whose last attempt failed.
 * @throws UsageError, InputError, StoreError for mistakes of the user's; StoreFailure, PoolError for what stops a run from outside
 */
export async function runIngest(inputs: readonly string[], flags: IngestFlags, onlyFailed = false): Promise<number> {
  const { signal, release } = stopOnInterrupt();
  const shown = progress(flags.quiet === true);
  let store: Store | null = null;
  try {
    const plan = planOf(inputs, flags, onlyFailed, signal);
    store = flags.dryRun ? null : openStore(flags.db);
    const recording = record(store, plan, (done, failed, total) => shown.update(done, failed, total));
    // Needed in the end; loaded while the extraction processes load what they need.
    const reposts = store && flags.dedup !== false ? import('./dedup.js') : null;
    const result = await recording;
    shown.stop();
    if (!flags.quiet) process.stderr.write(summary(result, inputs, flags, onlyFailed));
    if (reposts && !result.interrupted) (await reposts).findReposts(store!, flags.quiet === true);
    else if (store) refreshSummaries(store);
    if (result.interrupted) return EXIT.interrupted;
    if (result.documents === 0 && !onlyFailed) return EXIT.nothing;
    return result.failed > 0 ? EXIT.failures : EXIT.done;
  } catch (error) {
    const failure = storeFailure(error, flags.db);
    throw failure === null ? error : new StoreFailure(`${failure}; what was written is kept, and this goes on: ${goOn(inputs, flags, onlyFailed)}`);
  } finally {
    release();
    shown.stop();
    store?.close();
    // Left waiting when the run was stopped, it would keep the program alive.
    if (inputs.includes(STANDARD_INPUT)) process.stdin.destroy();
  }
}

/** What a run keeps of a file of the user's: enough to know it again. */
const known = ({ path, sha256 }: UserFile): Omit<UserFile, 'text'> => ({ path, sha256 });

async function record(store: Store | null, plan: IngestPlan, report: Parameters<typeof ingest>[2]): Promise<IngestResult> {
  if (!store) return ingest(plan, null, report);
  const { catalogues, words, ...options } = plan.options;
  const run = beginRun(store, version, { ...options, catalogues: catalogues.map(known), words: words.map(known), configuration: configurationHash(plan.options), inputs: plan.inputs, workers: plan.pool.workers });
  writeCatalogue(store, catalogueOf(plan.options.catalogues));
  const result = await ingest(plan, documentWriter(store), report);
  finishRun(store, run, result);
  return result;
}
