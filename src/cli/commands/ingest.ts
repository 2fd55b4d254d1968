import { configurationHash, ingest, type IngestPlan, type IngestResult } from '../../ingest.js';
import { dedup } from '../../dedup/dedup.js';
import { loadCatalogue } from '../../indicators/catalogue.js';
import { version } from '../../package-root.js';
import { defaultOptions } from '../../pipeline.js';
import { encodingByName } from '../../source/encoding.js';
import { writeCatalogue } from '../../store/catalogue.js';
import { openStore, type Store } from '../../store/open.js';
import { beginRun, finishRun } from '../../store/runs.js';
import { refreshSummaries } from '../../store/summaries.js';
import { documentWriter } from '../../store/write-document.js';
import { defaultWorkers } from '../../workers/defaults.js';
import { EXIT, UsageError } from '../exit-codes.js';
import { dedupSummary } from './dedup.js';
import { progress } from '../progress.js';

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
}

/** Heap of one extraction thread, in MiB. */
const HEAP_MEGABYTES = 512;

/** Seconds a page may take. */
const PAGE_SECONDS = 30;

/** Failures named one by one in the summary. */
const SHOWN = 20;

function planOf(inputs: readonly string[], flags: IngestFlags, onlyFailed: boolean, signal: AbortSignal): IngestPlan {
  const encoding = flags.encoding === undefined ? null : encodingByName(flags.encoding);
  if (flags.encoding !== undefined && encoding === null) throw new UsageError(`unknown encoding: ${flags.encoding} (utf-8, gb18030, gbk, gb2312, big5, utf-16le, utf-16be)`);
  const maxBytes = flags.maxPageSize === undefined ? defaultOptions.maxBytes : flags.maxPageSize * 2 ** 20;
  return {
    inputs, limit: flags.limit ?? Infinity, options: { ...defaultOptions, encoding, maxBytes }, force: flags.force === true, onlyFailed, prune: flags.prune === true, signal,
    pool: { workers: flags.workers ?? defaultWorkers(), pageTimeout: (flags.pageTimeout ?? PAGE_SECONDS) * 1000, heapMegabytes: HEAP_MEGABYTES },
  };
}

/** Ctrl-C finishes the pages in hand; a second one ends the program at once. */
function stopOnInterrupt(): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    signal: controller.signal,
    release: () => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    },
  };
}

/** Reads pages into a database; with `onlyFailed` those alone whose last attempt failed. */
export async function runIngest(inputs: readonly string[], flags: IngestFlags, onlyFailed = false): Promise<number> {
  const { signal, release } = stopOnInterrupt();
  const plan = planOf(inputs, flags, onlyFailed, signal);
  const shown = progress(flags.quiet === true);
  const store = flags.dryRun ? null : openStore(flags.db);
  try {
    const result = await record(store, plan, (done, failed, total) => shown.update(done, failed, total));
    shown.stop();
    if (!flags.quiet) process.stderr.write(summary(result, flags, inputs));
    if (store && flags.dedup !== false && !result.interrupted) {
      const reposts = dedup(store);
      if (!flags.quiet) process.stderr.write(dedupSummary(reposts));
      // New reports may have made any other a copy.
      refreshSummaries(store, reposts.signed > 0 ? 'all' : 'changed');
    } else if (store) refreshSummaries(store);
    if (result.interrupted) return EXIT.interrupted;
    if (result.documents === 0 && !onlyFailed) return EXIT.nothing;
    return result.failed > 0 ? EXIT.failures : EXIT.done;
  } finally {
    release();
    shown.stop();
    store?.close();
  }
}

async function record(store: Store | null, plan: IngestPlan, report: Parameters<typeof ingest>[2]): Promise<IngestResult> {
  if (!store) return ingest(plan, null, report);
  const run = beginRun(store, version, { ...plan.options, configuration: configurationHash(plan.options), inputs: plan.inputs, workers: plan.pool.workers });
  writeCatalogue(store, loadCatalogue());
  const result = await ingest(plan, documentWriter(store), report);
  finishRun(store, run, result);
  return result;
}

function summary(result: IngestResult, flags: IngestFlags, inputs: readonly string[]): string {
  const lines = [`${result.documents} documents: ${result.written} ${flags.dryRun ? 'read' : 'written'}, ${result.unchanged} unchanged, ${result.failed} failed; ${result.reports} reports, ${result.facts} facts`];
  for (const { source, status, reason } of result.failures.slice(0, SHOWN)) lines.push(`  ${status}: ${source}: ${reason}`);
  if (result.failed > SHOWN) lines.push(`  … and ${result.failed - SHOWN} more`);
  if (result.missing.length > 0) {
    const named = result.missing.slice(0, 3).join(', ');
    lines.push(`${result.missing.length} documents are no longer in the inputs (${named}${result.missing.length > 3 ? ', …' : ''})${result.pruned > 0 ? ': removed' : '; --prune removes them'}`);
  }
  if (result.documents === 0) lines.push('nothing to read in the inputs');
  if (result.interrupted) lines.push(`stopped; to go on: zhibiao ingest ${inputs.join(' ')} --db ${flags.db}`);
  return `${lines.join('\n')}\n`;
}
