import { loadCatalogue } from '../../src/indicators/catalogue.js';
import { suggest } from '../../src/indicators/suggest.js';

const catalogue = loadCatalogue();

describe('suggest', () => {
  const labels = [
    { label: '新生报到率', unit: '%', count: 4 },
    { label: '新生的报到率', unit: '%', count: 3 },
    { label: '初中三年的毕业率', unit: '%', count: 5 },
    { label: '渔船数量', unit: '艘', count: 2 },
    { label: '渔船', unit: '艘', count: 1 },
    { label: '……', unit: null, count: 9 },
    { label: '学前教育的毛入园比率', unit: '%', count: 2 },
  ];

  it('groups spellings of one normal form, the most frequent group first', () => {
    const found = suggest(catalogue, labels);
    expect(found.map(({ form, count }) => [form, count])).toEqual([['新生报到率', 7], ['初中三年毕业率', 5], ['学前教育毛入园比例', 2], ['渔船数', 2]]);
    expect(found.find(({ form }) => form === '新生报到率')?.labels).toEqual(['新生报到率', '新生的报到率']);
  });

  it('keeps units apart and leaves out what is rare', () => {
    expect(suggest(catalogue, [{ label: '渔船', unit: '艘', count: 3 }, { label: '渔船', unit: '%', count: 3 }])).toHaveLength(2);
    expect(suggest(catalogue, labels, 5).every(({ count }) => count >= 5)).toBe(true);
  });

  it('leaves out everyday words that mean an indicator only where something says so', () => {
    expect(catalogue.indicators.some(({ bare }) => bare?.includes('小学'))).toBe(true);
    expect(suggest(catalogue, [{ label: '小学', unit: '所', count: 30 }, { label: '渔船', unit: '艘', count: 3 }]).map(({ form }) => form)).toEqual(['渔船']);
  });

  it('hints at the nearest known name, and at none where nothing is near', () => {
    const found = suggest(catalogue, labels);
    expect(found.find(({ form }) => form === '学前教育毛入园比例')?.nearest).toMatchObject({ id: 'edu.preschool.gross_enrolment_rate' });
    expect(found.find(({ form }) => form === '渔船数')?.nearest).toBeNull();
  });
});
