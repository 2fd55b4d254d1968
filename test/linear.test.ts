import { hostileTexts } from '../scripts/linear/hostile-texts.js';
import { allowedTime, readTime } from '../scripts/linear/read-time.js';
import { expectLinear } from './support/growth.js';

const NORMAL = '2020年全县小学12所,在校学生3456人,比上年增加12人,建成5所寄宿制小学。';

/** What was quadratic took seconds at this length. `scripts/fuzz-linear.ts` runs the same texts at 1 MB and more. */
const SHORT = 4_000;

const read = (text: string): number => {
  const { milliseconds, failure } = readTime(text);
  expect(failure).toBeNull();
  return milliseconds;
};

it(`no text built to be slow is: ${hostileTexts.length} of them, ${SHORT} units each`, () => {
  read(NORMAL.repeat(500));
  for (const { name, make } of hostileTexts) {
    const { milliseconds, failure, facts } = readTime(make(SHORT));
    expect({ name, failure }).toEqual({ name, failure: null });
    // One that takes long is given the benefit of the doubt: it is slow only if its time grows faster than its length.
    if (milliseconds > 100 + 3 * allowedTime(SHORT, facts)) expectLinear((length) => void readTime(make(length)), SHORT);
  }
}, 120_000);

it.each(['"5人、"', '"一个"', '"2020-"', '"x"', 'numerals mixed', 'words without a full stop'])('four times as much of %s takes four times as long', (name) => {
  const { make } = hostileTexts.find((text) => text.name === name)!;
  expectLinear((length) => read(make(length)), 15_000);
});

it.each(['7', 'x', '某', '九', '十百千万', '○'])('a megabyte of %s takes four times as long as a quarter', (unit) => {
  expectLinear((length) => read(unit.repeat(length / unit.length)), 250_000);
});
