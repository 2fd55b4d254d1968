import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../src/package-root.js';
import { openReadOnly } from '../../src/store/open.js';
import { start, until, zhibiao, type Ended } from '../support/program.js';
import { TemporaryFolder } from '../support/temporary.js';

const SENTENCE = '全县有学校28所,在校学生11.43万人。\n';

let folder: TemporaryFolder;
beforeEach(() => (folder = new TemporaryFolder()));
afterEach(() => folder.remove());
const db = (): string => join(folder.path, 'x.db');
const documents = (): number => {
  try {
    const store = openReadOnly(db());
    const count = store.prepare('SELECT count(*) FROM documents').pluck().get() as number;
    store.close();
    return count;
  } catch {
    return 0;
  }
};

it('shows its help, and its version', async () => {
  const [help, inner, number] = await Promise.all([start(['--help']).ended, start(['ingest', '--help']).ended, start(['--version']).ended]);
  expect(help).toMatchObject({ code: 0, stderr: '' });
  for (const command of ['ingest', 'retry', 'scrape', 'extract', 'export', 'query', 'clean', 'eval']) expect(help.stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  expect(inner.stdout).toMatch('--page-timeout');
  expect(number).toMatchObject({ code: 0, stdout: `${version}\n` });
});

it('answers a mistake with one clear line and code 2, never with a stack', async () => {
  writeFileSync(join(folder.path, 'text.db'), SENTENCE.repeat(100));
  const page = folder.write('a.txt', SENTENCE);
  const mistakes: readonly (readonly [readonly string[], string])[] = [
    [['frobnicate'], "unknown command 'frobnicate'"],
    [['ingest', '--db', db()], "missing required argument 'inputs'"],
    [['ingest', page], "required option '--db <file>' not specified"],
    [['ingest', page, '--db', db(), '--fast'], "unknown option '--fast'"],
    [['ingest', page, '--db', db(), '--workers', '0'], 'expected a whole number of 1 or more'],
    [['ingest', page, '--db', db(), '--page-timeout', 'soon'], 'expected a number from 0 to 86400'],
    [['ingest', page, '--db', db(), '--encoding', 'klingon'], 'unknown encoding: klingon'],
    [['ingest', join(folder.path, 'missing'), '--db', db()], 'no such file or folder'],
    [['ingest', page, '--db', join(folder.path, 'missing', 'x.db')], 'directory does not exist'],
    [['ingest', page, '--db', join(folder.path, 'text.db')], 'not a SQLite database, or a damaged one'],
    [['export', '--db', db(), '--table', 'facts'], 'unable to open database file'],
  ];
  const ends = await Promise.all(mistakes.map(([args]) => start(args).ended));
  ends.forEach(({ code, stderr, stdout }, at) => {
    expect([code, stdout]).toEqual([2, '']);
    const [first, ...rest] = stderr.trimEnd().split('\n');
    expect(first).toMatch(mistakes[at]![1]);
    // The parser of command lines adds a hint.
    expect(rest.filter((line) => line !== '(try --help)')).toEqual([]);
  });
});

it('goes from pages to an export, through standard input too', () => {
  const lines = `${JSON.stringify({ id: '甲', text: SENTENCE })}\n${JSON.stringify({ id: '乙', text: '新建校舍3栋。' })}\n`;
  expect(zhibiao(['ingest', '-', '--db', db()], { input: lines })).toMatchObject({ code: 0, stdout: '', stderr: '2 documents: 2 written, 0 unchanged, 0 failed; 2 reports, 3 facts\nreposts: 2 reports new, 0 in 0 clusters of copies, 0 relations, 0 values recovered\n' });
  const { code, stdout } = zhibiao(['export', '--db', db(), '--table', 'facts']);
  expect(code).toBe(0);
  const facts = stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as { source: string; raw: string });
  expect(facts.map(({ source, raw }) => `${source} ${raw}`)).toEqual(['乙 3栋', '甲 28所', '甲 11.43万人']);
  const extracted = zhibiao(['extract'], { input: lines }).stdout.trimEnd().split('\n').sort();
  expect(extracted).toEqual(stdout.trimEnd().split('\n').sort());
});

it('reads the database while it is written, and stops at Ctrl-C without waiting for standard input', async () => {
  const { child, ended, interrupt } = start(['ingest', '-', '--db', db(), '--workers', '1']);
  for (let number = 0; number < 5; number++) child.stdin!.write(`${JSON.stringify({ id: `${number}`, text: SENTENCE })}\n`);
  // All but the pages kept back to read ahead are written; the input stays open.
  await until(() => documents() >= 2);
  interrupt();
  const { code, stderr } = await ended;
  expect(code).toBe(130);
  expect(stderr).toMatch('5 documents: 5 written');
  expect(stderr).toMatch(`stopped; to go on: zhibiao ingest - --db ${db()} --workers 1\n`);
  expect(documents()).toBe(5);
  child.stdin!.destroy();
});

it('ends at once at a second Ctrl-C, and what was written stays whole', async () => {
  folder.write('pages/a.txt', SENTENCE);
  folder.write('pages/b.txt', SENTENCE.repeat(60_000));
  folder.write('pages/c.txt', SENTENCE);
  const { ended, interrupt } = start(['ingest', join(folder.path, 'pages'), '--db', db(), '--workers', '1', '--page-timeout', '600']);
  await until(() => documents() === 1);
  interrupt();
  await new Promise((resolve) => setTimeout(resolve, 200));
  interrupt();
  expect((await ended).code).toBe(130);
  const store = openReadOnly(db());
  expect(store.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(store.prepare('SELECT source FROM documents').pluck().all()).toEqual(['a.txt']);
  store.close();
});

it('goes on where nobody reads what it says', async () => {
  for (let number = 0; number < 3; number++) folder.write(`pages/${number}.txt`, number === 1 ? '' : SENTENCE);
  const { child, ended } = start(['ingest', join(folder.path, 'pages'), '--db', db(), '--workers', '1']);
  child.stderr!.destroy();
  expect((await ended).code).toBe(3);
  expect(documents()).toBe(3);
});

describe('a file-size limit', () => {
  const limited = (kilobytes: number): Ended => zhibiao(['ingest', join(folder.path, 'pages'), '--db', db(), '--workers', '1'], { prefix: `ulimit -f ${kilobytes}` });

  it('ends an ingest with one line and code 1, and leaves a database that opens and goes on', () => {
    for (let number = 0; number < 30; number++) folder.write(`pages/${number}.txt`, SENTENCE.repeat(100));
    for (const kilobytes of [64, 900]) {
      const { code, stderr } = limited(kilobytes);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^zhibiao: \S+x\.db: (?:no room is left for the database|the database cannot be written)[^\n]*\n$/m);
      expect(stderr).not.toMatch('    at ');
    }
    const before = documents();
    expect(before).toBeLessThan(30);
    const { code, stderr } = zhibiao(['ingest', join(folder.path, 'pages'), '--db', db(), '--workers', '1']);
    expect(code).toBe(0);
    expect(stderr).toMatch(`30 documents: ${30 - before} written, ${before} unchanged, 0 failed`);
    const store = openReadOnly(db());
    expect(store.pragma('integrity_check', { simple: true })).toBe('ok');
    store.close();
  });
});
