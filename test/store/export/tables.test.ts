import { factSchema } from '../../../schemas/fact.js';
import { correct } from '../../../src/store/corrections.js';
import { noteOf } from '../../../src/store/export/columns.js';
import { columnsOf, countRows, exportRows } from '../../../src/store/export/rows.js';
import { exportTables, findTable, mainTableNames, tableNames } from '../../../src/store/export/tables.js';
import { idOf, SAMPLE_PAGES, testDatabase, type TestDatabase } from '../../support/database.js';

let database: TestDatabase;
beforeEach(() => (database = testDatabase(SAMPLE_PAGES)));
afterEach(() => database.remove());

describe('tables', () => {
  it('are every table and view but the parts of the index', () => {
    const all = database.store.prepare("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite%'").pluck().all() as string[];
    expect([...tableNames(database.store)].sort()).toEqual([...all].sort());
    for (const name of all) expect([...exportRows(database.store, findTable(database.store, name)!)].length).toBe(countRows(database.store, findTable(database.store, name)!, {}));
  });

  it('have notes for every column an analyst reads', () => {
    const unknown = mainTableNames(database.store).flatMap((name) => columnsOf(database.store, findTable(database.store, name)!).filter((column) => noteOf(column, name) === null).map((column) => `${name}.${column}`));
    expect(unknown).toEqual([]);
  });

  it('include those another program adds, whatever they are called', () => {
    database.store.exec(`CREATE TABLE "odd ""name" (source TEXT, flags TEXT, "a b" BLOB, n INTEGER); INSERT INTO "odd ""name" VALUES ('x', 'no json', x'00', 9007199254740993)`);
    const rows = [...exportRows(database.store, findTable(database.store, 'odd "name')!)];
    expect(rows).toMatchObject([{ source: 'x', flags: 'no json' }]);
    expect(findTable(database.store, 'sqlite_master')).toBeNull();
    expect(findTable(database.store, 'facts; DROP TABLE documents')).toBeNull();
  });

  it('give facts as the contract has them, in order', () => {
    const table = exportTables.find(({ name }) => name === 'facts')!;
    const rows = [...exportRows(database.store, table)];
    expect(rows.length).toBeGreaterThan(10);
    for (const { corrected, correction_note, ...row } of rows) {
      expect([corrected, correction_note]).toEqual([null, null]);
      expect(factSchema.safeParse(row).error).toBeUndefined();
    }
    const places = rows.map(({ source, report, start }) => [source, report, start]);
    expect(places).toEqual([...places].sort((a, b) => (a[0]! < b[0]! ? -1 : a[0]! > b[0]! ? 1 : Number(a[1]) - Number(b[1]) || Number(a[2]) - Number(b[2]))));
  });

  it('give corrections with whether they are applied', () => {
    correct(database.store, idOf(database.store, '91.4%'), { value: '91.5', note: '核对' }, () => null);
    const rows = [...exportRows(database.store, findTable(database.store, 'corrections')!)];
    expect(rows).toMatchObject([{ raw: '91.4%', sets_value: true, rejected: false, value: 91.5, note: '核对', was: { value: 91.4 }, applied: true }]);
  });
});
