import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import pLimit from 'p-limit';
import { version } from './package-root.js';
import type { PipelineOptions } from './pipeline.js';
import { contentHash } from './source/decode.js';
import { discover, type SourceFile } from './source/discover.js';
import { isFailure, type PageOrFailure, type RawPage } from './source/raw-page.js';
import { readPages } from './source/readers.js';
import type { FailedSource } from './source/source-text.js';
import type { PageRows, Provenance } from './store/page-rows.js';
import type { RunCounts } from './store/runs.js';
import type { DocumentWriter, KnownDocument } from './store/write-document.js';
import { openPool, type Pool, type PoolOptions } from './workers/pool.js';

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

/** What happened to one page. */
type Outcome =
  | { readonly kind: 'written'; readonly rows: PageRows }
  | { readonly kind: 'failed'; readonly failure: FailedSource; readonly fresh: boolean; readonly origin: string | null }
  | { readonly kind: 'unchanged' };

/** What an ingest did, and what failed. */
export interface IngestResult extends RunCounts {
  readonly failures: readonly FailedSource[];
  /** Documents whose file is no longer there. */
  readonly missing: readonly string[];
  readonly pruned: number;
  readonly interrupted: boolean;
}

export type ReportProgress = (done: number, failed: number, total: number | null) => void;

/** Failures listed one by one; the rest are only counted. */
const LISTED_FAILURES = 1000;

/** Failures that the same bytes will meet again. */
const LASTING = new Set(['empty', 'binary', 'undecodable', 'unsupported', 'too_large']);

/** The hash of everything that decides what is extracted, but the program itself. */
export function configurationHash(options: PipelineOptions): string {
  return createHash('sha256').update(JSON.stringify(options)).digest('hex').slice(0, 16);
}

/** What this program writes beside every document. */
export function provenanceOf(options: PipelineOptions): Provenance {
  return { extractor: version, configuration: configurationHash(options) };
}

/** Pages in hand at the same time: enough to keep every thread busy while the writer writes. */
const aheadOf = (pool: PoolOptions): number => Math.max(2, pool.workers * 4);

/**
 * Reads, processes and writes every page the inputs name, in the order they are found whatever the number of threads.
 * Reading goes ahead of writing by a fixed number of pages, so that memory does not grow with the archive.
 * @param writer null for a dry run
 */
export async function ingest(plan: IngestPlan, writer: DocumentWriter | null, report: ReportProgress): Promise<IngestResult> {
  const files = discover(plan.inputs);
  const provenance = provenanceOf(plan.options);
  const pool = openPool({ options: plan.options, provenance }, plan.pool);
  const counts: RunCounts = { documents: 0, written: 0, unchanged: 0, failed: 0, reports: 0, facts: 0 };
  const failures: FailedSource[] = [];
  const see = writer ? (source: string) => writer.see(source) : unseenIn(new Set());
  const ahead = aheadOf(plan.pool);
  const limit = pLimit(ahead);
  const pending: Promise<Outcome>[] = [];
  const total = pagesToCome(files, plan.limit);

  const settle = async (): Promise<void> => {
    const outcome = await pending.shift()!;
    counts.documents++;
    if (outcome.kind === 'unchanged') counts.unchanged++;
    else if (outcome.kind === 'failed') {
      counts.failed++;
      if (failures.length < LISTED_FAILURES) failures.push(outcome.failure);
      if (outcome.fresh) writer?.writeFailure(outcome.failure, provenance, outcome.origin);
    } else {
      counts.written++;
      counts.reports += outcome.rows.counts.reports;
      counts.facts += outcome.rows.counts.facts;
      writer?.write(outcome.rows);
    }
    report(counts.documents, counts.failed, total);
  };

  const complete = new Set<string>();
  let taken = 0;
  try {
    for (const file of files) {
      if (taken >= plan.limit || plan.signal.aborted) break;
      let whole = true;
      for await (const page of readPages(file, plan.options)) {
        if (taken >= plan.limit || plan.signal.aborted) {
          whole = false;
          break;
        }
        const named = unique(page, see);
        const known = writer?.known(named.source);
        if (plan.onlyFailed && known?.status === 'ok') continue;
        taken++;
        pending.push(limit(() => outcomeOf(named, file.path, known, plan, provenance, pool)));
        if (pending.length >= ahead) await settle();
      }
      if (whole) complete.add(file.path);
    }
    while (pending.length > 0) await settle();
    const missing = writer && !plan.onlyFailed && !plan.signal.aborted && taken < plan.limit ? missingSources(writer, files, complete) : [];
    if (plan.prune) missing.forEach((source) => writer?.remove(source));
    return { ...counts, failures, missing, pruned: plan.prune ? missing.length : 0, interrupted: plan.signal.aborted };
  } finally {
    await Promise.allSettled(pending);
    await pool.close();
  }
}

/** One page a file is right for all but containers, where the total is not known before the end. */
function pagesToCome(files: readonly SourceFile[], limit: number): number | null {
  return files.every((file) => /\.(?:txt|text|html?|md|docx?|pdf)$/i.test(file.path)) ? Math.min(files.length, limit) : null;
}

const unseenIn = (seen: Set<string>) => (source: string): boolean => {
  const fresh = !seen.has(source);
  seen.add(source);
  return fresh;
};

/** Two pages of one run must not share a name: the second gets a number. */
function unique(page: PageOrFailure, see: (source: string) => boolean): PageOrFailure {
  let { source } = page;
  for (let copy = 2; !see(source); copy++) source = `${page.source}~${copy}`;
  return source === page.source ? page : { ...page, source };
}

async function outcomeOf(page: PageOrFailure, origin: string, known: KnownDocument | undefined, plan: IngestPlan, provenance: Provenance, pool: Pool): Promise<Outcome> {
  if (isFailure(page)) return { kind: 'failed', failure: page, fresh: true, origin };
  const sha256 = contentHash(page.content);
  const same = !plan.force && !plan.onlyFailed && known?.extractor === provenance.extractor && known.configuration === provenance.configuration && known.sha256 === sha256;
  if (same && known.status === 'ok') return { kind: 'unchanged' };
  if (same && LASTING.has(known.status)) return { kind: 'failed', failure: knownFailure(page, sha256, known), fresh: false, origin };
  const result = await pool.run({ page, sha256, origin });
  return result.kind === 'rows' ? { kind: 'written', rows: result.rows } : { kind: 'failed', failure: result.failure, fresh: true, origin };
}

function knownFailure(page: RawPage, sha256: string, known: KnownDocument): FailedSource {
  return { source: page.source, sha256, bytes: page.content.length, status: known.status as FailedSource['status'], reason: 'unchanged since it failed' };
}

/** Documents of earlier runs whose file, or place in its container, is gone. Only what was read to its end can tell. */
function missingSources(writer: DocumentWriter, files: readonly SourceFile[], complete: ReadonlySet<string>): string[] {
  const roots = [...new Set(files.map(({ root }) => root))].filter((root) => root !== '');
  const gone = roots.flatMap((root) => writer.unseenBelow(root)).filter(({ origin }) => !existsSync(origin));
  return [...new Set([...writer.unseenFrom([...complete]), ...gone.map(({ source }) => source)])].sort();
}
