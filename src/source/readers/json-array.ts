import type { PageOrFailure } from '../raw-page.js';
import type { ReadOptions } from '../readers.js';
import { jsonPage } from './json-lines.js';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Splits a JSON array, or a single object, into the objects it holds, without parsing them. An object longer than `most`
 * bytes comes as null; its bytes are not kept.
 */
export async function* splitObjects(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array | null> {
  let depth = 0;
  let inString = false;
  let escaped = false;
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    let from = depth > 0 ? 0 : -1;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
      } else if (byte === QUOTE) inString = true;
      else if (byte === 0x7b && depth++ === 0) from = at;
      else if (byte === 0x7d && depth > 0 && --depth === 0) {
        parts.push(chunk.subarray(from, at + 1));
        length += at + 1 - from;
        yield length > most ? null : Buffer.concat(parts, length);
        parts = [];
        length = 0;
        from = -1;
      }
    }
    if (from >= 0) {
      length += chunk.length - from;
      if (length <= most) parts.push(chunk.subarray(from));
      else parts = [];
    }
  }
  if (depth > 0 && length <= most) yield Buffer.concat(parts, length);
}

/** Reads a file that is a JSON array of pages, or one page, as {@link jsonPage} knows them. */
export async function* readJsonArray(stream: AsyncIterable<Uint8Array>, source: string, options: ReadOptions): AsyncGenerator<PageOrFailure> {
  let number = 0;
  for await (const bytes of splitObjects(stream, options.maxBytes * 2)) {
    number++;
    yield bytes === null
      ? { source: `${source}#${number}`, sha256: null, bytes: options.maxBytes * 2 + 1, status: 'too_large', reason: `the object is longer than ${options.maxBytes * 2} bytes` }
      : jsonPage(bytes, `${source}#${number}`);
  }
  if (number === 0) yield { source, sha256: null, bytes: 0, status: 'unreadable', reason: 'the file holds no JSON object' };
}
