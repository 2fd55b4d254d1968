import fc from 'fast-check';
import { scanNumerals } from '../../src/extract/scan.js';
import { followTable } from '../../src/extract/units.js';

const follows = followTable('百十');
const scanned = (text: string) => scanNumerals(text, follows).map(({ start, end }) => text.slice(start, end));

it.each([
  ['全县小学12所、初中3所', ['12', '3']], ['三所学校,五百人', ['三', '五百']], ['统一思想,一些人', []], ['第三,前五', ['三', '五']], ['十分,十所', ['十', '十']], ['二○○八年', ['二○○八']], ['xx县3xx人', ['xx', '3xx']], ['', []], ['百年', []], ['近百所', ['百']],
])('%s: %j', (text, expected) => expect(scanned(text)).toEqual(expected));

it('numerals do not overlap and come in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'12.,一二十百千万亿零几上余xX*某第前人年个甲'), maxLength: 60 }), (text) => {
      let end = 0;
      for (const numeral of scanNumerals(text, follows)) {
        expect(numeral.start).toBeGreaterThanOrEqual(end);
        expect(numeral.end).toBeGreaterThan(numeral.start);
        end = numeral.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500 },
  );
});
