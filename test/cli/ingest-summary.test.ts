import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { goOn, summary } from '../../src/cli/ingest-summary.js';
import type { IngestResult } from '../../src/ingest.js';

const NOTHING: IngestResult = { documents: 0, written: 0, unchanged: 0, failed: 0, reports: 0, facts: 0, failures: [], missing: [], pruned: 0, displaced: [], interrupted: false };
const failure = (source: string, reason: string) => ({ source, sha256: null, bytes: 1, status: 'failed' as const, reason });
const said = (result: Partial<IngestResult>, flags = {}, onlyFailed = false): string => summary({ ...NOTHING, documents: 1, ...result }, ['pages'], { db: 'x.db', ...flags }, onlyFailed);

it('says what was done', () => {
  expect(said({ documents: 9, written: 4, unchanged: 5, reports: 6, facts: 70 })).toBe('9 documents: 4 written, 5 unchanged, 0 failed; 6 reports, 70 facts\n');
  expect(said({ written: 1 }, { dryRun: true })).toBe('1 documents: 1 read, 0 unchanged, 0 failed; 0 reports, 0 facts\n');
});

it('names twenty failures with their reasons, counts the rest, and says how to try them again', () => {
  const failures = Array.from({ length: 30 }, (_, at) => failure(`${at}.txt`, 'torn'));
  const lines = said({ failed: 1234, failures }, { encoding: 'gbk' }).trimEnd().split('\n');
  expect(lines).toHaveLength(23);
  expect(lines[1]).toBe('  failed: 0.txt: torn');
  expect(lines[21]).toBe('  … and 1214 more');
  expect(lines[22]).toBe('to try again what failed: zhibiao retry --failed pages --db x.db --encoding gbk');
});

it('says how to go on', () => {
  expect(said({ interrupted: true }, { workers: 2, pageTimeout: 0.5, maxPageSize: 3 })).toMatch('stopped; to go on: zhibiao ingest pages --db x.db --workers 2 --page-timeout 0.5 --max-page-size 3\n');
  expect(said({ interrupted: true }, { catalogue: ['a.json', 'b c.json'], words: ['w.txt'] })).toMatch("zhibiao ingest pages --db x.db --catalogue a.json --catalogue 'b c.json' --words w.txt\n");
  expect(said({ interrupted: true }, {}, true)).toMatch('stopped; to go on: zhibiao retry --failed pages --db x.db\n');
});

it('names documents that are gone or took the place of others', () => {
  expect(said({ missing: ['a', 'b', 'c', 'd'] })).toMatch('4 documents are no longer in the inputs (a, b, c, …); --prune removes them\n');
  expect(said({ missing: ['a'], pruned: 1 })).toMatch('1 documents are no longer in the inputs (a): removed\n');
  expect(said({ displaced: ['a'] })).toMatch('1 documents took the place of others of the same name from another folder (a); ingest both folders with one command to keep both\n');
});

it('says when there was nothing', () => {
  expect(said({ documents: 0 })).toMatch('nothing to read in the inputs\n');
  expect(said({ documents: 0 }, {}, true)).toMatch('nothing to try again\n');
});

it('sends a terminal nothing that a page wrote and it would obey, nor more than it can show', () => {
  const text = said({ failed: 1, failures: [failure('\u001b]0;owned\u0007\u202egpj.exe', `line\r\nline ${'x'.repeat(100_000)}`)], missing: ['\u009b31m'] });
  expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  expect(text.split('\n')).toHaveLength(5);
  expect(text.length).toBeLessThan(1000);
});

it('writes a command that a shell reads as it was meant', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((word) => !word.includes('\0') && word.isWellFormed()), (word) => {
      const { stdout } = spawnSync('bash', ['-c', `printf '%s\\0' ${goOn([word], { db: 'x.db' }, false)}`], { encoding: 'utf8' });
      expect(stdout.split('\0').slice(0, -1)).toEqual(['zhibiao', 'ingest', word, '--db', 'x.db']);
    }),
    { numRuns: 30 },
  );
});
