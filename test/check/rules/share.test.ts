import { checksOf, judged } from '../../support/checks.js';

const shares = (text: string) => checksOf(text).filter((line) => line.startsWith('share '));

describe('a share with its part and whole', () => {
  it.each([
    ['全年用电量26.4亿千瓦时,其中工业用电量15.28亿千瓦时,占57.9%。', 'share pass 57.8788 of 57.9: 57.9% 15.28亿千瓦时 26.4亿千瓦时'],
    ['教职工521人,其中高级教师92人(占17.7%)。', 'share pass 17.6583 of 17.7: 17.7% 92人 521人'],
    ['教职工900人,专任教师521人,其中高级教师92人,占17.7%。', 'share pass 17.6583 of 17.7: 17.7% 92人 521人'],
    ['在校生1200人,女生480人,占在校生的40%。', 'share pass 40 of 40: 40% 480人 1200人'],
    ['新增就业1200人,其中东河镇480人,占40%。', 'share pass 40 of 40: 40% 480人 1200人'],
    ['党员120名,其中女党员40名,占33%。', 'share pass 33.3333 of 33: 33% 40名 120名'],
  ])('agrees: %s', (text, line) => {
    expect(shares(text)).toEqual([line]);
    expect(judged(text).verified).toHaveLength(3);
  });

  it.each(['教职工521人,其中高级教师92人,占全市高级教师的3.2%。', '教职工521人,其中高级教师92人,占17.6%。', '教师92人,占17.7%。', '教职工521人,其中高级教师92人,增长17.7%。', '教职工521人,其中高级教师92人,约占17.7%。', '教职工521人,其中高级教师近92人,占17.7%。'])(
    'proves nothing otherwise: %s',
    (text) => {
      expect(shares(text)).toEqual([]);
      expect(judged(text).inconsistent).toEqual([]);
    },
  );

  it.each([
    ['教职工521人,其中高级教师92人,占37.7%。', '521人'],
    ['在校生1200人,女生480人,占在校生的52%。', '1200人'],
    ['在校学生12345人,其中寄宿生5432人,占总数的74.00%。', '74.00%'],
    ['学校120所,其中小学80所、初中40所,占60%。', '60%'],
  ])('contradicts them: %s', (text, flagged) => {
    expect(shares(text)[0]).toMatch(/^share fail /);
    expect(judged(text).inconsistent).toEqual([flagged]);
  });
});
