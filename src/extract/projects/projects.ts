import type { ProjectMention } from '../mention.js';
import { KNOWN } from './lexicon.js';
import { namedProjects } from './named.js';
import { openQuotedProjects } from './open-quotes.js';
import { fullPapers } from './papers.js';
import { quotedProjects } from './quoted.js';
import { aidSchemes, trainingsBehind } from './schemes.js';
import { titledProjects } from './titles.js';
import { wordStartingAt } from '../../text/word-list.js';
import { buildingProjects, listedWith } from './works.js';

/** Finds projects of one kind of form. */
export type ProjectRecogniser = (text: string) => ProjectMention[];

function knownProjects(text: string): ProjectMention[] {
  const found: ProjectMention[] = [];
  for (let at = 0; at < text.length; ) {
    const name = knownAt(text, at);
    if (name === null) {
      at++;
      continue;
    }
    const end = at + name.length + (NOUN.exec(text.slice(at + name.length, at + name.length + 5))?.[0].length ?? 0);
    // A loan counted by the piece is money, not the scheme.
    if (!/\d/.test(text[end] ?? '')) found.push({ kind: 'project', start: at, end, name: text.slice(at, end), type: KNOWN.get(name)! });
    at = end;
  }
  return found;
}

/** 退耕还林工程: the noun belongs to the name. */
const NOUN = /^(?:工程|项目|行动)(?![建实人])/;

const knownAt = wordStartingAt(KNOWN.keys());

/**
 * In order of trust: a title is marked as one, a paper named in full stands behind its verb, a quotation marks a name, and
 * names without marks come last. Where two overlap the one found first stays, unless the later holds it whole and is longer.
 */
export const projectRecognisers: readonly ProjectRecogniser[] = [titledProjects, fullPapers, namedProjects, quotedProjects, openQuotedProjects, buildingProjects, aidSchemes, knownProjects];

/** Finds all named projects of a clean text, in order of their start. */
export function findProjects(text: string, list: readonly ProjectRecogniser[] = projectRecognisers): ProjectMention[] {
  const first = settle(list.flatMap((recognise, rank) => recognise(text).map((found) => ({ found, rank }))));
  // A list by 、 goes on in kind: what stands beside a named one is one too.
  const beside = [...listedWith(text, first.filter(({ type }) => type === 'construction')), ...trainingsBehind(text, first.filter(({ type }) => type === 'programme'))];
  if (beside.length === 0) return first;
  return settle([...first.map((found) => ({ found, rank: 0 })), ...beside.map((found) => ({ found, rank: 1 }))]);
}

interface Ranked {
  readonly found: ProjectMention;
  readonly rank: number;
}

/** Of overlapping names the one found first, or the longer from the same start. */
function settle(ranked: Ranked[]): ProjectMention[] {
  const kept: ProjectMention[] = [];
  ranked.sort((a, b) => a.found.start - b.found.start || a.rank - b.rank || b.found.end - a.found.end);
  for (const { found } of ranked) {
    const last = kept[kept.length - 1];
    if (!last || found.start >= last.end) kept.push(found);
    else if (found.end > last.end && found.start === last.start) kept[kept.length - 1] = found;
  }
  return kept;
}
