import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Fact } from '../../../schemas/fact.js';
import { GoldError, readGold } from '../../eval/read-gold.js';
import { renderScore } from '../../eval/render.js';
import { score } from '../../eval/score.js';
import { exportRows } from '../../store/export/rows.js';
import { exportTables } from '../../store/export/tables.js';
import { openReadOnly } from '../../store/open.js';
import { EXIT, UsageError } from '../exit-codes.js';
import { print } from '../print.js';

export interface EvalFlags {
  readonly db?: string;
  readonly facts?: string;
  readonly gold: readonly string[];
  readonly misses?: boolean;
}

/** Scores a database, or the lines `extract` wrote, against a researcher's own gold. */
export async function runEval(flags: EvalFlags): Promise<number> {
  if ((flags.db === undefined) === (flags.facts === undefined)) throw new UsageError('name either --db or --facts');
  try {
    const golds = flags.gold.map(readGold);
    const { facts, texts } = flags.db === undefined ? fromLines(flags.facts!) : fromStore(flags.db);
    // Gold names pages by file name, databases by path.
    const find = <T>(map: ReadonlyMap<string, T>, source: string): T | undefined => map.get(source) ?? [...map].find(([name]) => basename(name) === basename(source))?.[1];
    const result = score(golds, (source) => find(facts, source) ?? [], (source) => find(texts, source) ?? null);
    await print(renderScore(result));
    if (flags.misses) for (const miss of result.misses) process.stderr.write(`${[miss.gold, miss.start, miss.what, miss.kind, miss.raw.replaceAll('\n', '⏎'), miss.detail].join('\t')}\n`);
    return EXIT.done;
  } catch (error) {
    if (error instanceof GoldError) throw new UsageError(error.message);
    throw error;
  }
}

interface Scored {
  readonly facts: ReadonlyMap<string, Fact[]>;
  readonly texts: ReadonlyMap<string, string>;
}

function group(facts: Iterable<Fact>): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(fact.source);
    if (group) group.push(fact);
    else groups.set(fact.source, [fact]);
  }
  return groups;
}

function fromLines(file: string): Scored {
  const lines = readFileSync(file === '-' ? 0 : file, 'utf8').split('\n').filter(Boolean);
  return { facts: group(lines.map((line) => JSON.parse(line) as Fact)), texts: new Map() };
}

function fromStore(file: string): Scored {
  const store = openReadOnly(file);
  try {
    const table = exportTables.find(({ name }) => name === 'facts')!;
    const facts = group(exportRows(store, table) as Iterable<unknown> as Iterable<Fact>);
    const texts = store.prepare('SELECT source, source_text FROM documents WHERE source_text IS NOT NULL').all() as { source: string; source_text: string }[];
    return { facts, texts: new Map(texts.map(({ source, source_text }) => [source, source_text])) };
  } finally {
    store.close();
  }
}
