import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../package-root.js';
import type { Answer, Question } from './messages.js';
import { QueryError, type Value } from './saved.js';

export interface QueryLimits {
  /** Milliseconds the query may work; the time its reader takes does not count. */
  readonly timeout: number;
  readonly maxRows: number;
}

/** A query's result: its columns, then rows as they come. */
export interface QueryResult {
  readonly columns: readonly string[];
  /** Returns true where the row limit cut the result off. */
  readonly rows: AsyncGenerator<readonly Value[], boolean>;
}

/** Heap of the process, in MiB; SQLite's own memory comes on top. */
const HEAP = 512;

type Child = ChildProcessByStdio<Writable, Readable, null>;

function program(): string {
  const beside = fileURLToPath(new URL('./child.js', import.meta.url));
  // Run from TypeScript sources the compiled program is the one that was built last.
  return existsSync(beside) ? beside : join(packageRoot, 'dist', 'src', 'query', 'child.js');
}

/**
 * Runs a query that only reads, in a process of its own: SQLite cannot be stopped within a statement, a process can.
 * @throws QueryError when it fails, is no query that reads, or takes too long; also while its rows are read
 */
export async function runReadOnly(question: Omit<Question, 'maxRows'>, { timeout, maxRows }: QueryLimits): Promise<QueryResult> {
  const child: Child = spawn(process.execPath, [`--max-old-space-size=${HEAP}`, program()], { stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('close', () => process.off('exit', kill));
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify({ ...question, maxRows } satisfies Question));
  const lines = answers(child, timeout);
  try {
    const first = await lines.next();
    if (first.done === true || !('columns' in first.value)) throw new QueryError('the query failed: no answer');
    return { columns: first.value.columns, rows: rowsOf(lines, kill) };
  } catch (error) {
    kill();
    throw error;
  }
}

async function* rowsOf(lines: AsyncGenerator<Answer, void>, kill: () => void): AsyncGenerator<readonly Value[], boolean> {
  try {
    for await (const answer of lines) {
      if ('row' in answer) yield answer.row;
      else if ('end' in answer) return answer.end.more;
    }
    throw new QueryError('the query stopped without an end; it may have needed too much memory');
  } finally {
    kill();
  }
}

/** The child's answers. Only time spent waiting for the child counts against the limit. */
async function* answers(child: Child, timeout: number): AsyncGenerator<Answer, void> {
  const chunks = child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let left = timeout;
  for (;;) {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, Math.max(1, left));
    const since = performance.now();
    const next = await chunks.next();
    clearTimeout(timer);
    left -= performance.now() - since;
    if (late) throw new QueryError(`the query took longer than ${timeout / 1000} s (--timeout) and was stopped`);
    if (next.done === true) return;
    const parts = (rest + decoder.write(next.value)).split('\n');
    rest = parts.pop()!;
    for (const part of parts) {
      const answer = JSON.parse(part) as Answer;
      if ('error' in answer) throw new QueryError(answer.error);
      yield answer;
    }
  }
}
