import type { HtmlPage } from './html-page.js';

/** A page as it was received and decoded; `text` is what all offsets of the contract point into. */
export interface SourceText {
  readonly source: string;
  readonly mediaType: 'text' | 'html';
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: string;
  readonly encodingReason: string;
  readonly text: string;
  /** The structure of an HTML page; null for plain text. */
  readonly html: HtmlPage | null;
  /** Fields of a JSON line, headers of a WARC record. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Why a page has no text. */
export type FailureStatus = 'unreadable' | 'empty' | 'binary' | 'undecodable' | 'unsupported' | 'too_large' | 'timeout' | 'failed';

/** A page that could not become a {@link SourceText}. */
export interface FailedSource {
  readonly source: string;
  readonly sha256: string | null;
  readonly bytes: number;
  readonly status: FailureStatus;
  readonly reason: string;
}
