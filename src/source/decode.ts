import { createHash } from 'node:crypto';
import { decodeBytes, encodingByName, isBinary } from './encoding.js';
import { declaredCharset, looksLikeHtml, readHtmlPage } from './html-page.js';
import type { RawPage } from './raw-page.js';
import type { FailedSource, FailureStatus, SourceText } from './source-text.js';

/** How pages are decoded. */
export interface DecodeOptions {
  /** The user's `--encoding`; null decides by evidence. */
  readonly encoding: string | null;
  /** Pages with more bytes fail. */
  readonly maxBytes: number;
}

/** SHA-256 in hexadecimal of the bytes as received (of the UTF-8 form where a container had already decoded them). */
export function contentHash(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Decodes a page, or says why it cannot be. */
export function decodePage(page: RawPage, options: DecodeOptions, sha256 = contentHash(page.content)): SourceText | FailedSource {
  const bytes = typeof page.content === 'string' ? Buffer.byteLength(page.content) : page.content.length;
  const fail = (status: FailureStatus, reason: string): FailedSource => ({ source: page.source, sha256, bytes, status, reason });
  if (bytes === 0) return fail('empty', 'the page has no content');
  if (bytes > options.maxBytes) return fail('too_large', `${bytes} bytes, more than the limit of ${options.maxBytes}`);
  let decoded: { text: string; encoding: string; reason: string };
  if (typeof page.content === 'string') {
    decoded = { text: page.content.toWellFormed(), encoding: 'utf-8', reason: 'decoded by its container' };
  } else {
    if (options.encoding === null && isBinary(page.content)) return fail('binary', 'the content is not text');
    const forced = options.encoding === null ? null : encodingByName(options.encoding);
    const read = decodeBytes(page.content, page.charset ?? (page.kind === 'text' ? null : declaredCharset(page.content)), forced);
    if (!read) return fail('undecodable', 'neither UTF-8, GB18030, Big5 nor UTF-16 reads the bytes as Chinese text');
    decoded = read;
  }
  const isHtml = page.kind === 'html' || (page.kind === 'auto' && looksLikeHtml(decoded.text));
  const html = isHtml ? readHtmlPage(decoded.text) : null;
  const text = html ? html.text : decoded.text;
  if (!/\S/.test(text)) return fail('empty', isHtml ? 'the page has no text' : 'the page is blank');
  return {
    source: page.source, mediaType: html ? 'html' : 'text', sha256, bytes, encoding: decoded.encoding, encodingReason: decoded.reason, text, html, metadata: page.metadata,
  };
}
