import { applyEdits, type Edit, type OffsetMap } from '../text/offset-map.js';

const isBlank = (code: number): boolean => code === 32 || (code <= 13 && code >= 9) || code === 0x3000 || code === 0xa0 || code === 0xfeff;

/** Drops the white space around lines, and empty lines. */
export function tidyLines(text: string): { text: string; map: OffsetMap } {
  const edits: Edit[] = [];
  let from = 0;
  while (from < text.length && isBlank(text.charCodeAt(from))) from++;
  if (from > 0) edits.push({ start: 0, end: from, text: '' });
  let last = text.length;
  while (last > from && isBlank(text.charCodeAt(last - 1))) last--;
  for (let newline = text.indexOf('\n', from); newline >= 0 && newline < last; newline = text.indexOf('\n', from)) {
    let start = newline;
    while (start > from && isBlank(text.charCodeAt(start - 1))) start--;
    from = newline + 1;
    while (from < last && isBlank(text.charCodeAt(from))) from++;
    if (from - start !== 1) edits.push({ start, end: from, text: '\n' });
  }
  if (last < text.length) edits.push({ start: last, end: text.length, text: '' });
  return applyEdits(text, edits);
}
