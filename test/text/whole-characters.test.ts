import fc from 'fast-check';
import { wholeCharacters } from '../../src/text/whole-characters.js';

it.each([['学校', '学校'], ['\udc00学\ud83d', '学'], ['😀', '😀'], ['\ud83d', ''], ['', '']])('%j becomes %j', (text, whole) => expect(wholeCharacters(text)).toBe(whole));

it('makes every stretch of a well-formed text well-formed, and takes nothing else away', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, from, to) => {
    const stretch = text.slice(from % (text.length + 1), to % (text.length + 1));
    const whole = wholeCharacters(stretch);
    expect(whole.isWellFormed()).toBe(true);
    expect(stretch.length - whole.length).toBeLessThanOrEqual(2);
    expect(stretch).toContain(whole);
  }));
});
