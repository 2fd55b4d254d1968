import type { Removed } from '../../../schemas/document.js';
import type { FurnitureRule } from '../furniture-rules.js';
import { pageLine, type PageLine } from '../page-lines.js';
import { furnitureFamily } from './line-patterns.js';

/** Pieces taken off one line at most; real lines carry one or two. */
const MOST_PIECES = 4;
const LONGEST_PIECE = 300;
/** A shorter piece may be the first word of a sentence that goes on in the next line. */
const SHORTEST_PIECE = 4;
/** What says no more than this speaks of no site. */
const LEAST_SPEECH = 3;
const FULL_STOP = '。'.charCodeAt(0);
const SEMICOLON = ';'.charCodeAt(0);
const endsSentence = new Uint8Array(65536);
for (const mark of '。!?;”)】》') endsSentence[mark.charCodeAt(0)] = 1;

/** Furniture glued to the end of a paragraph: …再上新台阶。展开阅读全文. Only what follows a full stop is looked at. */
export const gluedFurniture: FurnitureRule = ({ folded, lines, taken }) => {
  const removed: Removed[] = [];
  lines.forEach((line, index) => {
    if (taken[index] === undefined && mayCarryPiece(folded, line)) removed.push(...pieces(folded, line));
  });
  return { removed };
};

/** A line that ends as sentences do carries only what speaks, and lines that are read whole say whether they do. */
function mayCarryPiece(folded: string, { site, families, text, end }: PageLine): boolean {
  const last = folded.charCodeAt(end - 1);
  return text === '' || (site > 0 && (families !== 0 || site > LEAST_SPEECH)) || (last !== FULL_STOP && last !== SEMICOLON);
}

function pieces(folded: string, line: PageLine): Removed[] {
  const removed: Removed[] = [];
  let end = line.end;
  for (let piece = 0; piece < MOST_PIECES; piece++) {
    const from = pieceStart(folded, line.start, end);
    if (from <= line.start || end - from < SHORTEST_PIECE) break;
    const family = furnitureFamily(pageLine(from, end, folded.slice(from, end).trim()));
    if (!family) break;
    removed.push({ start: from, end, rule: family.name });
    end = from;
  }
  return removed;
}

/** Where the last sentence, or what stands behind it, begins; `start` where the line holds no earlier sentence near enough. */
function pieceStart(folded: string, start: number, end: number): number {
  const earliest = Math.max(start, end - LONGEST_PIECE);
  let at = end - 1;
  while (at > earliest && endsSentence[folded.charCodeAt(at - 1)] === 0) at--;
  return at <= earliest ? start : at;
}
