import { renderTable } from '../../src/cli/table.js';
import { plain } from '../../src/cli/plain.js';

describe('renderTable', () => {
  it('lines up Han characters and numbers', () => {
    expect(renderTable(['地区', 'n'], [{ 地区: '桐坪县', n: 5 }, { 地区: 'x', n: 12 }])).toBe('地区     n\n──────  ──\n桐坪县   5\nx       12\n2 rows\n');
  });

  it('keeps what a terminal would obey, and long texts, out', () => {
    const table = renderTable(['a'], [{ a: '\u001b[31mred\u202e\n\u0007' }, { a: '长'.repeat(500) }]);
    expect(table).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(Math.max(...table.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(120);
  });
});

it('plain keeps text on one line', () => {
  expect(plain('a\u001b]0;x\u0007b\u2028c\u200ed')).toBe('a ]0;x b c d');
});
