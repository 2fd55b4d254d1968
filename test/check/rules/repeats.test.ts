import { checksOf, judged } from '../../support/checks.js';

const repeats = (text: string) => checksOf(text).filter((line) => line.startsWith('repeat '));

describe('the same indicator twice', () => {
  it('agrees with itself', () => {
    expect(repeats('全县小学在校生3000人。各乡镇积极推进。全县小学在校生3000人。')).toEqual(['repeat pass 3000 of 3000: 3000人 3000人']);
  });

  it('is shown where it differs, without calling either wrong', () => {
    const text = '全县小学在校生3000人。各乡镇积极推进。全县小学在校生2900人。';
    expect(repeats(text)).toEqual(['repeat fail 3000 of 2900: 2900人 3000人']);
    expect(judged(text)).toEqual({ inconsistent: [], verified: [] });
  });

  it.each(['全县小学在校生3000人。全县初中在校生2900人。', '全县召开会议3次。全县召开会议5次。', '2020年小学在校生3000人。2021年小学在校生2900人。', '小学在校生约3000人。小学在校生2900人。', '小学在校生3000人,小学在校生2900人。'])('does not apply: %s', (text) => {
    expect(repeats(text)).toEqual([]);
  });
});
