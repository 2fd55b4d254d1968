import { compact, grouped, valueText } from '../../../src/explorer/view/numbers.js';

it('groups digits', () => {
  expect([0, 999, 1000, -1234567, 12345.678, 0.1 + 0.2, 1e21, 1e-9].map(grouped)).toEqual(['0', '999', '1,000', '-1,234,567', '12,345.678', '0.3', '1.00000e+21', '1.00000e-9']);
});

it('is brief in either language', () => {
  expect([86000, 445e4, 24.86e9, 91.4, 2022].map((value) => compact(value, 'zh'))).toEqual(['8.6万', '445万', '248.6亿', '91.4', '2,022']);
  expect([86000, 445e4, 24.86e9].map((value) => compact(value, 'en'))).toEqual(['86,000', '4.45 m', '24.86 bn']);
});

it('says values, ranges and ratios with their unit', () => {
  const none = { value: null, low: null, high: null, left: null, right: null, unit: null };
  expect(valueText({ ...none, value: 4450000, unit: '元' })).toBe('4,450,000 元');
  expect(valueText({ ...none, low: 20, high: 30, unit: '%' })).toBe('20–30 %');
  expect(valueText({ ...none, left: 1, right: 12.5 })).toBe('1 : 12.5');
  expect(valueText({ ...none, unit: '人' })).toBeNull();
});
