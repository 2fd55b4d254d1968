import type { ProjectType } from '../../schemas/fact.js';
import type { ProjectMention } from './mention.js';

const TITLE = /《([^《》\n]{2,80})》/g;

/** Titles in 《》 are documents. */
export function findProjects(text: string): ProjectMention[] {
  const found: ProjectMention[] = [];
  for (const match of text.matchAll(TITLE)) {
    const name = match[1]!;
    const type: ProjectType = 'document';
    found.push({ kind: 'project', start: match.index + 1, end: match.index + 1 + name.length, name, type });
  }
  return found;
}
