import { heldBy } from '../clusters/compilations.js';
import type { Work } from '../clusters/work.js';
import { toSource } from '../../text/offset-map.js';
import { mergeSpans, type Span } from '../../text/span.js';
import { align } from '../pairs/align.js';
import type { PreparedReport } from '../pairs/prepared.js';

/** Share of a clause that must be aligned for the clause to be said already. */
const SAID = 0.5;
/** A clause shorter than this goes with the one before it. */
const LEAST_CLAUSE = 4;

/** The units of a report that stand for units of another one. */
function alignedUnits(report: PreparedReport, other: PreparedReport): Uint8Array {
  const aligned = new Uint8Array(report.folded.units.length);
  const [from, to] = report.folded.units.length <= other.folded.units.length ? [report, other] : [other, report];
  align(from.folded.units, to.folded.units, to.index()).forEach((place, at) => {
    if (place >= 0) aligned[from === report ? at : place] = 1;
  });
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
 */
export function coverMembers(work: Work, members: readonly number[]): void {
  const { sql, shelf } = work;
  const clear = sql('DELETE FROM repost_covered WHERE doc = ? AND report = ?');
  const insert = sql('INSERT OR REPLACE INTO repost_covered (doc, report, "start", "end") VALUES (?, ?, ?, ?)');
  const said = new Set<string>();
  const canonical = members[0]!;
  for (const uid of members) {
    const { doc, report } = shelf.signed(uid);
    clear.run(doc, report);
    const prepared = shelf.prepared(uid);
    const others = [...(uid === canonical ? [] : [canonical]), ...heldBy(work, uid)];
    const aligned = others.map((other) => alignedUnits(prepared, shelf.prepared(other)));
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
    const { map } = shelf.text(uid);
    for (const span of mergeSpans(covered)) {
      const { start, end } = toSource(map, span);
      if (end > start) insert.run(doc, report, start, end);
    }
  }
}

function count(units: Uint8Array, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at++) sum += units[at]!;
  return sum;
}
