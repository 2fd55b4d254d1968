/** What encloses an offset: short quoted words (slogans, names), a title in 《》, or nothing. */
export type Enclosure = 'quote' | 'title' | null;

const QUOTED_MOST = 18;
const TITLE_MOST = 80;

const NONE = 0;
const OPEN_TITLE = 1;
const CLOSE_TITLE = 2;
const OPEN_QUOTE = 3;
const CLOSE_QUOTE = 4;
const STRAIGHT = 5;
const LINE = 6;
const STOP = 7;

/** What a UTF-16 unit is among marks. */
const marks = new Uint8Array(65536);
for (const [kind, characters] of [[OPEN_TITLE, '《'], [CLOSE_TITLE, '》'], [OPEN_QUOTE, '“‘「'], [CLOSE_QUOTE, '”’」'], [STRAIGHT, '"'], [LINE, '\n'], [STOP, '。;']] as const) {
  for (const character of characters) marks[character.charCodeAt(0)] = kind;
}

/**
 * Looks for a quotation mark or title mark around `at`. A quotation counts when it is short: longer ones are sentences.
 * Where closing quotes were stripped from a page, the words right behind an opening one count as quoted.
 */
export function enclosureOf(text: string, at: number): Enclosure {
  const farthest = Math.max(0, at - TITLE_MOST);
  const nearest = at - QUOTED_MOST;
  let quote = -1;
  let closed = false;
  for (let back = at - 1; back >= farthest; back--) {
    const mark = marks[text.charCodeAt(back)]!;
    if (mark === NONE || mark === STOP) continue;
    if (mark === LINE || mark === CLOSE_TITLE) {
      // A title's end says nothing of a quotation that begins before it.
      if (mark === CLOSE_TITLE && quote < 0 && !closed) quote = quoteBefore(text, back - 1, Math.max(0, nearest));
      break;
    }
    if (mark === OPEN_TITLE) return 'title';
    if (back < nearest || quote >= 0 || closed) continue;
    if (mark === CLOSE_QUOTE) closed = true;
    else quote = back;
  }
  if (quote < 0) return null;
  return closingQuote(text, quote + 1) >= 0 || at - quote <= 5 ? 'quote' : null;
}

/** The opening quote nearest before `from`, not farther than `least` and not across a closing one or a line; -1 where none is. */
function quoteBefore(text: string, from: number, least: number): number {
  for (let back = from; back >= least; back--) {
    const mark = marks[text.charCodeAt(back)]!;
    if (mark === OPEN_QUOTE || mark === STRAIGHT) return back;
    if (mark === CLOSE_QUOTE || mark === LINE) return -1;
  }
  return -1;
}

function closingQuote(text: string, from: number): number {
  const latest = Math.min(text.length, from + QUOTED_MOST);
  for (let at = from; at < latest; at++) {
    const mark = marks[text.charCodeAt(at)]!;
    if (mark === CLOSE_QUOTE || mark === STRAIGHT) return at;
    // Only “ begins another quotation; ‘ stands inside one.
    if (mark === LINE || mark === STOP || text[at] === '“') return -1;
  }
  return -1;
}
