import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import { processPage, type PipelineOptions, type ProcessedPage } from './pipeline.js';
import { version } from './package-root.js';
import { contentHash } from './source/decode.js';
import { discover } from './source/discover.js';
import { isFailure, type PageOrFailure } from './source/raw-page.js';
import { readPages } from './source/readers.js';
import type { FailedSource } from './source/source-text.js';
import type { DocumentWriter, Provenance } from './store/write-document.js';
import type { RunCounts } from './store/runs.js';

/** What an ingest is asked to do. */
export interface IngestPlan {
  readonly inputs: readonly string[];
  /** At most so many pages; Infinity for all. */
  readonly limit: number;
  readonly options: PipelineOptions;
  /** Pages in hand at the same time. */
  readonly concurrency: number;
}

/** What happened to one page. */
export type Outcome =
  | { readonly kind: 'written'; readonly page: ProcessedPage }
  | { readonly kind: 'failed'; readonly failure: FailedSource }
  | { readonly kind: 'unchanged'; readonly source: string };

/** What an ingest did, and what failed. */
export interface IngestResult extends RunCounts {
  readonly failures: readonly FailedSource[];
}

/** Failures listed one by one; the rest are only counted. */
const LISTED_FAILURES = 1000;

/** The hash of everything that decides what is extracted, but the program itself. */
export function configurationHash(options: PipelineOptions): string {
  return createHash('sha256').update(JSON.stringify(options)).digest('hex').slice(0, 16);
}

export function provenanceOf(options: PipelineOptions): Provenance {
  return { extractor: version, configuration: configurationHash(options) };
}

/**
 * Reads, processes and hands over every page the inputs name, in the order they are found. Reading goes ahead of writing
 * by at most `concurrency` pages, so that memory does not grow with the archive.
 * @param writer null for a dry run
 */
export async function ingest(plan: IngestPlan, writer: DocumentWriter | null, report: (done: number, failed: number, total: number | null) => void): Promise<IngestResult> {
  const files = discover(plan.inputs);
  const provenance = provenanceOf(plan.options);
  const counts: RunCounts = { documents: 0, written: 0, unchanged: 0, failed: 0, reports: 0, facts: 0 };
  const failures: FailedSource[] = [];
  const seen = new Set<string>();
  const limit = pLimit(plan.concurrency);
  const pending: Promise<Outcome>[] = [];
  // One page a file is right for all but containers, where the total is not known before the end.
  const total = files.every((file) => /\.(?:txt|html?|text|md|docx?|pdf)$/i.test(file.path)) ? Math.min(files.length, plan.limit) : null;

  const settle = async (): Promise<void> => {
    const outcome = await pending.shift()!;
    counts.documents++;
    if (outcome.kind === 'unchanged') counts.unchanged++;
    else if (outcome.kind === 'failed') {
      counts.failed++;
      if (failures.length < LISTED_FAILURES) failures.push(outcome.failure);
      writer?.writeFailure(outcome.failure, provenance);
    } else {
      counts.written++;
      counts.reports += outcome.page.reports.length;
      counts.facts += outcome.page.facts.length;
      writer?.write(outcome.page, provenance);
    }
    report(counts.documents, counts.failed, total);
  };

  let taken = 0;
  for (const file of files) {
    if (taken >= plan.limit) break;
    for await (const page of readPages(file, plan.options)) {
      if (taken++ >= plan.limit) break;
      const named = unique(page, seen);
      pending.push(limit(() => Promise.resolve(outcomeOf(named, plan.options, writer, provenance))));
      if (pending.length >= plan.concurrency) await settle();
    }
  }
  while (pending.length > 0) await settle();
  return { ...counts, failures };
}

/** Two pages of one run must not share a name: the second gets a number. */
function unique(page: PageOrFailure, seen: Set<string>): PageOrFailure {
  let { source } = page;
  for (let copy = 2; seen.has(source); copy++) source = `${page.source}~${copy}`;
  seen.add(source);
  return source === page.source ? page : { ...page, source };
}

function outcomeOf(page: PageOrFailure, options: PipelineOptions, writer: DocumentWriter | null, provenance: Provenance): Outcome {
  if (isFailure(page)) return { kind: 'failed', failure: page };
  const known = writer?.known(page.source);
  const same = known && known.status === 'ok' && known.extractor === provenance.extractor && known.configuration === provenance.configuration && known.sha256 === contentHash(page.content);
  if (same) return { kind: 'unchanged', source: page.source };
  const processed = processPage(page, options);
  return isFailure(processed) ? { kind: 'failed', failure: processed } : { kind: 'written', page: processed };
}
