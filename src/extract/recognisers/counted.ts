import { mention, type Mention } from '../mention.js';
import { isDigitCode } from '../numeral-characters.js';
import type { Numeral } from '../numeral.js';
import { readUnit, type UnitReading } from '../units.js';
import { percentSign } from './percentage.js';

/** A numeral with its unit. */
export interface Counted {
  readonly numeral: Numeral;
  readonly start: number;
  readonly end: number;
  readonly unit: string | null;
  readonly unitClass: UnitReading['unit']['class'] | 'percent' | null;
  readonly writtenUnit: string;
  /** 0.5 for 三年半. */
  readonly extra: number;
}

/** A minus sign belongs to the number where nothing before it can be the left end of a range. */
export function signedStart(text: string, numeral: Numeral): number {
  if (text[numeral.start - 1] !== '-' || !isDigitCode(text.charCodeAt(numeral.start))) return numeral.start;
  const before = text[numeral.start - 2] ?? '\n';
  return /[长为达是降速率值度温比在至到从约幅减增(,:、。;\s]/.test(before) ? numeral.start - 1 : numeral.start;
}

/** Reads the unit behind a numeral; null where none stands there. */
export function readCounted(text: string, numeral: Numeral): Counted | null {
  const start = signedStart(text, numeral);
  const sign = percentSign(text, numeral);
  if (sign) return { numeral, start, end: numeral.end + 1, unit: sign, unitClass: 'percent', writtenUnit: sign, extra: 0 };
  const gap = text[numeral.end] === ' ' && numeral.script !== 'chinese' ? 1 : 0;
  const half = text.startsWith('个半', numeral.end) ? 2 : 0;
  const reading = half > 0 ? readUnit(text, numeral.end + 2, true) : readUnit(text, numeral.end + gap, numeral.script === 'chinese');
  if (half > 0) {
    const name = reading?.name === '月' || text[numeral.end + 2] === '月' ? '个月' : reading?.name;
    return name ? { numeral, start, end: reading?.end ?? numeral.end + 3, unit: name, unitClass: 'time', writtenUnit: name, extra: 0.5 } : null;
  }
  if (!reading) return null;
  const { unit } = reading;
  const tail = unit.name === '年' && text[reading.end] === '半' ? 1 : 0;
  return { numeral, start, end: reading.end + tail, unit: unit.name === '年半' ? '年' : reading.name, unitClass: unit.class, writtenUnit: text.slice(numeral.end, reading.end), extra: tail || unit.name === '年半' ? 0.5 : 0 };
}

/** What kind of record a unit makes. */
export function kindOf(counted: Counted): 'quantity' | 'percentage' | 'ratio' {
  if (counted.unitClass === 'times') return 'ratio';
  return counted.unitClass === 'percent' || counted.unitClass === 'points' || counted.unitClass === 'permille' ? 'percentage' : 'quantity';
}

/** As records name it: 百分点 for all its spellings. */
export const unitName = (counted: Counted): string | null => (counted.unitClass === 'points' ? '百分点' : counted.unit);

/** The record of a numeral with its unit. */
export function counted(read: Counted): Mention {
  const { numeral, extra } = read;
  const negative = read.start < numeral.start;
  const value = numeral.value === null ? null : (numeral.value + extra) * (negative ? -1 : 1);
  const corrupt = read.unitClass === 'points' && read.writtenUnit.includes('找');
  return mention(kindOf(read), { start: read.start, end: read.end }, {
    value, low: numeral.low, high: numeral.high, unit: unitName(read), modifier: numeral.modifier, numeral: { start: read.start, end: numeral.end }, flags: [...(numeral.masked ? (['masked'] as const) : []), ...(corrupt ? (['corrupt'] as const) : [])],
  });
}

/** What the 万 or 亿 a numeral ends in multiplies by. */
export function scaleOf(text: string, numeral: Numeral): number {
  const tail = text.slice(numeral.start, numeral.end).replace(/[余多几来]/g, '');
  return tail.endsWith('万亿') ? 1e12 : tail.endsWith('亿') ? 1e8 : tail.endsWith('万') ? 1e4 : 1;
}
