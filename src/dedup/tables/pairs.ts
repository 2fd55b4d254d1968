import type { Store } from '../../store/open.js';
import type { PairEvidence } from '../pairs/evidence.js';
import type { Likeness } from '../pairs/judge.js';

/** Kinds of keys two reports share, as bits. */
export const SIGNAL = { sentence: 1, passage: 2, band: 4, text: 8 } as const;

/** A pair that was compared. */
export interface ComparedPair extends PairEvidence {
  /** The smaller of the two. */
  readonly inner: number;
  readonly outer: number;
  readonly likeness: Likeness | 'identical' | null;
  readonly shared: number;
  readonly signals: number;
  /** A key brings the two together: only such pairs make clusters. */
  readonly found: boolean;
}

/** A copy that covers so much of a report leaves no room for another. */
const NEARLY_ALL = 0.85;

const COLUMNS: readonly (readonly [column: string, field: keyof PairEvidence])[] = [
  ['inner_length', 'innerLength'], ['outer_length', 'outerLength'], ['words', 'words'], ['facts', 'facts'], ['sentences', 'sentences'], ['shared_sentences', 'sharedSentences'], ['inner_start', 'innerStart'],
  ['inner_end', 'innerEnd'], ['outer_start', 'outerStart'], ['outer_end', 'outerEnd'], ['same', 'same'], ['near', 'near'], ['other', 'other'], ['renamed', 'renamed'], ['goes_on', 'goesOn'],
];

const SELECT = `SELECT "inner", "outer", likeness, shared, signals, found, ${COLUMNS.map(([column, field]) => `${column} AS ${field}`).join(', ')} FROM repost_pairs`;

type Row = Omit<ComparedPair, 'found' | 'goesOn'> & { readonly found: number; readonly goesOn: number };

const pairOf = (row: Row): ComparedPair => ({ ...row, found: row.found === 1, goesOn: row.goesOn === 1 });

/** The pairs table. */
export interface PairTable {
  get(inner: number, outer: number): ComparedPair | null;
  /** All pairs one report is in. */
  of(uid: number): ComparedPair[];
  /** Reports one was compared with. */
  neighbours(uid: number): number[];
  /** Pairs with smaller reports, found and alike, that leave a good part of this one over. */
  within(outer: number): ComparedPair[];
  add(pair: ComparedPair): void;
  setFound(inner: number, outer: number, found: boolean): void;
  relate(inner: number, outer: number, relation: Relation, method: string, holder: number | null): void;
}

export type Relation = 'identical' | 'duplicate' | 'template' | 'contains';

export function pairTable(store: Store): PairTable {
  const get = store.prepare(`${SELECT} WHERE "inner" = ? AND "outer" = ?`);
  const inner = store.prepare(`${SELECT} WHERE "inner" = ?`);
  const outer = store.prepare(`${SELECT} WHERE "outer" = ?`);
  const innerOf = store.prepare('SELECT "inner" FROM repost_pairs WHERE "outer" = ?').pluck();
  const outerOf = store.prepare('SELECT "outer" FROM repost_pairs WHERE "inner" = ?').pluck();
  const within = store.prepare(`${SELECT} WHERE "outer" = ? AND found AND likeness IN ('duplicate', 'opening', 'part') AND facts < outer_length * ${NEARLY_ALL}`);
  const fields = ['"inner"', '"outer"', 'found', 'signals', 'likeness', 'shared', ...COLUMNS.map(([column]) => column)];
  const add = store.prepare(`INSERT OR REPLACE INTO repost_pairs (${fields.join(', ')}) VALUES (${fields.map(() => '?').join(', ')})`);
  const setFound = store.prepare('UPDATE repost_pairs SET found = ? WHERE "inner" = ? AND "outer" = ?');
  const relate = store.prepare('UPDATE repost_pairs SET relation = ?, method = ?, holder = ? WHERE "inner" = ? AND "outer" = ?');
  return {
    get: (a, b) => {
      const row = get.get(a, b) as Row | undefined;
      return row ? pairOf(row) : null;
    },
    of: (uid) => [...(inner.all(uid) as Row[]), ...(outer.all(uid) as Row[])].map(pairOf),
    neighbours: (uid) => [...(innerOf.all(uid) as number[]), ...(outerOf.all(uid) as number[])],
    within: (uid) => (within.all(uid) as Row[]).map(pairOf),
    add: (pair) => void add.run(pair.inner, pair.outer, pair.found ? 1 : 0, pair.signals, pair.likeness, pair.shared, ...COLUMNS.map(([, field]) => Number(pair[field]))),
    setFound: (a, b, found) => void setFound.run(found ? 1 : 0, a, b),
    relate: (a, b, relation, method, holder) => void relate.run(relation, method, holder, a, b),
  };
}
