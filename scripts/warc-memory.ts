/**
 * Streams generated WARCs of growing length through the reader, plain and compressed, and prints the most memory each
 * took: it must not grow with the length. `node dist/scripts/warc-memory.js [megabytes …]` (default 64 256 1024).
 */
import { createGzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { isFailure } from '../src/source/raw-page.js';
import { readWarcStream } from '../src/source/readers/warc.js';

const MEGABYTE = 1024 * 1024;

/** A WARC of about `bytes` bytes: response records of 100 kB each, made as they are asked for. */
export function* generatedWarc(bytes: number): Generator<Uint8Array> {
  const page = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>${'<p>全县新建学校3所,投入资金450万元。</p>'.repeat(1800)}</body></html>`);
  for (let written = 0, n = 0; written < bytes; n++) {
    const head = Buffer.from(`WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/${n}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${page.length}\r\n\r\n`);
    const record = Buffer.concat([head, page, Buffer.from('\r\n\r\n')]);
    written += record.length;
    yield record;
  }
}

/** Reads all pages of a stream and gives their number and the most memory seen, in megabytes. */
export async function peakMemory(stream: AsyncIterable<Uint8Array>): Promise<{ pages: number; peak: number }> {
  let pages = 0;
  let peak = 0;
  for await (const page of readWarcStream(stream, 'generated.warc', { maxBytes: 64 * MEGABYTE })) {
    if (isFailure(page)) throw new Error(page.reason);
    if (pages++ % 200 === 0) peak = Math.max(peak, process.memoryUsage().rss / MEGABYTE);
  }
  return { pages, peak };
}

async function main(): Promise<void> {
  const sizes = process.argv.slice(2).map(Number).filter((size) => size > 0);
  for (const size of sizes.length > 0 ? sizes : [64, 256, 1024]) {
    for (const compressed of [false, true]) {
      const plain = Readable.from(generatedWarc(size * MEGABYTE));
      const started = performance.now();
      const { pages, peak } = await peakMemory((compressed ? plain.pipe(createGzip({ level: 1 })) : plain) as AsyncIterable<Uint8Array>);
      console.log(`${compressed ? '.warc.gz' : '.warc   '} of ${String(size).padStart(5)} MB: ${pages} pages, at most ${peak.toFixed(0)} MB of memory, ${((performance.now() - started) / 1000).toFixed(1)} s`);
    }
  }
}

if (process.argv[1]?.endsWith('warc-memory.js')) await main();
