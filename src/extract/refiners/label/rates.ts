import type { Measured } from '../../distribute.js';
import { labelBefore } from '../../label-words.js';
import type { Place } from './place.js';

/** 中考优秀率比去年提高…。城关中学较去年提高了4个百分点: a change in points without a name of its own is of the rate before it. */
export function withRate({ text, mention, around, earlier }: Place, read: Measured, rate: { label: string; at: number } | null): Measured {
  if (mention.unit !== '百分点' || rate === null || mention.start - rate.at > 250 || text.slice(rate.at, mention.start).includes('\n')) return read;
  const nameless = /^(?:[^,;:]{0,12}(?:比|较)(?:上年|去年|上一?年|同期))?(?:同比|又|分别)?(?:增长|提高|上升|下降|降低|提升|增加|回落)(?:了|近|约)*$/.test(around.before) || /超额$/.test(around.before);
  return nameless && (earlier.length === 0 || earlier[earlier.length - 1]!.kind !== 'percentage') ? { ...read, label: rate.label } : read;
}

/** Rates that are named in full when they are first spoken of, and briefly after that. */
const BRIEF_RATE = /^(?:上线率|辍学率|录取率|升学率|覆盖率|入园率|巩固率|就业率|优秀率|及格率)$/;

/** 职业中专就业率稳中有升,本届就业率达到96.2%: the name it had earlier in the sentence. */
export function inFull({ text, mention, sentence, around }: Place, read: Measured): Measured {
  if (mention.kind !== 'percentage' || read.label === null || !BRIEF_RATE.test(read.label)) return read;
  const before = text.slice(Math.max(sentence, around.beforeStart - 80), around.beforeStart);
  const at = before.lastIndexOf(read.label);
  if (at < 0) return read;
  const full = labelBefore(before.slice(0, at + read.label.length).replace(/^.*(?:[,;:。]|\d年?)/s, ''));
  return full.length > read.label.length && full.length <= 14 && full.endsWith(read.label) ? { ...read, label: full.replace(/^(?:农村|城区)(?=.{5})/, '') } : read;
}
