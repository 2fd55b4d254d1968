import type { Mention } from '../../extract/mention.js';
import { isLevel, rounding, type Check, type Finding } from '../finding.js';
import { isSlip } from '../slip.js';

const REACH = 80;

/** A level said of another time: 比去年的61.5%, 由2015年的2460元. */
const COMPARED = /(?:较|(?<!占)比(?![例重率]))[^,。;]{0,14}$/;
const TIME = '(?:去年|上一?年|前年|上一?[期月季]|往年|同期|常年|历年|年初|期初|原|过去|以前|之前|\\d|[“"]?十[一二三四五]五)';
const OTHERS = '(?:全[国省市州县区镇乡校院行]|[省市州县区](?:里|级|定|均)|平均|均值|计划|目标|预算|标准|控制|序时|时序|进度|同类|周边|其他|兄弟|城[区镇市]|农村|对照|男|女)';
/** 高于全省平均水平1.3个百分点, 比全市高0.8: the distance from another's level or from a plan, not from what was before. */
const FROM_OTHERS = new RegExp(`(?:(?:[高低快慢优好多少]于|[高低超]出|超过?(?!额))(?!${TIME})[^,。;]{1,16}|(?:(?<!占)比(?![例重率])|较)(?!${TIME})[^,。;]{0,14}${OTHERS}[^,。;]{0,12}|(?:与|同|跟)(?!${TIME})[^,。;]{1,16}相比,[^,。;]{0,12})$`);
const CLAUSE = 40;
const FALL = /下降|减少|降低|回落|下滑|压减|缩减|减|降|(?:缩短|缩小|收窄|压缩|削减|少|低|短)[了出]?$/;

/**
 * A change agrees with its two levels: 今年68.7%,比去年的61.5%提高7.2个百分点; 由48处合并为31处,减少17处; 由2460元增加到5780元,增长135%.
 */
export const change: Check = {
  name: 'change',
  run({ text, mentions }) {
    const findings: Finding[] = [];
    mentions.forEach((mention, index) => {
      if (mention.role !== 'change' || mention.value === null || mention.modifier !== null) return;
      // 年均增长6.8% is a year's, the two levels lie many years apart.
      if (/年均[^,。;]{0,8}$|年(?:均|平均)?复合[^,。;]{0,8}$/.test(text.slice(Math.max(0, mention.start - 14), mention.start))) return;
      if (FROM_OTHERS.test(text.slice(Math.max(0, mention.start - CLAUSE), mention.start))) return;
      const levels = levelsAround(text, mentions, index);
      if (!levels) return;
      const [now, before] = levels;
      const [a, b] = [mentions[now]!.value!, mentions[before]!.value!];
      const relative = mention.kind === 'percentage' && mention.unit === '%';
      if (relative && (b === 0 || mentions[now]!.kind === 'percentage')) return;
      const difference = relative ? ((a - b) / b) * 100 : a - b;
      const falls = FALL.test(text.slice(Math.max(0, mention.start - 8), mention.start));
      const expected = falls && mention.value >= 0 ? -difference : difference;
      // A growth rate is printed rounded or cut off: it may be off by a whole unit of its last digit.
      const slack = relative
        ? 2 * (rounding(text, mention) || 0.5) + Math.abs(expected) * ((rounding(text, mentions[now]!) + 1e-9) / Math.abs(a || 1) + (rounding(text, mentions[before]!) + 1e-9) / Math.abs(b)) + 0.05
        : rounding(text, mention) + rounding(text, mentions[now]!) + rounding(text, mentions[before]!);
      const agrees = Math.abs(expected - mention.value) <= slack + 1e-9;
      const shown = Number(expected.toFixed(4));
      findings.push({ rule: 'change', mentions: [index, now, before], expected: shown, found: mention.value, verdict: agrees ? 'pass' : 'fail', margin: slack / Math.max(Math.abs(mention.value), 1e-9), suspects: suspects(mentions, [index, now, before], relative, falls) });
    });
    return findings;
  },
};

/** The level now and the level before, when exactly these two stand before the change in its sentence with the same measure. */
function levelsAround(text: string, mentions: readonly Mention[], index: number): [number, number] | null {
  const mention = mentions[index]!;
  const comparable = (other: Mention): boolean =>
    isLevel(other) && (other.role === null || (other.role === 'target' && isCompared(text, other))) && other.modifier === null && (mention.unit === '百分点' ? other.kind === 'percentage' && other.unit === '%' : mention.unit === '%' ? other.kind === 'quantity' : other.kind === mention.kind && other.unit === mention.unit);
  let before: number | null = null;
  for (let at = index - 1; at >= 0; at--) {
    const other = mentions[at]!;
    if (mention.start - other.end > REACH || /[。!?\n;]/.test(text.slice(other.end, mention.start))) break;
    if (other.kind === 'date') continue;
    if (!comparable(other)) {
      if (other.role === 'change') continue;
      break;
    }
    if (other.label === null || (mention.label !== null && !sameLabel(other.label, mention.label))) break;
    if (before === null) {
      // The nearer one is the earlier level in 今年A,较上年B增长; in 由B增至A and 2020年B,2021年A the farther one is.
      if (isCompared(text, other)) before = at;
      else return fromTo(text, mentions, index, at, comparable) ?? dated(text, mentions, at, comparable);
      continue;
    }
    // 比去年的61.5%…,较2018年52.3%提高16.4个百分点: another comparison is no level of now.
    if (isCompared(text, other)) continue;
    return [at, before];
  }
  return null;
}

const isCompared = (text: string, { start }: Mention): boolean => COMPARED.test(text.slice(Math.max(0, start - 16), start));

const sameLabel = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/** 由48处合并为31处,减少17处. */
function fromTo(text: string, mentions: readonly Mention[], index: number, now: number, comparable: (other: Mention) => boolean): [number, number] | null {
  for (let at = now - 1; at >= 0; at--) {
    const other = mentions[at]!;
    if (mentions[now]!.start - other.end > 30) return null;
    if (other.kind === 'date') continue;
    if (!comparable(other)) return null;
    const lead = text.slice(Math.max(0, other.start - 14), other.start);
    const gap = text.slice(other.end, mentions[now]!.start);
    return /(?:由|从|原来|原有)[^,。;]{0,12}$/.test(lead) && /(?:到|至|为)[^,。;]{0,6}$/.test(gap) && !/[。;]/.test(gap) && index > now ? [now, at] : null;
  }
  return null;
}

/** 2020年38429万元,2021年43129万元,增加4700万元: two levels, each right behind its year. */
function dated(text: string, mentions: readonly Mention[], now: number, comparable: (other: Mention) => boolean): [number, number] | null {
  const before = now - 2;
  const [later, earlier] = [mentions[now - 1], mentions[now - 3]];
  if (before < 1 || later?.kind !== 'date' || earlier?.kind !== 'date' || !comparable(mentions[before]!)) return null;
  const years = [earlier.edtf, later.edtf].map((edtf) => (/^\d{4}$/.test(edtf ?? '') ? Number(edtf) : null));
  if (years[0] === null || years[1] === null || years[0]! >= years[1]!) return null;
  const gaps = [text.slice(earlier.end, mentions[before]!.start), text.slice(mentions[before]!.end, later.start), text.slice(later.end, mentions[now]!.start)];
  return gaps.every((gap) => gap.length <= 16 && !/[。;:(]/.test(gap)) && !/[,、]/.test(gaps[0]! + gaps[2]!) ? [now, before] : null;
}

/** The change itself first, unless a slip of the pen in one of the levels explains it, and none in the change does. */
function suspects(mentions: readonly Mention[], [change, now, before]: readonly [number, number, number], relative: boolean, falls: boolean): number[] {
  const [d, a, b] = [mentions[change]!.value!, mentions[now]!.value!, mentions[before]!.value!];
  if (relative) return [change, now, before];
  const by = falls && d >= 0 ? -d : d;
  if (isSlip(Math.abs(a - b), Math.abs(d), 2)) return [change, now, before];
  const [nowSlips, beforeSlips] = [isSlip(b + by, a), isSlip(a - by, b)];
  if (nowSlips !== beforeSlips) return nowSlips ? [now, change, before] : [before, change, now];
  return [change, now, before];
}
