import type { Store } from '../../../src/store/open.js';
import { relationsOf, search, storeOf } from '../support.js';

const SENTENCES = [
  '今年以来,我县教育系统坚持以人民为中心的发展思想,聚焦群众关切,扎实推进各项改革任务落地见效。',
  '全县现有各级各类学校286所,其中小学152所,在校学生11.43万人。',
  '投入资金350万元,完成12所乡镇中心幼儿园的改建任务,新增学位1260个。',
  '组织骨干教师下乡送课,培训农村教师3400人次,受到基层学校普遍欢迎。',
  '学前三年毛入园率达到91.2%,比上年提高2.3个百分点,普惠性资源覆盖面持续扩大。',
  '坚持五育并举,开展研学实践和劳动教育,学生综合素质明显提升,家长满意度稳步上升。',
];
const text = SENTENCES.join('\n');
const facts = (store: Store, source: string, view = 'facts'): Record<string, unknown>[] => store.prepare(`SELECT text, value, repaired, repaired_by, canonical_value FROM ${view} WHERE source = ? ORDER BY start`).all(source) as Record<string, unknown>[];
const textsIn = (store: Store, source: string, view: string): unknown[] => facts(store, source, view).map((fact) => fact['text']);

describe('values of a cluster', () => {
  it('recovers masked values from copies and names the witnesses', () => {
    const store = storeOf({ a: text, b: text.replace('今年以来', '一年来'), c: text.replace('286所', 'xx所').replace('3400人次', '3xx0人次') });
    search(store);
    const repaired = facts(store, 'c').filter((fact) => fact['repaired'] !== null);
    expect(repaired).toMatchObject([{ text: 'xx所', value: null, repaired: 286, canonical_value: 286 }, { text: '3xx0人次', value: null, repaired: 3400 }]);
    const witness = String(repaired[0]!['repaired_by']).split(': ')[1]!.split(' ')[0];
    expect(store.prepare('SELECT text FROM facts WHERE id = ?').pluck().get(witness)).toBe('286所');
  });

  it('forgets what it recovered when the witness goes, and knows it again when it comes back', () => {
    const pages = { a: text, c: text.replace('286所', 'xx所') };
    const store = storeOf(pages);
    search(store);
    const count = (): unknown => store.prepare('SELECT count(*) FROM facts WHERE repaired IS NOT NULL').pluck().get();
    expect(count()).toBe(1);
    store.prepare("DELETE FROM documents WHERE source = 'a'").run();
    expect(count()).toBe(0);
    search(store);
    expect(count()).toBe(0);
  });

  it('lists where copies disagree, and averages nothing', () => {
    const store = storeOf({ a: text, b: text.replace('350万元', '390万元'), c: text });
    search(store);
    const conflicts = store.prepare('SELECT conflict, reading, text, value, json_array_length(witnesses) AS copies FROM conflicts').all();
    expect(conflicts).toEqual([{ conflict: 1, reading: 1, text: '350万元', value: 3_500_000, copies: 2 }, { conflict: 1, reading: 2, text: '390万元', value: 3_900_000, copies: 1 }]);
    expect(store.prepare('SELECT count(*) FROM facts WHERE repaired IS NOT NULL').pluck().get()).toBe(0);
  });

  it('does not let re-dated and written-over figures witness or conflict', () => {
    const damaged = text.replace('12所', '2023所').replace('91.2%', '20230%').replace('今年以来', '2023-2023年');
    const store = storeOf({ a: text, b: damaged, c: text.replace('12所', 'xx所') });
    search(store);
    expect(facts(store, 'c').find((fact) => fact['text'] === 'xx所')).toMatchObject({ repaired: 12 });
  });

  it('counts every fact once: the canonical report’s, and what only a copy says', () => {
    const more = '新建标准化食堂17个,受益学生8200名。';
    const store = storeOf({ a: text, b: text.replace(SENTENCES[3]!, more), c: `${SENTENCES.slice(0, 4).join('\n')}` });
    search(store);
    expect(store.prepare("SELECT source FROM clusters WHERE canonical").pluck().all()).toEqual(['a']);
    expect(textsIn(store, 'a', 'facts_distinct')).toEqual(textsIn(store, 'a', 'facts'));
    expect(textsIn(store, 'b', 'facts_distinct')).toEqual(['17个', '8200名']);
    expect(textsIn(store, 'c', 'facts_distinct')).toEqual([]);
    expect(store.prepare("SELECT count(*) FROM indicators_distinct WHERE source = 'c'").pluck().get()).toBe(0);
  });

  it('counts what two copies add once', () => {
    const more = '新建标准化食堂17个,受益学生8200名。';
    const store = storeOf({ a: text, b: `${text}\n${more}`.replace('受到', '得到'), c: `${text}\n${more}`, d: text, e: text });
    search(store);
    expect(store.prepare("SELECT count(*) FROM facts_distinct WHERE text = '17个'").pluck().get()).toBe(1);
  });

  it('counts a fact that a canonical report says twice twice', () => {
    const twice = `${text}\n另外,完成12所乡镇中心幼儿园的改建任务。\n另外,完成12所乡镇中心幼儿园的改建任务。`;
    const store = storeOf({ a: twice, b: twice });
    search(store);
    expect(textsIn(store, 'a', 'facts_distinct')).toEqual(textsIn(store, 'a', 'facts'));
    expect(textsIn(store, 'b', 'facts_distinct')).toEqual([]);
  });

  it('does not count again what a page says that holds other reports', () => {
    const other = ['卫生院门诊大楼如期竣工,总建筑面积4200平方米,设置床位85张,极大改善了群众就医条件。', '家庭医生签约服务扎实开展,组建团队23个,签约居民5.6万人,慢性病患者规范管理率达到72.5%。', '邀请上级医院专家下沉坐诊64次,开展健康知识讲座38场,群众健康素养水平不断提高。', '持续改善就医体验,推行预约诊疗和一站式结算,投诉量较上年减少31件,行风建设取得实效。'].join('\n');
    const store = storeOf({ a: text, b: other, page: `${text}\n${other}` });
    search(store);
    expect(relationsOf(store)).toEqual(['page#1 contains a#1', 'page#1 contains b#1']);
    expect(textsIn(store, 'page', 'facts_distinct')).toEqual([]);
    expect(textsIn(store, 'a', 'facts_distinct')).toEqual(textsIn(store, 'a', 'facts'));
  });

  it('keeps the columns of the views', () => {
    const store = storeOf({});
    const columns = (view: string): string[] => store.prepare(`SELECT * FROM ${view}`).columns().map(({ name }) => name);
    expect(columns('facts_distinct')).toEqual(columns('facts'));
    expect(columns('indicators_distinct')).toEqual(columns('indicators'));
    expect(columns('facts').slice(0, 4)).toEqual(['id', 'source', 'report', 'kind']);
  });
});

describe('slots', () => {
  const of = (place: string, year: number, [schools, pupils, money, teachers, share, seats, halls]: readonly number[]): string =>
    [
      `${year}年,${place}教育系统坚持以人民为中心的发展思想,聚焦群众关切,扎实推进各项改革任务落地见效。`, `全县现有各级各类学校${schools}所,在校学生${pupils}人,校园环境持续改善。`, `投入资金${money}万元,改建食堂${halls}个,完成乡镇中心幼儿园的改建任务,新增学位${seats}个。`,
      `组织骨干教师下乡送课,培训农村教师${teachers}人次,受到基层学校普遍欢迎。`, `学前三年毛入园率达到${share}%,普惠性资源覆盖面持续扩大,家长满意度稳步上升。`,
    ].join('\n');

  it('are a row for each report and a column for each place where one wording says different things', () => {
    const store = storeOf({ a: of('清泉县', 2018, [286, 11430, 350, 3400, 91.2, 1260, 37]), b: of('武岭县', 2019, [157, 86520, 924, 1875, 84.6, 433, 52]) });
    search(store);
    expect(relationsOf(store)).toEqual(['a#1 template b#1']);
    const slots = store.prepare('SELECT slot, kind, source, text FROM slots ORDER BY slot, source').all() as { slot: number; kind: string; source: string; text: string }[];
    const rows = new Map<number, string>();
    for (const { slot, kind, text: own } of slots) rows.set(slot, rows.has(slot) ? `${rows.get(slot)!} | ${own}` : `${kind}: ${own}`);
    expect([...rows.values()]).toEqual(['year: 2018 | 2019', 'place: 清泉 | 武岭', 'figure: 286 | 157', 'figure: 11430 | 86520', 'figure: 350万 | 924万', 'figure: 37 | 52', 'figure: 1260 | 433', 'figure: 3400 | 1875', 'figure: 91.2 | 84.6']);
    const place = store.prepare("SELECT s.start, s.\"end\", d.source_text FROM slots s JOIN documents d USING (source) WHERE s.source = 'b' AND s.kind = 'place'").get() as { start: number; end: number; source_text: string };
    expect(place.source_text.slice(place.start, place.end)).toBe('武岭');
  });
});
