import type { Value } from './saved.js';

/** What the child process is asked, one JSON document on its standard input. */
export interface Question {
  readonly db: string;
  readonly sql: string;
  readonly parameters: Readonly<Record<string, Value>>;
  readonly maxRows: number;
}

/** What it answers, JSON lines on its standard output: columns first, then rows, then the end; or an error. */
export type Answer =
  | { readonly columns: readonly string[] }
  | { readonly row: readonly Value[] }
  | { readonly end: { readonly rows: number; readonly more: boolean } }
  | { readonly error: string };
