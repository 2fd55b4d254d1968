import { isStanding, rankedAmong } from '../../src/extract/standing.js';

const standing = (text: string) => isStanding(text, text.indexOf('全'));

it.each(['居全市第四', '高于全市2.4个百分点', '排名全市首位', '在全省11个设区市中排名第7', '全省同级医院第三', '全市平均水平', '超全省3.1个百分点'])('%s only ranks or compares', (text) => expect(standing(text)).toBe(true));

it.each(['在全市推广', '全市9个乡镇都通了公路', '全市粮食产量居全省第二', '全县农村学校第一批改造'])('%s speaks of the place itself', (text) => expect(standing(text)).toBe(false));

it('says who is ranked among whom', () => {
  expect(rankedAmong('在全市同类学校中位列第二', 1)).toBe(true);
  expect(rankedAmong('全市学校共286所', 0)).toBe(false);
  expect(rankedAmong('我市13个县区中排名', 0)).toBe(false);
});
