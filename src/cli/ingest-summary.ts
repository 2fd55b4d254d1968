import type { IngestResult } from '../ingest.js';
import type { IngestFlags } from './commands/ingest.js';
import { plain } from './plain.js';

/** Failures named one by one. */
const SHOWN = 20;
/** Characters of a name or a reason; pages can give themselves longer ones. */
const LONGEST = 200;

const short = (text: string): string => plain(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** An argument as a shell takes it. */
const quoted = (word: string): string => (/^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** The command that goes on where a run stopped. */
export function goOn(inputs: readonly string[], flags: IngestFlags, onlyFailed: boolean): string {
  const words = ['zhibiao', ...(onlyFailed ? ['retry', '--failed'] : ['ingest']), ...inputs, '--db', flags.db];
  if (flags.encoding !== undefined) words.push('--encoding', flags.encoding);
  if (flags.workers !== undefined) words.push('--workers', String(flags.workers));
  if (flags.pageTimeout !== undefined) words.push('--page-timeout', String(flags.pageTimeout));
  if (flags.maxPageSize !== undefined) words.push('--max-page-size', String(flags.maxPageSize));
  return words.map(quoted).join(' ');
}

function namesOf(sources: readonly string[]): string {
  return `${sources.slice(0, 3).map(short).join(', ')}${sources.length > 3 ? ', …' : ''}`;
}

/** What a run did, for a terminal: nothing a page wrote is obeyed by it. */
export function summary(result: IngestResult, inputs: readonly string[], flags: IngestFlags, onlyFailed: boolean): string {
  const { failures, missing, displaced } = result;
  const lines = [`${result.documents} documents: ${result.written} ${flags.dryRun ? 'read' : 'written'}, ${result.unchanged} unchanged, ${result.failed} failed; ${result.reports} reports, ${result.facts} facts`];
  for (const { source, status, reason } of failures.slice(0, SHOWN)) lines.push(`  ${status}: ${short(source)}: ${short(reason)}`);
  if (result.failed > SHOWN) lines.push(`  … and ${result.failed - SHOWN} more`);
  if (!onlyFailed && !flags.dryRun && result.failed > 0) lines.push(`to try again what failed: ${goOn(inputs, flags, true)}`);
  if (displaced.length > 0) lines.push(`${displaced.length} documents took the place of others of the same name from another folder (${namesOf(displaced)}); ingest both folders with one command to keep both`);
  if (missing.length > 0) lines.push(`${missing.length} documents are no longer in the inputs (${namesOf(missing)})${result.pruned > 0 ? ': removed' : '; --prune removes them'}`);
  if (result.documents === 0) lines.push(onlyFailed ? 'nothing to try again' : 'nothing to read in the inputs');
  if (result.interrupted) lines.push(`stopped; to go on: ${goOn(inputs, flags, onlyFailed)}`);
  return `${lines.join('\n')}\n`;
}
