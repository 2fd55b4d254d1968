/** The program of a query's process: a question on standard input, JSON lines on standard output. Its parent kills it when time is up. */
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { openReadOnly, StoreError, type Store } from '../store/open.js';
import type { Answer, Question } from './messages.js';
import type { Value } from './saved.js';

/** Characters of one row as JSON. */
const MOST_CHARACTERS = 64 * 2 ** 20;
/** Text gathered before it is written. */
const CHUNK = 1 << 16;

class Refusal extends Error {}

/** A cell as JSON can carry it: integers beyond 2⁵³ as text, bytes in hexadecimal. */
function cell(value: unknown): Value {
  if (typeof value === 'bigint') return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : String(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  return value as Value;
}

function prepare(store: Store, sql: string): ReturnType<Store['prepare']> {
  const statement = store.prepare(sql);
  if (!statement.reader || !statement.readonly) throw new Refusal('only queries that read are allowed');
  return statement;
}

function* answers({ db, sql, parameters, maxRows }: Question): Generator<Answer> {
  const store = openReadOnly(db);
  store.pragma('query_only = ON');
  const statement = prepare(store, sql);
  yield { columns: statement.columns().map(({ name }) => name) };
  let rows = 0;
  for (const row of statement.raw().safeIntegers().iterate(parameters) as IterableIterator<unknown[]>) {
    if (rows === maxRows) {
      yield { end: { rows, more: true } };
      return;
    }
    rows++;
    yield { row: row.map(cell) };
  }
  yield { end: { rows, more: false } };
}

async function write(answer: string): Promise<void> {
  if (!process.stdout.write(answer)) await once(process.stdout, 'drain');
}

async function main(): Promise<void> {
  let chunk = '';
  try {
    for (const answer of answers(JSON.parse(await text(process.stdin)) as Question)) {
      const line = JSON.stringify(answer);
      if (line.length > MOST_CHARACTERS) throw new Refusal(`a row is longer than ${MOST_CHARACTERS} characters`);
      chunk += `${line}\n`;
      if (chunk.length < CHUNK) continue;
      await write(chunk);
      chunk = '';
    }
    await write(chunk);
  } catch (error) {
    const known = error instanceof Refusal || error instanceof StoreError;
    await write(`${chunk}${JSON.stringify({ error: known ? error.message : `the query failed: ${(error as Error).message}` } satisfies Answer)}\n`);
  }
}

// The reader has gone: nothing is left to do.
process.stdout.on('error', () => process.exit(0));
await main();
