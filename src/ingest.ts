import { createHash } from 'node:crypto';
import { Batch } from './ingest/batch.js';
import { holdsFailure, isUnreadable, missingSources, named, pagesToCome, seenBy } from './ingest/names.js';
import { outcomeOf, type Outcome } from './ingest/outcome.js';
import type { IngestPlan, IngestResult, ReportProgress } from './ingest/plan.js';
import { untilStopped } from './ingest/until-stopped.js';
import { hashOfBuiltIn } from './indicators/catalogue.js';
import { version } from './package-root.js';
import type { PipelineOptions } from './options.js';
import { discover, type SourceFile } from './source/discover.js';
import { isFailure, type PageOrFailure } from './source/raw-page.js';
import { readPages } from './source/readers.js';
import type { FailedSource } from './source/source-text.js';
import type { Provenance } from './store/page-rows.js';
import type { RunCounts } from './store/runs.js';
import type { DocumentWriter } from './store/write-document.js';
import { openPool, PAGES_IN_HAND, type Pool, type PoolOptions } from './workers/pool.js';

export type { IngestPlan, IngestResult, ReportProgress } from './ingest/plan.js';

/** Names listed one by one; the rest are only counted. */
const LISTED = 1000;

/**
 * The hash of everything that decides what is extracted, but the program itself: of catalogues and dictionaries what they say, not where they lie.
 * Limits decide only whether a page fails: another limit is no reason to extract all pages again.
 */
export function configurationHash(options: PipelineOptions): string {
  const deciding = JSON.stringify(options, (name, value: unknown) => (name === 'maxBytes' || name === 'path' || name === 'text' ? undefined : value));
  return createHash('sha256').update(deciding + hashOfBuiltIn()).digest('hex').slice(0, 16);
}

/** What this program writes beside every document. */
export function provenanceOf(options: PipelineOptions): Provenance {
  return { extractor: version, configuration: configurationHash(options) };
}

/** Pages of one file that cannot be read, one after the other: such a file is none of pages, and its rows would fill the database. */
const UNREADABLE_IN_A_ROW = 1000;

/** Pages in hand at the same time: enough to keep every process busy while the writer writes. */
const aheadOf = (pool: PoolOptions): number => Math.max(2, pool.workers * PAGES_IN_HAND);
/** Bytes of pages in hand: many of the usual size, few of large ones. */
const MOST_BYTES = 16 * 2 ** 20;

/** Bytes of what is kept of a page while it is in hand. */
const sizeOf = (page: PageOrFailure): number => (isFailure(page) ? 0 : typeof page.content === 'string' ? page.content.length * 2 : page.content.length);

/**
 * Reads, processes and writes every page the inputs name, in the order they are found whatever the number of processes.
 * Reading goes ahead of writing by a fixed number of pages and of bytes, so that
 * memory does not grow with the archive.
 * @param writer null for a dry run
 * @throws InputError, PoolError, and what the writer throws; everything written before stays
 */
export async function ingest(plan: IngestPlan, writer: DocumentWriter | null, report: ReportProgress): Promise<IngestResult> {
  const files = discover(plan.inputs);
  const pool = openPool({ options: plan.options, provenance: provenanceOf(plan.options) }, plan.pool);
  try {
    return await new Run(plan, writer, report, files, pool).all();
  } finally {
    await pool.close();
  }
}

/** One run: what is in hand and what was counted. */
class Run {
  private readonly counts: RunCounts = { documents: 0, written: 0, unchanged: 0, failed: 0, reports: 0, facts: 0 };
  private readonly failures: FailedSource[] = [];
  private readonly displaced: string[] = [];
  private readonly provenance: Provenance;
  private readonly total: number | null;
  private readonly isFirst: (source: string) => boolean;
  /** One for each page in hand, in their order; each resolves when what became of its page is written. */
  private readonly inHand: Promise<void>[] = [];
  /** That of the page taken last. Rejects, and with it all that come later, when the run cannot go on. */
  private last = Promise.resolve();
  private bytesInHand = 0;
  private taken = 0;
  private readonly batch: Batch | null;

  constructor(
    private readonly plan: IngestPlan,
    private readonly writer: DocumentWriter | null,
    private readonly report: ReportProgress,
    private readonly files: readonly SourceFile[],
    private readonly pool: Pool,
  ) {
    this.provenance = provenanceOf(plan.options);
    this.total = plan.onlyFailed ? null : pagesToCome(files, plan.limit);
    this.isFirst = seenBy(writer);
    this.batch = writer && new Batch(writer, plan.options.maxBytes);
  }

  async all(): Promise<IngestResult> {
    try {
      return await this.allOrUntilStopped();
    } finally {
      // Whatever ended the run: what came before it is kept.
      this.batch?.flush();
    }
  }

  private async allOrUntilStopped(): Promise<IngestResult> {
    const { plan, writer } = this;
    const complete = new Set<string>();
    for (const file of this.files) {
      if (this.isOver) break;
      if (plan.onlyFailed && !(writer && holdsFailure(writer, file))) continue;
      if (await this.read(file)) complete.add(file.path);
    }
    await this.last;
    this.batch?.flush();
    const missing = writer && !plan.onlyFailed && !this.isOver ? missingSources(writer, this.files, complete) : [];
    if (plan.prune) missing.forEach((source) => writer?.remove(source));
    return { ...this.counts, failures: this.failures, missing, pruned: plan.prune ? missing.length : 0, displaced: this.displaced, interrupted: plan.signal.aborted };
  }

  private get isOver(): boolean {
    return this.taken >= this.plan.limit || this.plan.signal.aborted;
  }

  /** Takes the pages of a file in hand; true where all of it was read. */
  private async read(file: SourceFile): Promise<boolean> {
    let whole = true;
    let inARow = 0;
    for await (const page of untilStopped(readPages(file, this.plan.options), this.plan.signal)) {
      if (this.isOver) return false;
      const unreadable = isUnreadable(page);
      if (unreadable) whole = false;
      inARow = unreadable ? inARow + 1 : 0;
      await this.take(named(page, this.isFirst), file.path);
      if (inARow < UNREADABLE_IN_A_ROW) continue;
      await this.take(named({ source: file.source, sha256: null, bytes: 0, status: 'unreadable', reason: `given up after ${inARow} pages in a row that cannot be read` }, this.isFirst), file.path);
      break;
    }
    return whole && !this.plan.signal.aborted;
  }

  private async take(page: PageOrFailure, origin: string): Promise<void> {
    const known = this.writer?.known(page.source);
    if (this.plan.onlyFailed && known?.status === 'ok') return;
    this.taken++;
    const outcome = outcomeOf({ page, origin, known }, this.plan, this.provenance, this.pool);
    const size = sizeOf(page);
    this.bytesInHand += size;
    // In the order they came, and whether more come or not.
    this.last = this.last.then(async () => {
      const settled = await outcome;
      void this.inHand.shift();
      this.bytesInHand -= size;
      this.settle(settled, origin);
    });
    this.inHand.push(this.last);
    // Looked at in their turn; until then a rejection is not unhandled.
    for (const promise of [outcome, this.last]) promise.catch(() => undefined);
    while (this.inHand.length >= aheadOf(this.plan.pool) || (this.bytesInHand > Math.min(MOST_BYTES, this.plan.options.maxBytes) && this.inHand.length > 0)) await this.inHand[0];
  }

  /** Counts and writes what became of a page. */
  private settle(outcome: Outcome, origin: string): void {
    const { counts } = this;
    counts.documents++;
    if (outcome.kind === 'unchanged') {
      counts.unchanged++;
      if (outcome.moved) this.write((writer) => writer.move(outcome.source, origin));
    } else if (outcome.kind === 'failed') {
      counts.failed++;
      if (this.failures.length < LISTED) this.failures.push(outcome.failure);
      if (outcome.fresh) this.write((writer) => writer.writeFailure(outcome.failure, this.provenance, origin));
    } else {
      counts.written++;
      counts.reports += outcome.rows.counts.reports;
      counts.facts += outcome.rows.counts.facts;
      if (outcome.displaced && this.displaced.length < LISTED) this.displaced.push(outcome.rows.source);
      this.write((writer) => writer.write(outcome.rows), outcome.rows.search.length);
    }
    this.report(counts.documents, counts.failed, this.total);
  }

  private write(write: (writer: DocumentWriter) => void, characters = 0): void {
    const { writer } = this;
    if (writer) this.batch!.add(() => write(writer), characters);
  }
}
