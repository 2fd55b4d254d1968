import type { ProjectMention } from '../mention.js';

const TITLE = /《([^《》\n]{2,80})》/g;

/** Where 《》 were turned into question marks, `?…?` stands around the name of a paper. */
const QUESTION_TITLE = /\?([一-龥][^?\n。]{2,50}(?:标准|规范|办法|条例|规定|意见|通知|方案|规划|纲要|制度|章程|计划|法))\?/g;

/** Named works that are no papers: lessons and shows. */
const WORK = /(?:课程|舞蹈|合唱|歌曲|小品|剧|相声)$/;

/** Titles in 《》. */
export function titledProjects(text: string): ProjectMention[] {
  const found: ProjectMention[] = [];
  for (const pattern of [TITLE, QUESTION_TITLE]) {
    if (pattern === QUESTION_TITLE && !text.includes('?')) continue;
    for (const match of text.matchAll(pattern)) {
      const name = match[1]!;
      const start = match.index + 1;
      found.push({ kind: 'project', start, end: start + name.length, name: name.replaceAll('\n', ''), type: WORK.test(name) ? 'programme' : 'document' });
    }
  }
  return found;
}
