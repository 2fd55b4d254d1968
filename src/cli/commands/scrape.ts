import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { defaultPlan, type ScrapePlan } from '../../scrape/plan.js';
import { systemClock } from '../../scrape/clock.js';
import { systemResolve } from '../../scrape/resolve.js';
import { scrape } from '../../scrape/scrape.js';
import { parseAllowedHost, type AllowedHost } from '../../scrape/targets.js';
import type { ScrapeResult } from '../../scrape/tally.js';
import { EXIT, UsageError } from '../exit-codes.js';
import { progress } from '../progress.js';

export interface ScrapeFlags {
  readonly out: string;
  readonly list?: string;
  readonly contact?: string;
  readonly delay?: number;
  readonly concurrency?: number;
  readonly retries?: number;
  readonly maxRedirects?: number;
  readonly maxBytes?: number;
  readonly timeout?: number;
  readonly follow?: boolean;
  readonly followLimit?: number;
  readonly refresh?: string;
  /** False with --no-robots. */
  readonly robots?: boolean;
  readonly allowHost?: readonly string[];
  readonly allowPort?: readonly number[];
  readonly quiet?: boolean;
}

const MOST_PER_HOST = 16;
const MOST_BYTES = 512 * 1024 * 1024;
const DEFAULT_FOLLOWED = 50;
/** Failures listed one by one; the rest are counted. */
const LISTED = 100;

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

function ageOf(value: string): number {
  const match = /^(\d{1,6})([smhd])$/.exec(value);
  if (!match) throw new UsageError(`--refresh takes an age such as 12h or 30d, not ${value}`);
  return Number(match[1]) * UNITS[match[2]!]!;
}

function allowedHost(value: string): AllowedHost {
  const host = parseAllowedHost(value);
  if (!host) throw new UsageError(`--allow-host takes a host or host:port, not ${value}`);
  return host;
}

/** Lines of a list: one address each; empty lines and lines that begin with # are left out. */
export function listed(content: string): string[] {
  return content.replace(/^\ufeff/, '').split(/\r\n|\r|\n/).map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

async function readList(file: string): Promise<string[]> {
  try {
    return listed(file === '-' ? await text(process.stdin) : await readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`cannot read the list: ${(error as Error).message}`);
  }
}

/** The plan a command line asks for. @throws UsageError */
export function planOf(urls: readonly string[], flags: ScrapeFlags): ScrapePlan {
  if (!flags.out.endsWith('.warc.gz')) throw new UsageError(`--out must be named FILE.warc.gz, not ${flags.out}`);
  if (flags.contact !== undefined && !/^[\x21-\x7e][\x20-\x7e]{0,199}$/.test(flags.contact)) throw new UsageError('--contact takes an address of mail or a page, in ASCII');
  if ((flags.concurrency ?? 1) > MOST_PER_HOST) throw new UsageError(`--concurrency is at most ${MOST_PER_HOST} requests to one host`);
  if ((flags.maxBytes ?? 1) > MOST_BYTES) throw new UsageError(`--max-bytes is at most ${MOST_BYTES}`);
  const { limits } = defaultPlan;
  const perHost = flags.concurrency ?? defaultPlan.perHost;
  return {
    ...defaultPlan, urls, out: flags.out, contact: flags.contact ?? null, delayMs: flags.delay === undefined ? defaultPlan.delayMs : flags.delay * 1000, perHost, overall: Math.max(defaultPlan.overall, perHost),
    retries: flags.retries ?? defaultPlan.retries, maxRedirects: flags.maxRedirects ?? defaultPlan.maxRedirects, followLimit: flags.follow ? (flags.followLimit ?? DEFAULT_FOLLOWED) : 0,
    refreshAfterMs: flags.refresh === undefined ? null : ageOf(flags.refresh), obeyRobots: flags.robots !== false,
    allowance: { hosts: (flags.allowHost ?? []).map(allowedHost), ports: flags.allowPort ?? [] },
    limits: { ...limits, maxBytes: flags.maxBytes ?? limits.maxBytes, totalMs: flags.timeout === undefined ? limits.totalMs : flags.timeout * 1000 },
  };
}

export async function runScrape(urls: readonly string[], flags: ScrapeFlags): Promise<number> {
  const all = [...urls, ...(flags.list === undefined ? [] : await readList(flags.list))];
  const plan = planOf(all, flags);
  if (all.length === 0) {
    process.stderr.write('no addresses to fetch: name some, or a file of them with --list\n');
    return EXIT.nothing;
  }
  const say = (line: string): void => void (flags.quiet || process.stderr.write(`${line}\n`));
  if (plan.contact === null) say('no --contact given: sites cannot tell whom to ask');
  if (!plan.obeyRobots) say('robots.txt is not asked for (--no-robots): make sure you have the sites’ permission');

  const stop = new AbortController();
  const abort = new AbortController();
  const shown = progress(flags.quiet === true);
  const interrupt = (): void => {
    if (stop.signal.aborted) return abort.abort();
    stop.abort();
    say('\nfinishing the pages in hand; again to break them off');
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    const result = await scrape(plan, { clock: systemClock, resolve: systemResolve, stop: stop.signal, abort: abort.signal }, (done, failed, total) => shown.update(done, failed, total));
    shown.stop();
    if (!flags.quiet) process.stderr.write(summary(result, plan));
    if (result.left > 0) return EXIT.interrupted;
    return result.failures.length > 0 ? EXIT.failures : EXIT.done;
  } finally {
    shown.stop();
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

/** What a terminal would obey, made visible; what stands before the host of an address may be a password, and is left out. */
const printable = (value: string): string => value.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, '\ufffd').replace(/^([a-z]{2,10}:\/\/)[^/?#@]{0,2000}@/i, '$1…@');

export function summary(result: ScrapeResult, plan: ScrapePlan): string {
  const { pages, written, unchanged, skipped, left, beyond, statuses, bytes, torn, failures } = result;
  const byStatus = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`).join(', ');
  const lines = [`${pages} pages: ${written} written${byStatus === '' ? '' : ` (${byStatus})`}, ${skipped} in the archive already, ${failures.length} failed${left > 0 ? `, ${left} left` : ''}; ${(bytes / 1024 / 1024).toFixed(1)} MiB`];
  if (unchanged > 0) lines.push(`${unchanged} had not changed since they were recorded`);
  if (beyond > 0) lines.push(`${beyond} further pages of documents were beyond --follow-limit`);
  if (torn > 0) lines.push(`${torn} bytes of an unfinished page were cut off the end of ${plan.out}`);
  for (const { url, reason, via } of failures.slice(0, LISTED)) lines.push(`  ${printable(url)}: ${reason}${via === null ? '' : ` (from ${printable(via)})`}`);
  if (failures.length > LISTED) lines.push(`  … and ${failures.length - LISTED} more`);
  if (left > 0) lines.push(`stopped; the same command goes on where this one stopped: ${plan.out} holds every page that was finished`);
  return `${lines.join('\n')}\n`;
}
