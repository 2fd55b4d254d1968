import { existsSync } from 'node:fs';
import type { SourceFile } from '../source/discover.js';
import type { PageOrFailure } from '../source/raw-page.js';
import type { DocumentWriter } from '../store/write-document.js';

/** Says of each source whether it comes for the first time in this run. Without a store the names are held in memory. */
export function seenBy(writer: DocumentWriter | null): (source: string) => boolean {
  if (writer) return (source) => writer.see(source);
  const seen = new Set<string>();
  return (source) => seen.size < seen.add(source).size;
}

/**
 * Two pages of one run must not share a name: the second gets a number. Half a surrogate pair, which an id of JSON can hold, is
 * no character and makes no other name: a hash and a database would not agree about it.
 */
export function named(page: PageOrFailure, isFirst: (source: string) => boolean): PageOrFailure {
  const name = page.source.toWellFormed();
  let source = name;
  for (let copy = 2; !isFirst(source); copy++) source = `${name}~${copy}`;
  return source === page.source ? page : { ...page, source };
}

/** One page a file is right for all but containers, where the total is not known before the end. */
export function pagesToCome(files: readonly SourceFile[], limit: number): number | null {
  return files.every(({ path }) => /\.(?:txt|text|html?|md|docx?|pdf)$/i.test(path)) ? Math.min(files.length, limit) : null;
}

/** Where a retry has to look: files one of whose pages failed, or that go by the name of a page that did. */
export function holdsFailure(writer: DocumentWriter, { path, source }: SourceFile): boolean {
  if (writer.hasFailed(path)) return true;
  const known = writer.known(source);
  return known !== undefined && known.status !== 'ok';
}

/**
 * Documents of earlier runs whose file, or place in its container, is gone.
 * @param complete files that were read to their end: only they can tell what is no longer in them
 */
export function missingSources(writer: DocumentWriter, files: readonly SourceFile[], complete: ReadonlySet<string>): string[] {
  const roots = [...new Set(files.map(({ root }) => root))].filter((root) => root !== '');
  const gone = roots.flatMap((root) => writer.unseenBelow(root)).filter(({ origin }) => !existsSync(origin));
  return [...new Set([...writer.unseenFrom([...complete]), ...gone.map(({ source }) => source)])].sort();
}

/** A page, or a place in a file, that could not be read: the file may hold more pages than were found. */
export const isUnreadable = (page: PageOrFailure): boolean => 'status' in page && page.status === 'unreadable';
