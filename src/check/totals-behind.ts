import type { Mention } from '../extract/mention.js';
import { unitClassOf } from '../extract/units.js';
import { INCOMPLETE_LIST, isExact } from './exhaustive.js';
import type { Breakdown } from './finding.js';
import { sameMeasure } from './same-measure.js';

/** 小学12所、初中5所,合计17所: nothing but these words between the last part and its total. */
const SUMMED = /^[^。;!?\n,、]{0,6}[,、;]?(?:三项|两项|各项|以上)?(?:合计|共计|总计|总共|一共)(?:为|达|达到|是)?$/;

/** Between two parts of such a sum stand only their names. */
const JOINED = /^[^。;!?\n]{0,24}$/;

const FEWEST = 2;
const MOST = 24;

/** Totals that are named behind their parts. The parts begin their sentence, so that none is left out. */
export function findTotalsBehind(text: string, mentions: readonly Mention[]): Breakdown[] {
  const found: Breakdown[] = [];
  for (let total = FEWEST; total < mentions.length; total++) {
    const whole = mentions[total]!;
    if (whole.kind !== 'quantity' || !isExact(whole) || !SUMMED.test(text.slice(mentions[total - 1]!.end, whole.start))) continue;
    const parts = partsBefore(text, mentions, total);
    if (parts.length >= FEWEST) found.push({ total, parts, relation: 'list', exhaustive: true, disjoint: false });
  }
  return found;
}

function partsBefore(text: string, mentions: readonly Mention[], total: number): number[] {
  const parts: number[] = [];
  for (let at = total - 1; at >= 0 && total - at <= MOST; at--) {
    const part = mentions[at]!;
    if (parts.length > 0 && !JOINED.test(text.slice(part.end, mentions[at + 1]!.start))) break;
    // A date or a span of time leads the list; any other number among the parts makes it no plain list.
    if (part.kind === 'date' || unitClassOf(part.unit) === 'time') break;
    if (!sameMeasure(mentions[total]!, part) || !isExact(part)) return [];
    parts.unshift(at);
  }
  const first = mentions[parts[0] ?? total]!;
  const stretch = text.slice(first.start, mentions[total]!.start);
  return INCOMPLETE_LIST.test(stretch) || /[(:]|其中/.test(text.slice(Math.max(0, first.start - 1), mentions[total]!.start)) ? [] : parts;
}
