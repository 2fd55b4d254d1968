const isHan = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);

/**
 * A text as the full-text index takes it: every Han character a word of its own, digits and Latin words whole, all other
 * characters dropped. A phrase query over the same form finds stretches of any length.
 */
export function searchText(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isHan(text.charCodeAt(at))) continue;
    if (at > from) parts.push(text.slice(from, at));
    parts.push(text[at]!);
    from = at + 1;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts.join(' ');
}

/** The phrase query that finds a stretch of text; null where nothing is left to look for. */
export function searchPhrase(words: string): string | null {
  const terms = searchText(words.normalize('NFKC')).replace(/["*^:(){}+\u0000-]/g, ' ').trim();
  return terms === '' ? null : `"${terms.replace(/\s+/g, ' ')}"`;
}
