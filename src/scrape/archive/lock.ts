import { open, readFile, rm } from 'node:fs/promises';
import { ArchiveError } from './archive-error.js';

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
  for (let tries = 0; ; tries++) {
    try {
      const handle = await open(lock, 'wx');
      await handle.writeFile(`${process.pid}\n`);
      await handle.close();
      return () => rm(lock, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw new ArchiveError(`cannot write beside ${file}: ${(error as Error).message}`);
    }
    const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (tries > 2 || (holder > 0 && holder !== process.pid && runs(holder))) throw new ArchiveError(`${file} is being written by another scrape (process ${holder}); if it is not, delete ${lock}`);
    await rm(lock, { force: true });
  }
}
