import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { archive } from '../archive/archive.js';
import type { RawPage } from '../../src/source/raw-page.js';

/** Pages that are measured together, and what they are called in the table. */
export interface PageSet {
  readonly name: string;
  readonly pages: readonly RawPage[];
}

/** Pages of the generated archive (seed 1): original reports, copies of every kind and compilations. */
export function archivePages(count: number): PageSet {
  const pages = Array.from(archive(count, 1).pages(), ({ id, text }): RawPage => ({ source: id, content: text, kind: 'text', charset: null, metadata: {} }));
  return { name: `${count} pages of the generated archive`, pages };
}

/** A page of a folder. */
export const filePage = (folder: string, source: string): RawPage => ({ source, content: readFileSync(join(folder, source)), kind: 'auto', charset: null, metadata: {} });

/** The pages of a folder, each once. */
export function folderPages(folder: string, name: string): PageSet {
  const files = readdirSync(folder).filter((file) => statSync(join(folder, file)).isFile()).sort();
  return { name, pages: files.map((source) => filePage(folder, source)) };
}
