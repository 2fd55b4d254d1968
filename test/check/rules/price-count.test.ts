import { checksOf, judged } from '../../support/checks.js';

const priced = (text: string) => checksOf(text).filter((line) => line.startsWith('price_count '));

describe('money, price and count', () => {
  it.each([
    ['捐资20万元,其中资助初中生102人,每人1200元;小学生97人,每人800元。', 'price_count pass 200000 of 200000: 20万元 1200元 102人 800元 97人'],
    ['捐资2.4万元,资助学生20人,每人1200元。', 'price_count pass 24000 of 24000: 2.4万元 1200元 20人'],
    ['发放补助36万元,资助120名学生,每人每年3000元。', 'price_count pass 360000 of 360000: 36万元 3000元 120名'],
  ])('agree: %s', (text, line) => {
    expect(priced(text)).toEqual([line]);
    expect(judged(text).inconsistent).toEqual([]);
    expect(judged(text).verified.length).toBeGreaterThanOrEqual(3);
  });

  it.each(['捐资3万元,资助学生20人,每人1200元。', '捐资2.4万元。资助学生20人,每人1200元。', '资助学生20人,每人1200元,共计2.4万元。', '每人1200元,资助20人。', '投资5万元,建成3所。'])('prove nothing: %s', (text) => {
    expect(priced(text)).toEqual([]);
    expect(judged(text).inconsistent).toEqual([]);
  });
});
