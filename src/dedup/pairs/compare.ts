import { KEY, kindOf } from '../signature/hash.js';
import { SIGNAL, type ComparedPair } from '../tables/pairs.js';
import type { Shelf, SignedReport } from '../tables/shelf.js';
import { weighPair } from './evidence.js';
import { judge, sharedShare } from './judge.js';
import { bySize } from './prepared.js';

const BITS: Readonly<Record<number, number>> = { [KEY.sentence]: SIGNAL.sentence, [KEY.passage]: SIGNAL.passage, [KEY.band]: SIGNAL.band, [KEY.text]: SIGNAL.text };

/** The kinds of the keys two reports share, as bits of {@link SIGNAL}. Both lists ascend. */
export function sharedSignals(a: Float64Array, b: Float64Array): number {
  let signals = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i]!;
    const right = b[j]!;
    if (left === right) signals |= BITS[kindOf(left)]!;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return signals;
}

/** Compares two reports in full: a function of their texts, whatever else the store holds. */
export function comparePair(shelf: Shelf, a: SignedReport, b: SignedReport, found: boolean): ComparedPair {
  const [inner, outer] = bySize(a, b);
  const evidence = weighPair(shelf.prepared(inner.uid), shelf.prepared(outer.uid));
  const equal = inner.textKey === outer.textKey && evidence.facts === evidence.outerLength;
  return {
    inner: inner.uid, outer: outer.uid, found, signals: sharedSignals(shelf.keys(inner.uid), shelf.keys(outer.uid)), likeness: equal ? 'identical' : judge(evidence),
    shared: equal ? 1 : sharedShare(evidence), ...evidence,
  };
}
