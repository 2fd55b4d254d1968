/** What encloses an offset: short quoted words (slogans, names), a title in 《》, or nothing. */
export type Enclosure = 'quote' | 'title' | null;

const QUOTED_MOST = 18;
const TITLE_MOST = 80;

/**
 * Looks for a quotation mark or title mark around `at`. A quotation counts when it is short: longer ones are sentences.
 * Where closing quotes were stripped from a page, the words right behind an opening one count as quoted.
 */
export function enclosureOf(text: string, at: number): Enclosure {
  for (let back = at - 1; back >= 0 && back >= at - TITLE_MOST && text[back] !== '\n'; back--) {
    const character = text[back];
    if (character === '》') break;
    if (character === '《') return 'title';
  }
  for (let back = at - 1; back >= 0 && back >= at - QUOTED_MOST && text[back] !== '\n'; back--) {
    const character = text[back]!;
    if (character === '”' || character === '’' || character === '」') return null;
    if (character !== '“' && character !== '‘' && character !== '「' && character !== '"') continue;
    const close = closingQuote(text, back + 1);
    if (close >= 0) return 'quote';
    return at - back <= 5 ? 'quote' : null;
  }
  return null;
}

function closingQuote(text: string, from: number): number {
  for (let at = from; at < text.length && at < from + QUOTED_MOST; at++) {
    const character = text[at];
    if (character === '”' || character === '’' || character === '」' || character === '"') return at;
    if (character === '“' || character === '\n' || character === '。' || character === ';') return -1;
  }
  return -1;
}
