import type { Store } from '../store/open.js';
import { occurrences, phrasesOf, type Phrase } from './phrase.js';
import { snippetsOf, type Snippet } from './snippets.js';

/** A document that holds all phrases. */
export interface Hit {
  readonly doc: number;
  readonly key: string;
  readonly source: string;
  readonly title: string | null;
  readonly site: string | null;
  readonly snippets: readonly Snippet[];
}

export interface SearchResult {
  readonly phrases: readonly Phrase[];
  readonly hits: readonly Hit[];
  /** Documents that hold all phrases; beyond `counted` nobody counted. */
  readonly total: number;
  readonly more: boolean;
}

/** Documents counted: more than anybody reads. */
const COUNTED = 1000;
/** Characters of a text that are searched for snippets. */
const LONGEST = 2_000_000;

/**
 * Documents whose clean text holds every phrase: the best first where they can all be counted, in the order they were read where not.
 * @param offset hits to pass over, @param limit hits to return, @param most snippets a hit
 */
export function searchDocuments(store: Store, input: string, { limit, offset = 0, snippets = 3 }: { limit: number; offset?: number; snippets?: number }): SearchResult {
  const phrases = phrasesOf(input);
  if (phrases.length === 0) return { phrases, hits: [], total: 0, more: false };
  const match = phrases.map((phrase) => phrase.match).join(' AND ');
  const found = store.prepare('SELECT rowid FROM search WHERE search MATCH ? LIMIT ?').pluck().all(match, COUNTED + 1) as number[];
  const more = found.length > COUNTED;
  const docs = more ? found.slice(offset, offset + limit) : ranked(store, match, limit, offset);
  const read = store.prepare('SELECT doc, key, source, coalesce(title, (SELECT r.title FROM reports r WHERE r.doc = documents.doc AND r.report = 1)) AS title, site, substr(clean_text, 1, ?) AS text FROM documents WHERE doc = ?');
  const hits = docs.flatMap((doc): Hit[] => {
    const row = read.get(LONGEST, doc) as (Omit<Hit, 'snippets'> & { text: string | null }) | undefined;
    if (row === undefined) return [];
    const { text, ...hit } = row;
    return [{ ...hit, snippets: snippetsOf(text ?? '', occurrences(text ?? '', phrases, 40), snippets) }];
  });
  return { phrases, hits, total: Math.min(found.length, COUNTED), more };
}

function ranked(store: Store, match: string, limit: number, offset: number): number[] {
  return store.prepare('SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank, rowid LIMIT ? OFFSET ?').pluck().all(match, limit, offset) as number[];
}
