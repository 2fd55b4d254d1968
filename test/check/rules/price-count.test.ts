import { checksOf, judged } from '../../support/checks.js';

const priced = (text: string) => checksOf(text).filter((line) => line.startsWith('price_count '));

describe('money, price and count', () => {
  it.each([
    ['捐资15万元,其中资助高中生80人,每人1500元;初中生50人,每人600元。', 'price_count pass 150000 of 150000: 15万元 1500元 80人 600元 50人'],
    ['捐资2.4万元,资助学生20人,每人1200元。', 'price_count pass 24000 of 24000: 2.4万元 1200元 20人'],
    ['资助学生20人,每人1200元,共计2.4万元。', 'price_count pass 24000 of 24000: 2.4万元 1200元 20人'],
    ['按每人625元的标准,为8503名学生发放补助5314375元。', 'price_count pass 5314375 of 5314375: 5314375元 625元 8503名'],
    ['发放补助36万元,资助120名学生,每人每年3000元。', 'price_count pass 360000 of 360000: 36万元 3000元 120名'],
  ])('agree: %s', (text, line) => {
    expect(priced(text)).toEqual([line]);
    expect(judged(text).inconsistent).toEqual([]);
    expect(judged(text).verified.length).toBeGreaterThanOrEqual(3);
  });

  it.each(['捐资3万元,资助学生20人,每人1200元。', '捐资2.4万元。资助学生20人,每人1200元。', '每人1200元,资助20人。', '资助学生20人,每人1200元,发放补助3万元。', '资助学生20人,每学期每人1200元,共计4.7万元。', '资助学生20人,每人1200元,共计4.8万元。', '资助学生20人,每人1200元,奖励教师3人,共计3万元。', '资助学生20人次,每人1200元,共计3万元。', '资助学生约20人,每人1200元,共计3万元。', '投资5万元,建成3所。'])('prove nothing: %s', (text) => {
    expect(priced(text)).toEqual([]);
    expect(judged(text).inconsistent).toEqual([]);
  });

  it.each([
    ['资助学生20人,每人1200元,共计3.4万元。', '3.4万元'],
    ['奖励教师4438人,人均300元,共发放奖金13314400元。', '13314400元'],
    ['按每人625元的标准,为8503名学生发放补助5314376元。', '5314376元'],
  ])('contradict one another where they stand alone: %s', (text, flagged) => {
    expect(priced(text)[0]).toMatch(/^price_count fail /);
    expect(judged(text).inconsistent).toEqual([flagged]);
  });
});
