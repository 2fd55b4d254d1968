import type { Statement } from 'better-sqlite3';
import type { Store } from '../../store/open.js';
import { comparePair } from '../pairs/compare.js';
import { bySize } from '../pairs/prepared.js';
import { SIGNAL, type ComparedPair, type PairTable } from '../tables/pairs.js';
import { lastUsed } from '../tables/last-used.js';
import type { Shelf } from '../tables/shelf.js';
import { holdsSeveral, tieOf, type Tie } from './ties.js';

/** A pair of a report that a key brought together, and what it means. */
export interface Tied {
  readonly pair: ComparedPair;
  readonly other: number;
  readonly tie: Tie;
}

/** What the steps that make clusters share. */
export interface Work {
  readonly store: Store;
  /** A prepared statement, made once. */
  readonly sql: (text: string) => Statement<unknown[]>;
  readonly shelf: Shelf;
  readonly pairs: PairTable;
  /** Clusters read before, by member. */
  readonly mates: Map<number, readonly number[]>;
  /** Pairs of a report that a key brought together, with what they mean. */
  ties(uid: number): readonly Tied[];
  tieOf(pair: ComparedPair): Tie | null;
  /** The pair of two reports; compared now where that was not done before. */
  pair(a: number, b: number): ComparedPair;
}

/** In a larger cluster not all pairs are compared: those that keys bring together and those with the canonical report. */
export const MOST_PAIRED = 200;

/** Reports whose pairs are kept in hand. */
const KEPT_TIES = 2_000;

/** Opens the work on clusters. What is found by keys, and what is a compilation, must not change while it goes on. */
export function openWork(store: Store, shelf: Shelf, pairs: PairTable): Work {
  const compilations = new Set(store.prepare('SELECT uid FROM repost_reports WHERE compilation = 1').pluck().all() as number[]);
  const meaning = (pair: ComparedPair): Tie | null => tieOf(pair, (uid) => compilations.has(uid));
  return {
    store, shelf, pairs, tieOf: meaning, sql: statements(store), mates: new Map(),
    ties: lastUsed(KEPT_TIES, (uid) =>
      pairs.of(uid).flatMap((pair): Tied[] => {
        const tie = pair.found ? meaning(pair) : null;
        return tie === null ? [] : [{ pair, tie, other: pair.inner === uid ? pair.outer : pair.inner }];
      }),
    ),
    pair(a, b) {
      const [inner, outer] = bySize(shelf.signed(a), shelf.signed(b));
      const known = pairs.get(inner.uid, outer.uid);
      if (known) return known;
      const compared = comparePair(shelf, inner, outer, false);
      pairs.add(compared);
      return compared;
    },
  };
}

function statements(store: Store): Work['sql'] {
  const made = new Map<string, Statement<unknown[]>>();
  return (text) => {
    const held = made.get(text);
    if (held) return held;
    const statement = store.prepare(text);
    made.set(text, statement);
    return statement;
  };
}

/** By which signals a pair is related: those it shares, or its cluster where it would not stand by itself. */
export function methodOf({ likeness, signals }: ComparedPair, standsAlone: boolean): string {
  if (likeness === 'identical') return 'text';
  const bySentences = (signals & (SIGNAL.sentence | SIGNAL.passage)) !== 0;
  const byBands = (signals & SIGNAL.band) !== 0;
  if (!standsAlone || (!bySentences && !byBands)) return 'cluster';
  return bySentences && byBands ? 'sentences+minhash' : bySentences ? 'sentences' : 'minhash';
}

/** Numbers of reports, each once. */
export interface Gathered {
  /** False where the number is there already. */
  readonly add: (uid: number) => boolean;
  /** All of them, ascending. */
  readonly all: () => number[];
}

/** Collects numbers of reports in a temporary table. */
export function gather(store: Store, table: string): Gathered {
  store.exec(`DROP TABLE IF EXISTS temp.${table}; CREATE TEMP TABLE ${table} (uid INTEGER PRIMARY KEY)`);
  const add = store.prepare(`INSERT OR IGNORE INTO temp.${table} (uid) VALUES (?)`);
  const all = store.prepare(`SELECT uid FROM temp.${table} ORDER BY uid`).pluck();
  return { add: (uid) => add.run(uid).changes === 1, all: () => all.all() as number[] };
}

/**
 * Tells anew which reports around the dirty ones are compilations.
 * @returns the reports whose clusters may differ by that or by their own change
 */
export function markCompilations(store: Store, pairs: PairTable, dirty: readonly number[]): number[] {
  const near = gather(store, 'repost_near');
  for (const uid of dirty) {
    near.add(uid);
    pairs.neighbours(uid).forEach(near.add);
  }
  const seeds = gather(store, 'repost_seeds');
  dirty.forEach(seeds.add);
  const find = store.prepare('SELECT compilation FROM repost_reports WHERE uid = ?').pluck();
  const mark = store.prepare('UPDATE repost_reports SET compilation = ? WHERE uid = ?');
  const related = (a: number, b: number): boolean => [pairs.get(a, b), pairs.get(b, a)].some((pair) => pair !== null && pair.found && pair.likeness !== null);
  for (const uid of near.all()) {
    const is = holdsSeveral(pairs.within(uid), related) ? 1 : 0;
    if (is === find.get(uid)) continue;
    mark.run(is, uid);
    seeds.add(uid);
    pairs.neighbours(uid).forEach(seeds.add);
  }
  return seeds.all();
}
