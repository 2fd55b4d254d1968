import type { ProjectMention } from '../mention.js';

/** A paper named in full without 《》, behind the verb that brings it out: 出台了XX区…实施方案. */
const BROUGHT_OUT = /(?:出台|制定|制订|印发|下发|修订|颁布|颁发|转发|发布|起草|拟定|编制|制定实施|制定出台|修订完善|研究制定)(?:并实施|并印发|实施|印发|出台|完善|下发)?了?/g;

const PAPER = /(?:工作方案|实施方案|行动方案|管理方法|管理办法|暂行办法|暂行方法|处理办法|实施办法|考核办法|考评方案|评定办法|奖励办法|方案|办法|实施意见|指导意见|若干意见|的意见|意见|实施细则|细则|发展规划|行动计划|规划纲要|规划|纲要|的通知|工作要点|规定|管理条例|条例|规程|工作指南|应急预案|预案|标准\(试行\)|规范\(试行\)|办法\(试行\)|工作意见|基本要求|根本要求|岗位职责)(?:\([^()]{2,14}\))?/;

const LONGEST = 60;

/** General papers: 相关制度, 工作方案, 一系列办法. */
const GENERAL = /^(?:各项|相关|有关|一系列|系列|多项|具体|详细|切实可行|科学|完善|统一|相应|工作|实施|应急|年度|了|等)*(?:的)?(?:工作|实施|行动|管理|应急|考核)?(?:方案|办法|意见|细则|规划|通知|规定|预案|标准|规范|方法|要点|制度|计划)$/;

/** What is only drawn up (制定) may be any plan; one that is out names its issuer, its subject with 关于, or its version. */
const ISSUED = /关于|[一-龥xX]{1,6}[省市县区州镇乡校局院](?!管|建|域)|[“(]|\d|年/;

/** Papers named in full behind 出台, 印发 and the like. Lists go on behind 、 and 和. */
export function fullPapers(text: string): ProjectMention[] {
  const found: ProjectMention[] = [];
  for (const verb of text.matchAll(BROUGHT_OUT)) {
    let at = verb.index + verb[0].length;
    const planned = /^(?:制定|制订|起草|拟定|编制)$/.test(verb[0]);
    for (let members = 0; members < 8; members++) {
      const paper = readPaper(text, at);
      if (!paper || (planned && !ISSUED.test(paper.name))) break;
      found.push(paper);
      const joint = /^(?:、|和|及|以及|与|,(?=关于|《))/.exec(text.slice(paper.end, paper.end + 2));
      if (!joint) break;
      at = paper.end + joint[0].length;
    }
  }
  for (const match of text.matchAll(FOLLOWED)) {
    const name = match[1]!;
    if (!GENERAL.test(name)) found.push({ kind: 'project', start: match.index + match[0].length - name.length, end: match.index + match[0].length, name, type: 'document' });
  }
  return found;
}

/** Rules of the state behind the verb that follows them, where pages lost their 《》: 贯彻落实野生植物保护条例. */
const FOLLOWED = /(?:贯彻(?:落实|实施|执行)?|落实|实施|执行|依据|根据|按照|遵守|学习)(?:了|好)?((?:国家|省|市|中国)?[一-龥]{4,24}(?:条例|规划纲要|保护法|促进法|教育法|教师法))(?=[,。;、的和])/g;

function readPaper(text: string, at: number): ProjectMention | null {
  if (text[at] === '《' || text[at] === '“') return null;
  let end = at;
  let depth = 0;
  // 、 inside a name stays (轮换、借用、清退管理试行办法); a comma or a stop ends the search.
  while (end < text.length && end - at < LONGEST && !(depth === 0 && ',。;:!?\n《》'.includes(text[end]!))) {
    if (text[end] === '(') depth++;
    if (text[end] === ')') depth--;
    end++;
  }
  const stretch = text.slice(at, end);
  const match = PAPER.exec(stretch);
  if (!match) return null;
  const to = longestPaper(stretch, match);
  const name = stretch.slice(0, to);
  if (name.length < 8 || GENERAL.test(name) || /^[了并的]/.test(name)) return null;
  return { kind: 'project', start: at, end: at + to, name, type: 'document' };
}

/** 方案 inside 方案实施办法: the paper's own name goes on to the last of its nouns before a joint. */
function longestPaper(stretch: string, first: RegExpExecArray): number {
  let to = first.index + first[0].length;
  for (;;) {
    const rest = stretch.slice(to);
    if (rest === '' || /^(?:、|和|及|以及|与|等|,|”)/.test(rest)) return to;
    const next = PAPER.exec(rest);
    if (!next || /[、和]/.test(rest.slice(0, next.index))) return to;
    to += next.index + next[0].length;
  }
}
