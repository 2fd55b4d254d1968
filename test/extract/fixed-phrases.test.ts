import { fixedPhraseEnd } from '../../src/extract/fixed-phrases.js';

it.each([['五花八门', 0, 4], ['五花八门', 2, 4], ['一心一意', 2, 4], ['六安市', 0, 2], ['十分重要', 0, 2], ['百年大计', 0, 4], ['成千上万人', 3, 4], ['三会一课', 2, 4], ['两学一做教育', 0, 4], ['百分之百用', 0, null]])('%s at %d ends at %s', (text, at, end) => expect(fixedPhraseEnd(text, at)).toBe(end));
it.each([['十分之一', 0], ['四周时间', 0], ['四周内', 0], ['四处房屋', 0], ['三年', 0], ['五人', 0], ['三头牛', 0], ['', 0]])('%s at %d is none', (text, at) => expect(fixedPhraseEnd(text, at)).toBeNull());
