import { mention } from '../../src/extract/mention.js';

it('everything that is not given is empty, and the numeral is the whole span', () => {
  expect(mention('quantity', { start: 2, end: 5 }, { value: 3 })).toEqual({
    kind: 'quantity', start: 2, end: 5, numeral: { start: 2, end: 5 }, value: 3, low: null, high: null, left: null, right: null, unit: null, edtf: null, modifier: null, role: null, flags: [], repaired: null, repairedBy: null, label: null, subject: null, period: null,
  });
});

it('mentions share one shape', () => {
  const keys = (fields: object) => Object.keys(mention('date', { start: 0, end: 1 }, fields));
  expect(keys({ edtf: '2020' })).toEqual(keys({ unit: '人', value: 1 }));
});
