const SPACE = 0x20;

const isHan = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);

/**
 * A text as the full-text index takes it: every Han character a word of its own, digits and Latin words whole, all other
 * characters dropped. A phrase query over the same form finds stretches of any length.
 */
export function searchText(text: string): string {
  // Written as units and made a string once: joining as many strings as there are characters took longer than finding them.
  const units = new Uint16Array(text.length * 2);
  let length = 0;
  let behindHan = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const han = isHan(code);
    if (at > 0 && (han || behindHan)) units[length++] = SPACE;
    units[length++] = code;
    behindHan = han;
  }
  return Buffer.from(units.buffer, 0, length * 2).toString('utf16le');
}

/** The phrase query that finds a stretch of text; null where nothing is left to look for. */
export function searchPhrase(words: string): string | null {
  const terms = searchText(words.normalize('NFKC')).replace(/["*^:(){}+\u0000-]/g, ' ').trim();
  return terms === '' ? null : `"${terms.replace(/\s+/g, ' ')}"`;
}
