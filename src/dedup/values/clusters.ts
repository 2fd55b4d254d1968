import type { Work } from '../clusters/work.js';
import type { Alignments } from './alignments.js';
import { readingsOf, type Reading } from './readings.js';
import { recover, valueOf, valuesSaid, type Witnessing } from './recover.js';

/** Copies whose values are compared; of a report that is copied more often than that the further copies neither witness nor are mended. */
const MOST_WITNESSES = 1_000;

/** Recovers the values of a cluster's masked and corrupt facts, and lists where its copies disagree. @param all the cluster, the canonical report first */
export function compareValues(work: Work, all: readonly number[], alignments: Alignments): void {
  const { sql } = work;
  const members = all.slice(0, MOST_WITNESSES);
  const cluster = members[0]!;
  const repair = sql('INSERT OR REPLACE INTO repost_repairs (fact, cluster, repaired, canonical_value, repaired_by) VALUES (?, ?, ?, ?, ?)');
  const conflict = sql('INSERT INTO repost_conflicts (cluster, conflict, reading, kind, label, text, value, witnesses) VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const witnessing = witnessingOf(work, members);
  let conflicts = 0;
  for (const readings of readingsOf(work, members, alignments)) {
    for (const { fact, repaired, canonicalValue, by } of recover(readings, witnessing)) repair.run(fact, cluster, repaired, canonicalValue, by);
    for (const kind of new Set(readings.map((reading) => reading.kind))) {
      const values = valuesSaid(readings.filter((reading) => reading.kind === kind), witnessing);
      if (values.length < 2) continue;
      conflicts++;
      values.forEach(({ witnesses }, reading) => {
        const first = witnesses[0]!;
        conflict.run(cluster, conflicts, reading + 1, first.kind, labelOf(witnesses), first.text, valueOf(first), JSON.stringify(witnesses.map(({ id }) => id)));
      });
    }
  }
}

const labelOf = (witnesses: readonly Reading[]): string | null => witnesses.find(({ label }) => label !== null)?.label ?? null;

function witnessingOf({ sql, shelf, pair }: Work, members: readonly number[]): Witnessing {
  const mangled = sql("SELECT m.value ->> 'detail' FROM repost_reports r JOIN documents d ON d.doc = r.doc, json_each(d.mangled) m WHERE r.uid = ? AND m.value ->> 'kind' IN ('digit_replacement', 'redated_years')").pluck();
  const over = new Map(members.map((uid) => [uid, (mangled.get(uid) as string | undefined)?.split('→')[1] ?? null]));
  return {
    textOf: (uid) => shelf.signed(uid).textKey,
    writtenOver: (uid) => over.get(uid) ?? null,
    agreeThroughout: (a, b) => {
      const { near, other } = pair(a, b);
      return near === 0 && other === 0;
    },
  };
}
