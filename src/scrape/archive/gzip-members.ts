import type { FileHandle } from 'node:fs/promises';
import { constants, crc32, inflateRawSync } from 'node:zlib';

/** Where a file of gzip members stops being one. */
export interface MembersEnd {
  /** Behind the last whole member. */
  readonly end: number;
  readonly size: number;
  /** What stands behind it: nothing, a last member cut short, or damage with whole members after it. */
  readonly tail: 'none' | 'torn' | 'damaged';
}

/** Called with the content of each member and the place in the file behind it. */
export type VisitMember = (content: Uint8Array, end: number) => Promise<void>;

const WINDOW = 256 * 1024;
/** A member that unpacks to more is no page's record. */
const MOST_UNPACKED = 1024 * 1024 * 1024;
const HEADER = 10;
const TRAILER = 8;
/** Every record of a WARC file begins so. */
const RECORD_START = 'WARC/1.';

type Read = { readonly kind: 'whole'; readonly length: number; readonly content: Uint8Array } | { readonly kind: 'short' } | { readonly kind: 'bad' };

const isHeader = (bytes: Buffer, at: number): boolean => bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 0x08 && bytes[at + 3] === 0;

/** The gzip member at the start of the bytes (RFC 1952). Members with names or extra fields are bad: the writer makes none. */
function readMember(bytes: Buffer): Read {
  if (bytes.length < 4) return { kind: 'short' };
  if (!isHeader(bytes, 0)) return { kind: 'bad' };
  if (bytes.length < HEADER + TRAILER) return { kind: 'short' };
  try {
    // With `info` the result tells how much of the input was the member's; the declarations do not know it.
    const { buffer, engine } = inflateRawSync(bytes.subarray(HEADER), { info: true, maxOutputLength: MOST_UNPACKED }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    const trailer = HEADER + engine.bytesWritten;
    if (bytes.length < trailer + TRAILER) return { kind: 'short' };
    const sound = bytes.readUInt32LE(trailer) === crc32(buffer) && bytes.readUInt32LE(trailer + 4) === buffer.length % 2 ** 32;
    return sound ? { kind: 'whole', length: trailer + TRAILER, content: buffer } : { kind: 'bad' };
  } catch (error) {
    return { kind: (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR' ? 'short' : 'bad' };
  }
}

async function readAt(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

/** True where a record begins anywhere behind an offset: then what stands there is damage within the file, not its torn end. */
async function recordBehind(file: FileHandle, from: number, size: number): Promise<boolean> {
  for (let offset = from; offset < size; offset += WINDOW) {
    const bytes = await readAt(file, offset, Math.min(2 * WINDOW, size - offset));
    for (let at = bytes.indexOf(0x1f); at >= 0 && at < WINDOW; at = bytes.indexOf(0x1f, at + 1)) {
      if (isHeader(bytes, at) && startsRecord(bytes.subarray(at + HEADER))) return true;
    }
  }
  return false;
}

function startsRecord(deflated: Buffer): boolean {
  try {
    return inflateRawSync(deflated.subarray(0, 4096), { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, RECORD_START.length).toString('latin1') === RECORD_START;
  } catch {
    return false;
  }
}

/** Reads the members of a file one after the other, and tells where and how they end. */
export async function readMembers(file: FileHandle, visit: VisitMember): Promise<MembersEnd> {
  const { size } = await file.stat();
  let offset = 0;
  let window: Buffer = Buffer.alloc(0);
  let windowAt = 0;
  while (offset < size) {
    let read = readMember(window.subarray(offset - windowAt));
    for (let length = WINDOW; read.kind !== 'whole' && windowAt + window.length < size; length *= 2) {
      window = await readAt(file, offset, Math.min(length, size - offset));
      windowAt = offset;
      read = readMember(window);
      if (read.kind === 'bad') break;
    }
    if (read.kind !== 'whole') return { end: offset, size, tail: (await recordBehind(file, offset + 1, size)) ? 'damaged' : 'torn' };
    offset += read.length;
    await visit(read.content, offset);
  }
  return { end: offset, size, tail: 'none' };
}
