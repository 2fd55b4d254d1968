import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isFailure, type PageOrFailure, type RawPage } from '../../src/source/raw-page.js';
import { readPages } from '../../src/source/readers.js';
import type { FailedSource } from '../../src/source/source-text.js';

/** A folder of files that is gone when the test is. */
export class TemporaryFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'zhibiao-'));

  /** @param name may hold folders, which are made */
  write(name: string, content: Uint8Array | string): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** All pages and failures of one file. */
export async function readAll(path: string, source: string, maxBytes = 1024 * 1024): Promise<{ pages: RawPage[]; failures: FailedSource[] }> {
  const read: PageOrFailure[] = [];
  for await (const page of readPages({ root: dirname(path), path, source }, { maxBytes })) read.push(page);
  return { pages: read.filter((page): page is RawPage => !isFailure(page)), failures: read.filter(isFailure) };
}

/** A page's content as text. */
export function textOf(page: RawPage): string {
  return typeof page.content === 'string' ? page.content : Buffer.from(page.content).toString('utf8');
}
