import { join } from 'node:path';
import { readdirSync } from 'node:fs';
import { packageRoot } from '../../src/package-root.js';
import { bindings, parseSaved, QueryError, savedQueries } from '../../src/query/saved.js';
import { noteOf } from '../../src/store/export/columns.js';
import { SAMPLE_PAGES, testDatabase, type TestDatabase } from '../support/database.js';
import { TemporaryFolder } from '../support/temporary.js';

const HEAD = '-- zh: 问什么\n-- en: what it asks\n';

describe('parseSaved', () => {
  it('reads what a query answers and what it can be asked', () => {
    const query = parseSaved('x', `${HEAD}-- :place text | 地区 | the place\n-- :most integer = 20 | 最多 | most rows\nSELECT :place, :most`);
    expect(query).toMatchObject({ zh: '问什么', en: 'what it asks', parameters: [{ name: 'place', type: 'text', fallback: null, zh: '地区', en: 'the place' }, { name: 'most', type: 'integer', fallback: '20' }] });
  });

  it('refuses a head that says nothing, or a parameter it cannot read', () => {
    expect(() => parseSaved('x', 'SELECT 1')).toThrow(QueryError);
    expect(() => parseSaved('x', `${HEAD}-- :most int = 20\nSELECT 1`)).toThrow(/not a parameter/);
  });
});

describe('bindings', () => {
  const query = parseSaved('x', `${HEAD}-- :place text | 地区 | the place\n-- :most integer = 20 | 最多 | most rows\nSELECT 1`);

  it('are what was given, and defaults', () => {
    expect(bindings(query, new Map([['place', '12']]))).toEqual({ place: '12', most: 20 });
  });

  it.each([[[]], [[['place', 'x'], ['most', 'many']]], [[['place', 'x'], ['most', '1.5']]], [[['place', 'x'], ['other', '1']]]] as const)('are refused for %j', (given) => {
    expect(() => bindings(query, new Map(given as unknown as [string, string][]))).toThrow(QueryError);
  });
});

describe('savedQueries', () => {
  let folder: TemporaryFolder;
  beforeEach(() => (folder = new TemporaryFolder()));
  afterEach(() => folder.remove());

  it('are those of the package and of further folders, which may replace them', () => {
    folder.write('runs.sql', `${HEAD}SELECT 1 AS own`);
    folder.write('mine.sql', `${HEAD}SELECT 2`);
    folder.write('notes.txt', 'no query');
    const queries = savedQueries([folder.path]);
    expect(queries.find(({ name }) => name === 'runs')!.sql).toMatch('own');
    expect(queries.map(({ name }) => name)).toEqual([...queries.map(({ name }) => name)].sort());
    expect(queries.some(({ name }) => name === 'mine')).toBe(true);
    expect(() => savedQueries([join(folder.path, 'none')])).toThrow(QueryError);
  });
});

describe('the saved queries of the package', () => {
  let database: TestDatabase;
  beforeAll(() => (database = testDatabase(SAMPLE_PAGES)));
  afterAll(() => database.remove());
  const given = new Map([['indicator', 'edu.preschool.gross_enrolment_rate'], ['place', '桐坪县'], ['year', '2022'], ['word', '教职工']]);

  it.each(readdirSync(join(packageRoot, 'queries')).map((file) => file.replace('.sql', '')))('%s runs, and every column has a Chinese name', (name) => {
    const query = savedQueries().find((one) => one.name === name)!;
    expect(query.zh).toMatch(/[\u4e00-\u9fff]/);
    const statement = database.store.prepare(query.sql);
    expect(statement.readonly && statement.reader).toBe(true);
    const wanted = new Map([...given].filter(([parameter]) => query.parameters.some((one) => one.name === parameter)));
    statement.all(bindings(query, wanted));
    expect(statement.columns().map(({ name: column }) => column).filter((column) => noteOf(column) === null)).toEqual([]);
  });

  it('answer what they say', () => {
    const run = (name: string): unknown[] => {
      const query = savedQueries().find((one) => one.name === name)!;
      return database.store.prepare(query.sql).all(bindings(query, new Map([...given].filter(([parameter]) => query.parameters.some((one) => one.name === parameter)))));
    };
    expect(run('indicator-values')).toMatchObject([{ place: '桐坪县', value: 88.5 }, { place: '桐坪县', value: 91.4 }, { place: '澜阳区', value: 96.2 }]);
    expect(run('compare-places')).toMatchObject([{ place: '澜阳区', value: 96.2 }, { place: '桐坪县', value: 91.4 }]);
    expect((run('change-over-time') as { change: number | null }[]).map(({ change }) => (change === null ? null : Math.round(change * 10) / 10))).toEqual([null, 2.9, null]);
    expect(run('failures')).toMatchObject([{ status: 'binary', source: 'broken.txt' }]);
    expect(run('findings')).toMatchObject([{ finding: 'masked', text: 'xx人' }]);
    expect(run('projects-by-type')).toMatchObject([{ name: '桐坪县特殊教育学校迁建工程', documents: 2 }]);
  });
});
