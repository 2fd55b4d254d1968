import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCorrect } from '../../../src/cli/commands/correct.js';
import { runExport, type ExportFlags } from '../../../src/cli/commands/export.js';
import { runQuery } from '../../../src/cli/commands/query.js';
import { runSearch } from '../../../src/cli/commands/search.js';
import { runServe } from '../../../src/cli/commands/serve.js';
import { UsageError } from '../../../src/cli/exit-codes.js';
import { captureOutput } from '../../support/captured.js';
import { idOf, SAMPLE_PAGES, testDatabase, type TestDatabase } from '../../support/database.js';
import { FISHING } from '../../support/user-files.js';

const captured = captureOutput();
let database: TestDatabase;
beforeEach(() => (database = testDatabase(SAMPLE_PAGES)));
afterEach(() => database.remove());
const RATE = 'edu.preschool.gross_enrolment_rate';

describe('query', () => {
  const query = (sql: string | undefined, flags = {}): Promise<number> => runQuery(sql, { db: database.file, format: 'table', ...flags });

  it('lists the saved queries in both languages, without a database', async () => {
    expect(await runQuery(undefined, { format: 'table', list: true, names: 'zh' })).toBe(0);
    expect(captured.out).toMatch(/^indicator-by-year {2}indicator=…\n {4}某一指标逐年[^\n]*\n {4}One indicator year by year/m);
    captured.out = '';
    await runQuery(undefined, { format: 'json', list: true });
    expect((JSON.parse(captured.out) as { name: string }[]).some(({ name }) => name === 'runs')).toBe(true);
  });

  it('runs a saved query with its parameters, columns in Chinese where asked', async () => {
    await query('compare-places', { param: [`indicator=${RATE}`, 'year=2022'], format: 'csv', names: 'zh' });
    expect(captured.out).toMatch(/^地区,行政区划代码,数值,单位,文字,来源,编号\r\n澜阳区,,96\.2,%,96\.2%,lan-2022\.txt,/);
  });

  it('runs SQL in each format', async () => {
    const sql = 'SELECT d.source AS a, r.report AS a FROM reports r JOIN documents d USING (doc) ORDER BY d.source LIMIT :n';
    await query(sql, { format: 'jsonl', param: ['n=1'] });
    await query(sql, { format: 'json', param: ['n=2'] });
    await query(sql, { format: 'table', param: ['n=1'] });
    expect(captured.out).toMatch(/^\{"a":"lan-2022.txt","a:2":1\}\n\[\n {2}\{.*\},\n {2}\{.*\}\n\]\na {13}a:2\n/);
    captured.out = '';
    await query('SELECT 1 WHERE 0', { format: 'json' });
    expect(captured.out).toBe('[]\n');
  });

  it('says where it stopped', async () => {
    await query('SELECT source FROM documents', { maxRows: 2 });
    expect(captured.err).toBe('stopped at 2 rows; --max-rows allows more, export writes whole tables\n');
  });

  it.each([
    ['no-such-query', {}, 'no saved query no-such-query'],
    ['compare-places', {}, 'needs --param indicator='],
    ['SELECT 1', { format: 'xml' }, 'unknown format'],
    ['SELECT 1', { names: 'fr' }, '--names is zh or en'],
    ['SELECT 1', { param: ['x'] }, '--param takes NAME=VALUE'],
    ['SELECT 1', { db: undefined }, 'name the database'],
    [undefined, {}, 'name a saved query'],
    ['DELETE FROM documents', {}, 'cannot|only queries'],
  ] as const)('refuses %s %j', async (sql, flags, message) => {
    await expect(query(sql, flags)).rejects.toThrow(UsageError);
    await expect(query(sql, flags)).rejects.toThrow(new RegExp(message.replaceAll('(', '\\(')));
  });
});

describe('search', () => {
  it('shows documents and marked snippets', async () => {
    expect(await runSearch(['控辍保学'], { db: database.file, format: 'text' })).toBe(0);
    expect(captured.out).toMatch(/【控辍保学】/);
    expect(captured.out).toMatch(/2 documents\n$/);
  });

  it('gives JSON lines, and refuses nothing', async () => {
    await runSearch(['控辍', '劝返'], { db: database.file, format: 'jsonl' });
    expect(JSON.parse(captured.out)).toMatchObject({ source: 'tong-2022.txt', snippets: [{ marks: expect.any(Array) as unknown }] });
    await expect(runSearch(['。'], { db: database.file, format: 'text' })).rejects.toThrow(UsageError);
    await expect(runSearch(['控辍'], { db: database.file, format: 'html' })).rejects.toThrow(UsageError);
  });
});

describe('correct', () => {
  const correct = (id: string | undefined, flags = {}): Promise<number> => runCorrect(id, { db: database.file, ...flags });

  it('knows the indicators of a catalogue of the user’s', async () => {
    const catalogue = join(database.folder, 'mine.json');
    writeFileSync(catalogue, JSON.stringify({ ...FISHING, indicators: [{ ...FISHING.indicators[0]!, unit: '人' }] }));
    const id = idOf(database.store, '6238人');
    await correct(id, { label: '渔船', catalogue: [catalogue] });
    expect(captured.err).toBe(`${id} (6238人): label 渔船 (fish.boats)\n`);
  });

  it('writes, lists and takes back', async () => {
    const id = idOf(database.store, '6238人');
    await correct(id, { label: '在校生', note: '表头写错' });
    expect(captured.err).toBe(`${id} (6238人): label 在校生 (edu.all.enrolment)\n`);
    await correct(undefined, { list: true });
    expect(captured.out).toMatch(/label 在校生 \(edu\.all\.enrolment\) +表头写错 +yes/);
    await correct(id, { undo: true });
    captured.out = '';
    await correct(undefined, { list: true });
    expect(captured.out).toMatch(/0 rows/);
  });

  it('refuses mistakes in one line, and makes no database', async () => {
    await expect(correct(undefined)).rejects.toThrow(UsageError);
    await expect(correct('nonsense', { value: '1' })).rejects.toThrow('no fact nonsense');
    await expect(correct(idOf(database.store, '91.4%'), {})).rejects.toThrow(UsageError);
    const missing = join(database.folder, 'missing.db');
    await expect(runCorrect('x', { db: missing, value: '1' })).rejects.toThrow('no such database');
    expect(existsSync(missing)).toBe(false);
  });
});

describe('export', () => {
  const write = (flags: Partial<ExportFlags>): Promise<number> => runExport({ db: database.file, table: 'facts', format: 'csv', ...flags });
  const out = (name: string): string => join(database.folder, name);

  it('writes CSV for Excel to standard output, or without its mark', async () => {
    await write({ table: 'projects' });
    expect(captured.out).toMatch(/^\ufeffname,type,source,report/);
    captured.out = '';
    await write({ table: 'projects', bom: false });
    expect(captured.out).toMatch(/^name,/);
  });

  it.each(['csv', 'jsonl', 'parquet', 'xlsx'])('writes every table as %s, with dictionary and manifest beside', async (format) => {
    await write({ table: 'all', format, output: out('all') });
    for (const name of ['documents', 'reports', 'facts', 'indicators', 'projects', 'checks', 'breakdowns', 'corrections', 'catalogue', 'runs']) expect(existsSync(join(out('all'), `${name}.${format}`))).toBe(true);
    const dictionary = JSON.parse(readFileSync(join(out('all'), 'datapackage.json'), 'utf8')) as { resources: { name: string; rows: number }[] };
    expect(dictionary.resources.find(({ name }) => name === 'documents')).toMatchObject({ rows: 4 });
    expect(JSON.parse(readFileSync(join(out('all'), 'manifest.json'), 'utf8'))).toMatchObject({ program: 'zhibiao', counts: { documents: 4 } });
  });

  it('writes corrections with the facts, and marks them', async () => {
    await runCorrect(idOf(database.store, '91.4%'), { db: database.file, value: '91.5', note: '核对' });
    await write({ format: 'jsonl', indicator: [RATE], place: '桐坪县', period: '2022' });
    expect(JSON.parse(captured.out)).toMatchObject({ raw: '91.4%', value: 91.5, corrected: 'value', correction_note: '核对' });
  });

  it('leaves files of others alone, and nothing half-written', async () => {
    writeFileSync(out('datapackage.json'), '{"name":"mine"}');
    await write({ output: out('facts.csv') });
    expect(readFileSync(out('datapackage.json'), 'utf8')).toBe('{"name":"mine"}');
    expect(captured.err).toMatch("not one of zhibiao's");
    expect(existsSync(out('facts.csv.part'))).toBe(false);
  });

  it('puts nothing beside the file with --no-package', async () => {
    await write({ output: out('facts.csv'), package: false });
    expect(existsSync(out('manifest.json'))).toBe(false);
  });

  it.each([
    [{ table: 'nothing' }, 'unknown table: nothing'],
    [{ format: 'xml' }, 'unknown format'],
    [{ format: 'parquet' }, 'written to a file'],
    [{ table: 'facts,reports' }, 'written to a folder'],
    [{ indicator: ['edu.none'] }, 'no indicator edu.none'],
    [{ table: 'documents', indicator: [RATE] }, 'does not apply'],
    [{ period: 'x' }, '--period takes'],
    [{ output: '/nowhere/at/all.csv' }, 'cannot write'],
  ])('refuses %j', async (flags, message) => {
    await expect(write(flags)).rejects.toThrow(UsageError);
    await expect(write(flags)).rejects.toThrow(message);
  });
});

it('serve says in one line that a port is taken', async () => {
  const { createServer } = await import('node:net');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await expect(runServe({ db: database.file, port })).rejects.toThrow(`port ${port} is taken`);
  await new Promise((resolve) => server.close(resolve));
});
