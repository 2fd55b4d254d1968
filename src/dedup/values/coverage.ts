import type { Work } from '../clusters/work.js';
import { toSource } from '../../text/offset-map.js';
import { mergeSpans, type Span } from '../../text/span.js';
import { align } from '../pairs/align.js';
import type { Alignments } from './alignments.js';
import type { PreparedReport } from '../pairs/prepared.js';

/** Share of a clause that must be aligned for the clause to be said already. */
const SAID = 0.5;
/** A clause shorter than this goes with the one before it. */
const LEAST_CLAUSE = 4;

/** The units of a report that stand for units of another one. */
function alignedUnits(report: PreparedReport, other: PreparedReport): Uint8Array {
  const to = align(other.folded.units, report.folded.units, report.index());
  const aligned = new Uint8Array(report.folded.units.length);
  for (let at = 0; at < to.length; at++) if (to[at]! >= 0) aligned[to[at]!] = 1;
  return aligned;
}

function markAligned(to: Int32Array): Uint8Array {
  const aligned = new Uint8Array(to.length);
  for (let at = 0; at < to.length; at++) if (to[at]! >= 0) aligned[at] = 1;
  return aligned;
}

/** The clauses of a report: their units, the stretch of the text from the last clause's end to their own, and their words. */
function* clausesOf({ text, folded }: PreparedReport): Generator<{ start: number; end: number; span: Span; words: string }> {
  let start = 0;
  let from = folded.span.start;
  for (const end of folded.clauseEnds) {
    const to = end === folded.units.length ? folded.span.end : folded.at[end - 1]! + 1;
    yield { start, end, span: { start: from, end: to }, words: text.slice(from, to).replace(/[\s,.;:、。!?]/g, '') };
    start = end;
    from = to;
  }
}

/**
 * Stores the stretches of reports that say what another one says already: of a cluster's members what the canonical report or a
 * member before them says, of a page that holds other reports what these say.
 * @param members a cluster, the canonical report first, or one report
 * @param alignments of each member with the canonical report
 * @param held the canonical reports of what a member holds
 */
export function coverMembers({ sql, shelf }: Work, members: readonly number[], alignments: Alignments, held: (uid: number) => readonly number[] = () => []): void {
  const clear = sql('DELETE FROM repost_covered WHERE doc = ? AND report = ?');
  const insert = sql('INSERT OR REPLACE INTO repost_covered (doc, report, "start", "end") VALUES (?, ?, ?, ?)');
  const said = new Set<string>();
  const canonical = members[0]!;
  members.forEach((uid, place) => {
    const { doc, report } = shelf.signed(uid);
    clear.run(doc, report);
    const prepared = shelf.prepared(uid);
    const aligned = held(uid).map((other) => alignedUnits(prepared, shelf.prepared(other)));
    if (uid !== canonical) aligned.push(markAligned(alignments(place)));
    const covered: Span[] = [];
    const own: string[] = [];
    let before = false;
    for (const { start, end, span, words } of clausesOf(prepared)) {
      const short = end - start < LEAST_CLAUSE;
      const is: boolean = short && start > 0 ? before : (uid !== canonical && said.has(words)) || aligned.some((units) => count(units, start, end) >= (end - start) * SAID);
      if (is) covered.push(span);
      else if (!short) own.push(words);
      before = is;
    }
    for (const words of own) said.add(words);
    const map = shelf.map(uid);
    for (const span of mergeSpans(covered)) {
      const { start, end } = toSource(map, span);
      if (end > start) insert.run(doc, report, start, end);
    }
  });
}

function count(units: Uint8Array, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at++) sum += units[at]!;
  return sum;
}
