import { applyEdits, type Edit, type OffsetMap } from '../text/offset-map.js';

const isBlank = (code: number): boolean => code === 32 || (code <= 13 && code >= 9) || code === 0x3000 || code === 0xa0 || code === 0xfeff;

/** Drops the white space around lines, and empty lines. */
export function tidyLines(text: string): { text: string; map: OffsetMap } {
  const edits: Edit[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isBlank(text.charCodeAt(at))) continue;
    const start = at;
    let breaks = false;
    for (; at < text.length && isBlank(text.charCodeAt(at)); at++) breaks ||= text.charCodeAt(at) === 10;
    const inner = start > 0 && at < text.length;
    if (!breaks && inner) continue;
    const replacement = inner ? '\n' : '';
    if (at - start !== replacement.length || (replacement && text[start] !== '\n')) edits.push({ start, end: at, text: replacement });
  }
  return applyEdits(text, edits);
}
