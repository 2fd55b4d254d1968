import { createGzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { generatedWarc, peakMemory } from '../../../scripts/warc-memory.js';

const MEGABYTE = 1024 * 1024;

describe('the memory a WARC takes', () => {
  it.each([['plain', 150], ['compressed', 80]])('does not grow with its length: %s, %d MB', async (form, megabytes) => {
    const stream = Readable.from(generatedWarc(megabytes * MEGABYTE));
    const before = process.memoryUsage().rss / MEGABYTE;
    const { pages, peak } = await peakMemory((form === 'plain' ? stream : stream.pipe(createGzip({ level: 1 }))) as AsyncIterable<Uint8Array>);
    expect(pages).toBeGreaterThan(megabytes * 8);
    expect(peak - before).toBeLessThan(megabytes);
  });
});
