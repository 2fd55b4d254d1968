import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packageRoot } from '../package-root.js';

/** A parameter of a saved query. */
export interface Parameter {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'number';
  /** Null where the user must give it. */
  readonly fallback: string | null;
  readonly zh: string;
  readonly en: string;
}

/** A file of queries/: what it answers and what it can be asked. */
export interface SavedQuery {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly parameters: readonly Parameter[];
  readonly sql: string;
}

/** A saved query, or a value for one, that cannot be used; the message is for users. */
export class QueryError extends Error {}

const PARAMETER = /^-- :([a-z_]+) (text|integer|number)(?: = ([^|]*?))? \| ([^|]+?) \| ([^|]+?)$/;

/**
 * Reads a saved query. Its head is made of comments: `-- zh: …`, `-- en: …` and, for each parameter,
 * `-- :name type = default | 说明 | description` (without a default it must be given).
 * @throws QueryError
 */
export function parseSaved(name: string, content: string): SavedQuery {
  const lines = content.replace(/\r\n/g, '\n').split('\n');
  const head = lines.slice(0, lines.findIndex((line) => !line.startsWith('--')));
  const described = (language: string): string => head.find((line) => line.startsWith(`-- ${language}: `))?.slice(7).trim() ?? '';
  const parameters: Parameter[] = [];
  for (const line of head) {
    if (!line.startsWith('-- :')) continue;
    const match = PARAMETER.exec(line);
    if (!match) throw new QueryError(`${name}: not a parameter: ${line}`);
    parameters.push({ name: match[1]!, type: match[2] as Parameter['type'], fallback: match[3] ?? null, zh: match[4]!, en: match[5]! });
  }
  const zh = described('zh');
  const en = described('en');
  if (zh === '' || en === '') throw new QueryError(`${name}: its head must say what it answers in lines -- zh: and -- en:`);
  return { name, zh, en, parameters, sql: content };
}

/** The saved queries of the package and of the user's folders, by name; a later folder's replace an earlier one's. @throws QueryError */
export function savedQueries(folders: readonly string[] = []): SavedQuery[] {
  const byName = new Map<string, SavedQuery>();
  for (const folder of [join(packageRoot, 'queries'), ...folders]) {
    if (!existsSync(folder)) throw new QueryError(`no such folder of queries: ${folder}`);
    for (const file of readdirSync(folder).filter((entry) => entry.endsWith('.sql')).sort()) {
      const name = basename(file, '.sql');
      byName.set(name, parseSaved(name, readFileSync(join(folder, file), 'utf8')));
    }
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What a statement can be bound to. */
export type Value = string | number | null;

function valueOf({ name, type }: Parameter, text: string): Value {
  if (type === 'text') return text;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || (type === 'integer' && !Number.isSafeInteger(value))) throw new QueryError(`the parameter ${name} takes ${type === 'integer' ? 'a whole number' : 'a number'}, not ${text}`);
  return value;
}

/** The values a saved query is run with: those given, defaults for the rest. @throws QueryError */
export function bindings(query: SavedQuery, given: ReadonlyMap<string, string>): Record<string, Value> {
  const known = new Set(query.parameters.map(({ name }) => name));
  for (const name of given.keys()) if (!known.has(name)) throw new QueryError(`${query.name} has no parameter ${name}${known.size > 0 ? ` (${[...known].join(', ')})` : ''}`);
  return Object.fromEntries(
    query.parameters.map((parameter) => {
      const text = given.get(parameter.name) ?? parameter.fallback;
      if (text === null) throw new QueryError(`${query.name} needs --param ${parameter.name}=… (${parameter.en})`);
      return [parameter.name, valueOf(parameter, text)];
    }),
  );
}
