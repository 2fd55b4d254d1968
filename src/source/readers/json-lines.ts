import { z } from 'zod';
import type { PageOrFailure } from '../raw-page.js';
import type { ReadOptions } from '../readers.js';

const NEWLINE = 10;

/** The fields of a line we know; all others are kept as metadata. */
const lineSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  url: z.string().optional(),
  text: z.string().optional(),
  content: z.string().optional(),
  html: z.string().optional(),
});

/** Splits a stream of bytes into lines. A line longer than `most` bytes comes as null; its bytes are not kept. */
export async function* splitLines(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (): Uint8Array | null => {
    const line = length > most ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    let at = 0;
    for (let newline = chunk.indexOf(NEWLINE); newline >= 0; newline = chunk.indexOf(NEWLINE, at)) {
      parts.push(chunk.subarray(at, newline));
      length += newline - at;
      yield take();
      at = newline + 1;
    }
    if (at < chunk.length) {
      length += chunk.length - at;
      if (length <= most) parts.push(chunk.subarray(at));
      else parts = [];
    }
  }
  if (length > 0) yield take();
}

/**
 * Reads JSON lines {text | html | content, id | url, …}. Each line is a page of its own; a bad line is a failure of that
 * line alone.
 */
export async function* readJsonLines(stream: AsyncIterable<Uint8Array>, source: string, options: ReadOptions): AsyncGenerator<PageOrFailure> {
  let number = 0;
  for await (const bytes of splitLines(stream, options.maxBytes * 2)) {
    number++;
    const fallback = `${source}#${number}`;
    if (bytes === null) {
      yield { source: fallback, sha256: null, bytes: options.maxBytes * 2 + 1, status: 'too_large', reason: `the line is longer than ${options.maxBytes * 2} bytes` };
      continue;
    }
    if (!isBlank(bytes)) yield jsonPage(bytes, fallback);
  }
}

/** White space alone, with a byte order mark before it or not. */
function isBlank(bytes: Uint8Array): boolean {
  const from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let at = from; at < bytes.length; at++) if (bytes[at]! > 32) return false;
  return true;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** A page from the UTF-8 bytes of one JSON object {text | html | content, id | url, …}; other fields become metadata. */
export function jsonPage(bytes: Uint8Array, fallback: string): PageOrFailure {
  const fail = (reason: string): PageOrFailure => ({ source: fallback, sha256: null, bytes: bytes.length, status: 'unreadable', reason });
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(bytes));
  } catch (error) {
    return fail(`not a line of JSON: ${(error as Error).message}`);
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) return fail(`not a page: ${parsed.error.issues[0]?.path.join('.') ?? ''} ${parsed.error.issues[0]?.message ?? ''}`.trim());
  const { id, text, html, content, ...rest } = parsed.data;
  const source = String(id ?? rest.url ?? fallback) || fallback;
  const body = text ?? html ?? content;
  if (body === undefined) return { source, sha256: null, bytes: bytes.length, status: 'unreadable', reason: 'the line has neither text nor html nor content' };
  return { source, content: body, kind: text !== undefined ? 'text' : html !== undefined ? 'html' : 'auto', charset: null, metadata: rest };
}
