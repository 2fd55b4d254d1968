import type { Removed } from '../../schemas/document.js';
import { lastAtOrBefore } from '../text/span.js';
import type { PageLine } from './page-lines.js';

/** Sites of the wenku kind cut a document's text into pieces of this many UTF-16 units and number the pieces. */
export const PIECE_LENGTH = 300;

/** White space a copy may have lost at a cut, in units. */
const TOLERANCE = 3;

interface Mark {
  readonly number: number;
  readonly lineStart: number;
  readonly textStart: number;
}

function markAt(line: PageLine, text: string): Mark | null {
  let at = line.start;
  let number = 0;
  while (at < line.end && at - line.start < 5) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) break;
    number = number * 10 + digit;
    at++;
  }
  if (at === line.start || text[at] !== '、') return null;
  return { number, lineStart: line.start, textStart: at + 1 };
}

/**
 * Finds the marks of page cuts: they count up from 1, and every inner piece is 300 long. What merely looks like a mark
 * (a list in the text) has other lengths and stays. A single piece proves nothing by itself: its mark goes only where
 * `bodyStart` says that the site's own head ends there and the piece is no longer than a cut allows.
 *
 * @returns the stretches to take out, line breaks included, so that what a cut tore apart joins again
 */
export function findPageCuts(text: string, lines: readonly PageLine[], bodyStart: number | null): Removed[] {
  const starts = Int32Array.from(lines, (line) => line.start);
  const cuts: Removed[] = [];
  let from = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.start < from) continue;
    const first = markAt(line, text);
    if (first?.number !== 1) continue;
    const chain = followChain(text, lines, starts, first);
    if (chain.length > 1 || isLonePiece(lines, index, bodyStart)) {
      cuts.push({ start: first.lineStart, end: first.textStart, rule: 'page-cut' });
      for (let k = 1; k < chain.length; k++) {
        cuts.push({ start: endOfText(text, chain[k]!.lineStart), end: chain[k]!.textStart, rule: 'page-cut' });
      }
      from = chain[chain.length - 1]!.textStart;
    }
  }
  return cuts;
}

/** The end of what stands before the line breaks above `lineStart`. */
function endOfText(text: string, lineStart: number): number {
  let at = lineStart;
  while (at > 0 && (text[at - 1] === '\n' || text[at - 1] === '\r')) at--;
  return at;
}

function followChain(text: string, lines: readonly PageLine[], starts: Int32Array, first: Mark): Mark[] {
  const chain = [first];
  let exact = 0;
  for (;;) {
    const last = chain[chain.length - 1]!;
    const next = nextMark(text, lines, starts, last);
    if (!next) break;
    if (endOfText(text, next.lineStart) - last.textStart === PIECE_LENGTH) exact++;
    chain.push(next);
  }
  // Most pieces of a real chain are exact; a list whose items happen to be about as long is not.
  return exact * 2 > chain.length - 1 ? chain : [first];
}

function nextMark(text: string, lines: readonly PageLine[], starts: Int32Array, last: Mark): Mark | null {
  const earliest = last.textStart + PIECE_LENGTH - TOLERANCE;
  const latest = last.textStart + PIECE_LENGTH + TOLERANCE + 8;
  for (let index = lastAtOrBefore(starts, latest); index >= 0 && starts[index]! >= earliest; index--) {
    const mark = markAt(lines[index]!, text);
    if (mark?.number !== last.number + 1) continue;
    const length = endOfText(text, mark.lineStart) - last.textStart;
    if (Math.abs(length - PIECE_LENGTH) <= TOLERANCE) return mark;
  }
  return null;
}

function isLonePiece(lines: readonly PageLine[], index: number, bodyStart: number | null): boolean {
  const line = lines[index]!;
  if (bodyStart === null || line.start !== bodyStart) return false;
  const next = lines[index + 1];
  return line.end - line.start <= PIECE_LENGTH + 4 && !(next && /^\d{1,3}、/.test(next.text));
}

/** Words that article sites turn into links; copied, they stand on lines of their own with full stops that were never there. */
const LINKED_WORD = /^(?:“?(?:承诺书|保证书|责任书|协议书|申请书|倡议书|建议书|计划书|(?:工作|实施|活动|教学|学习|培训)?(?:方案|计划|总结)|心得体会|演讲稿|讲话稿|自查报告|述职报告|调查报告|报告|通知|合同|协议|教学|教案|制度|规章制度|管理制度|主持词|口号|标语|作文|论文|日记|寄语|评语|简历|证明|感谢信|表扬信|邀请函|请示|简报|工作总结|工作计划|写好|两学一做|三严三实|入党申请书))。$/;

/** Heals `…实施。⏎⏎工作方案。⏎⏎》,全面…` to `…实施工作方案》,全面…`. */
export function findLinkedWords(text: string, lines: readonly PageLine[]): Removed[] {
  const cuts: Removed[] = [];
  for (let index = 1; index + 1 < lines.length; index++) {
    const line = lines[index]!;
    if (line.end - line.start > 12 || !line.text.endsWith('。')) continue;
    const before = lines[index - 1]!;
    const after = lines[index + 1]!;
    if (text[before.end - 1] !== '。') continue;
    const open = opensAtEnd(text.slice(Math.max(before.start, before.end - 60), before.end - 1));
    const continues = /^[》”』」),、;:,。]/.test(after.text) || /^(?:工作|活动|建设|制度|管理)[,、。的和]/.test(after.text);
    if (!open && !continues && !LINKED_WORD.test(line.text)) continue;
    cuts.push({ start: before.end - 1, end: line.start, rule: 'linked-word' });
    if (open || continues) cuts.push({ start: line.end - 1, end: after.start, rule: 'linked-word' });
  }
  return cuts;
}

/** True when a title mark or quotation mark is still open at the end of the stretch. */
function opensAtEnd(stretch: string): boolean {
  return stretch.lastIndexOf('《') > stretch.lastIndexOf('》') || stretch.lastIndexOf('“') > stretch.lastIndexOf('”');
}
