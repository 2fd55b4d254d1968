import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';

/** A file of the user's that decides what is extracted. Its content counts, not where it lies. */
export interface UserFile {
  readonly path: string;
  /** Of its bytes, in hex. */
  readonly sha256: string;
}

/** A file that cannot be used; the message is for users. */
export class UserFileError extends Error {}

/** Larger files are no catalogue and no dictionary, in bytes. */
const LARGEST = 64 * 2 ** 20;

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Reads a file once, to know it again. @throws UserFileError */
export function userFile(path: string): UserFile {
  return { path, sha256: hashOf(read(path)) };
}

/** The text of a file, which must be what it was when it was first read. @throws UserFileError */
export function textOfUserFile({ path, sha256 }: UserFile): string {
  const bytes = read(path);
  if (hashOf(bytes) !== sha256) throw new UserFileError(`${path} has changed while it was in use`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserFileError(`${path} is not UTF-8`);
  }
}

/** How messages name it. */
export const nameOf = ({ path }: UserFile): string => basename(path);

function read(path: string): Uint8Array {
  try {
    if (statSync(path).size > LARGEST) throw new UserFileError(`${path} is larger than ${LARGEST / 2 ** 20} MiB`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof UserFileError) throw error;
    throw new UserFileError(`${path}: ${(error as Error).message}`);
  }
}
