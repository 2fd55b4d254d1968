import type { FailedSource } from './source-text.js';

/** A page as a reader hands it on: bytes still to be decoded, or text that a container (JSON) had already decoded. */
export interface RawPage {
  readonly source: string;
  readonly content: Uint8Array | string;
  /** What the container says of the content; auto looks at it. */
  readonly kind: 'text' | 'html' | 'auto';
  /** A charset named by a header or a container. */
  readonly charset: string | null;
  readonly metadata: Readonly<Record<string, unknown>>;
}

export type PageOrFailure = RawPage | FailedSource;

/** True for a page that could not be read. */
export function isFailure(page: object): page is FailedSource {
  return 'status' in page;
}
