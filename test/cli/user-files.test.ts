/** The flags --catalogue and --words from the command line down to extraction processes. */
import { join } from 'node:path';
import { openReadOnly } from '../../src/store/open.js';
import { start, zhibiao, type Ended } from '../support/program.js';
import { TemporaryFolder } from '../support/temporary.js';
import { BOATS, FISHING, POSTS, WORDS } from '../support/user-files.js';

let folder: TemporaryFolder;
beforeEach(() => (folder = new TemporaryFolder()));
afterEach(() => folder.remove());

const db = (): string => join(folder.path, 'x.db');
const catalogue = (aliases = ['渔船']): string => folder.write('mine.json', JSON.stringify({ ...FISHING, indicators: [{ ...FISHING.indicators[0]!, aliases }] }));
const words = (text = WORDS): string => folder.write('mine.txt', text);
const ingest = (...flags: readonly string[]): Ended => zhibiao(['ingest', folder.write('pages/a.txt', BOATS + POSTS), '--db', db(), '--workers', '1', ...flags]);

/** Label and indicator of the counts in the database. */
function stored(sql = "SELECT label || ' ' || coalesce(indicator, '-') FROM facts WHERE kind = 'quantity' ORDER BY start"): unknown[] {
  const store = openReadOnly(db());
  try {
    return store.prepare(sql).pluck().all();
  } finally {
    store.close();
  }
}

it('reach the processes of an ingest; what they say decides what is extracted again', () => {
  expect(ingest()).toMatchObject({ code: 0, stderr: expect.stringMatching(/1 written, 0 unchanged/) });
  expect(stored()).toEqual(['渔船 -', '安装 -']);

  const files = ['--catalogue', catalogue(), '--words', words()];
  expect(ingest(...files)).toMatchObject({ code: 0, stderr: expect.stringMatching(/1 written, 0 unchanged/) });
  expect(stored()).toEqual(['渔船 fish.boats', '来电桩 -']);
  expect(stored("SELECT zh || field FROM catalogue WHERE id = 'fish.boats'")).toEqual(['渔船数fishing']);
  const configuration = JSON.parse(String(stored('SELECT configuration FROM runs ORDER BY run DESC LIMIT 1')[0])) as object;
  const hash = expect.stringMatching(/^[0-9a-f]{64}$/) as unknown;
  expect(configuration).toMatchObject({ catalogues: [{ path: files[1], sha256: hash }], words: [{ path: files[3], sha256: hash }] });
  expect(JSON.stringify(configuration)).not.toMatch('渔船');

  expect(ingest(...files).stderr).toMatch(/0 written, 1 unchanged/);
  catalogue(['机动渔船']);
  expect(ingest(...files).stderr).toMatch(/1 written, 0 unchanged/);
  expect(stored()).toEqual(['渔船 -', '来电桩 -']);
  words('# none\n');
  expect(ingest(...files).stderr).toMatch(/1 written, 0 unchanged/);
  expect(stored()).toEqual(['渔船 -', '安装 -']);
}, 120_000);

it('reach extract', () => {
  const input = `${JSON.stringify({ id: 'a', text: BOATS + POSTS })}\n`;
  const lines = (args: readonly string[]): unknown[] => zhibiao(['extract', ...args], { input }).stdout.trim().split('\n').map((line) => JSON.parse(line) as { kind: string; label: string; indicator: string | null }).filter(({ kind }) => kind === 'quantity').map(({ label, indicator }) => [label, indicator]);
  expect(lines([])).toEqual([['渔船', null], ['安装', null]]);
  expect(lines(['--catalogue', catalogue(), '--words', words()])).toEqual([['渔船', 'fish.boats'], ['来电桩', null]]);
}, 60_000);

it('answer a bad file with one clear line and code 2, and write nothing', async () => {
  const page = folder.write('pages/a.txt', BOATS);
  const [indicator] = FISHING.indicators;
  const bad = (name: string, content: object | string): string => folder.write(name, typeof content === 'string' ? content : JSON.stringify(content));
  const mistakes: readonly (readonly [flag: string, file: string, message: RegExp])[] = [
    ['--catalogue', join(folder.path, 'none.json'), /no such file: .*none\.json/],
    ['--catalogue', bad('text.json', '渔船\n120艘'), /catalogue text\.json: not JSON \(.*\)/],
    ['--catalogue', bad('schema.json', { ...FISHING, indicators: [{ ...indicator, unit: null }] }), /catalogue schema\.json: indicators\[0\] \(fish\.boats\): a count needs a unit/],
    ['--catalogue', bad('twice.json', { ...FISHING, indicators: [indicator, indicator] }), /catalogue twice\.json: .*fish\.boats stands twice/],
    ['--catalogue', bad('name.json', { ...FISHING, indicators: [indicator, { ...indicator, id: 'fish.ships', zh: '渔轮数' }] }), /catalogue fishing: 渔船 is a name of fish\.boats and of fish\.ships/],
    ['--words', join(folder.path, 'none.txt'), /no such file: .*none\.txt/],
    ['--words', bad('bad.txt', '来电桩\n县管 n 500\n'), /words bad\.txt, line 2: expected a word/],
  ];
  const ends = await Promise.all(mistakes.flatMap(([flag, file]) => [start(['ingest', page, '--db', db(), flag, file]).ended, start(['extract', flag, file]).ended]));
  ends.forEach(({ code, stderr, stdout }, at) => {
    const [, , message] = mistakes[Math.floor(at / 2)]!;
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(new RegExp(`^zhibiao: ${message.source}[^\\n]*\\n$`)) as unknown });
  });
  expect(() => openReadOnly(db())).toThrow();
}, 120_000);

it('are named by the line that says how to go on', () => {
  folder.write('pages/b.txt', '');
  const { stderr } = zhibiao(['ingest', join(folder.path, 'pages'), '--db', db(), '--catalogue', catalogue(), '--words', words()]);
  expect(stderr).toMatch(/retry .*--catalogue \S*mine\.json --words \S*mine\.txt/);
}, 60_000);
