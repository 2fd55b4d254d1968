import { readNumeral } from '../../src/extract/chinese-numerals.js';
import { isEndless } from '../../src/extract/numeral.js';

it.each([['9'.repeat(30), true], ['123', false], ['数百', false], ['xx', false], ['三五百', false]])('%s is too long for an amount: %s', (text, endless) => expect(isEndless(readNumeral(text, 0)!)).toBe(endless));
