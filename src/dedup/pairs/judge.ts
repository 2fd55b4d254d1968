import type { PairEvidence } from './evidence.js';

/**
 * What the evidence makes of a pair, before the reports around it are looked at: `opening` is a text that another one begins
 * with, a truncated copy unless the other proves to be a compilation; `part` lies inside another text.
 */
export type Likeness = 'duplicate' | 'opening' | 'part' | 'template';

/** Share of the inner report that must be aligned with the same facts, and of the outer one where the two are of one size. Reports that share a third of their sentences stay below. */
const LEAST_SHARED = 0.45;
const LEAST_SHARED_OUTER = 0.38;
/** Of a text that lies in another one at least so much must be there, and so many of its units. */
const LEAST_SHARED_PART = 0.52;
const LEAST_UNITS_PART = 0.48;
/** For reports of a few sentences, where chance weighs more. */
const LEAST_SHARED_SHORT = 0.6;
const SHORT = 150;
/** Units that must be aligned at all. */
const LEAST_UNITS = 20;

/** Two reports are of one size when the alignment covers so much of the larger, or spans so much of it. */
const SAME_SIZE = 0.7;
const SPANS = 0.8;
/** A share that leaves no doubt, so that the other report may hold much else. */
const CERTAIN = 0.6;
/** A truncated copy is in its original from beginning to end; a page that holds a truncated copy holds only a piece of the original. */
const WHOLE_INNER = 0.75;
/** A truncated copy holds at least so much of its original. */
const LEAST_OPENING = 0.25;

/** Figures that must be compared before they can tell a template from a copy, and the share of them that differs in one. */
const LEAST_FIGURES = 6;
const TEMPLATE_DIFFERS = 0.6;
/** Both texts' shares that a template must share in words. */
const TEMPLATE_WORDS = 0.65;

/** The share of the inner report that is in the outer one with the same facts, 0 to 1: the mean of its units' and its sentences'. */
export function sharedShare({ facts, innerLength, sentences, sharedSentences }: PairEvidence): number {
  const byUnits = innerLength === 0 ? 0 : facts / innerLength;
  return sentences === 0 ? byUnits : (byUnits + sharedSentences / sentences) / 2;
}

/** The share of compared figures that differ altogether, 0 to 1; 0 where there are too few to say. */
function differingShare({ same, near, other }: PairEvidence): number {
  const compared = same + near + other;
  return compared < LEAST_FIGURES ? 0 : other / compared;
}

/** Judges a pair by its evidence; null where the two are unrelated. */
export function judge(evidence: PairEvidence): Likeness | null {
  const { innerLength, outerLength, words, facts, same, other, renamed } = evidence;
  if (innerLength === 0 || words < LEAST_UNITS) return null;
  const compared = same + evidence.near + other;
  const few = compared < LEAST_FIGURES;
  // In reports of a few figures one name that was put for another is enough, where most figures went with it.
  const otherPlace = renamed >= 2 ? (few ? other >= same : other * 2 >= compared) : renamed === 1 && few && other > same;
  if (differingShare(evidence) >= TEMPLATE_DIFFERS || otherPlace) {
    return words >= innerLength * TEMPLATE_WORDS && words >= outerLength * TEMPLATE_WORDS ? 'template' : null;
  }
  const shared = sharedShare(evidence);
  const covered = facts / outerLength;
  const spanned = (evidence.outerEnd - evidence.outerStart) / outerLength;
  if (shared < (innerLength < SHORT ? LEAST_SHARED_SHORT : LEAST_SHARED)) return null;
  if (covered >= SAME_SIZE || (spanned >= SPANS && covered >= (shared >= CERTAIN ? LEAST_OPENING : LEAST_SHARED_OUTER))) return 'duplicate';
  const whole = evidence.innerEnd - evidence.innerStart >= innerLength * WHOLE_INNER;
  if (!whole) return beginsInPiece(evidence) || endsInPiece(evidence) ? 'part' : null;
  if (shared < LEAST_SHARED_PART) return null;
  const opens = evidence.outerStart <= Math.max(40, outerLength * 0.06);
  if (opens && covered >= LEAST_OPENING && !evidence.goesOn) return 'opening';
  return isDense(evidence) && facts >= innerLength * LEAST_UNITS_PART ? 'part' : null;
}

/** A text inside another lies in one piece; what is strewn over a long page is the genre's common stock. */
function isDense({ words, outerStart, outerEnd }: PairEvidence): boolean {
  return words * 3 >= outerEnd - outerStart;
}

/** Share of a report that a page must hold in one piece to hold a truncated copy of it. */
const LEAST_PIECE = 0.37;
/** Of the stretch in which that piece lies, so much is aligned. */
const WHOLE_PIECE = 0.75;

/** True where one piece of the inner report, from its beginning, lies in the outer one: a page holds a truncated copy. */
export function holdsOpening(evidence: PairEvidence): boolean {
  return evidence.facts >= evidence.innerLength * LEAST_PIECE && beginsInPiece(evidence);
}

/** What is aligned lies in one piece that the inner report begins with: a page holds a truncated copy of it. */
function beginsInPiece({ innerLength, words, innerStart, outerStart, outerEnd }: PairEvidence): boolean {
  return innerStart <= atEdge(innerLength) && words >= (outerEnd - outerStart) * WHOLE_PIECE;
}

/** What is aligned lies in one piece that the outer report begins and the inner one ends with: a page was split in the middle of a report. */
function endsInPiece({ innerLength, words, innerEnd, outerStart, outerEnd, outerLength }: PairEvidence): boolean {
  return innerEnd >= innerLength - atEdge(innerLength) && outerStart <= atEdge(Math.min(innerLength, outerLength)) && words >= (outerEnd - outerStart) * WHOLE_PIECE;
}

/** So close to the beginning or the end of a text as to be at it. */
const atEdge = (length: number): number => Math.max(20, length * 0.05);
