import { createReadStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { STANDARD_INPUT, type SourceFile } from '../discover.js';

/** Bytes read at a time. Small, because one compressed chunk may inflate a thousandfold. */
const CHUNK = 64 * 1024;

/** The bytes of a file or of standard input as they are stored. */
export function storedBytes(file: SourceFile): AsyncIterable<Uint8Array> {
  return file.path === STANDARD_INPUT ? (process.stdin as AsyncIterable<Uint8Array>) : (createReadStream(file.path, { highWaterMark: CHUNK }) as AsyncIterable<Uint8Array>);
}

/** The bytes of a file, inflated where its name ends in .gz. */
export function fileBytes(file: SourceFile): AsyncIterable<Uint8Array> {
  return isGzipName(file.path) ? inflated(storedBytes(file)) : storedBytes(file);
}

/** True for names such as page.txt.gz. */
export function isGzipName(name: string): boolean {
  return name.toLowerCase().endsWith('.gz');
}

/** Inflates a stream of gzip members. Whatever the consumer leaves unread is never inflated. */
async function* inflated(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const feeding = (async () => {
    for await (const chunk of source) {
      if (gunzip.destroyed) return;
      await written(gunzip, chunk);
    }
    if (!gunzip.destroyed) gunzip.end();
  })().catch((error: unknown) => gunzip.destroy(error as Error));
  try {
    yield* gunzip as AsyncIterable<Uint8Array>;
  } finally {
    gunzip.destroy();
    await feeding;
  }
}

/** Writes a chunk, and waits until there is room for another or the stream is gone. */
export async function written(gunzip: Writable, chunk: Uint8Array): Promise<void> {
  if (gunzip.write(chunk) || gunzip.destroyed) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      for (const event of ['drain', 'close', 'error']) gunzip.off(event, done);
      resolve();
    };
    for (const event of ['drain', 'close', 'error']) gunzip.on(event, done);
  });
}

/** Reads all bytes, or null as soon as there are more than `most`. */
export async function collect(bytes: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes) {
    length += part.length;
    if (length > most) return null;
    parts.push(part);
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts, length);
}
