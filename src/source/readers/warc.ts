import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { AsyncIterReader, HeadersMultiMap, StatusAndHeadersParser, type StatusAndHeaders } from 'warcio';
import type { SourceFile } from '../discover.js';
import type { PageOrFailure } from '../raw-page.js';
import type { ReadOptions } from '../readers.js';
import { storedBytes } from './bytes.js';
import { gzipSegments } from './gzip-segments.js';
import { headerParameter, splitHead } from './mime-head.js';

/** Headers of a record, of WARC and of HTTP together, may not be longer. */
const LONGEST_HEADERS = 1024 * 1024;
const LONGEST_LINE = 64 * 1024;
/** The types of records that hold a page. Requests, revisits, metadata and warcinfo hold none. */
const PAGE_TYPES = new Set(['response', 'resource', 'conversion']);
const PAGE_MEDIA = /^(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|xml)|text\/xml)/i;

/** A source that refuses to be read further than its allowance: a header without an end must not fill the memory. */
class Metered implements AsyncIterable<Uint8Array>, AsyncIterator<Uint8Array> {
  private readonly inner: AsyncIterator<Uint8Array>;
  private allowance = Infinity;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.inner = source[Symbol.asyncIterator]();
  }

  allow(bytes: number): void {
    this.allowance = bytes;
  }

  async next(): Promise<IteratorResult<Uint8Array>> {
    if (this.allowance <= 0) throw new Error(`the headers of a record are longer than ${LONGEST_HEADERS} bytes`);
    const result = await this.inner.next();
    if (result.done !== true) this.allowance -= result.value.length;
    return result;
  }

  /** The readers of warcio leave their loops early and come back; the source stays open until it is at its end. */
  async return(): Promise<IteratorResult<Uint8Array>> {
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

/** Reads the pages of a WARC or WET file, compressed or not. */
export function readWarc(file: SourceFile, options: ReadOptions): AsyncGenerator<PageOrFailure> {
  return readWarcStream(storedBytes(file), file.source, options);
}

/** Reads the pages of a WARC stream, one record at a time, whatever its length. A bad record is a failure of its own. */
export async function* readWarcStream(bytes: AsyncIterable<Uint8Array>, name: string, options: ReadOptions): AsyncGenerator<PageOrFailure> {
  const numbering = { record: 0 };
  const fail = (reason: string): PageOrFailure => ({ source: `${name}#${++numbering.record}`, sha256: null, bytes: 0, status: 'unreadable', reason });
  let found = false;
  for await (const stream of await segmentsOf(bytes)) {
    try {
      for await (const page of readRecords(new Metered(stream), name, numbering, options)) {
        found = true;
        if (page) yield page;
      }
    } catch (error) {
      found = true;
      yield fail(`damaged: ${(error as Error).message}`);
    }
  }
  if (!found) yield fail('the file holds no WARC record');
}

/** A compressed file is read segment by segment, a plain one at once: its first bytes tell. */
async function segmentsOf(source: AsyncIterable<Uint8Array>): Promise<AsyncIterable<AsyncIterable<Uint8Array>>> {
  const input = source[Symbol.asyncIterator]();
  const first = await input.next();
  const whole = (async function* () {
    if (first.done !== true) yield first.value;
    yield* { [Symbol.asyncIterator]: () => input };
  })();
  const compressed = first.done !== true && first.value[0] === 0x1f && first.value[1] === 0x8b;
  return compressed ? gzipSegments(whole) : (async function* () { yield whole; })();
}

/** The records of one stream. Null stands for a record that holds no page. */
async function* readRecords(source: Metered, name: string, numbering: { record: number }, options: ReadOptions): AsyncGenerator<PageOrFailure | null> {
  const reader = new AsyncIterReader(source, null);
  for (;;) {
    source.allow(Infinity);
    const { line, skipped } = await nextRecord(reader);
    if (skipped > 0) yield { source: `${name}#${++numbering.record}`, sha256: null, bytes: skipped, status: 'unreadable', reason: `${skipped} bytes that belong to no WARC record` };
    if (line === null) return;
    source.allow(LONGEST_HEADERS);
    const headers = await new StatusAndHeadersParser().parse(reader, { headersClass: HeadersMultiMap, firstLine: line });
    source.allow(Infinity);
    if (!headers) return;
    numbering.record++;
    yield await readRecord(reader, headers, `${name}#${numbering.record}`, options);
  }
}

/** Goes to the first line of the next record, counting what lies before it but blank lines. */
async function nextRecord(reader: AsyncIterReader): Promise<{ line: string | null; skipped: number }> {
  let skipped = 0;
  for (let bytes = await reader.readlineRaw(LONGEST_LINE); bytes !== null; bytes = await reader.readlineRaw(LONGEST_LINE)) {
    if (bytes.length >= 8 && bytes.length < 40 && bytes[0] === 0x57 && Buffer.from(bytes).toString('latin1').startsWith('WARC/')) return { line: Buffer.from(bytes).toString('latin1'), skipped };
    if (bytes.some((byte) => byte > 32)) skipped += bytes.length;
  }
  return { line: null, skipped };
}

async function readRecord(reader: AsyncIterReader, { headers }: StatusAndHeaders, fallback: string, options: ReadOptions): Promise<PageOrFailure | null> {
  const byName = new Map([...headers].map(([name, value]) => [name.toLowerCase(), value]));
  const header = (name: string): string | null => byName.get(name.toLowerCase()) ?? null;
  const uri = header('WARC-Target-URI')?.replace(/^<(.*)>$/, '$1');
  const source = uri || header('WARC-Record-ID') || fallback;
  const length = Number(header('Content-Length') ?? NaN);
  const fail = (status: 'unreadable' | 'too_large', reason: string, bytes = 0): PageOrFailure => ({ source, sha256: null, bytes, status, reason });
  if (!Number.isSafeInteger(length) || length < 0) return fail('unreadable', 'the record does not say how long it is');
  if (!PAGE_TYPES.has((header('WARC-Type') ?? '').toLowerCase())) {
    await skip(reader, length);
    return null;
  }
  if (length > options.maxBytes + LONGEST_HEADERS) {
    await skip(reader, length);
    return fail('too_large', `${length} bytes, more than the limit of ${options.maxBytes}`, length);
  }
  const block = await reader.readSize(length);
  if (block.length < length) return fail('unreadable', `the record breaks off after ${block.length} of ${length} bytes`, block.length);
  try {
    return await pageOf(block, header, source, options);
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return fail(tooLarge ? 'too_large' : 'unreadable', tooLarge ? `inflates to more than the limit of ${options.maxBytes} bytes` : (error as Error).message, length);
  }
}

async function skip(reader: AsyncIterReader, length: number): Promise<void> {
  if (length > 0) await reader.skipSize(length);
}

/** A page from a record's block. Null for what is no page: redirects, errors, images. */
async function pageOf(block: Uint8Array, header: (name: string) => string | null, source: string, options: ReadOptions): Promise<PageOrFailure | null> {
  const metadata: Record<string, unknown> = { url: header('WARC-Target-URI'), warc_type: header('WARC-Type'), warc_date: header('WARC-Date'), warc_record_id: header('WARC-Record-ID') };
  const overHttp = /^application\/http/i.test(header('Content-Type') ?? '') || (header('WARC-Type') === 'response' && Buffer.from(block.subarray(0, 5)).toString('latin1') === 'HTTP/');
  let content = block;
  let media = header('Content-Type') ?? '';
  if (overHttp) {
    const http = splitHead(Buffer.from(block.buffer, block.byteOffset, block.length));
    if (!/^HTTP\/\S{1,8}\s{1,4}2\d\d/.test(http.startLine)) return null;
    media = http.headers.get('content-type') ?? '';
    if (media !== '' && !PAGE_MEDIA.test(media)) return null;
    const chunked = /chunked/i.test(http.headers.get('transfer-encoding') ?? '');
    const body = chunked ? await new AsyncIterReader([http.body], null, true).readFully() : http.body;
    content = decodeContent(body, http.headers.get('content-encoding') ?? '', options.maxBytes);
    metadata['content_type'] = media;
    metadata['last_modified'] = http.headers.get('last-modified') ?? null;
  } else if (media !== '' && !PAGE_MEDIA.test(media)) return null;
  const isHtml = /html|xml/i.test(media);
  return {
    source, content, kind: isHtml ? 'html' : 'auto', charset: headerParameter(media, 'charset'),
    metadata: Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== null)),
  };
}

/** Undoes a content encoding, to at most `most` bytes. Crawlers often keep the header and store the content plain. */
function decodeContent(body: Uint8Array, encoding: string, most: number): Uint8Array {
  const limit = { maxOutputLength: most };
  const name = encoding.trim().toLowerCase();
  if ((name === 'gzip' || name === 'x-gzip') && body[0] === 0x1f && body[1] === 0x8b) return gunzipSync(body, limit);
  if (name === 'deflate') return (body[0]! & 0x0f) === 8 && ((body[0]! << 8) | body[1]!) % 31 === 0 ? inflateSync(body, limit) : inflateRawSync(body, limit);
  if (name === 'br') return brotliDecompressSync(body, limit);
  return body;
}
