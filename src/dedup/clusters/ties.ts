import type { ComparedPair } from '../tables/pairs.js';

/** What a pair means once it is known which reports are compilations: copies of one report, one holding the other, one wording of different facts. */
export type Tie = 'copy' | 'holds' | 'template';

/** A compilation and its copy share nearly everything; a compilation and another one that share reports do not. */
const SAME_COMPILATION = 0.8;
/** A compilation lies inside another when that holds nearly all of it. */
const WHOLE = 0.85;

export function tieOf(pair: ComparedPair, isCompilation: (uid: number) => boolean): Tie | null {
  const { inner, outer, likeness, shared, facts, outerLength } = pair;
  if (likeness === null) return null;
  if (likeness === 'identical') return 'copy';
  const innerIs = isCompilation(inner);
  const outerIs = isCompilation(outer);
  if (likeness === 'template') return innerIs || outerIs ? null : 'template';
  if (!innerIs && !outerIs) return likeness === 'part' ? 'holds' : 'copy';
  if (facts >= outerLength * SAME_COMPILATION) return 'copy';
  return !innerIs || shared >= WHOLE ? 'holds' : null;
}

/** Part of the smaller region that two regions of one report may share and still be different reports. */
const MOST_SHARED_REGION = 0.1;
/**
 * True where a report holds two others that lie side by side in it and are not related: a page of several reports that could
 * not be split.
 * @param within its pairs with reports that may lie in it
 * @param related whether two reports are alike in any way
 */
export function holdsSeveral(within: readonly ComparedPair[], related: (a: number, b: number) => boolean): boolean {
  const held = [...within].sort((a, b) => a.outerStart - b.outerStart || a.inner - b.inner);
  return held.some((left, at) => held.slice(at + 1).some((right) => {
    const common = Math.min(left.outerEnd, right.outerEnd) - right.outerStart;
    const smaller = Math.min(left.outerEnd - left.outerStart, right.outerEnd - right.outerStart);
    return common <= smaller * MOST_SHARED_REGION && !related(left.inner, right.inner);
  }));
}
