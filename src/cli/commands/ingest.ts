import { ingest, type IngestResult } from '../../ingest.js';
import { version } from '../../package-root.js';
import { defaultOptions } from '../../pipeline.js';
import { encodingByName } from '../../source/encoding.js';
import { openStore } from '../../store/open.js';
import { beginRun, finishRun } from '../../store/runs.js';
import { documentWriter } from '../../store/write-document.js';
import { EXIT, UsageError } from '../exit-codes.js';
import { progress } from '../progress.js';

export interface IngestFlags {
  readonly db: string;
  readonly quiet?: boolean;
  readonly limit?: number;
  readonly dryRun?: boolean;
  readonly encoding?: string;
}

/** Pages read ahead of the writer. */
const READ_AHEAD = 8;

export async function runIngest(inputs: readonly string[], flags: IngestFlags): Promise<number> {
  const encoding = flags.encoding === undefined ? null : encodingByName(flags.encoding);
  if (flags.encoding !== undefined && encoding === null) throw new UsageError(`unknown encoding: ${flags.encoding} (utf-8, gb18030, gbk, gb2312, big5, utf-16le, utf-16be)`);
  const options = { ...defaultOptions, encoding };
  const plan = { inputs, limit: flags.limit ?? Infinity, options, concurrency: READ_AHEAD };
  const shown = progress(flags.quiet === true);
  const store = flags.dryRun ? null : openStore(flags.db);
  try {
    const run = store && beginRun(store, version, options);
    const result = await ingest(plan, store && documentWriter(store), (done, failed, total) => shown.update(done, failed, total));
    if (store && run !== null) finishRun(store, run, result);
    shown.stop();
    if (!flags.quiet) process.stderr.write(summary(result, flags));
    if (result.documents === 0) return EXIT.nothing;
    return result.failed > 0 ? EXIT.failures : EXIT.done;
  } finally {
    shown.stop();
    store?.close();
  }
}

function summary(result: IngestResult, flags: IngestFlags): string {
  const lines = [`${result.documents} documents: ${result.written} ${flags.dryRun ? 'read' : 'written'}, ${result.unchanged} unchanged, ${result.failed} failed; ${result.reports} reports, ${result.facts} facts`];
  const shown = result.failures.slice(0, 20);
  for (const { source, status, reason } of shown) lines.push(`  ${status}: ${source}: ${reason}`);
  if (result.failed > shown.length) lines.push(`  … and ${result.failed - shown.length} more`);
  if (result.documents === 0) lines.push('nothing to read in the inputs');
  return `${lines.join('\n')}\n`;
}
