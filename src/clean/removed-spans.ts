import type { Removed } from '../../schemas/document.js';
import type { PageLine } from './page-lines.js';

/** Sorts and clips, so that no two spans overlap; the one that begins first (then the longer) keeps the shared stretch. */
export function withoutOverlaps(spans: readonly Removed[]): Removed[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Removed[] = [];
  let covered = 0;
  for (const span of sorted) {
    const start = Math.max(span.start, covered);
    if (start >= span.end) continue;
    result.push({ start, end: span.end, rule: span.rule });
    covered = span.end;
  }
  return result;
}

/** Per line the rule of the spans that cover it whole, or undefined. `spans` are sorted and do not overlap. */
export function rulesPerLine(lines: readonly PageLine[], spans: readonly Removed[]): (string | undefined)[] {
  let next = 0;
  return lines.map((line) => {
    while (next < spans.length && spans[next]!.end <= line.start) next++;
    // Spans that touch may cover a line together.
    let covered = line.start;
    for (let at = next; at < spans.length && spans[at]!.start <= covered && covered < line.end; at++) covered = Math.max(covered, spans[at]!.end);
    return covered >= line.end ? spans[next]!.rule : undefined;
  });
}

/** The lines without a rule. */
export function linesOutside(lines: readonly PageLine[], rules: readonly (string | undefined)[]): PageLine[] {
  return lines.filter((_, index) => rules[index] === undefined);
}

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0 || code === 0x3000;

/** Joins neighbours of one rule with nothing but white space between, so that a list of links is one removed stretch. */
export function joinSpans(text: string, spans: readonly Removed[]): Removed[] {
  const result: { start: number; end: number; rule: string }[] = [];
  for (const span of spans) {
    const last = result[result.length - 1];
    if (last?.rule === span.rule && last.rule.startsWith('page-') === false && isBlankBetween(text, last.end, span.start)) last.end = span.end;
    else result.push({ ...span });
  }
  return result;
}

function isBlankBetween(text: string, from: number, to: number): boolean {
  if (to - from > 40) return false;
  for (let at = from; at < to; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}
