import { crc32, createInflateRaw } from 'node:zlib';
import { written } from './bytes.js';

/** Bytes from a stream that can be looked at before they are used, and given back. */
class ByteQueue {
  private held: Uint8Array = new Uint8Array(0);
  private readonly input: AsyncIterator<Uint8Array>;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.input = source[Symbol.asyncIterator]();
  }

  /** The next bytes, `least` or more unless the stream ends before; they stay in the queue. */
  async peek(least: number): Promise<Uint8Array> {
    while (this.held.length < least) {
      const { value, done } = await this.input.next();
      if (done === true) break;
      this.held = this.held.length === 0 ? value : Buffer.concat([this.held, value]);
    }
    return this.held;
  }

  drop(bytes: number): void {
    this.held = this.held.subarray(bytes);
  }

  /** The next chunk, or null at the end. */
  async take(): Promise<Uint8Array | null> {
    const chunk = await this.peek(1);
    this.held = new Uint8Array(0);
    return chunk.length === 0 ? null : chunk;
  }

  /** Without a copy where one chunk comes back to an empty queue, as it does behind every small member. */
  giveBack(chunks: readonly Uint8Array[]): void {
    if (chunks.length > 0) this.held = chunks.length === 1 && this.held.length === 0 ? chunks[0]! : Buffer.concat([...chunks, this.held]);
  }
}

const LONGEST_HEADER = 64 * 1024;
const TRAILER = 8;
const isMagic = (bytes: Uint8Array, at = 0): boolean => bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && (bytes[at + 3] ?? 0xff) < 0x20;

/**
 * Inflates a stream of gzip members (RFC 1952), and goes on behind a damaged one: what follows it, up to the next damage,
 * is a segment of its own. Every segment must be read to its end or its error before the next is asked for.
 */
export async function* gzipSegments(source: AsyncIterable<Uint8Array>): AsyncGenerator<AsyncIterable<Uint8Array>> {
  const queue = new ByteQueue(source);
  while (await findMember(queue)) yield segment(queue);
}

/** Goes to the next header of a member; false at the end of the stream. */
async function findMember(queue: ByteQueue): Promise<boolean> {
  for (let bytes = await queue.peek(4); bytes.length >= 4; bytes = await queue.peek(4)) {
    let at = bytes.indexOf(0x1f);
    while (at >= 0 && at + 3 < bytes.length && !isMagic(bytes, at)) at = bytes.indexOf(0x1f, at + 1);
    const found = at >= 0 && at + 3 < bytes.length;
    queue.drop(found ? at : bytes.length - 3);
    if (found) return true;
  }
  return false;
}

/** The inflated bytes of one member after the other. */
async function* segment(queue: ByteQueue): AsyncGenerator<Uint8Array> {
  for (;;) {
    queue.drop(await headerLength(queue));
    yield* member(queue);
    const next = await queue.peek(4);
    if (next.every((byte) => byte === 0)) return;
    if (!isMagic(next)) throw new Error('bytes behind a gzip member that are none');
  }
}

async function headerLength(queue: ByteQueue): Promise<number> {
  for (let ask = 10; ask <= LONGEST_HEADER; ask *= 4) {
    const bytes = await queue.peek(ask);
    const flags = bytes[3]!;
    let at = 10;
    if (flags & 4) at += 2 + (bytes[at]! | (bytes[at + 1]! << 8));
    for (const flag of [8, 16]) if (flags & flag) at = bytes.indexOf(0, at) + 1 || Infinity;
    if (flags & 2) at += 2;
    if (at <= bytes.length) return at;
    if (bytes.length < ask) break;
  }
  // Past the magic number, so that the search goes on behind it.
  queue.drop(4);
  throw new Error('a gzip header that does not end');
}

async function* member(queue: ByteQueue): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw();
  let lent: { chunk: Uint8Array; end: number }[] = [];
  let handed = 0;
  const feed = async (): Promise<void> => {
    while (!inflate.destroyed && !inflate.readableEnded) {
      const chunk = await queue.take();
      if (chunk === null) {
        inflate.end();
        return;
      }
      handed += chunk.length;
      lent = [...lent.filter(({ end }) => end > inflate.bytesWritten), { chunk, end: handed }];
      if (!inflate.destroyed) await written(inflate, chunk);
    }
  };
  const feeding = feed().catch((error: unknown) => inflate.destroy(error as Error));
  let checksum = 0;
  try {
    for await (const chunk of inflate as AsyncIterable<Uint8Array>) {
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } finally {
    const used = inflate.bytesWritten;
    inflate.destroy();
    await feeding;
    // What the inflater did not use goes back: the next member begins there.
    queue.giveBack(lent.filter(({ end }) => end > used).map(({ chunk, end }) => chunk.subarray(Math.max(0, chunk.length - (end - used)))));
  }
  const trailer = Buffer.from(await queue.peek(TRAILER));
  if (trailer.length < TRAILER) throw new Error('unexpected end of file');
  queue.drop(TRAILER);
  if (trailer.readUInt32LE(0) !== checksum) throw new Error('a gzip member with a wrong checksum');
}
