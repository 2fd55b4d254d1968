import { runReadOnly } from '../../src/query/run.js';
import { QueryError, type Value } from '../../src/query/saved.js';
import { SAMPLE_PAGES, testDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
beforeAll(() => (database = testDatabase(SAMPLE_PAGES)));
afterAll(() => database.remove());

const FOREVER = 'WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)';

async function ask(sql: string, parameters: Record<string, Value> = {}, limits = { timeout: 20_000, maxRows: 1000 }): Promise<{ columns: readonly string[]; rows: (readonly Value[])[]; more: boolean }> {
  const { columns, rows } = await runReadOnly({ db: database.file, sql, parameters }, limits);
  const all: (readonly Value[])[] = [];
  for (;;) {
    const next = await rows.next();
    if (next.done) return { columns, rows: all, more: next.value };
    all.push(next.value);
  }
}

describe('runReadOnly', () => {
  it('gives columns and rows', async () => {
    expect(await ask('SELECT source, status FROM documents WHERE status = :status', { status: 'binary' })).toEqual({ columns: ['source', 'status'], rows: [['broken.txt', 'binary']], more: false });
    expect(await ask("SELECT 9007199254740993 AS big, x'00ff' AS bytes, 1.5, NULL, '控辍' LIMIT 0")).toEqual({ columns: ['big', 'bytes', '1.5', 'NULL', "'控辍'"], rows: [], more: false });
    expect((await ask("SELECT 9007199254740993, x'00ff', 1.5, NULL, '控辍'")).rows).toEqual([['9007199254740993', '00ff', 1.5, null, '控辍']]);
  });

  it('stops at the row limit and says so', async () => {
    const { rows, more } = await ask(`${FOREVER} SELECT x FROM n`, {}, { timeout: 20_000, maxRows: 5000 });
    expect([rows.length, more]).toEqual([5000, true]);
    expect((await ask(`${FOREVER} SELECT x FROM n LIMIT 5`, {}, { timeout: 20_000, maxRows: 5 })).more).toBe(false);
  });

  it('stops a query that takes too long, though it gives no row', async () => {
    await expect(ask(`${FOREVER} SELECT count(*) FROM n`, {}, { timeout: 700, maxRows: 10 })).rejects.toThrow('longer than 0.7 s');
  });

  it('does not count the time its reader takes', async () => {
    const { rows } = await runReadOnly({ db: database.file, sql: 'SELECT source FROM documents', parameters: {} }, { timeout: 15_000, maxRows: 10 });
    await rows.next();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await rows.next()).done).toBe(false);
    await rows.return(true);
  });

  it.each(['DELETE FROM documents', 'CREATE TABLE x (y)', "ATTACH 'other.db' AS o", 'PRAGMA user_version = 0', "VACUUM INTO 'copy.db'", 'DROP VIEW facts', "INSERT INTO corrections VALUES ('x') RETURNING *", 'SELECT 1; SELECT 2', 'nonsense', 'SELECT * FROM nothing', "SELECT load_extension('x')", 'SELECT :missing'])('refuses %s', async (sql) => {
    await expect(ask(sql)).rejects.toThrow(QueryError);
    expect(database.store.prepare('SELECT count(*) FROM documents').pluck().get()).toBe(4);
  });

  it('refuses a file that is no database of ours', async () => {
    await expect(runReadOnly({ db: '/nowhere/x.db', sql: 'SELECT 1', parameters: {} }, { timeout: 15_000, maxRows: 1 })).rejects.toThrow(QueryError);
  });
});
