import type { Span } from '../../text/span.js';
import { CLAUSE_END, foldTables, isHan, PLAIN, SENTENCE_END, wordCode } from './characters.js';

/**
 * A text as reposts are compared: Han characters and Latin letters only, swapped words read as one, numerals, masks,
 * punctuation and line ends gone. What was masked, re-dated, cut into pages or rewritten folds like its original.
 */
export interface FoldedText {
  readonly units: Uint16Array;
  /** Where each unit stands in the text that was folded, in UTF-16 units. */
  readonly at: Int32Array;
  /** Where sentences end, in folded units, ascending; the last is the length. */
  readonly sentenceEnds: Int32Array;
  /** Where clauses end; every sentence's end is one. */
  readonly clauseEnds: Int32Array;
  /** The stretch of the text between its first and its last part. */
  readonly span: Span;
}

/** Growing storage, used again from text to text. */
let unitsRoom = new Uint16Array(1 << 14);
let atRoom = new Int32Array(1 << 14);
let sentenceRoom = new Int32Array(1 << 12);
let clauseRoom = new Int32Array(1 << 12);

function makeRoom(length: number): void {
  if (unitsRoom.length >= length) return;
  const size = 2 ** Math.ceil(Math.log2(length));
  unitsRoom = new Uint16Array(size);
  atRoom = new Int32Array(size);
  sentenceRoom = new Int32Array(size);
  clauseRoom = new Int32Array(size);
}

/** Folds the stretches of `text` that are a report's own. One pass; offsets are into `text`. */
export function fold(text: string, parts: readonly Span[] = [{ start: 0, end: text.length }]): FoldedText {
  makeRoom(parts.reduce((sum, { start, end }) => sum + (end - start), 0) + 2);
  const { folded, role, words } = foldTables();
  const units = unitsRoom;
  const at = atRoom;
  let length = 0;
  let sentences = 0;
  let clauses = 0;
  const endClause = (): void => {
    if (length > (clauses > 0 ? clauseRoom[clauses - 1]! : 0)) clauseRoom[clauses++] = length;
  };
  const endSentence = (): void => {
    endClause();
    if (length > (sentences > 0 ? sentenceRoom[sentences - 1]! : 0)) sentenceRoom[sentences++] = length;
  };
  for (const { start, end } of parts) {
    for (let from = start; from < end; from++) {
      const unit = text.charCodeAt(from);
      const own = folded[unit]!;
      const kind = role[unit]!;
      if (kind === PLAIN) {
        if (own === 0) continue;
        units[length] = own;
        at[length++] = from;
      } else if (kind === CLAUSE_END) endClause();
      else if (kind === SENTENCE_END) endSentence();
      else {
        const next = from + 1 < end ? text.charCodeAt(from + 1) : 0;
        const word = isHan(next) ? words.get(wordCode(unit, next)) : undefined;
        if (word === undefined) {
          if (own === 0) continue;
          units[length] = own;
          at[length++] = from;
        } else {
          for (let k = 0; k < word.length; k++) {
            const code = folded[word.charCodeAt(k)]!;
            if (code === 0) continue;
            units[length] = code;
            at[length++] = from + k;
          }
          from++;
        }
      }
    }
    endClause();
  }
  endSentence();
  return { units: units.slice(0, length), at: at.slice(0, length), sentenceEnds: sentenceRoom.slice(0, sentences), clauseEnds: clauseRoom.slice(0, clauses), span: { start: parts[0]?.start ?? 0, end: parts[parts.length - 1]?.end ?? 0 } };
}
