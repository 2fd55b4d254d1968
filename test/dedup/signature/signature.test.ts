import { seeded } from '../../../scripts/support/random.js';
import { randomReport } from '../../../scripts/archive/random-report.js';
import { disguises } from '../../../scripts/archive/disguises.js';
import { randomSetting } from '../../../scripts/archive/random-report.js';
import { fold } from '../../../src/dedup/folding/fold.js';
import { sharedSignals } from '../../../src/dedup/pairs/compare.js';
import { signatureOf, sketchesOverlap, textKey } from '../../../src/dedup/signature/signature.js';
import { SIGNAL } from '../../../src/dedup/tables/pairs.js';

const sign = (text: string): ReturnType<typeof signatureOf> => signatureOf(fold(text), text, textKey(text, [{ start: 0, end: text.length }], 0));

const random = seeded(3);
const setting = randomSetting(random);
const { text } = randomReport(random, setting);
const original = sign(text);

describe('signatureOf', () => {
  it('is ascending and without repetitions', () => {
    for (const numbers of [original.keys, original.sketch]) for (let k = 1; k < numbers.length; k++) expect(numbers[k]).toBeGreaterThan(numbers[k - 1]!);
  });

  it.each(['segmented', 'swapped', 'masked', 'redigited', 'traditional', 'cut to 40 %', 'edited 50 %'])('shares sentences with a copy that was %s', (how) => {
    expect(sharedSignals(original.keys, sign(disguises[how]!(text, seeded(5), setting).text).keys) & SIGNAL.sentence).toBeTruthy();
  });

  it('shares bands and passages, and next to no sentence, with a copy that has a wrong character in every sentence', () => {
    const copy = sign(disguises['misspelt']!(text, seeded(5), setting).text);
    const signals = sharedSignals(original.keys, copy.keys);
    expect(signals & SIGNAL.band).toBeTruthy();
    expect(signals & SIGNAL.passage).toBeTruthy();
  });

  it('has nothing but the text for a text of a few words', () => {
    const { keys, sentences } = sign('教育局工作总结');
    expect(keys).toHaveLength(1);
    expect(sentences).toBe(0);
  });

  it('survives an empty text', () => {
    expect(sign('').keys).toHaveLength(1);
  });
});

describe('sketchesOverlap', () => {
  it('of a part and its whole is complete', () => {
    expect(sketchesOverlap(sign(text.slice(0, text.length / 2)).sketch, original.sketch, 0.95)).toBe(true);
  });

  it('of unrelated reports is small', () => {
    const other = seeded(4);
    expect(sketchesOverlap(sign(randomReport(other).text).sketch, original.sketch, 0.2)).toBe(false);
  });

  it('agrees with counting', () => {
    for (let seed = 0; seed < 200; seed++) {
      const draw = seeded(seed);
      const set = (): Uint32Array => Uint32Array.from(new Set(Array.from({ length: draw.int(16, 60) }, () => draw.int(0, 120)))).sort();
      const a = set();
      const b = set();
      const common = a.filter((value) => b.includes(value)).length;
      const smaller = Math.min(a.length, b.length);
      for (const share of [0.2, 0.5, 0.9]) expect(sketchesOverlap(a, b, share)).toBe(smaller < 16 || common >= Math.ceil(smaller * share));
    }
  });
});

describe('textKey', () => {
  const key = (words: string, script = 0): number => textKey(words, [{ start: 0, end: words.length }], script);

  it('takes no notice of white space, and of nothing else', () => {
    expect(key('新建 学校\n3所')).toBe(key('新建学校3所'));
    expect(key('新建学校3所')).not.toBe(key('新建学校4所'));
    expect(key('新建学校3所', 1)).not.toBe(key('新建学校3所'));
  });
});
