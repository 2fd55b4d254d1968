/** What a page is asked for. */
export interface PageRequest {
  /** Parts of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** A parameter of the query, at most so long as anybody would write one; null where it is missing or empty. */
  query(name: string): string | null;
  /** The page of a list, from 1. */
  readonly page: number;
}

const LONGEST = 400;
/** Lists are not leafed through beyond this. */
const LAST_PAGE = 2000;

export function pageRequest(url: URL, params: Readonly<Record<string, string>>): PageRequest {
  const query = (name: string): string | null => {
    const value = url.searchParams.get(name);
    return value === null || value === '' ? null : value.slice(0, LONGEST);
  };
  const page = Number(query('page') ?? 1);
  return { params, query, page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1 };
}

/** One of these values, or the first. */
export function choice<const T extends string>(value: string | null, values: readonly T[]): T {
  return values.find((one) => one === value) ?? values[0]!;
}
