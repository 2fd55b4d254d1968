import type { Store } from './open.js';

/** The parts of a fact's id. */
export interface FactIdParts {
  readonly key: string;
  readonly report: number;
  /** First three letters of the kind. */
  readonly kind: string;
  readonly start: number;
}

/** Takes an id such as `0123456789abcdef.1.qua203` apart; null where it is none. */
export function parseFactId(id: string): FactIdParts | null {
  const match = /^([0-9a-f]{16})\.(\d{1,9})\.([a-z]{3})(\d{1,10})$/.exec(id);
  return match ? { key: match[1]!, report: Number(match[2]), kind: match[3]!, start: Number(match[4]) } : null;
}

/** The row of the view facts_extracted with this id. */
export function findExtracted<T>(store: Store, id: string): T | undefined {
  const parts = parseFactId(id);
  if (!parts) return undefined;
  return store.prepare('SELECT * FROM facts_extracted WHERE doc = (SELECT doc FROM documents WHERE key = ?) AND report = ? AND "start" = ? AND substr(kind, 1, 3) = ?').get(parts.key, parts.report, parts.start, parts.kind) as T | undefined;
}
