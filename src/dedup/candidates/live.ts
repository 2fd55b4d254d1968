/**
 * Which reports that share a key are compared because of it. A key that few reports have brings all of them together; one
 * that many have (a stock phrase, or the text of a much-copied report) brings each of them together with the few that
 * come first by number. Numbers follow from source and report, so the rule depends on what the store holds and not on how it came there;
 * and the work grows with the number of keys, not with its square.
 */
export interface KeyRule {
  /** A key of at most so many reports brings all of them together. */
  readonly most: number;
  /** Of a key of more, so many come first. */
  readonly heads: number;
}

export const keyRule: KeyRule = { most: 12, heads: 4 };

/** A key and the reports that have it. */
export interface Posting {
  readonly key: number;
  /** Ascending. */
  readonly uids: Float64Array;
}

/** What an update did to a key. */
export interface PostingChange {
  readonly posting: Posting;
  readonly fresh: (uid: number) => boolean;
  /** Reports that had the key before and are gone, ascending. */
  readonly gone: readonly number[];
}

type Pair = (a: number, b: number) => void;

/** Every pair a posting brings together. */
export function pairsOf({ uids }: Posting, rule: KeyRule, pair: Pair): void {
  const heads = uids.length <= rule.most ? uids.length : rule.heads;
  for (let i = 0; i < heads; i++) for (let j = i + 1; j < uids.length; j++) pair(uids[i]!, uids[j]!);
}

/** True where a posting brings two of its reports together. `heads`: its first reports, at least as many as the rule says. */
export function bringsTogether(size: number, heads: ArrayLike<number>, rule: KeyRule, a: number, b: number): boolean {
  return size <= rule.most || Math.min(a, b) <= heads[rule.heads - 1]!;
}

/**
 * The pairs that a posting brings together since the update, and the reports that may have been brought together with others
 * before and are not now: their pairs must be looked at again.
 */
export function changedPairs({ posting, fresh, gone }: PostingChange, rule: KeyRule, gained: Pair, displaced: (uid: number) => void): void {
  const { uids } = posting;
  const isFresh = Uint8Array.from(uids, (uid) => (fresh(uid) ? 1 : 0));
  const old = firstOld(uids, isFresh, gone, rule.most + 1);
  if (uids.length <= rule.most) {
    for (let i = 0; i < uids.length; i++) {
      for (let j = i + 1; j < uids.length; j++) {
        if (isFresh[i] || isFresh[j] || !bringsTogether(old.length, old, rule, uids[i]!, uids[j]!)) gained(uids[i]!, uids[j]!);
      }
    }
    return;
  }
  const wasAll = old.length <= rule.most;
  const oldHeads = wasAll ? old : old.slice(0, rule.heads);
  const left = new Set(gone);
  for (let i = 0; i < rule.heads; i++) {
    const head = uids[i]!;
    const wasHead = !isFresh[i] && oldHeads.includes(head);
    for (let j = i + 1; j < uids.length; j++) {
      const wasTogether = !isFresh[i] && !isFresh[j] && (wasHead || oldHeads.includes(uids[j]!));
      if (!wasTogether) gained(head, uids[j]!);
    }
  }
  for (const uid of oldHeads) if (!left.has(uid) && uid > uids[rule.heads - 1]!) displaced(uid);
}

/** The first `most` reports a posting had before the update, ascending; all of them where there were fewer. */
function firstOld(uids: Float64Array, isFresh: Uint8Array, gone: readonly number[], most: number): number[] {
  const old: number[] = [];
  let left = 0;
  for (let at = 0; at < uids.length && old.length < most; at++) {
    while (left < gone.length && gone[left]! < uids[at]! && old.length < most) old.push(gone[left++]!);
    if (!isFresh[at] && old.length < most) old.push(uids[at]!);
  }
  while (left < gone.length && old.length < most) old.push(gone[left++]!);
  return old;
}
