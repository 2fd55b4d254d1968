import { open, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import pLimit from 'p-limit';
import type { Exchange } from '../exchange.js';
import { ArchiveError, ArchiveFailure } from './archive-error.js';
import { lockArchive } from './lock.js';
import type { PageNotes } from './page-notes.js';
import { infoRecord, pageRecords } from './records.js';
import { scanArchive, type RecordedPage } from './scan.js';

/** What became of a page that was handed over. */
export interface Written {
  readonly page: RecordedPage;
  readonly revisit: boolean;
}

/** An archive open for appending. */
export interface Archive {
  /** What it held when it was opened. */
  readonly pages: ReadonlyMap<string, RecordedPage>;
  /** Bytes of an unfinished page that were cut off its end. */
  readonly torn: number;
  /** Appends a page; when this resolves it is on the disk. */
  append(answer: Exchange, notes: PageNotes): Promise<Written>;
  close(): Promise<void>;
}

/**
 * Opens an archive, or begins one. An unfinished page at its end is cut off.
 * @param info fields of the warcinfo record that the pages of this run refer to; it is written before the first of them
 * @throws ArchiveError where the file cannot be opened, is another program's, or is being written
 */
export async function openArchive(file: string, info: Readonly<Record<string, string>>, now: () => number): Promise<Archive> {
  const unlock = await lockArchive(file);
  let handle: FileHandle | null = null;
  try {
    handle = await open(file, 'a+').catch((error: Error) => {
      throw new ArchiveError(`cannot write ${file}: ${error.message}`);
    });
    const { pages, end, torn } = await scanArchive(handle, file);
    if (torn > 0) {
      await handle.truncate(end);
      await handle.sync();
    }
    if (end === 0) await syncFolder(file);
    return new AppendingArchive(file, handle, unlock, pages, torn, end, info, now);
  } catch (error) {
    await handle?.close();
    await unlock();
    throw error;
  }
}

/** A new file is safe only when its folder's entry is. Not every system opens folders. */
async function syncFolder(file: string): Promise<void> {
  try {
    const folder = await open(dirname(file), 'r');
    await folder.sync().finally(() => folder.close());
  } catch {
    return;
  }
}

class AppendingArchive implements Archive {
  private infoId: string | null = null;
  /** One page at a time: its records must stand together. */
  private readonly turn = pLimit(1);

  constructor(
    private readonly file: string,
    private readonly handle: FileHandle,
    private readonly unlock: () => Promise<void>,
    readonly pages: Map<string, RecordedPage>,
    readonly torn: number,
    private end: number,
    private readonly info: Readonly<Record<string, string>>,
    private readonly now: () => number,
  ) {}

  append(answer: Exchange, notes: PageNotes): Promise<Written> {
    return this.turn(() => this.appendNow(answer, notes));
  }

  private async appendNow(answer: Exchange, notes: PageNotes): Promise<Written> {
    const first = this.infoId === null ? await infoRecord(this.info, basename(this.file), this.now()) : null;
    const { bytes, page, revisit } = await pageRecords(answer, notes, first?.id ?? this.infoId!, this.pages.get(answer.url.href) ?? null);
    await this.write(first ? Buffer.concat([first.bytes, bytes]) : bytes);
    this.infoId ??= first!.id;
    this.pages.set(answer.url.href, page);
    return { page, revisit };
  }

  private async write(bytes: Uint8Array): Promise<void> {
    try {
      await this.handle.appendFile(bytes);
      await this.handle.datasync();
      this.end += bytes.length;
    } catch (error) {
      // A full disk leaves part of a page behind, which the next page must not stand after.
      await this.handle.truncate(this.end).catch(() => undefined);
      throw new ArchiveFailure(`cannot write ${this.file}: ${(error as Error).message}; the pages in it are whole, and the same command goes on`);
    }
  }

  async close(): Promise<void> {
    await this.turn(async () => undefined);
    await this.handle.close();
    if (this.end === 0) await rm(this.file, { force: true });
    await this.unlock();
  }
}
