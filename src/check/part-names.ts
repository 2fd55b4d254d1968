import type { Mention } from '../extract/mention.js';

/** A total and the numbers that may be its parts, as indexes of mentions. */
export interface Division {
  readonly total: number;
  readonly parts: readonly number[];
}

const LEADING = /^(?:其中包括|其中|分别是|分别为|分别|包括|包含|含|即|和|与|及|以及|有|为)+/;
const TRAILING = /(?:分别为|分别是|分别有|分别|达到|达|有|为|共|计|是|约)+$/;
const NAME = /[一-龥]{2}|^[男女]$|\d岁/;
const LONGEST_LIST = 120;
const LONGEST_NAME = 24;

const trimmed = (name: string): string => name.replace(LEADING, '').replace(TRAILING, '').replace(LEADING, '');

/** What the words call each part: before it (小学80所), behind it (80所小学), or in a list before them all (小学、初中分别为80、40所). */
export function namesOf(text: string, mentions: readonly Mention[], division: Division): string[] {
  return listed(text, mentions, division) ?? behind(text, mentions, division) ?? before(text, mentions, division);
}

/** The stretch between the number before a part and the part. */
function gapBefore(text: string, mentions: readonly Mention[], { total, parts }: Division, at: number): string {
  return text.slice(mentions[at === 0 ? total : parts[at - 1]!]!.end, mentions[parts[at]!]!.start);
}

/** Between numbers of a list stand only signs and 和. */
const JOINED = /^[,、;和与及]{1,2}$/;

function listed(text: string, mentions: readonly Mention[], division: Division): string[] | null {
  const { total, parts } = division;
  if (parts.length < 2) return null;
  const lead = text.slice(Math.max(mentions[total]!.end, mentions[parts[0]!]!.start - LONGEST_LIST), mentions[parts[0]!]!.start);
  if (!lead.includes('分别') && !lead.includes('各')) return null;
  const list = /([^,。;:(]+)(?:分别|各)[^,。;:(]{0,3}$/.exec(lead)?.[1];
  if (list === undefined || parts.some((_, at) => at > 0 && !JOINED.test(gapBefore(text, mentions, division, at)))) return null;
  const names = trimmed(list).split(/[、和与]|及(?!以[上下])/).filter((name) => name !== '');
  return names.length === parts.length ? names : null;
}

function behind(text: string, mentions: readonly Mention[], division: Division): string[] | null {
  const { parts } = division;
  if (parts.some((_, at) => NAME.test(trimmed(gapBefore(text, mentions, division, at).split(/[,、;:(。]/).pop()!)))) return null;
  const names = parts.map((part, at) => {
    const { end } = mentions[part]!;
    const next = parts[at + 1];
    return /^[^,、;。()\n]{0,24}/.exec(text.slice(end, Math.min(end + LONGEST_NAME, next === undefined ? text.length : mentions[next]!.start)))![0];
  });
  return names.every((name) => NAME.test(name)) ? names : null;
}

/** The clause before each number; where these are alike (小学发放5万元、资助90人;初中发放…), what stands before it since the last semicolon. */
function before(text: string, mentions: readonly Mention[], division: Division): string[] {
  const { parts } = division;
  const gaps = parts.map((_, at) => gapBefore(text, mentions, division, at));
  const names = gaps.map((gap, at) => {
    const name = trimmed(gap.slice(Math.max(...[...',,、;:(。'].map((sign) => gap.lastIndexOf(sign))) + 1));
    return NAME.test(name) ? name : (mentions[parts[at]!]!.label ?? name);
  });
  if (new Set(names).size === names.length) return names;
  return gaps.map((gap) => trimmed(gap.slice(Math.max(gap.lastIndexOf(';'), gap.lastIndexOf('其中') + 1, gap.lastIndexOf(':')) + 1)).slice(0, LONGEST_NAME));
}

/** What the total counts: the words of its clause before it, and behind it. */
export function dividedOf(text: string, mentions: readonly Mention[], total: number): string {
  const { start, end, label } = mentions[total]!;
  const lead = text.slice(Math.max(0, start - 30), start);
  return `${lead.slice(Math.max(...[...',。;:\n'].map((sign) => lead.lastIndexOf(sign))) + 1)} ${label ?? ''} ${/^[^,。;:(]{0,12}/.exec(text.slice(end, end + 12))![0]}`;
}
