import { hostileTexts } from '../scripts/linear/hostile-texts.js';
import { allowedTime, MOST_GROWTH, readTime } from '../scripts/linear/read-time.js';

beforeAll(() => {
  readTime('2020年全县小学12所,在校学生3456人,比上年增加12人,建成5所寄宿制小学。'.repeat(500));
});

/** What was quadratic took seconds at this length. `scripts/fuzz-linear.ts` runs the same texts at 1 MB and more. */
const SHORT = 10_000;

it(`no text built to be slow is: ${hostileTexts.length} of them, ${SHORT} units each`, () => {
  const slow: string[] = [];
  for (const { name, make } of hostileTexts) {
    const text = make(SHORT);
    const { milliseconds, failure, facts } = readTime(text);
    // Short texts leave room for what a first run and the tests' own machinery cost.
    if (failure !== null || milliseconds > 400 + 1.5 * allowedTime(text.length, facts)) slow.push(`${name}: ${failure ?? `${milliseconds.toFixed(0)} ms`}`);
  }
  expect(slow).toEqual([]);
});

it.each(['"5人、"', '"一个"', '"2020-"', '"x"', 'numerals mixed', 'words without a full stop'])('twice as much of %s takes twice as long', (name) => {
  const { make } = hostileTexts.find((text) => text.name === name)!;
  const half = readTime(make(60_000));
  const full = readTime(make(120_000));
  expect(full.failure).toBeNull();
  expect(full.milliseconds).toBeLessThan(MOST_GROWTH * Math.max(half.milliseconds, 60));
});

it('a megabyte of digits, masks or Chinese digits takes less than four seconds', () => {
  for (const unit of ['7', 'x', '某', '九', '十百千万', '○']) {
    const { milliseconds, failure } = readTime(unit.repeat(1e6 / unit.length));
    expect({ unit, failure, quick: milliseconds < 4000 }).toEqual({ unit, failure: null, quick: true });
  }
});
