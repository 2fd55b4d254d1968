#!/usr/bin/env node
import { CommanderError } from 'commander';
import { EXIT, UsageError } from './exit-codes.js';
import { program } from './program.js';

/** Errors whose message is for the user, by the names of their classes (their modules are loaded only when needed). */
const FOR_USERS = new Set(['ArchiveError', 'InputError', 'StoreError', 'UsageError']);

/** Runs a command line and gives its exit code. A user's mistake is one line on standard error. */
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
    process.stderr.write(`zhibiao: internal error: ${(error as Error).stack ?? String(error)}\n`);
    return EXIT.internal;
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader (head, less) has seen enough.
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});
process.exitCode = await run(process.argv.slice(2));
