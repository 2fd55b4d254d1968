import { clean, type CleanText } from '../../src/clean/clean.js';
import { defaultOptions } from '../../src/pipeline.js';
import { decodePage } from '../../src/source/decode.js';
import { isFailure } from '../../src/source/raw-page.js';
import type { SourceText } from '../../src/source/source-text.js';
import { sourceEnd, sourceStart } from '../../src/text/offset-map.js';

/** Cleans text or HTML as the pipeline does. */
export function cleanPage(content: string, kind: 'text' | 'html' = 'text'): CleanText & { readonly source: SourceText } {
  const source = decodePage({ source: 'page', content, kind, charset: null, metadata: {} }, defaultOptions);
  if (isFailure(source)) throw new Error(source.reason);
  return { ...clean(source), source };
}

/** The clean text of plain text. */
export const cleanText = (text: string): string => cleanPage(text).text;

/** The rules that removed something, in order of the page. */
export const rulesOf = (text: string): string[] => cleanPage(text).removed.map(({ rule }) => rule);

/** Throws unless every offset of the clean text maps into the source, in order. */
export function expectSoundMap({ map, text, source }: CleanText & { readonly source: SourceText }): void {
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const start = sourceStart(map, at);
    const end = sourceEnd(map, at + 1);
    if (start < last || end < start || end > source.text.length) throw new Error(`offset ${at} maps to ${start}..${end} behind ${last}`);
    last = start;
  }
}
