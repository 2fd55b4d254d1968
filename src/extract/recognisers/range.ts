import { mention } from '../mention.js';
import type { Numeral } from '../numeral.js';
import { clauseBefore, oneRecord, type Claim, type Recogniser } from '../recogniser.js';
import { kindOf, readCounted, scaleOf, signedStart, unitName } from './counted.js';

const RANGE = /^(?:——|--|[-—~至到]|[到至~]-)$/;

/** 130-150人, 20%-30%, 三至五名, 10—20万元: two numerals with one unit, or the same unit twice. */
export const range: Recogniser = {
  name: 'range',
  recognise(scan, index) {
    const { text, numerals } = scan;
    const left = numerals[index]!;
    const right = numerals[index + 1];
    if (!right || right.start - left.end > 8) return null;
    if (left.masked || right.masked) return maskedRange(text, left, right);
    if (left.value === null || right.value === null) return null;
    const leftRead = readCounted(text, left);
    const rightRead = readCounted(text, right);
    if (!rightRead) return null;
    const gapStart = leftRead && leftRead.end <= right.start ? leftRead.end : left.end;
    const between = text.slice(gapStart, right.start);
    if (!RANGE.test(between)) return null;
    if (leftRead && gapStart === leftRead.end && leftRead.unit !== rightRead.unit) return null;
    if (leftRead && gapStart === leftRead.end && /[到至]/.test(between) && /(?:从|由|自)[^,。;]{0,12}$/.test(clauseBefore(text, left.start, 14))) return null;
    if (left.script === 'chinese' && right.script === 'chinese' && left.value === 1 && /[到至]/.test(between) && /[名次届期]/.test(rightRead.unit ?? '') === false && right.value > 100) return null;
    let low = left.value;
    // 10—20万元: the multiplier behind the right end is meant for both.
    if (right.scaled && !left.scaled && left.value < right.value && gapStart === left.end) low = left.value * scaleOf(text, right);
    const negative = signedStart(text, left) < left.start;
    // 至-3 is a negative end, and so is the second sign of -5--3; 10--20 is a range with a long dash.
    const [first, last] = [negative ? -low : low, between.length === 2 && between.endsWith('-') && (negative || !between.startsWith('-')) ? -right.value : right.value];
    if (first > last) return null;
    const modifier = right.modifier ?? left.modifier;
    return oneRecord(mention(kindOf(rightRead), { start: signedStart(text, left), end: rightRead.end }, { low: first, high: last, unit: unitName(rightRead), modifier, numeral: { start: left.start, end: right.end } }));
  },
};

/** xx-30所, 150-2xx人: an end that is hidden leaves nothing of the range but its unit. */
function maskedRange(text: string, left: Numeral, right: Numeral): Claim | null {
  if (left.script === 'chinese' || right.script === 'chinese' || !/^[-—~]+$/.test(text.slice(left.end, right.start))) return null;
  const read = readCounted(text, right);
  return read && oneRecord(mention(kindOf(read), { start: left.start, end: read.end }, { value: null, unit: unitName(read), modifier: right.modifier, numeral: { start: left.start, end: right.end }, flags: ['masked'] }));
}

/** Separators and words between the members of a list that shares its unit. */
const LIST_GAP = /^(?:[、和与及]|以及)[一-龥()“”]{0,10}$/;

/** A mask is a member of a list like any other: 小学xx、初中12、高中1x所. */
const isMember = (numeral: Numeral): boolean => numeral.value !== null || numeral.masked;

/** `0.83与1.7个百分点`, `小学3、初中5、高中2所`: members of a list without a unit have that of the last one. */
export const sharedUnit: Recogniser = {
  name: 'shared-unit',
  behind: '、和与及以',
  recognise(scan, index) {
    const { text, numerals } = scan;
    const first = numerals[index]!;
    if (!isMember(first) || (first.script !== 'arabic' && first.script !== 'mixed' && first.script !== 'mask') || readCounted(text, first)) return null;
    const members = [first];
    for (let at = index + 1; at < numerals.length && members.length < 24; at++) {
      const previous = members[members.length - 1]!;
      const next = numerals[at]!;
      const gap = text.slice(previous.end, next.start);
      if (gap.length > 12 || !LIST_GAP.test(gap) || !isMember(next) || next.script === 'chinese') return null;
      const last = readCounted(text, next);
      if (!last) {
        members.push(next);
        continue;
      }
      const scaled = next.scaled && members.every((member) => !member.scaled);
      const factor = scaled ? scaleOf(text, next) : 1;
      return {
        mentions: members.map((member) => mention(kindOf(last), { start: signedStart(text, member), end: member.end }, {
          value: member.value === null ? null : Number((member.value * factor * (signedStart(text, member) < member.start ? -1 : 1)).toPrecision(15)), unit: unitName(last), modifier: member.modifier, flags: member.masked ? ['masked'] : [],
        })),
        end: next.start,
      };
    }
    return null;
  },
};
