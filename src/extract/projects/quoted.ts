import type { ProjectType } from '../../../schemas/fact.js';
import type { ProjectMention } from '../mention.js';

/** Nouns behind a closing quote that make its words a project's name, and its type. 工作 and 建设 need more words in the quote. */
const BEHIND: readonly (readonly [RegExp, ProjectType, number])[] = [
  [/^(?:专项)?(?:工程|计划|行动|战略|项目|学习教育|主题教育|专项整治|专项治理|攻坚战|评估)/, 'programme', 2],
  [/^(?:模式|教学)?改革|^培训/, 'programme', 4],
  [/^(?:制度|政策|管理|扶持政策)(?![度层办])/, 'programme', 4],
  [/^(?:主题|系列|主题教育|教育|实践|评选|创建|专题|读书|系列主题)?(?:活动|大赛|竞赛|比赛|座谈会|论坛|研讨会|故事会|会议|运动会|展演|宣传月|宣传周|文化节|征文|演讲比赛|报告会|培训班|读书分享会|分享会|交流会|演讲会|晚会|仪式|诗歌朗诵|经典诵读|作文大赛|书画大赛)/, 'event', 2],
  [/^(?:专题研讨专场报告|专题讲座|专题报告|专题学习)/, 'event', 2],
  [/^(?:巡讲|宣讲|巡演|巡展|讲座|讲堂)/, 'event', 2],
  [/^(?:承诺书|责任书|倡议书|公约)/, 'document', 2],
  [/^工作(?![室要总会进])/, 'programme', 4],
  [/^建设(?!者)/, 'programme', 4],
];

/** Verbs before a quoted name that stands alone: 开展“送健康义诊进村”. */
const DOING = /(?:开展|举办|实施|组织|启动|推进|继续|巩固(?:义务教育学校)?|参加|承办|落实|推行|深入开展|组织开展|持续开展|广泛开展|发放|印发|发出)(?:了|好)?(?:以)?$/;

/** Routines and slogans every office has: “三会一课”制度, “一岗双责”制度, “两个体系”建设. */
const NO_SCHEME = /第[一二三]|[一二三四五六七八九十]会|^[一二两三四五六七八九十]个|^一岗双责$|^一把手$|^一票否决$/;

/** Slogans and lists of duties, not campaigns. */
const SLOGAN = /校园$|^(?:[一二三四五六七八九十两]+个?[一-龥]{1,3}|.{1,2}|第[一二三].*|[^一-龥]*)$/;

/** Longer rows are lists, and looking all the way back from each of their members takes time that grows with its square. */
const MOST_CHAINED = 8;

/** “五步”、“四环”、“双减”课堂改革: quotations in a row share the noun behind the last. */
function chainStart(text: string, start: number): number {
  let at = start;
  for (let chained = 0; chained < MOST_CHAINED; chained++) {
    const before = /“[^“”\n,。;]{1,12}”[、与和]?$/.exec(text.slice(Math.max(0, at - 16), at));
    if (!before) return at;
    at -= before[0].length;
  }
  return at;
}

/** “薄改”项目, “送教上门”工作, and quoted names behind the verbs of doing. */
export function quotedProjects(text: string): ProjectMention[] {
  const found: ProjectMention[] = [];
  for (const match of text.matchAll(/[“”]([^“”\n]{2,30})”/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const words = match[1]!;
    if (/[。;]/.test(words)) continue;
    const bracketed = /^\([^()\n]{2,40}\)/.exec(text.slice(end, end + 42))?.[0] ?? '';
    const after = text.slice(end + bracketed.length, end + bracketed.length + 12).replace(/^ /, '');
    const from = chainStart(text, start);
    const head = BEHIND.find(([pattern, , least]) => (words.length >= least || from < start) && pattern.test(after));
    if (head && NO_SCHEME.test(words) && /^(?:制度|政策|管理|建设)/.test(after)) continue;
    if (!head && /^工作/.test(after)) continue;
    if (head) {
      const to = end + bracketed.length + (text[end + bracketed.length] === ' ' ? 1 : 0) + head[0].exec(after)![0].length;
      found.push({ kind: 'project', start: from, end: to, name: text.slice(from, to), type: head[1] });
      continue;
    }
    const before = text.slice(Math.max(0, start - 10), start);
    const listed = /^(?:、“[^“”\n]{2,24}”)*等?(?:系列)?(?:主题)?(?:教育)?(?:实践)?活动/.test(text.slice(end, end + 60));
    if (!listed && /^[、的]/.test(text.slice(end, end + 1))) continue;
    if (words.length >= 4 && !SLOGAN.test(words) && !/(?:一中|二中|中学|小学|大学|局|校|院)$/.test(words) && (listed || DOING.test(before))) {
      found.push({ kind: 'project', start: start + 1, end: end - 1, name: words, type: listed || /(?:月|周|节|讲堂|论坛|沙龙|大课堂)$/.test(words) ? 'event' : /(?:一封信|公开信|倡议书|明白纸)$/.test(words) ? 'document' : 'programme' });
    }
  }
  return found;
}
