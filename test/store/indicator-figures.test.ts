import { findTable, mainTableNames } from '../../src/store/export/tables.js';
import { correct } from '../../src/store/corrections.js';
import { idOf, testDatabase, type TestDatabase } from '../support/database.js';

const RATE = 'edu.preschool.gross_enrolment_rate';
const PAGES = {
  'jinzhai.txt': [
    '金寨县教育局2021年工作总结', '',
    '2021年,全县学前三年毛入园率由88.5%提高到91.4%,提高2.9个百分点。',
    '到2022年,学前三年毛入园率要达到93%。',
    '全县学前三年毛入园率达到91.4%。三是抓普惠,学前三年毛入园率约91%。',
    '全县有渔船约120艘。', '全县有渔船120艘。', '全县控辍保学劝返学生2x人。', '',
  ].join('\n'),
  'masked.txt': 'xx县教育局20xx年工作汇报\n\n20xx年,全县学前三年毛入园率达到90%。\n',
};
let database: TestDatabase;
beforeEach(() => (database = testDatabase(PAGES)));
afterEach(() => database.remove());

const rows = (sql: string): unknown[] => database.store.prepare(sql).raw().all();
const rates = (): unknown[] => rows(`SELECT "time", year, role, canonical_value, mentions, disputed FROM indicator_figures WHERE indicator = '${RATE}' AND source = 'jinzhai.txt' ORDER BY start`);

describe('the view indicator_figures', () => {
  it('has one row per subject, indicator, time and role of a report, the most trusted mention of each', () => {
    expect(rates()).toEqual([
      [null, null, null, 88.5, 1, 0],
      ['2021', 2021, null, 91.4, 3, 1],
      ['2021', 2021, 'change', 2.9, 1, 0],
      ['2022', 2022, 'target', 93, 1, 0],
    ]);
  });

  it('joins by county and year, and by neither where they are masked', () => {
    expect(rows(`SELECT source, county_code, place_code, province, county, whose, year FROM indicator_figures WHERE indicator = '${RATE}' AND role IS NULL AND "time" IS NOT NULL ORDER BY source`)).toEqual([
      ['jinzhai.txt', '341524', '341524', '安徽省', '金寨县', '金寨县', 2021],
      ['masked.txt', null, null, null, null, 'xx县', null],
    ]);
  });

  it('takes an exact mention before a rounded one, and keeps labels without an indicator apart', () => {
    expect(rows("SELECT text, indicator, modifier, mentions FROM indicator_figures WHERE label = '渔船'")).toEqual([['120艘', null, null, 2]]);
  });

  it('leads to the words it is from', () => {
    const found = rows('SELECT substr(d.source_text, f.start + 1, f.end - f.start) = f.raw FROM indicator_figures f JOIN documents d USING (source)');
    expect(found.length).toBeGreaterThan(5);
    expect(new Set(found.flat())).toEqual(new Set([1]));
  });

  it('shows what corrections make of it', () => {
    correct(database.store, idOf(database.store, '93%'), { value: '94' }, () => null);
    expect(rates().at(-1)).toEqual(['2022', 2022, 'target', 94, 1, 0]);
  });

  it('meets conditions before it groups: one document is not looked for among all', () => {
    const plan = database.store.prepare("EXPLAIN QUERY PLAN SELECT * FROM indicator_figures WHERE source = 'jinzhai.txt'").all() as { detail: string }[];
    expect(plan.map(({ detail }) => detail).join('\n')).toMatch(/SEARCH d USING INDEX \w+ \(source=\?\)\nSEARCH f USING INDEX/);
  });
});

describe('the view 指标', () => {
  it('has the same rows, in Chinese', () => {
    expect(rows('SELECT count(*) FROM 指标')).toEqual(rows('SELECT count(*) FROM indicator_figures'));
    expect(rows(`SELECT 县级代码, 县, 主体, 指标, 年份, 性质, 数值, 单位, 标记, 已验算, 出现次数, 数值不一, 文字 FROM 指标 WHERE 指标编号 = '${RATE}' AND 年份 >= 2021 ORDER BY 起点`)).toEqual([
      ['341524', '金寨县', '金寨县', '学前三年毛入园率', 2021, '水平', 91.4, '%', '', '是', 3, '是', '91.4%'],
      ['341524', '金寨县', '金寨县', '学前三年毛入园率', 2021, '变化', 2.9, '百分点', '', '是', 1, '否', '2.9个百分点'],
      ['341524', '金寨县', '金寨县', '学前三年毛入园率', 2022, '目标', 93, '%', '', '否', 1, '否', '93%'],
    ]);
    expect(rows("SELECT 指标, 标记 FROM 指标 WHERE 标记 <> ''")).toEqual([['控辍保学劝返学生', '遮盖']]);
  });

  it('can be exported, but is not among all tables: it says nothing new', () => {
    expect(mainTableNames(database.store)).toContain('indicator_figures');
    expect(mainTableNames(database.store)).not.toContain('指标');
    expect(findTable(database.store, '指标')).not.toBeNull();
  });
});
