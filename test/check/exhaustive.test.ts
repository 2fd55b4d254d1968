import { isDisjoint, isExhaustive, namesNothingElse, namesOf } from '../../src/check/exhaustive.js';
import { recognise } from '../../src/extract/recognisers.js';
import { modifierRefiner } from '../../src/extract/refiners/modifier.js';
import { refine } from '../../src/extract/refiners.js';

/** A text whose first number (or the one at `total`) is the total and whose later ones are its parts. */
function division(text: string, total = 0) {
  const mentions = refine(recognise(text), text, [0], [modifierRefiner]);
  return [text, mentions, { total, parts: mentions.map((_, index) => index).filter((index) => index > total) }] as const;
}

describe('names of parts', () => {
  it('are what stands before their numbers, without the words that join them', () => {
    expect(namesOf(...division('学校120所,其中小学80所、初中有40所'))).toEqual(['小学', '初中']);
    expect(namesOf(...division('学生120人,包括男80人和女40人'))).toEqual(['男', '女']);
  });
});

describe('parts that leave nothing out', () => {
  it.each(['学生120人,其中男生80人,女生30人', '教职工120人,其中教师80人,其余30人为工勤人员', '校舍5000平方米,其中教学用房2000平方米、办公用房1500平方米、生活用房1100平方米', '校舍44335平方米,其中教学用房2016平方米、办公用房1024平方米、生活用房1295平方米', '义务教育学校120所,其中小学80所、初中30所'])('%s', (text) => {
    expect(isExhaustive(...division(text))).toBe(true);
  });

  it('may be counted before their total', () => {
    expect(isExhaustive(...division('三个乡镇造林900亩,其中东河镇300亩,西山镇200亩,南岭乡100亩', 1))).toBe(true);
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
