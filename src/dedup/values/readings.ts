import type { Work } from '../clusters/work.js';
import { toDerived } from '../../text/offset-map.js';
import { firstAtOrAfter } from '../../text/span.js';
import type { Alignments } from './alignments.js';
import { placeOf } from '../pairs/evidence.js';

/** A numeric fact of one copy, at the place of the canonical report it stands for. */
export interface Reading {
  readonly uid: number;
  readonly fact: number;
  /** The id the view `facts` gives it. */
  readonly id: string;
  readonly kind: string;
  readonly start: number;
  readonly text: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly left: number | null;
  readonly right: number | null;
  readonly unit: string | null;
  readonly edtf: string | null;
  readonly label: string | null;
  readonly canonicalValue: number | null;
  readonly repaired: number | string | null;
  readonly masked: boolean;
  readonly corrupt: boolean;
  /** The sentence around it is the canonical report's, word for word. */
  readonly wholeSentence: boolean;
}

interface Row extends Omit<Reading, 'uid' | 'masked' | 'corrupt' | 'wholeSentence'> {
  readonly flags: string;
}

/**
 * The numeric facts of a cluster's reports by the place of the canonical report they stand for: folded unit behind it, how many
 * facts stand there and which of them it is. Places in order of the canonical report.
 * @param members the canonical report first
 * @param alignments of each member with it
 */
export function readingsOf({ sql, shelf }: Work, members: readonly number[], alignments: Alignments): Reading[][] {
  const find = sql(
    `SELECT f.fact, d.key || '.' || f.report || '.' || substr(f.kind, 1, 3) || f."start" AS id, f.kind, f."start", f.text, f.value, f.low, f.high, f."left", f."right", f.unit, f.edtf, f.label,
      f.canonical_value AS canonicalValue, f.repaired, f.flags
      FROM fact_rows f JOIN documents d USING (doc) WHERE f.doc = ? AND f.report = ? AND f.kind <> 'project' ORDER BY f."start", f."end", f.kind`,
  );
  const places = new Map<string, { place: number; ordinal: number; readings: Reading[] }>();
  members.forEach((uid, at) => {
    const to = alignments(at);
    const { doc, report } = shelf.signed(uid);
    const map = shelf.map(uid);
    const { folded } = shelf.prepared(uid);
    const byGap = new Map<number, Row[]>();
    for (const row of find.all(doc, report) as Row[]) {
      const gap = firstAtOrAfter(folded.at, toDerived(map, row.start));
      const there = byGap.get(gap);
      if (there) there.push(row);
      else byGap.set(gap, [row]);
    }
    for (const [gap, rows] of byGap) {
      const place = placeOf(to, gap);
      if (place < 0) continue;
      const wholeSentence = isWhole(to, folded.sentenceEnds, gap);
      rows.forEach((row, ordinal) => {
        const name = `${place} ${rows.length} ${ordinal}`;
        const reading: Reading = { ...row, uid, masked: row.flags.includes('masked'), corrupt: row.flags.includes('corrupt'), wholeSentence };
        const held = places.get(name);
        if (held) held.readings.push(reading);
        else places.set(name, { place, ordinal, readings: [reading] });
      });
    }
  });
  return [...places.values()].sort((a, b) => a.place - b.place || a.ordinal - b.ordinal).map(({ readings }) => readings);
}

/** True where every unit of the sentence around a gap stands for the next one of the other text. */
function isWhole(to: Int32Array, sentenceEnds: Int32Array, gap: number): boolean {
  const sentence = Math.min(firstAtOrAfter(sentenceEnds, gap + 1), sentenceEnds.length - 1);
  const from = sentence > 0 ? sentenceEnds[sentence - 1]! : 0;
  const end = sentenceEnds[sentence]!;
  for (let at = from; at < end; at++) if (to[at]! < 0 || (at > from && to[at] !== to[at - 1]! + 1)) return false;
  return end > from;
}
