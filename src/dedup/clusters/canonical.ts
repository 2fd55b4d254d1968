import { KEY, kindOf } from '../signature/hash.js';

/** What a canonical report is chosen by. */
export interface Candidate {
  readonly uid: number;
  readonly source: string;
  readonly report: number;
  readonly keys: Float64Array;
  /** Folded units. */
  readonly length: number;
  /** Masks, corrupt figures and manglings found in it. */
  readonly damage: number;
  /** When the page says it was put up, ISO 8601; null where it does not say. */
  readonly stamp: string | null;
}

/** A member of a cluster with the figures it was ranked by. */
export interface Ranked {
  readonly uid: number;
  readonly reasons: { readonly agreed: number; readonly length: number; readonly damage: number; readonly stamp: string | null };
}

/** Differences smaller than these do not count. */
const NEARLY_COMPLETE = 0.97;
const NEARLY_AS_LONG = 0.95;

/**
 * Ranks the members of a cluster, the canonical report first: the one with most of the sentences that two or more of them have
 * in common, then the longest, then the least damaged, then the earliest, then the first by source and report.
 */
export function rankMembers(candidates: readonly Candidate[]): Ranked[] {
  const agreed = agreedSentences(candidates);
  const most = Math.max(...agreed);
  const longest = Math.max(...candidates.filter((_, at) => agreed[at]! >= most * NEARLY_COMPLETE).map(({ length }) => length));
  const rank = (candidate: Candidate, at: number): number => (agreed[at]! < most * NEARLY_COMPLETE ? 2 : candidate.length < longest * NEARLY_AS_LONG ? 1 : 0);
  return candidates
    .map((candidate, at) => ({ candidate, agreed: agreed[at]!, rank: rank(candidate, at) }))
    .sort((a, b) => a.rank - b.rank || (a.rank > 0 ? b.agreed - a.agreed : 0) || a.candidate.damage - b.candidate.damage || byStamp(a.candidate, b.candidate) || bySource(a.candidate, b.candidate))
    .map(({ candidate: { uid, length, damage, stamp }, agreed: own }) => ({ uid, reasons: { agreed: own, length, damage, stamp } }));
}

/** For each member how many of the sentences and passages it has that another member has too. */
function agreedSentences(candidates: readonly Candidate[]): number[] {
  const holders = new Map<number, number>();
  const worded = candidates.map(({ keys }) => keys.filter((key) => kindOf(key) === KEY.sentence || kindOf(key) === KEY.passage));
  for (const keys of worded) for (const key of keys) holders.set(key, (holders.get(key) ?? 0) + 1);
  return worded.map((keys) => keys.filter((key) => holders.get(key)! > 1).length);
}

function byStamp(a: Candidate, b: Candidate): number {
  if (a.stamp === b.stamp) return 0;
  if (a.stamp === null) return 1;
  if (b.stamp === null) return -1;
  return a.stamp < b.stamp ? -1 : 1;
}

const bySource = (a: Candidate, b: Candidate): number => (a.source < b.source ? -1 : a.source > b.source ? 1 : a.report - b.report);
