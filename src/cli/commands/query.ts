import { columnNames } from '../../store/export/columns.js';
import { csvLine, jsonLine, type Row } from '../../store/export/rows.js';
import { runReadOnly, type QueryResult } from '../../query/run.js';
import { bindings, QueryError, savedQueries, type SavedQuery, type Value } from '../../query/saved.js';
import { EXIT, UsageError } from '../exit-codes.js';
import { print } from '../print.js';
import { renderTable } from '../table.js';

export interface QueryFlags {
  readonly db?: string;
  readonly format: string;
  readonly list?: boolean;
  readonly param?: readonly string[];
  readonly queries?: readonly string[];
  readonly names?: string;
  /** Seconds. */
  readonly timeout?: number;
  readonly maxRows?: number;
}

const FORMATS = ['table', 'json', 'jsonl', 'csv'];
const SECONDS = 30;
const ROWS = 100_000;

/** Runs SQL or a saved query, or lists the saved ones. */
export async function runQuery(sql: string | undefined, flags: QueryFlags): Promise<number> {
  if (!FORMATS.includes(flags.format)) throw new UsageError(`unknown format: ${flags.format} (${FORMATS.join(', ')})`);
  const names = flags.names ?? 'en';
  if (names !== 'zh' && names !== 'en') throw new UsageError(`--names is zh or en, not ${names}`);
  try {
    if (flags.list) return await list(savedQueries(flags.queries), flags.format, names);
    if (sql === undefined) throw new UsageError('name a saved query (--list shows them) or write SQL');
    if (flags.db === undefined) throw new UsageError('name the database with --db');
    const asked = questionOf(sql, flags);
    const maxRows = flags.maxRows ?? ROWS;
    const result = await runReadOnly({ db: flags.db, ...asked }, { timeout: (flags.timeout ?? SECONDS) * 1000, maxRows });
    if (await show(result, flags.format, names)) process.stderr.write(`stopped at ${maxRows} rows; --max-rows allows more, export writes whole tables\n`);
    return EXIT.done;
  } catch (error) {
    if (error instanceof QueryError) throw new UsageError(error.message);
    throw error;
  }
}

/** The statement and what it is bound to: the name of a saved query, or SQL. */
function questionOf(sql: string, { param = [], queries }: QueryFlags): { sql: string; parameters: Record<string, Value> } {
  const given = new Map(param.map(splitParameter));
  if (!/^[\p{L}\p{N}_-]+$/u.test(sql)) return { sql, parameters: Object.fromEntries([...given].map(([name, text]) => [name, plainValue(text)])) };
  const saved = savedQueries(queries).find(({ name }) => name === sql);
  if (!saved) throw new UsageError(`no saved query ${sql}; zhibiao query --list shows them`);
  return { sql: saved.sql, parameters: bindings(saved, given) };
}

function splitParameter(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`--param takes NAME=VALUE, not ${text}`);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** In SQL of the user's own what reads as a number is one. */
const plainValue = (text: string): Value => (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : text);

/** Writes the result; true where it was cut off. */
async function show({ columns, rows }: QueryResult, format: string, names: 'zh' | 'en'): Promise<boolean> {
  const titles = distinct(columnNames(columns, names));
  const object = (row: readonly Value[]): Row => Object.fromEntries(titles.map((title, index) => [title, row[index]]));
  const gathered: Row[] = [];
  let written = 0;
  if (format === 'csv') await print(csvLine(titles));
  for (;;) {
    const next = await rows.next();
    if (next.done) {
      if (format === 'table') await print(renderTable(titles, gathered));
      if (format === 'json') await print(written === 0 ? '[]\n' : '\n]\n');
      return next.value;
    }
    if (format === 'table') gathered.push(object(next.value));
    else if (format === 'csv') await print(csvLine(next.value));
    else if (format === 'jsonl') await print(jsonLine(object(next.value)));
    else await print(`${written === 0 ? '[\n' : ',\n'}  ${JSON.stringify(object(next.value))}`);
    written++;
  }
}

/** Two columns of one name (a join) would become one key. */
function distinct(titles: readonly string[]): string[] {
  const taken = new Map<string, number>();
  return titles.map((title) => {
    const times = (taken.get(title) ?? 0) + 1;
    taken.set(title, times);
    return times === 1 ? title : `${title}:${times}`;
  });
}

async function list(queries: readonly SavedQuery[], format: string, names: 'zh' | 'en'): Promise<number> {
  const parameters = ({ parameters: all }: SavedQuery): string => all.map(({ name, fallback }) => (fallback === null ? `${name}=…` : `${name}=${fallback}`)).join(' ');
  const rows = queries.map((query) => ({ query: query.name, parameters: parameters(query), zh: query.zh, en: query.en }));
  if (format === 'json') await print(`${JSON.stringify(queries.map(({ name, zh, en, parameters: all }) => ({ name, zh, en, parameters: all })), null, 2)}\n`);
  else if (format === 'jsonl') await print(rows.map(jsonLine).join(''));
  else if (format === 'csv') await print(csvLine(['query', 'parameters', 'zh', 'en']) + rows.map((row) => csvLine([row.query, row.parameters, row.zh, row.en])).join(''));
  else for (const { query, parameters: all, zh, en } of rows) await print(`${query}${all === '' ? '' : `  ${all}`}\n    ${names === 'zh' ? `${zh}\n    ${en}` : `${en}\n    ${zh}`}\n`);
  return EXIT.done;
}
