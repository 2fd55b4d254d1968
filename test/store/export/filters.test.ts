import { FilterError, type Filters } from '../../../src/store/export/filters.js';
import { countRows, exportRows } from '../../../src/store/export/rows.js';
import { findTable } from '../../../src/store/export/tables.js';
import { SAMPLE_PAGES, testDatabase, type TestDatabase } from '../../support/database.js';

let database: TestDatabase;
beforeAll(() => (database = testDatabase(SAMPLE_PAGES)));
afterAll(() => database.remove());

const texts = (filters: Filters, table = 'facts'): unknown[] => [...exportRows(database.store, findTable(database.store, table)!, filters)].map((row) => row['text'] ?? row['title'] ?? row['name'] ?? row['source']);
const RATE = 'edu.preschool.gross_enrolment_rate';

describe('filters', () => {
  it('keep figures of indicators', () => {
    expect(texts({ indicators: [RATE] })).toEqual(['96.2%', '88.5%', '91.4%']);
    expect(texts({ indicators: [RATE, 'edu.all.staff'] }).length).toBe(6);
  });

  it('keep what is of a place, by name and by subject', () => {
    expect(texts({ indicators: [RATE], place: '桐坪县' })).toEqual(['88.5%', '91.4%']);
    expect(texts({ place: '澜阳区' }, 'reports')).toEqual(['澜阳区教育局2022年工作总结']);
    expect(texts({ place: '澜阳区' }, 'documents')).toEqual(['lan-2022.txt']);
    expect(texts({ place: "' OR 1=1 --" })).toEqual([]);
  });

  it('keep what is of a place code or the beginning of one', () => {
    database.store.prepare("UPDATE reports SET place_code = '430121' WHERE place = '澜阳区'").run();
    expect(texts({ indicators: [RATE], place: '430121' })).toEqual(['96.2%']);
    expect(texts({ indicators: [RATE], place: '430000' })).toEqual(['96.2%']);
    expect(texts({ indicators: [RATE], place: '43' })).toEqual(['96.2%']);
    expect(texts({ indicators: [RATE], place: '44' })).toEqual([]);
    expect(texts({ indicators: [RATE], place: '%' })).toEqual([]);
  });

  it('keep what is of a year or years', () => {
    expect(texts({ indicators: [RATE], period: '2022' })).toEqual(['96.2%', '91.4%']);
    expect(texts({ indicators: [RATE], period: '2019/2021' })).toEqual(['88.5%']);
    expect(texts({ period: '2021' }, 'projects')).toEqual(['桐坪县特殊教育学校迁建工程']);
    expect(texts({ period: '2021' }, 'reports')).toHaveLength(1);
  });

  it('count what they keep', () => {
    expect(countRows(database.store, findTable(database.store, 'facts')!, { indicators: [RATE] })).toBe(3);
  });

  it.each([
    [{ indicators: ['edu.no.such'] }, 'facts'],
    [{ indicators: [RATE] }, 'documents'],
    [{ place: '桐坪县' }, 'catalogue'],
    [{ period: '2021' }, 'runs'],
    [{ period: '去年' }, 'facts'],
    [{ period: '2022/2021' }, 'facts'],
  ] as const)('refuse %j of %s', (filters, table) => {
    expect(() => texts(filters, table)).toThrow(FilterError);
  });
});
