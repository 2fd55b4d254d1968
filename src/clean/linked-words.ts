import type { Removed } from '../../schemas/document.js';
import type { PageLine } from './page-lines.js';

/** Words that article sites turn into links; copied, they stand on lines of their own with full stops that were never there. */
const LINKED_WORD = /^(?:“?(?:承诺书|保证书|责任书|协议书|申请书|倡议书|建议书|计划书|(?:工作|实施|活动|教学|学习|培训)?(?:方案|计划|总结)|心得体会|演讲稿|讲话稿|自查报告|述职报告|调查报告|报告|通知|合同|协议|教学|教案|制度|规章制度|管理制度|主持词|口号|标语|作文|论文|日记|寄语|评语|简历|证明|感谢信|表扬信|邀请函|请示|简报|工作总结|工作计划|写好|两学一做|三严三实|入党申请书))。$/;

/** Heals `…管理。⏎⏎考核办法。⏎⏎》,下发…` to `…管理考核办法》,下发…`. */
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
