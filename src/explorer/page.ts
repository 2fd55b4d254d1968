import type { Reading } from './data/reading.js';
import type { PageRequest } from './request.js';
import type { PageParts } from './view/layout.js';
import type { View } from './view/view.js';

/** One kind of page: reads plain data, which is also its JSON form, then draws it. */
export interface Page<Data> {
  /** Hono's notation. */
  readonly path: string;
  /** Null where there is no such page. */
  read(read: Reading, request: PageRequest): Data | null;
  draw(data: Data, view: View): PageParts;
}

/** Lets pages of different data stand in one list. */
export interface AnyPage {
  readonly path: string;
  serve(read: Reading, request: PageRequest): { readonly data: unknown; readonly draw: (view: View) => PageParts } | null;
}

export function page<Data>({ path, read, draw }: Page<Data>): AnyPage {
  return {
    path,
    serve: (reading, request) => {
      const data = read(reading, request);
      return data === null ? null : { data, draw: (view) => draw(data, view) };
    },
  };
}
