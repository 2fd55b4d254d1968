import { Command, InvalidArgumentError, Option } from 'commander';
import type { CleanFlags } from './commands/clean.js';
import type { CorrectFlags } from './commands/correct.js';
import type { DedupFlags } from './commands/dedup.js';
import type { EvalFlags } from './commands/eval.js';
import type { ExportFlags } from './commands/export.js';
import type { ExtractFlags } from './commands/extract.js';
import type { IndicatorsFlags } from './commands/indicators.js';
import type { IngestFlags } from './commands/ingest.js';
import type { QueryFlags } from './commands/query.js';
import type { RepostsFlags } from './commands/reposts.js';
import type { ScrapeFlags } from './commands/scrape.js';
import type { SearchFlags } from './commands/search.js';
import type { ServeFlags } from './commands/serve.js';
import { version } from '../package-root.js';

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

function port(text: string): number {
  const value = Number(text);
  if (!/^\d{1,5}$/.test(text) || value > 65_535) throw new InvalidArgumentError('expected a port, 0 to 65535');
  return value;
}

function count(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('expected a whole number from 0 to 999');
  return Number(text);
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('expected a whole number');
  return Number(text);
}

/** For options that may be given several times. */
const collect = <T>(read: (text: string) => T) => (text: string, earlier: readonly T[] = []): readonly T[] => [...earlier, read(text)];

const database = () => new Option('--db <file>', 'the SQLite database').makeOptionMandatory();

const catalogueFiles = () => new Option('--catalogue <file>', 'a file of indicators beside our own; may be repeated, later ones win').argParser(collect(String));
const wordFiles = () => new Option('--words <file>', 'a file of words to be known whole (word [frequency] [tag]); may be repeated').argParser(collect(String));

/** Loads the command while the first extraction process loads its own program. */
async function ingesting(inputs: string[], flags: IngestFlags, onlyFailed: boolean): Promise<number> {
  const { dropEarly, startEarly } = await import('../workers/early-start.js');
  startEarly();
  try {
    const { runIngest } = await import('./commands/ingest.js');
    return await runIngest(inputs, flags, onlyFailed);
  } finally {
    dropEarly();
  }
}

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
    .option('--no-dedup', 'do not look for reposts afterwards')
    .option('--page-timeout <seconds>', 'a page that takes longer fails (default 60)', seconds)
    .option('--max-page-size <MiB>', 'a larger page fails (default 64)', positive)
    .addOption(catalogueFiles())
    .addOption(wordFiles())
    .action(async (inputs: string[], flags: IngestFlags) => done(await ingesting(inputs, flags, false)));

  root
    .command('retry')
    .description('read again the pages whose last attempt failed')
    .argument('<inputs...>', 'the inputs of the ingest')
    .addOption(database())
    .option('--failed', 'pages that failed (the only kind there is to retry)')
    .option('--quiet', 'no progress, no summary')
    .option('--encoding <name>', 'decode with this encoding')
    .option('--workers <n>', 'extraction processes', positive)
    .option('--no-dedup', 'do not look for reposts afterwards')
    .option('--page-timeout <seconds>', 'a page that takes longer fails (default 60)', seconds)
    .option('--max-page-size <MiB>', 'a larger page fails (default 64)', positive)
    .addOption(catalogueFiles())
    .addOption(wordFiles())
    .action(async (inputs: string[], flags: IngestFlags) => done(await ingesting(inputs, flags, true)));

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
    .command('dedup')
    .description('find copies among the reports of a database, recover masked values from them, and bring clusters up to date')
    .addOption(database())
    .option('--quiet', 'no progress, no summary')
    .action(async (flags: DedupFlags) => done((await import('./commands/dedup.js')).runDedup(flags)));

  const reposts = root.command('reposts').description('look at the copies of a report');
  reposts
    .command('show')
    .description('print the cluster of a report, where it differs from the canonical one, and the slots of its template')
    .argument('<report>', 'a source, or source#number for a further report of a page')
    .addOption(database())
    .option('--json', 'one JSON object')
    .action(async (report: string, flags: RepostsFlags) => done(await (await import('./commands/reposts.js')).runRepostsShow(report, flags)));

  root
    .command('extract')
    .description('read JSON lines {"id","text"} on standard input, write fact lines on standard output')
    .addOption(catalogueFiles())
    .addOption(wordFiles())
    .action(async (flags: ExtractFlags) => done(await (await import('./commands/extract.js')).runExtract(flags)));

  root
    .command('indicators')
    .description('list the catalogue of indicators, with their figures in a database, or propose new ones')
    .option('--db <file>', 'the SQLite database; without it the catalogue alone is listed')
    .option('--suggest', 'list frequent labels no indicator has, with the nearest one that there is')
    .option('--field <name>', 'only this field: education, health, economy, agriculture, general, or your own catalogue’s')
    .option('--least <n>', 'only what has so many figures (default: 0; 3 for suggestions)', wholeNumber)
    .option('--limit <n>', 'at most so many lines (default: all; 50 suggestions)', positive)
    .addOption(catalogueFiles())
    .option('--format <name>', 'table, json, jsonl or csv', 'table')
    .action(async (flags: IndicatorsFlags) => done(await (await import('./commands/indicators.js')).runIndicators(flags)));

  root
    .command('export')
    .description('write a table of the database to a file or standard output')
    .addOption(database())
    .requiredOption('--table <names>', 'a table or view, several with commas, or all')
    .option('--format <name>', 'jsonl, csv, parquet or xlsx', 'jsonl')
    .option('-o, --output <path>', 'write this file instead of standard output; a folder for several tables')
    .option('--no-bom', 'CSV without the byte order mark Excel wants')
    .option('--names <language>', 'column names, zh or en (default: en)')
    .option('--indicator <id>', 'only figures of this indicator; may be repeated', collect(String))
    .option('--place <name>', 'only of this place: its name, or its GB/T 2260 code or the first digits of one')
    .option('--period <years>', 'only of this year or these: 2021, 2019/2022')
    .option('--no-package', 'no datapackage.json and manifest.json beside the files')
    .action(async (flags: ExportFlags) => done(await (await import('./commands/export.js')).runExport(flags)));

  root
    .command('query')
    .description('run a saved query, or SQL that only reads')
    .argument('[query]', 'the name of a saved query, or SQL')
    .option('--db <file>', 'the SQLite database')
    .option('--list', 'list the saved queries and what they answer')
    .option('--param <name=value>', 'a parameter of the query; may be repeated', collect(String))
    .option('--queries <folder>', 'a folder of further saved queries; may be repeated', collect(String))
    .option('--format <name>', 'table, json, jsonl or csv', 'table')
    .option('--names <language>', 'column names, zh or en (default: en)')
    .option('--timeout <seconds>', 'stop the query when it works longer (default: 30)', seconds)
    .option('--max-rows <n>', 'stop after so many rows (default: 100000)', positive)
    .action(async (sql: string | undefined, flags: QueryFlags) => done(await (await import('./commands/query.js')).runQuery(sql, flags)));

  root
    .command('search')
    .description('find words in the clean texts; words of any length, several must all occur')
    .argument('<words...>', 'what to look for, each argument a phrase')
    .addOption(database())
    .option('--limit <n>', 'documents to show (default: 20)', positive)
    .option('--format <name>', 'text or jsonl', 'text')
    .action(async (words: string[], flags: SearchFlags) => done(await (await import('./commands/search.js')).runSearch(words, flags)));

  root
    .command('correct')
    .description('put a fact right; corrections outlive a new extraction')
    .argument('[id]', 'the fact’s id')
    .addOption(database())
    .option('--value <value>', 'its value: a number, LOW..HIGH, LEFT:RIGHT for a ratio, EDTF for a date, the name of a project')
    .option('--label <words>', 'what it measures')
    .option('--reject', 'it is no fact')
    .option('--note <words>', 'why')
    .option('--undo', 'take the correction of this fact back')
    .option('--list', 'list all corrections')
    .option('--catalogue <file>', 'a file of indicators beside our own, as for ingest; may be repeated', collect(String))
    .action(async (id: string | undefined, flags: CorrectFlags) => done(await (await import('./commands/correct.js')).runCorrect(id, flags)));

  root
    .command('serve')
    .description('show the database in a browser, on this machine only')
    .addOption(database())
    .option('--port <n>', 'the port (default: 8717; 0 for any that is free)', port)
    .action(async (flags: ServeFlags) => done(await (await import('./commands/serve.js')).runServe(flags)));

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
