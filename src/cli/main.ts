#!/usr/bin/env node
import { CommanderError } from 'commander';
import { EXIT, UsageError } from './exit-codes.js';
import { program } from './program.js';

/** Mistakes of the user's, by the names of their classes (their modules are loaded only when needed). */
const FOR_USERS = new Set(['ArchiveError', 'CatalogueError', 'InputError', 'StoreError', 'UsageError', 'UserFileError', 'WordsError']);

/** What stops a command from outside: a full disk, a file that cannot be read, no more processes. */
const FROM_OUTSIDE = new Set(['ArchiveFailure', 'PoolError', 'SqliteError', 'StoreFailure']);

const isFromOutside = (error: Error): boolean => FROM_OUTSIDE.has(error.constructor.name) || typeof (error as NodeJS.ErrnoException).syscall === 'string';

/** Runs a command line and gives its exit code. What is no bug of the program is one line on standard error. */
export async function run(argv: readonly string[]): Promise<number> {
  let code: number = EXIT.done;
  try {
    await program((result) => (code = result)).parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (error instanceof UsageError || FOR_USERS.has((error as Error).constructor.name)) {
      process.stderr.write(`zhibiao: ${(error as Error).message}\n`);
      return EXIT.usage;
    }
    if (isFromOutside(error as Error)) {
      process.stderr.write(`zhibiao: ${(error as Error).message}\n`);
      return EXIT.internal;
    }
    process.stderr.write(`zhibiao: internal error: ${(error as Error).stack ?? String(error)}\n`);
    return EXIT.internal;
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader (head, less) has seen enough.
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});
// Nobody reads what is said any more; the work goes on.
process.stderr.on('error', () => undefined);
// A file at the largest size allowed (ulimit -f) is an error of the write, and does not end the program.
process.on('SIGXFSZ', () => undefined);
process.exitCode = await run(process.argv.slice(2));
