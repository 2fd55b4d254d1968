import { correct, CorrectionError, listCorrections, readValue, undo } from '../../src/store/corrections.js';
import { idOf, SAMPLE_PAGES, SAMPLE_TEXTS, testDatabase, writePages, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
beforeEach(() => (database = testDatabase(SAMPLE_PAGES)));
afterEach(() => database.remove());

const fact = (id: string): Record<string, unknown> | undefined => database.store.prepare('SELECT * FROM facts WHERE id = ?').get(id) as Record<string, unknown> | undefined;
const none = (): null => null;

describe('corrections', () => {
  it('replace a value in facts and indicators, and say so', () => {
    const id = idOf(database.store, '91.4%');
    correct(database.store, id, { value: '91.5', note: '原表为91.5' }, none);
    expect(fact(id)).toMatchObject({ value: 91.5, canonical_value: 91.5, raw: '91.4%', corrected: 'value', correction_note: '原表为91.5' });
    expect(database.store.prepare('SELECT value, corrected FROM indicators WHERE id = ?').get(id)).toEqual({ value: 91.5, corrected: 'value' });
  });

  it('carry a value over into the canonical unit', () => {
    writePages(database.store, { 'area.txt': '青山县农业农村局2022年工作总结\n\n2022年,全县粮食播种面积3亩。\n' });
    const id = idOf(database.store, '3亩');
    correct(database.store, id, { value: '6' }, none);
    expect(fact(id)!['canonical_value']).toBeCloseTo(4000);
  });

  it('outlive a new extraction', () => {
    const id = idOf(database.store, '91.4%');
    correct(database.store, id, { value: '91.5' }, none);
    writePages(database.store, SAMPLE_PAGES);
    expect(fact(id)).toMatchObject({ value: 91.5, corrected: 'value' });
    expect(listCorrections(database.store)).toMatchObject([{ id, applied: true }]);
  });

  it('are kept but not applied where the page says something else by now', () => {
    const id = idOf(database.store, '91.4%');
    correct(database.store, id, { value: '91.5' }, none);
    writePages(database.store, { 'tong-2022.txt': SAMPLE_TEXTS['tong-2022.txt']!.replace('91.4%', '93.3%') });
    expect(fact(id)).toMatchObject({ value: 93.3, corrected: null });
    expect(listCorrections(database.store)).toMatchObject([{ id, applied: false }]);
  });

  it('leave rejected facts out of every view, and can be taken back', () => {
    const id = idOf(database.store, '91.4%');
    correct(database.store, id, { reject: true, note: '不是数据' }, none);
    expect(fact(id)).toBeUndefined();
    expect(database.store.prepare('SELECT count(*) FROM indicators WHERE id = ?').pluck().get(id)).toBe(0);
    expect(database.store.prepare("SELECT count(*) FROM indicator_values WHERE indicator = 'edu.preschool.gross_enrolment_rate'").pluck().get()).toBe(2);
    expect(database.store.prepare("SELECT number FROM summary_numbers WHERE name = 'finding:rejected'").pluck().get()).toBe(1);
    undo(database.store, id);
    expect(fact(id)).toMatchObject({ value: 91.4, corrected: null });
    expect(() => undo(database.store, id)).toThrow(CorrectionError);
  });

  it('move a figure to the indicator its new label means', () => {
    const id = idOf(database.store, '6238人');
    correct(database.store, id, { label: '在校生' }, (label) => (label === '在校生' ? 'edu.all.enrolment' : null));
    expect(fact(id)).toMatchObject({ label: '在校生', indicator: 'edu.all.enrolment', value: 6238, corrected: 'label' });
    correct(database.store, id, { value: '6239' }, none);
    expect(fact(id)).toMatchObject({ label: '在校生', indicator: 'edu.all.enrolment', value: 6239, corrected: 'value,label' });
  });

  it('name a project anew and date a date anew', () => {
    const project = idOf(database.store, '桐坪县特殊教育学校迁建工程', 'tong-2022.txt');
    correct(database.store, project, { value: '特殊教育学校迁建工程' }, none);
    expect(database.store.prepare('SELECT name, corrected FROM projects WHERE id = ?').get(project)).toEqual({ name: '特殊教育学校迁建工程', corrected: 'value' });
    const date = database.store.prepare("SELECT id FROM facts WHERE kind = 'date' LIMIT 1").pluck().get() as string;
    correct(database.store, date, { value: '2020/2021' }, none);
    expect(fact(date)).toMatchObject({ edtf: '2020/2021', resolved: null, value: null });
  });

  it('supersede a repair', () => {
    const id = idOf(database.store, '91.4%');
    database.store.prepare("UPDATE fact_rows SET repaired = 19.4, repaired_by = 'test' WHERE raw = '91.4%'").run();
    correct(database.store, id, { value: '91.5' }, none);
    expect(fact(id)).toMatchObject({ value: 91.5, repaired: null, repaired_by: null, verified: 0 });
  });

  it('keep what was extracted beside them', () => {
    const id = idOf(database.store, '91.4%');
    correct(database.store, id, { value: '91.5' }, none);
    expect(JSON.parse(listCorrections(database.store)[0]!.was)).toMatchObject({ value: 91.4, label: '学前三年毛入园率', source: 'tong-2022.txt' });
  });

  it.each([
    ['an unknown fact', 'ffffffffffffffff.1.qua1', { value: '1' }],
    ['what is no id', "' OR 1=1 --", { value: '1' }],
  ])('refuse %s', (_, id, change) => {
    expect(() => correct(database.store, id, change, none)).toThrow(CorrectionError);
  });

  it.each([[{}], [{ reject: true, value: '1' }], [{ value: '很多' }], [{ value: 'NaN' }], [{ value: '1e999' }], [{ label: '  ' }]])('refuse %j', (change) => {
    expect(() => correct(database.store, idOf(database.store, '91.4%'), change, none)).toThrow(CorrectionError);
    expect(listCorrections(database.store)).toEqual([]);
  });
});

describe('readValue', () => {
  it('reads values as their kinds have them', () => {
    expect(readValue('quantity', '4450000')).toMatchObject({ value: 4450000, low: null });
    expect(readValue('quantity', '130..150')).toMatchObject({ value: null, low: 130, high: 150 });
    expect(readValue('ratio', '1:12.5')).toMatchObject({ left: 1, right: 12.5 });
    expect(readValue('date', '201X')).toMatchObject({ edtf: '201X' });
    expect(() => readValue('quantity', '150..130')).toThrow(CorrectionError);
    expect(() => readValue('quantity', '1:2')).toThrow(CorrectionError);
    expect(() => readValue('date', '2019年')).toThrow(CorrectionError);
  });
});
