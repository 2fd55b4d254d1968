import { amountAt, classAt, DIGIT, HAN_DIGIT, isDigitCode, isLatinCode, isTenLike, MASK, MYRIADS, POINT, startsFraction, TENS, VAGUE, WORD } from '../../src/extract/numeral-characters.js';

it.each([['0', DIGIT, 0], ['9', DIGIT, 9], ['〇', HAN_DIGIT, 0], ['零', HAN_DIGIT, 0], ['两', HAN_DIGIT, 2], ['柒', HAN_DIGIT, 7], ['九', HAN_DIGIT, 9], ['十', TENS, 10], ['佰', TENS, 100], ['千', TENS, 1000], ['廿', TENS, 20], ['卅', TENS, 30], ['卌', TENS, 40], ['万', MYRIADS, 1e4], ['亿', MYRIADS, 1e8], ['兆', MYRIADS, 1e12]])(
  '%s counts %s',
  (character, kind, amount) => {
    expect(classAt(character, 0)).toBe(kind);
    expect(amountAt(character, 0)).toBe(amount);
  },
);

it.each([['x', MASK], ['某', MASK], ['几', VAGUE], ['上', VAGUE], ['.', POINT], ['首', WORD], ['翻', WORD], ['人', 0], ['a', 0], ['', 0]])('%s is of class %d and counts nothing', (character, kind) => {
  expect(classAt(character, 0)).toBe(kind);
  expect(amountAt(character, 0)).toBe(0);
});

it('fractions begin with 百 千 万, a ten is a number of its own', () => {
  expect(startsFraction('百分之五', 0)).toBe(true);
  expect(startsFraction('十分之一', 0)).toBe(false);
  expect(startsFraction('百分点', 0)).toBe(false);
  expect([...'十拾廿卅卌百千'].map(isTenLike)).toEqual([true, true, true, true, true, false, false]);
  expect(isTenLike(undefined)).toBe(false);
});

it('codes of ASCII digits and letters', () => {
  expect([...'0９a'].map((character) => isDigitCode(character.charCodeAt(0)))).toEqual([true, false, false]);
  expect([...'azAZ0字'].map((character) => isLatinCode(character.charCodeAt(0)))).toEqual([true, true, true, true, false, false]);
});
