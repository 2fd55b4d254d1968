import { seeded } from '../support/random.js';
import { breakdownPhrasings } from './breakdown-phrasings.js';
import { openPhrasings } from './open-phrasings.js';
import { shown, type Writer, type Written } from './phrasing.js';
import { reckonedPhrasings } from './reckoned-phrasings.js';

/** A sentence with a total and its parts. `total` is where the total's numeral stands in `text`. */
export interface BreakdownSentence {
  readonly phrasing: string;
  readonly text: string;
  readonly total: { readonly start: number; readonly end: number };
  /** The total was changed: it contradicts its parts. */
  readonly altered: boolean;
}

const phrasings = [...breakdownPhrasings, ...reckonedPhrasings, ...openPhrasings];

/** Changes one digit, exchanges two, drops one or writes one twice, as a typist would; never by less than printing would hide. */
function slip(printed: string, { slack = 0, decimals = 0 }: Written, onlyDown: boolean, writer: Writer): string {
  for (;;) {
    const places = [...printed].flatMap((character, at) => (character === '.' ? [] : [at]));
    const at = writer.pick(places);
    const other = String(writer.int(0, 9));
    const next = printed[at + 1];
    const changed = writer.pick([
      printed.slice(0, at) + other + printed.slice(at + 1),
      next !== undefined && next !== '.' ? printed.slice(0, at) + next + printed[at] + printed.slice(at + 2) : printed,
      printed.slice(0, at) + printed.slice(at + 1),
      printed.slice(0, at) + printed[at] + printed.slice(at),
    ]);
    const off = Number(changed) - Number(printed);
    if (/^[1-9]\d*(?:\.\d+)?$|^0\.\d+$/.test(changed) && Number(changed) > 0 && Math.abs(off) > (slack + 0.5) * 10 ** -decimals && (off < 0 || !onlyDown)) return changed;
  }
}

/**
 * `count` sentences, the phrasings in turn. In `share` of the closed ones the total is altered; open ones stay true, for
 * there nobody could tell.
 */
export function breakdownArchive(count: number, share: number, seed: number): BreakdownSentence[] {
  const next = seeded(seed).next;
  const writer: Writer = { int: (low, high) => low + Math.floor(next() * (high - low + 1)), pick: (choices) => choices[Math.floor(next() * choices.length)]! };
  const closedShare = phrasings.filter((phrasing) => phrasing.closed).length / phrasings.length;
  return Array.from({ length: count }, (_, index) => {
    const phrasing = phrasings[index % phrasings.length]!;
    const sentence = phrasing.write(writer);
    const { text, total, decimals = 0 } = sentence;
    const altered = phrasing.closed && next() < share / closedShare;
    const printed = shown(total, decimals);
    const written = altered ? slip(printed, sentence, phrasing.onlyDown, writer) : printed;
    const start = text.indexOf('T');
    return { phrasing: phrasing.name, text: text.replace('T', written), total: { start, end: start + written.length }, altered };
  });
}
