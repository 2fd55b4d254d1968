import { isDisjoint, isExhaustive, isMiswritten, isOpenList, namesNothingElse, oneUnit } from '../../src/check/exhaustive.js';
import { recognise } from '../../src/extract/recognisers.js';
import { modifierRefiner } from '../../src/extract/refiners/modifier.js';
import { refine } from '../../src/extract/refiners.js';

/** A text whose first number (or the one at `total`) is the total and whose later ones are its parts. */
function division(text: string, total = 0) {
  const mentions = refine(recognise(text), text, [0], [modifierRefiner]);
  return [text, mentions, { total, parts: mentions.map((_, index) => index).filter((index) => index > total) }] as const;
}

describe('parts that leave nothing out', () => {
  it.each(['学生120人,其中男生80人,女生30人', '教职工120人,其中教师80人,其余30人为工勤人员', '义务教育在校生1200人,其中小学800人、初中300人', '中学40所,由高中10所和初中20所组成'])('%s', (text) => {
    expect(isExhaustive(...division(text))).toBe(true);
  });

  it('may be counted before their total', () => {
    expect(isExhaustive(...division('三个乡镇造林900亩,其中东河镇300亩,西山镇200亩,南岭乡100亩', 1))).toBe(true);
    expect(isExhaustive(...division('三年来投入900万元,其中2019年300万元、2020年200万元、2021年100万元'.replaceAll(/年(?=\d{3}万)/g, '年投入'), 1))).toBe(false);
    expect(isExhaustive(...division('三个乡镇共有学校20所,其中小学10所、初中5所、高中3所', 1))).toBe(false);
    expect(isExhaustive(...division('四个乡镇造林900亩,其中东河镇300亩,西山镇200亩,南岭乡100亩', 1))).toBe(false);
  });

  it.each([
    '学生120人,其中男生80人', '学校120所,其中小学80所、初中30所', '学生120人,其中男生80人,女生30人等', '学生120人,其中男生约80人,女生30人', '约120人,其中男生80人,女生30人', '学生120人,主要有男生80人,女生30人', '学生120人,其中男生xx人,女生30人',
    '学生120人,其中寄宿生50人、留守生30人、贫困生30人', '校舍9000平方米,其中教学用房2000平方米、办公用房1500平方米、生活用房1100平方米',
  ])('not: %s', (text) => expect(isExhaustive(...division(text))).toBe(false));

  it('are sometimes known by their names alone', () => {
    expect(namesNothingElse(...division('学生120人,男生80人,女生30人'))).toBe(true);
    expect(namesNothingElse(...division('学生120人,教师80人,职工30人'))).toBe(false);
  });
});

describe('parts of which nothing can be in two', () => {
  it.each(['学校120所,其中小学80所、初中50所', '获奖120项,其中国家级80项、省级50项'])('%s', (text) => expect(isDisjoint(...division(text))).toBe(true));
  it.each(['教师120名,其中高级教师80名、骨干教师50名', '学生120人,其中寄宿生80人、留守儿童50人', '学校120所,其中小学80所', '学校120所,其中小学近80所、初中50所'])('not: %s', (text) => expect(isDisjoint(...division(text))).toBe(false));
});

describe('a total that differs from its parts by a slip of the pen', () => {
  it.each(['学生234567人,其中小学123456人、初中101111人', '学生12354人,其中小学6000人、初中4000人、高中2345人', '投资10.40亿元,其中土建50000万元、设备20000万元、绿化30400万元'])('%s', (text) => expect(isMiswritten(...division(text))).toBe(true));

  it.each(['建筑面积15137平方米,其中教学楼9069平方米、宿舍楼4068平方米', '学生12354人,其中小学6000人、初中4000人、高中2345人等', '学生12354人,其中寄宿生6000人、留守儿童4000人、贫困生2345人', '学校128所,其中小学80所、初中30所、高中8所', '学生十二万人,其中小学123456人、初中101111人'])('not %s', (text) => expect(isMiswritten(...division(text))).toBe(false));
});

describe('units of a division', () => {
  it('are one for people, whatever their measure word', () => {
    const [, mentions, parts] = division('教师120人,其中男50名、女70人');
    expect(oneUnit(mentions, parts)).toBe(true);
  });

  it('are not one for schools and classes', () => {
    const [, mentions, parts] = division('高中5所,其中教学班120个');
    expect(oneUnit(mentions, parts)).toBe(false);
  });
});

describe('lists with a sum behind them', () => {
  it('are open where they say so', () => {
    expect(isOpenList('小学5所、初中3所等')).toBe(true);
    expect(isOpenList('主要有小学5所')).toBe(true);
  });

  it('中等职业学校 was taken for 等', () => expect(isOpenList('普通高中5所、中等职业学校3所')).toBe(false));
});
