/** A piece of a list. */
export interface Listed<T> {
  readonly rows: readonly T[];
  readonly page: number;
  /** Is there a next page? */
  readonly more: boolean;
}

/** Asks for one row more than a page holds: whether there is a next page is then known without counting. */
export function listed<T>(page: number, size: number, read: (limit: number, offset: number) => readonly T[]): Listed<T> {
  const rows = read(size + 1, (page - 1) * size);
  return { rows: rows.slice(0, size), page, more: rows.length > size };
}
