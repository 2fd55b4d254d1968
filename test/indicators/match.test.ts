import fc from 'fast-check';
import type { Kind } from '../../schemas/fact.js';
import { loadCatalogue, mergeCatalogues, surfaceForms, type CataloguedIndicator } from '../../src/indicators/catalogue.js';
import { matcher } from '../../src/indicators/match.js';
import { CASES } from './label-cases.js';
import { readCases } from './read-cases.js';
import { SAMPLE } from './reviewed-sample.js';
import { TRAPS } from './traps.js';
import { expectLinear } from '../support/growth.js';

const catalogue = loadCatalogue();
const match = matcher(catalogue);

const kindOf = ({ dimension }: CataloguedIndicator): Kind => {
  if (dimension === 'share' || dimension === 'growth' || dimension === 'points') return 'percentage';
  return dimension === 'ratio' || dimension === 'rank' ? dimension : 'quantity';
};

function judge(table: string, domain: string | null): string[] {
  return readCases(table, domain).flatMap(({ line, label, unit, kind, subject, role, expected, domain: field }) => {
    const found = match(label, unit, kind, subject, { domain: field, role });
    return found === expected ? [] : [`${line}: found ${found}`];
  });
}

describe('the built-in catalogue', () => {
  it('finds every indicator by its name, each alias and each pattern, with its unit', () => {
    const missed = catalogue.indicators.flatMap((indicator) => surfaceForms(indicator).filter((form) => match(form, indicator.unit, kindOf(indicator)) !== indicator.id).map((form) => `${form} (${indicator.id})`));
    expect(missed).toEqual([]);
  });

  it('finds names shared with other fields on pages of the field, and on those only', () => {
    for (const indicator of catalogue.indicators) {
      for (const form of indicator.in_field ?? []) {
        expect([form, match(form, indicator.unit, kindOf(indicator), null, { domain: indicator.field })]).toEqual([form, indicator.id]);
        expect([form, match(form, indicator.unit, kindOf(indicator), null, { domain: null }) === indicator.id]).toEqual([form, false]);
      }
    }
  });

  it('takes everyday words for totals only where something says so', () => {
    for (const indicator of catalogue.indicators) {
      for (const form of indicator.bare ?? []) {
        expect([form, match(form, indicator.unit, kindOf(indicator), null, { total: true })]).toEqual([form, indicator.id]);
        expect([form, match(form, indicator.unit, kindOf(indicator), null)]).toEqual([form, null]);
      }
    }
  });

  it('accepts none of its counts, areas and amounts as a percentage, and no rate as a count', () => {
    for (const indicator of catalogue.indicators) {
      const wrong = kindOf(indicator) === 'percentage' ? match(indicator.zh, '人', 'quantity') : match(indicator.zh, '%', 'percentage');
      if (wrong !== null) expect(catalogue.byId.get(wrong)!.dimension === indicator.dimension).toBe(false);
      expect(wrong === indicator.id).toBe(false);
    }
  });
});

describe('labels as reports give them', () => {
  it.each(Object.keys(CASES))('%s pages', (domain) => {
    expect(judge(CASES[domain]!, domain === 'unknown' ? null : domain)).toEqual([]);
  });

  it('does not fall for what only looks alike', () => {
    expect(judge(TRAPS, 'education')).toEqual([]);
  });

  it('agrees with the reviewed sample of percentages', () => {
    const rows = readCases(SAMPLE, 'education');
    expect(rows.length).toBeGreaterThanOrEqual(100);
    expect(judge(SAMPLE, 'education')).toEqual([]);
    expect(rows.filter(({ expected }) => expected !== null).length / rows.length).toBeGreaterThanOrEqual(0.8);
  });
});

describe('context', () => {
  it('takes parts of a total for what their words say: 中小学、幼儿园186所, 其中小学61所', () => {
    expect(match('小学', '所', 'quantity', '全县', { parent: '各级各类学校' })).toBe('edu.primary.schools');
    expect(match('幼儿园', '所', 'quantity', null, { parent: '中小学、幼儿园' })).toBe('edu.preschool.kindergartens');
    expect(match('小学', '个', 'quantity', null, { parent: '新增学位', role: 'change' })).toBeNull();
    expect(match('小学生', '人', 'quantity', null, { parent: '在校学生' })).toBe('edu.primary.enrolment');
    expect(match('小学生', '人', 'quantity', null, { parent: '获奖' })).toBeNull();
  });

  it('takes a total for what its words say', () => {
    expect(match('中小学、幼儿园', '所', 'quantity', '全区', { total: true })).toBe('edu.all.schools');
    expect(match('中小学、幼儿园', '所', 'quantity', '全区')).toBeNull();
  });

  it('asks the page’s field where two fields share a name', () => {
    expect(match('论文', '篇', 'quantity', null, { domain: 'health' })).toBe('health.papers');
    expect(match('论文', '篇', 'quantity', null, { domain: 'education' })).toBe('edu.results.papers');
    expect(match('论文', '篇', 'quantity', null)).toBeNull();
  });

  it('reads a change of an amount in % as its growth', () => {
    expect(match('一般公共预算收入', '%', 'percentage', null, { role: 'change' })).toBe('econ.budget_revenue_growth');
    expect(match('一般公共预算收入', '%', 'percentage', null)).toBeNull();
    expect(match('一般公共预算收入', '元', 'quantity', null, { role: 'change' })).toBe('econ.budget_revenue');
  });
});

describe('the matcher', () => {
  const one = { en: 'one', unit: '人', dimension: 'count', level: null, aliases: [], definition: 'Nothing but a test of the matcher.', definition_source: 'test' } as const;

  it('lets a user’s name win over a built-in one', () => {
    const merged = mergeCatalogues([{ catalogue: 'a', version: '1', source: 'test', layer: 0, indicators: [{ ...one, aliases: [], id: 'a.one', zh: '渔民' }] }, { catalogue: 'b', version: '1', source: 'test', layer: 1, indicators: [{ ...one, aliases: ['渔民'], id: 'b.one', zh: '渔业从业人员' }] }]);
    expect(matcher(merged)('渔民', '人', 'quantity')).toBe('b.one');
  });

  it('names nothing where two indicators of one layer share a name', () => {
    const merged = mergeCatalogues([{ catalogue: 'a', version: '1', source: 'test', layer: 0, indicators: [{ ...one, aliases: [], id: 'a.one', zh: '渔民' }, { ...one, aliases: ['渔民'], id: 'a.two', zh: '渔业人员' }] }]);
    expect(matcher(merged)('渔民', '人', 'quantity')).toBeNull();
  });

  it('heeds excluded words in the label and in the subject', () => {
    const merged = mergeCatalogues([{ catalogue: 'a', version: '1', source: 'test', layer: 0, indicators: [{ ...one, aliases: [], excludes: ['外来'], id: 'a.one', zh: '渔民' }] }]);
    expect(matcher(merged)('渔民', '人', 'quantity', '全县')).toBe('a.one');
    expect(matcher(merged)('渔民', '人', 'quantity', '外来人口')).toBeNull();
  });

  it('names nothing for dates, projects and sentences', () => {
    expect(match('在校生', null, 'date')).toBeNull();
    expect(match('在校生', null, 'project')).toBeNull();
    expect(match('在校生'.repeat(30), '人', 'quantity')).toBeNull();
  });

  it('never throws, and gives an id of the catalogue or null', () => {
    const piece = fc.constantFrom('小学', '初中', '在校生', '毛入园率', '全县', 'xx县', '数', '的', '“', '教师', '占比', '增长率', '', ' ', '𠀀', '%');
    const text = fc.oneof(fc.string({ maxLength: 20 }), fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('')));
    fc.assert(fc.property(text, fc.option(fc.constantFrom('人', '%', '元', '所', '‰', '百分点', '蚊')), fc.constantFrom('quantity', 'percentage', 'ratio', 'rank'), fc.option(text), fc.option(fc.constantFrom('change', 'target')), (label, unit, kind, subject, role) => {
      const id = match(label, unit, kind as Kind, subject, { role: role as 'change' | 'target' | null, domain: 'education' });
      expect(id === null || catalogue.byId.has(id)).toBe(true);
    }));
  });

  it('takes four times as long for labels of four times the length', () => {
    expectLinear((length) => match('学前教育'.repeat(length / 4) + '毛入园率', '%', 'percentage', null, { role: null }), 100_000);
  });
});
