import { leadingNounPhrase, trailingNounPhrase } from '../../src/extract/noun-phrase.js';

describe('the noun phrase a stretch begins with', () => {
  it.each([['孤儿在柳岸', '孤儿'], ['的学生', '学生'], ['维修项目', '维修项目'], ['独立核算的社区医院', '社区医院'], ['在校学生,', '在校学生'], ['专任教师', '专任教师'], ['高级教师和职工', '高级教师'], ['残疾儿童入学', '残疾儿童']])('%s: %s', (stretch, phrase) => expect(leadingNounPhrase(stretch)).toBe(phrase));
  it.each(['参加培训', '以上的', '进行改造', '时间', '', ',学校', '左右'])('%j begins with none', (stretch) => expect(leadingNounPhrase(stretch)).toBe(''));
});

it('the noun phrase a stretch ends in', () => {
  expect(trailingNounPhrase('增加藏书量')).toBe('藏书量');
  expect(trailingNounPhrase('学校教师')).toBe('学校教师');
  expect(trailingNounPhrase('')).toBe('');
});
