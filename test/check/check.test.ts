import { checkMentions } from '../../src/check/check.js';
import { checks } from '../../src/check/checks.js';
import { mention } from '../../src/extract/mention.js';
import { defaultTools } from '../../src/tools.js';
import { flagTrial } from '../../scripts/checks/flag-trial.js';
import { checksOf, judged } from '../support/checks.js';
import { factsOf } from '../support/page.js';

const { identify } = defaultTools();

describe('the list of rules', () => {
  it('names every rule once', () => {
    const names = checks.map(({ name }) => name);
    expect(names).toEqual(['parts_sum', 'change', 'share', 'staffing_ratio', 'price_count', 'share_bounds', 'repeat']);
  });

  it('runs on a page without numbers', () => {
    expect(checkMentions({ text: '没有数字', digitReplacement: null }, [], [], identify)).toMatchObject({ mentions: [], findings: [], breakdowns: [] });
  });
});

describe('what checks say of a number', () => {
  it('a number confirmed by one rule is not called wrong by another', () => {
    const text = '初中师生比1:13.5,在校生4750人,应配备教师352人,其中男教师190人,女教师130人。';
    expect(checksOf(text)).toEqual(['parts_sum fail 320 of 352: 352人 190人 130人', 'staffing_ratio pass 351.85 of 352: 352人 4750人 1:13.5']);
    expect(judged(text)).toEqual({ inconsistent: [], verified: ['1:13.5', '4750人', '352人'] });
  });

  it('a corrupt number is not also inconsistent', () => {
    const [fact] = factsOf('入学率达20230%,合格率20230%。2023年投入3202300万元。');
    expect(fact!.flags).toEqual(['corrupt']);
  });

  it('a bound or a repetition proves nothing', () => {
    expect(judged('合格率98%。').verified).toEqual([]);
  });

  it('keeps every mention, in its order', () => {
    const found = [mention('quantity', { start: 2, end: 4 }, { value: 5, unit: '人' }), mention('date', { start: 5, end: 8 }, { edtf: '2020' })];
    expect(checkMentions({ text: '有5人,20年', digitReplacement: null }, found, [{ span: { start: 0 }, domain: null }], identify).mentions.map(({ start }) => start)).toEqual([2, 5]);
  });
});

it('altered totals are found: precision 0.99 and recall 0.95 on 700 sentences', () => {
  const { altered, precision, recall, mistakes } = flagTrial(700, 0.05, 7);
  expect(altered).toBeGreaterThan(25);
  expect({ precision: precision >= 0.99, recall: recall >= 0.95, mistakes: mistakes.slice(0, 5) }).toMatchObject({ precision: true, recall: true });
});
