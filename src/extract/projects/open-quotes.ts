import type { ProjectMention } from '../mention.js';

/** An opening quote without a closing one, and the noun its name ends in: “林氏启航励学奖学金等. */
const OPEN_NAME = /“([^“”\n,。;:、!?()《》]{2,20}?(?:阅读推广|阅读|课程建设|教学|培训|奖学金|助学金|学习|令|项目|制度))(?=[,、。;中的等达近\d和]|教育)/g;

/**
 * Pages that lost their closing quotes keep the name right behind the opening one. Only names that end in a noun of programmes
 * count; prizes and titles of honour are quoted the same way.
 */
export function openQuotedProjects(text: string): ProjectMention[] {
  const found: ProjectMention[] = [];
  for (const match of text.matchAll(OPEN_NAME)) {
    const start = match.index + 1;
    const name = match[1]!;
    if (name.length < 3 || closes(text, start + name.length)) continue;
    found.push({ kind: 'project', start, end: start + name.length, name, type: name.endsWith('令') ? 'document' : 'programme' });
  }
  return found;
}

function closes(text: string, at: number): boolean {
  const rest = text.slice(at, at + 40);
  const close = rest.indexOf('”');
  const open = rest.indexOf('“');
  return close >= 0 && (open < 0 || close < open);
}
