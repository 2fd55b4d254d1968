import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { ingest, type IngestPlan } from '../../src/ingest.js';
import { defaultOptions } from '../../src/pipeline.js';
import type { Store } from '../../src/store/open.js';
import { documentWriter } from '../../src/store/write-document.js';
import type { ArchivePage } from './archive.js';

/** Writes pages as JSON lines. */
export async function writePages(file: string, pages: Iterable<Pick<ArchivePage, 'id' | 'text'>>): Promise<void> {
  const stream = createWriteStream(file);
  for (const { id, text } of pages) if (!stream.write(`${JSON.stringify({ id, text })}\n`)) await once(stream, 'drain');
  stream.end();
  await finished(stream);
}

/** Ingests a file of pages as the command does. */
export async function ingestFile(store: Store, file: string, workers: number): Promise<void> {
  const plan: IngestPlan = {
    inputs: [file], limit: Infinity, options: defaultOptions, force: false, onlyFailed: false, prune: false, signal: new AbortController().signal, pool: { workers, pageTimeout: 60_000, heapMegabytes: 1024 },
  };
  const { failures } = await ingest(plan, documentWriter(store), () => undefined);
  if (failures.length > 0) throw new Error(`${failures[0]!.source}: ${failures[0]!.reason}`);
}
