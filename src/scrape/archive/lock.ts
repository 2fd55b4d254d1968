import { constants, copyFile, link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { ArchiveError } from './archive-error.js';

const MOST_TRIES = 4;

function runs(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Keeps two scrapes from writing one archive: FILE.lock holds the number of the process that writes. One left by a process
 * that was killed is taken over.
 * @returns lets go of the lock
 */
export async function lockArchive(file: string): Promise<() => Promise<void>> {
  const lock = `${file}.lock`;
  const own = `${lock}.${process.pid}`;
  try {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      // Written first and linked then: nobody ever sees a lock that names no process.
      await writeFile(own, `${process.pid}\n`);
      if (await isFree(place(own, lock))) return () => rm(lock, { force: true });
      const holder = await holderOf(lock);
      if (holder !== null && holder !== process.pid && runs(holder)) throw new ArchiveError(`${file} is being written by another scrape (process ${holder}); if it is not, delete ${lock}`);
      // Of several that find the same dead lock, one moves it away; what it has moved must still be that one.
      const away = `${own}.away`;
      if (!(await isThere(rename(lock, away)))) continue;
      const moved = await holderOf(away);
      if (moved !== null && moved !== process.pid && runs(moved)) await isFree(place(away, lock));
      await rm(away, { force: true });
    }
    throw new ArchiveError(`${file} is being written by another scrape; if it is not, delete ${lock}`);
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError(`cannot write beside ${file}: ${(error as Error).message}`);
  } finally {
    await rm(own, { force: true });
  }
}

/** Puts a copy of a file where none is, at once. Some file systems (exFAT, network shares) know no links: there it is made and then written. */
async function place(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}

/** The process a lock names; null where it names none. */
async function holderOf(lock: string): Promise<number | null> {
  const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
  return Number.isSafeInteger(holder) && holder > 0 ? holder : null;
}

const unless = (code: string) => async (change: Promise<void>): Promise<boolean> => {
  try {
    await change;
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== code) throw error;
    return false;
  }
};
const isFree = unless('EEXIST');
const isThere = unless('ENOENT');
