import type { Mention } from '../extract/mention.js';
import { unitClassOf } from '../extract/units.js';
import { isExact, isMiswritten, isOpenList } from './exhaustive.js';
import type { Breakdown } from './finding.js';
import { sameMeasure } from './same-measure.js';

/** 小学12所、初中5所,合计17所: nothing but these words between the last part and its total. */
const SUMMED = /^[^。;!?\n,、]{0,6}[,、;]?(?:三项|两项|各项|以上)?(?:合计|共计|总计|总共|一共)(?:为|达|达到|是)?$|^[,、]共$|^[,、;](?:合计|共计|总计)(?![^。]*(?:完成|实现|争取|投入|落实|发放|培训|建成|新增|累计|参加))[^。;!?\n,、\d]{1,8}$/;

/** …,合计在校学生17人: what is said of the sum may be of more than the parts; it is theirs where they add up. */
const SAID_OF_ALL = /^[^。;!?\n,、]{0,6}[,、;]?(?:合计|共计|总计|总共|一共)[^。;!?\n,、\d]{0,12}$/;

/** Between two parts of such a sum stand only their names. */
const JOINED = /^[^。;!?\n]{0,24}$/;

const FEWEST = 2;
const MOST = 24;
const LONGEST = 28;

/**
 * Totals that are named behind their parts. The parts begin their sentence, so that none is left out.
 * @param wanted 1 for each mention that may be a total; all when left out
 */
export function findTotalsBehind(text: string, mentions: readonly Mention[], wanted?: Uint8Array): Breakdown[] {
  const found: Breakdown[] = [];
  for (let total = FEWEST; total < mentions.length; total++) {
    if (wanted && wanted[total] === 0) continue;
    const whole = mentions[total]!;
    const from = mentions[total - 1]!.end;
    if (whole.kind !== 'quantity' || whole.start - from > LONGEST || whole.start === from || !isExact(whole)) continue;
    const gap = text.slice(from, whole.start);
    const summed = SUMMED.test(gap);
    if (!summed && !SAID_OF_ALL.test(gap)) continue;
    const parts = partsBefore(text, mentions, total);
    if (parts.length >= FEWEST && (summed || addUp(mentions, total, parts) || isMiswritten(text, mentions, { total, parts }))) found.push({ total, parts, relation: 'list', exhaustive: true, disjoint: false });
  }
  return found;
}

const addUp = (mentions: readonly Mention[], total: number, parts: readonly number[]): boolean => parts.reduce((sum, part) => sum + mentions[part]!.value!, 0) === mentions[total]!.value;

function partsBefore(text: string, mentions: readonly Mention[], total: number): number[] {
  const parts: number[] = [];
  for (let at = total - 1; at >= 0 && total - at <= MOST; at--) {
    const part = mentions[at]!;
    if (parts.length > 0 && !JOINED.test(text.slice(part.end, mentions[at + 1]!.start))) break;
    // 0-14岁5人,15-59岁9人: ages name the parts.
    if (part.unit === '岁') continue;
    // A date or a span of time leads the list; any other number among the parts makes it no plain list.
    if (part.kind === 'date' || unitClassOf(part.unit) === 'time') break;
    if (!sameMeasure(mentions[total]!, part) || !isExact(part)) return [];
    parts.unshift(at);
  }
  const first = mentions[parts[0] ?? total]!;
  const stretch = text.slice(first.start, mentions[total]!.start);
  return isOpenList(stretch) || /[(:]|其中/.test(text.slice(Math.max(0, first.start - 1), mentions[total]!.start)) ? [] : parts;
}
