#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { CleanFlags } from './commands/clean.js';
import type { EvalFlags } from './commands/eval.js';
import type { ExportFlags } from './commands/export.js';
import type { IngestFlags } from './commands/ingest.js';
import type { QueryFlags } from './commands/query.js';
import type { ScrapeFlags } from './commands/scrape.js';
import { version } from '../package-root.js';
import { EXIT, UsageError } from './exit-codes.js';

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('expected a whole number of 1 or more');
  return value;
}

function notNegative(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0 || value > 86_400) throw new InvalidArgumentError('expected a number from 0 to 86400');
  return value;
}

function seconds(text: string): number {
  const value = notNegative(text);
  if (value === 0) throw new InvalidArgumentError('expected more than 0');
  return value;
}

function count(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('expected a whole number from 0 to 999');
  return Number(text);
}

/** For options that may be given several times. */
const collect = <T>(read: (text: string) => T) => (text: string, earlier: readonly T[] = []): readonly T[] => [...earlier, read(text)];

const database = () => new Option('--db <file>', 'the SQLite database').makeOptionMandatory();

/** The command line. Commands are loaded when they run, so that `--help` is quick. */
export function program(done: (code: number) => void): Command {
  const root = new Command('zhibiao');
  root.description('Turns scraped Chinese work reports into a SQLite database of typed, traceable facts').version(version).showHelpAfterError('(try --help)').exitOverride();

  root
    .command('ingest')
    .description('read pages, extract their facts and write them to a database')
    .argument('<inputs...>', 'files, folders, quoted patterns, or - for JSON lines on standard input')
    .addOption(database())
    .option('--quiet', 'no progress, no summary')
    .option('--limit <n>', 'stop after so many pages', positive)
    .option('--dry-run', 'read and extract, write nothing')
    .option('--encoding <name>', 'decode all pages with this encoding instead of deciding by evidence')
    .option('--workers <n>', 'extraction processes (default: by cores and memory)', positive)
    .option('--force', 'extract again what is known and unchanged')
    .option('--prune', 'remove documents whose file is no longer there')
    .option('--page-timeout <seconds>', 'a page that takes longer fails (default 30)', seconds)
    .option('--max-page-size <MiB>', 'a larger page fails (default 64)', positive)
    .action(async (inputs: string[], flags: IngestFlags) => done(await (await import('./commands/ingest.js')).runIngest(inputs, flags)));

  root
    .command('retry')
    .description('read again the pages whose last attempt failed')
    .argument('<inputs...>', 'the inputs of the ingest')
    .addOption(database())
    .option('--failed', 'pages that failed (the only kind there is to retry)')
    .option('--quiet', 'no progress, no summary')
    .option('--encoding <name>', 'decode with this encoding')
    .option('--workers <n>', 'extraction processes', positive)
    .option('--page-timeout <seconds>', 'a page that takes longer fails (default 30)', seconds)
    .option('--max-page-size <MiB>', 'a larger page fails (default 64)', positive)
    .action(async (inputs: string[], flags: IngestFlags) => done(await (await import('./commands/ingest.js')).runIngest(inputs, flags, true)));

  root
    .command('scrape')
    .description('fetch pages politely and append them to a WARC archive, which ingest and other archive tools read')
    .argument('[urls...]', 'addresses of pages')
    .requiredOption('--out <file>', 'the archive, FILE.warc.gz; pages it holds already are passed by')
    .option('--list <file>', 'a file of addresses, one a line, or - for standard input')
    .option('--contact <address>', 'how sites can reach you: an address of mail or a page, sent with every request')
    .option('--delay <seconds>', 'between two requests to one host; a longer crawl-delay is obeyed (default: 2)', notNegative)
    .option('--concurrency <n>', 'requests to one host at the same time (default: 1)', positive)
    .option('--retries <n>', 'tries beside the first after lost connections and statuses 408, 429 and 5xx (default: 4)', count)
    .option('--max-redirects <n>', 'redirects to follow from one page (default: 10)', count)
    .option('--max-bytes <n>', 'largest body, as received and decoded (default: 16777216)', positive)
    .option('--timeout <seconds>', 'for one request from its beginning to its end (default: 180)', seconds)
    .option('--follow', 'take a page’s own continuation links (第2页, 下一页) as well')
    .option('--follow-limit <n>', 'further pages of one document (default: 50)', count)
    .option('--refresh <age>', 'ask again for recorded pages older than this (12h, 30d), with conditional requests')
    .option('--no-robots', 'do not ask for robots.txt; only with the site’s permission')
    .option('--allow-host <host[:port]>', 'do not check the address of this host, for a test server; may be repeated', collect(String))
    .option('--allow-port <n>', 'a port of public hosts beside 80 and 443; may be repeated', collect(positive))
    .option('--quiet', 'no progress, no summary')
    .action(async (urls: string[], flags: ScrapeFlags) => done(await (await import('./commands/scrape.js')).runScrape(urls, flags)));

  root
    .command('extract')
    .description('read JSON lines {"id","text"} on standard input, write fact lines on standard output')
    .action(async () => done(await (await import('./commands/extract.js')).runExtract()));

  root
    .command('export')
    .description('write a table of the database to a file or standard output')
    .addOption(database())
    .requiredOption('--table <name>', 'documents, reports, facts or projects')
    .option('--format <name>', 'jsonl or csv', 'jsonl')
    .option('-o, --output <file>', 'write here instead of standard output')
    .option('--no-bom', 'write CSV files without the byte order mark Excel wants')
    .action(async (flags: ExportFlags) => done(await (await import('./commands/export.js')).runExport(flags)));

  root
    .command('query')
    .description('run a query that only reads')
    .argument('<sql>', 'the query')
    .addOption(database())
    .option('--format <name>', 'table, json, jsonl or csv', 'table')
    .action(async (sql: string, flags: QueryFlags) => done(await (await import('./commands/query.js')).runQuery(sql, flags)));

  root
    .command('clean')
    .description('print the clean text of a page')
    .argument('<file>', 'the page')
    .option('--json', 'one JSON line a page: clean text, metadata, what was removed and by which rule')
    .option('--encoding <name>', 'decode with this encoding')
    .action(async (file: string, flags: CleanFlags) => done(await (await import('./commands/clean.js')).runClean(file, flags)));

  root
    .command('eval')
    .description('score a database or the output of extract against annotated pages')
    .requiredOption('--gold <files...>', 'gold files: JSON lines, the first naming the page and the annotated range')
    .option('--db <file>', 'the SQLite database')
    .option('--facts <file>', 'fact lines as extract writes them; - for standard input')
    .option('--misses', 'list every difference on standard error')
    .action(async (flags: EvalFlags) => done(await (await import('./commands/eval.js')).runEval(flags)));

  return root;
}

/** Mistakes of the user's, by the names of their classes (their modules are loaded only when needed). */
const FOR_USERS = new Set(['ArchiveError', 'InputError', 'StoreError', 'UsageError']);

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
