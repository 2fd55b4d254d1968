import { refreshSummaries } from '../../src/store/summaries.js';
import { documentWriter } from '../../src/store/write-document.js';
import { SAMPLE_PAGES, testDatabase, writePages, type TestDatabase } from '../support/database.js';

const RATE = 'edu.preschool.gross_enrolment_rate';
let database: TestDatabase;
beforeEach(() => (database = testDatabase(SAMPLE_PAGES)));
afterEach(() => database.remove());

const number = (name: string): number => (database.store.prepare('SELECT number FROM summary_numbers WHERE name = ?').pluck().get(name) as number | undefined) ?? 0;
const values = (): unknown[] => database.store.prepare('SELECT place, year, value, unit, role FROM indicator_values WHERE indicator = ? ORDER BY place, year').all(RATE);

describe('summaries', () => {
  it('count documents, failures, reports, facts and findings', () => {
    const facts = database.store.prepare('SELECT count(*) FROM facts').pluck().get();
    expect({ documents: number('documents'), binary: number('failed:binary'), reports: number('reports'), facts: number('facts'), masked: number('finding:masked') }).toEqual({ documents: 4, binary: 1, reports: 3, facts, masked: 1 });
    expect(number('findings')).toBe(1);
  });

  it('hold figures of indicators by place and year', () => {
    expect(values()).toEqual([
      { place: '桐坪县', year: 2021, value: 88.5, unit: '%', role: null },
      { place: '桐坪县', year: 2022, value: 91.4, unit: '%', role: null },
      { place: '澜阳区', year: 2022, value: 96.2, unit: '%', role: null },
    ]);
    const years = database.store.prepare('SELECT years FROM summary_indicators WHERE indicator = ?').pluck().get(RATE);
    expect(years).toBe('[[2021,1],[2022,2]]');
  });

  it('hold smallest, median and largest of a year', () => {
    const series = database.store.prepare("SELECT year, figures, minimum, median, maximum FROM summary_series WHERE indicator = ? AND copies = 'first' AND role = '' ORDER BY year").all(RATE) as { median: number }[];
    expect(series).toMatchObject([{ year: 2021, figures: 1, minimum: 88.5, median: 88.5, maximum: 88.5 }, { year: 2022, figures: 2, minimum: 91.4, maximum: 96.2 }]);
    expect(series[1]!.median).toBeCloseTo(93.8);
  });

  it('are the same worked out bit by bit as from scratch', () => {
    const all = (): unknown => ['summary_numbers', 'summary_indicators', 'summary_series', 'summary_projects', 'summary_checks', 'indicator_values', 'fact_findings'].map((table) => database.store.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all());
    writePages(database.store, { 'later.txt': '澜阳区教育局2023年工作总结\n\n2023年,全区学前三年毛入园率达到97%。\n', 'tong-2021.txt': '桐坪县教育局2021年工作总结\n\n2021年,全县学前三年毛入园率达到88.9%。\n' });
    const bitByBit = all();
    refreshSummaries(database.store, 'all');
    expect(all()).toEqual(bitByBit);
  });

  it('forget a document that was removed', () => {
    documentWriter(database.store).remove('lan-2022.txt');
    refreshSummaries(database.store);
    expect(values()).toHaveLength(2);
    expect(number('documents')).toBe(3);
  });

  it('give a level before a change no year, and a day without a year that of its report', () => {
    writePages(database.store, { 'change.txt': '青山县教育局2021年工作总结\n\n全县学前三年毛入园率由83.5%提高到84.4%。9月1日,全县学前三年毛入园率为84.9%。\n' });
    const years = database.store.prepare("SELECT v.value, v.year FROM indicator_values v JOIN documents d USING (doc) WHERE d.source = 'change.txt' AND v.role IS NULL ORDER BY v.fact").raw().all();
    expect(years).toEqual([[83.5, null], [84.4, 2021], [84.9, 2021]]);
  });

  it('give no year to a masked period', () => {
    writePages(database.store, { 'masked.txt': '青山县教育局20xx年工作汇报\n\n20xx年,全县学前三年毛入园率达到80%。\n' });
    const years = database.store.prepare("SELECT v.year FROM indicator_values v JOIN documents d USING (doc) WHERE d.source = 'masked.txt'").pluck().all();
    expect(years).toEqual([null]);
  });

  it('count each report once where a dedup says which facts are repeated', () => {
    database.store.exec("INSERT INTO repost_covered SELECT doc, 1, 0, 1000 FROM documents WHERE source = 'tong-2021.txt'");
    refreshSummaries(database.store, 'all');
    expect(database.store.prepare('SELECT facts, first_facts FROM summary_indicators WHERE indicator = ?').get(RATE)).toEqual({ facts: 3, first_facts: 2 });
  });
});
