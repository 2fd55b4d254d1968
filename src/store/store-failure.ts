/** The database could not be written or read for a reason outside of this program: a full disk, another program. The message is for users. */
export class StoreFailure extends Error {}

/** What SQLite's result codes (sqlite.org/rescode.html) mean to whoever runs the program, by their first words. */
const WORDS: readonly (readonly [code: RegExp, words: string])[] = [
  [/^SQLITE_FULL/, 'no room is left for the database'],
  [/^SQLITE_IOERR_(?:WRITE|TRUNCATE|FSYNC|SHMSIZE|SHMOPEN)/, 'the database cannot be written: the disk is full or failing, or the file has reached the largest size allowed'],
  [/^SQLITE_IOERR/, 'the disk failed'],
  [/^SQLITE_(?:CORRUPT|NOTADB)/, 'not a SQLite database, or a damaged one'],
  [/^SQLITE_(?:BUSY|LOCKED)/, 'another program has held the database for more than ten seconds'],
  [/^SQLITE_(?:READONLY|PERM|AUTH)/, 'the database may not be written'],
  [/^SQLITE_CANTOPEN/, 'the database, or a file beside it, cannot be opened'],
  [/^SQLITE_NOMEM/, 'SQLite has no memory left'],
];

/** One line about an error of SQLite for users; null for any other error, which is a bug. */
export function storeFailure(error: unknown, file: string): string | null {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return null;
  const words = WORDS.find(([pattern]) => pattern.test(code))?.[1];
  return words === undefined ? null : `${file}: ${words} (${code})`;
}
