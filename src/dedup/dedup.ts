import type { Store } from '../store/open.js';
import { findCandidates, findParted, forgetReports, freshReports } from './candidates/find.js';
import { keyRule, type KeyRule } from './candidates/live.js';
import { recheckPairs, verifyCandidates } from './candidates/verify.js';
import { buildClusters, clearRelations, touchedComponents } from './clusters/clusters.js';
import { clusterOf, heldBy, relateHoldings } from './clusters/compilations.js';
import { relateTemplates } from './clusters/templates.js';
import { gather, markCompilations, openWork, type Work } from './clusters/work.js';
import { pairTable } from './tables/pairs.js';
import { placesIn, type Places } from './tables/places.js';
import { openShelf, type Shelf } from './tables/shelf.js';
import { signReports } from './tables/sign.js';
import { compareValues } from './values/clusters.js';
import { alignmentsOf } from './values/alignments.js';
import { coverMembers } from './values/coverage.js';
import { storeSlots } from './values/slots.js';

/** What a run did, and what the store holds after it. */
export interface DedupResult {
  readonly signed: number;
  readonly forgotten: number;
  readonly compared: number;
  /** Clusters of copies, and reports in them. */
  readonly clusters: number;
  readonly clustered: number;
  /** Relations between reports, of all kinds. */
  readonly relations: number;
  readonly repaired: number;
}

export type DedupPhase = 'signatures' | 'comparisons' | 'clusters';
export type ReportPhase = (phase: DedupPhase, done: number, total: number | null) => void;

/**
 * Brings the relations between reports up to date with the store: new reports are compared with all old ones, what documents that are
 * gone or changed left behind is removed, and clusters, relations and recovered values around them are worked out again.
 * The result depends on what the store holds, not on the order in which it came there.
 */
export function dedup(store: Store, report: ReportPhase = () => undefined, rule: KeyRule = keyRule): DedupResult {
  let compared = 0;
  const forgotten = store.transaction(() => {
    const gone = forgetReports(store);
    if (gone > 0) compared += compareCandidates(store, rule, report, (shelf, places) => findParted(store, shelf, places, rule));
    return gone;
  })();
  const signed = signReports(store, (done, total) => report('signatures', done, total));
  store.transaction(() => {
    const fresh = freshReports(store);
    if (fresh.length > 0) {
      compared += compareCandidates(store, rule, report, (shelf, places) => findCandidates(store, shelf, places, fresh, rule));
      store.exec('UPDATE repost_reports SET searched = 1 WHERE searched = 0');
    }
    workOut(store, report);
  })();
  return { signed, forgotten, compared, ...countAll(store) };
}

/** Finds candidates and compares them; what is kept in hand for that goes before clusters are worked out. @returns how many were compared */
function compareCandidates(store: Store, rule: KeyRule, report: ReportPhase, find: (shelf: Shelf, places: Places) => void): number {
  const shelf = openShelf(store);
  const places = placesIn(store);
  find(shelf, places);
  const pairs = pairTable(store);
  const compared = verifyCandidates(store, shelf, places, pairs, (done) => report('comparisons', done, null));
  recheckPairs(store, pairs, rule);
  return compared;
}

/** Works out clusters, relations and values around the reports whose pairs changed. */
function workOut(store: Store, report: ReportPhase): void {
  const dirty = store.prepare('SELECT uid FROM repost_dirty WHERE uid IN (SELECT uid FROM repost_reports) ORDER BY uid').pluck().all() as number[];
  if (dirty.length > 0) {
    const pairs = pairTable(store);
    const seeds = markCompilations(store, pairs, dirty);
    const work = openWork(store, openShelf(store), pairs);
    const seen = gather(store, 'repost_visited');
    let done = 0;
    for (const component of touchedComponents(work, seeds, seen)) {
      clearRelations(work, component);
      for (const members of buildClusters(work, component)) {
        const alignments = alignmentsOf(work.shelf, members);
        compareValues(work, members, alignments);
        coverMembers(work, members, alignments);
      }
      done += component.length;
      report('clusters', done, null);
    }
    const visited = seen.all();
    coverHoldings(work, visited);
    for (const group of relateTemplates(work, visited)) storeSlots(work, group);
    dropUnused(store, visited);
  }
  store.exec('DELETE FROM repost_dirty');
}

/** Relates reports that hold others, and stores what need not be counted again of them. */
function coverHoldings(work: Work, visited: readonly number[]): void {
  const done = new Set<number>();
  for (const uid of relateHoldings(work, visited)) {
    const members = clusterOf(work, uid);
    if (done.has(members[0]!)) continue;
    done.add(members[0]!);
    coverMembers(work, members, alignmentsOf(work.shelf, members), (member) => heldBy(work, member));
  }
}

/** Drops pairs that were compared for a cluster that is no more. */
function dropUnused(store: Store, visited: readonly number[]): void {
  const inner = store.prepare('DELETE FROM repost_pairs WHERE "inner" = ? AND found = 0 AND relation IS NULL');
  const outer = store.prepare('DELETE FROM repost_pairs WHERE "outer" = ? AND found = 0 AND relation IS NULL');
  for (const uid of visited) {
    inner.run(uid);
    outer.run(uid);
  }
}

function countAll(store: Store): Pick<DedupResult, 'clusters' | 'clustered' | 'relations' | 'repaired'> {
  return store
    .prepare(
      `SELECT (SELECT count(*) FROM repost_members WHERE relation = 'duplicate' AND place = 1) AS clusters, (SELECT count(*) FROM repost_members WHERE relation = 'duplicate') AS clustered,
        (SELECT count(*) FROM repost_pairs WHERE relation IS NOT NULL) AS relations, (SELECT count(*) FROM repost_repairs) AS repaired`,
    )
    .get() as Pick<DedupResult, 'clusters' | 'clustered' | 'relations' | 'repaired'>;
}
