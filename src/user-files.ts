import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';

/** A file of the user's that decides what is extracted, read once: extraction processes are given what it said, whatever becomes of it meanwhile. */
export interface UserFile {
  readonly path: string;
  /** Of its bytes, in hex. */
  readonly sha256: string;
  readonly text: string;
}

/** A file that cannot be used; the message is for users. */
export class UserFileError extends Error {}

/** Larger files are no catalogue and no dictionary, in bytes. */
const LARGEST = 64 * 2 ** 20;

/** Reads a file of UTF-8. @throws UserFileError */
export function userFile(path: string): UserFile {
  const bytes = read(path);
  try {
    return { path, sha256: createHash('sha256').update(bytes).digest('hex'), text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    throw new UserFileError(`${path} is not UTF-8`);
  }
}

/** How messages name it. */
export const nameOf = ({ path }: UserFile): string => basename(path);

function read(path: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    if (statSync(path).size > LARGEST) throw new UserFileError(`${path} is larger than ${LARGEST / 2 ** 20} MiB`);
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof UserFileError) throw error;
    throw new UserFileError((error as NodeJS.ErrnoException).code === 'ENOENT' ? `no such file: ${path}` : `${path}: ${(error as Error).message}`);
  }
  if (bytes.length > LARGEST) throw new UserFileError(`${path} is larger than ${LARGEST / 2 ** 20} MiB`);
  return bytes;
}
