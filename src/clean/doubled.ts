import type { Edit } from '../text/offset-map.js';

/** Characters that ordinary Chinese doubles: 年年, 家家户户, 层层. */
const REDUPLICATED = new Set('人天年月日家户村事时处层件步个条样种代次常渐往稳深轻紧多久一双对块门项环口滴点字句声阵片课班级镇县乡组队行岁星遍回面方圈串排座栋爸妈爷奶哥姐弟妹谢看想试说走家等刚仅偏恰最真好大小高长短远近早晚满干冷热清明白红绿蓝黑默悄静慢快细');

/** Marks that are doubled with the words around them. */
const MARKS = new Set(',。、;:%()《》“”');

/** Doubled runs beside each other before they are taken for a fault of conversion. */
const LEAST_RUNS = 3;
const LEAST_RUNS_OF_WORDS = 4;
const LONGEST_FIGURE = 8;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

interface Run {
  readonly start: number;
  /** End of the first copy, and of the second. */
  readonly middle: number;
  readonly end: number;
  readonly digits: boolean;
}

/** A figure or a character that stands twice at `at`: 20002000, 8 8, 年年. */
function doubledRun(text: string, at: number): Run | null {
  const code = text.charCodeAt(at);
  if (isHan(code)) return text.charCodeAt(at + 1) === code ? { start: at, middle: at + 1, end: at + 2, digits: false } : null;
  if (MARKS.has(text[at]!)) return text.charCodeAt(at + 1) === code ? { start: at, middle: at + 1, end: at + 2, digits: false } : null;
  if (!isDigit(code)) return null;
  let length = 0;
  while (length <= LONGEST_FIGURE * 2 && isDigit(text.charCodeAt(at + length))) length++;
  if (length <= LONGEST_FIGURE && text[at + length] === ' ' && text.startsWith(text.slice(at, at + length), at + length + 1) && !isDigit(text.charCodeAt(at + 2 * length + 1))) {
    return { start: at, middle: at + length, end: at + 2 * length + 1, digits: true };
  }
  const half = length / 2;
  if (length % 2 !== 0 || half > LONGEST_FIGURE || text.slice(at, at + half) !== text.slice(at + half, at + length)) return null;
  return { start: at, middle: at + half, end: at + length, digits: true };
}

/**
 * True where the second of two equal units at `at` may belong to a fault of conversion: in every such run some doubled
 * character or mark stands beside a doubled figure, or begins a row of doubled ones. `fold` gives a unit's folded form.
 */
export function mayBeDoubled(units: Readonly<Uint16Array>, at: number, fold: (unit: number) => number): boolean {
  const unit = (position: number): number => fold(units[position] ?? 0);
  const isDoubled = (position: number): boolean => {
    const code = unit(position);
    return code === unit(position - 1) && (isHan(code) || MARKS.has(String.fromCharCode(code)));
  };
  // Two halves, or two figures with a space between.
  const isFigure = (from: number, step: 1 | -1): boolean => {
    let length = 0;
    while (length <= LONGEST_FIGURE * 2 && isDigit(unit(from + step * length))) length++;
    return length > 0 && (length % 2 === 0 || unit(from + step * length) === 32);
  };
  if (!isDoubled(at)) return false;
  return isFigure(at + 1, 1) || isFigure(at - 2, -1) || (isDoubled(at + 2) && isDoubled(at + 4));
}

/**
 * Figures and characters that conversion wrote twice, run by run: 20002000年年8 8月月2424日日 is 2000年8月24日. Only where
 * several doubled runs follow each other, and they are not what ordinary Chinese doubles.
 */
export function doubledRuns(text: string): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  while (at + 3 < text.length) {
    const code = text.charCodeAt(at);
    // Most characters are not followed by themselves: only those that are, and digits, can begin a run.
    if (code !== text.charCodeAt(at + 1) && (!isDigit(code) || isDigit(text.charCodeAt(at - 1)))) {
      at++;
      continue;
    }
    const runs: Run[] = [];
    let next = at;
    for (let run = doubledRun(text, next); run !== null; run = doubledRun(text, next)) {
      runs.push(run);
      next = run.end;
    }
    if (isFault(text, runs)) for (const { middle, end } of runs) edits.push({ start: middle, end, text: '' });
    at = Math.max(next, at + 1);
  }
  return edits;
}

function isFault(text: string, runs: readonly Run[]): boolean {
  if (runs.length < LEAST_RUNS) return false;
  const characters = new Set(runs.filter(({ digits }) => !digits).map(({ start }) => text[start]!).filter((character) => !MARKS.has(character)));
  const figures = runs.filter(({ digits }) => digits).length;
  if (figures > 0) return characters.size >= 1;
  return runs.length >= LEAST_RUNS_OF_WORDS && characters.size >= LEAST_RUNS_OF_WORDS - 1 && [...characters].filter((character) => !REDUPLICATED.has(character)).length >= 2;
}
