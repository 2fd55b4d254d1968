import type { SourceFile } from '../discover.js';
import type { PageOrFailure } from '../raw-page.js';
import type { ReadOptions } from '../readers.js';
import { collect, fileBytes } from './bytes.js';
import { headerParameter, splitHead } from './mime-head.js';

/** Deeper multiparts are no saved page's. */
const DEEPEST = 5;

/**
 * Reads a page saved as MHTML (RFC 2557): the first part that is HTML, with its own charset, as bytes. Own code, because
 * MIME libraries hand on decoded text, and the encoding of these pages must be decided by evidence.
 */
export async function* readMhtml(file: SourceFile, options: ReadOptions): AsyncGenerator<PageOrFailure> {
  // Base64 and quoted-printable make a page longer, images beside it much longer.
  const most = options.maxBytes * 4;
  const bytes = await collect(fileBytes(file), most);
  if (bytes === null) {
    yield { source: file.source, sha256: null, bytes: most + 1, status: 'too_large', reason: `more than ${most} bytes` };
    return;
  }
  const part = htmlPart(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), 0);
  if (!part) {
    yield { source: file.source, sha256: null, bytes: bytes.length, status: 'unreadable', reason: 'the file holds no part that is HTML' };
    return;
  }
  const url = part.headers.get('content-location') ?? part.outer.get('snapshot-content-location');
  yield { source: file.source, content: part.content, kind: 'html', charset: part.charset, metadata: url ? { url } : {} };
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly outer: ReadonlyMap<string, string>;
  readonly content: Uint8Array;
  readonly charset: string | null;
}

function htmlPart(bytes: Buffer, depth: number, outer: ReadonlyMap<string, string> = new Map()): Part | null {
  const { headers, body } = splitHead(bytes);
  const type = headers.get('content-type') ?? '';
  const boundary = /^multipart\//i.test(type) ? headerParameter(type, 'boundary') : null;
  if (boundary !== null) {
    if (depth >= DEEPEST) return null;
    for (const inner of partsOf(body, boundary)) {
      const part = htmlPart(inner, depth + 1, headers);
      if (part) return part;
    }
    return null;
  }
  if (!/^(?:text\/html|application\/xhtml\+xml)/i.test(type)) return null;
  return { headers, outer, content: decodeTransfer(body, headers.get('content-transfer-encoding') ?? ''), charset: headerParameter(type, 'charset') };
}

/** The parts between the boundary's lines; a missing last boundary ends the last part at the end of the file. */
function* partsOf(body: Buffer, boundary: string): Generator<Buffer> {
  const mark = `--${boundary}`;
  let at = body.indexOf(mark);
  while (at >= 0) {
    const from = body.indexOf('\n', at) + 1;
    if (from === 0 || body.subarray(at + mark.length, at + mark.length + 2).toString('latin1') === '--') return;
    let next = body.indexOf(`\n${mark}`, from);
    const end = next < 0 ? body.length : body[next - 1] === 13 ? next - 1 : next;
    yield body.subarray(from, end);
    next = next < 0 ? -1 : next + 1;
    at = next;
  }
}

function decodeTransfer(body: Buffer, encoding: string): Uint8Array {
  const name = encoding.trim().toLowerCase();
  if (name === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  return name === 'quoted-printable' ? decodeQuotedPrintable(body) : body;
}

const hex = (code: number): number => (code >= 48 && code <= 57 ? code - 48 : code >= 65 && code <= 70 ? code - 55 : code >= 97 && code <= 102 ? code - 87 : -1);

/** RFC 2045, 6.7. What is no valid escape is kept as it stands. */
export function decodeQuotedPrintable(body: Uint8Array): Uint8Array {
  const result = Buffer.allocUnsafe(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    const code = body[at]!;
    if (code !== 0x3d) {
      result[length++] = code;
      continue;
    }
    const high = hex(body[at + 1] ?? 0);
    const low = hex(body[at + 2] ?? 0);
    if (high >= 0 && low >= 0) {
      result[length++] = high * 16 + low;
      at += 2;
    } else if (body[at + 1] === 10) at += 1;
    else if (body[at + 1] === 13 && body[at + 2] === 10) at += 2;
    else result[length++] = code;
  }
  return result.subarray(0, length);
}
