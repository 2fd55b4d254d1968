import { labelled } from '../../../support/labelled.js';

it.each([
  ['提供就业岗位500个。', ['500个: 就业岗位']],
  ['对27所学校、56家幼儿园开展拉网式检查2轮。', ['27所: 学校', '56家: 幼儿园', '2轮: 拉网式检查']],
  ['实现32个贫困村全覆盖。', ['32个: 贫困村']],
  ['全县133个村(社区)中,文化广场120个。', ['133个: 村 of 全县', '120个: 文化广场 of 全县']],
])('%s', (text, expected) => expect(labelled(text)).toEqual(expected));

it('what is counted behind 每周 and 带动 was given up for them', () => {
  expect(labelled('每周三节劳动课,每季度四次安全讲座。')).toEqual(['三节: 劳动课', '四次: 安全讲座']);
  expect(labelled('带动86户脱贫户增收。')).toEqual(['86户: 脱贫户']);
  expect(labelled('带动86户脱贫。')).toEqual(['86户: 带动']);
});

it('a name in quotes hid what was counted', () => {
  expect(labelled('实施的46个“暖心助餐”项目全面开工,第二批28个“亮窗”工程已验收。')).toEqual(['46个: “暖心助餐”项目', '28个: “亮窗”工程']);
  expect(labelled('5个乡镇获“卫生乡镇”称号,2个获得“先进”称号。')).toEqual(['5个: 乡镇', '2个: 乡镇']);
});

it('who took part is counted by what they took part in', () => {
  expect(labelled('召开了260余人次参加的三场安全培训会。')).toEqual(['260余人次: 安全培训会', '三场: 安全培训会']);
  expect(labelled('260人参加的培训班。')).toEqual(['260人: 培训班']);
});

it('what those counted are said to be names them', () => {
  expect(labelled('各校均建成平安校园,其中23所为省级示范校,6所为国家级示范校。')).toEqual(['23所: 省级示范校 of 各校', '6所: 国家级示范校 of 各校']);
  // 为 before a verb is for whom something was done.
  expect(labelled('5人为残疾人捐款。')[0]).toBe('5人: –');
  expect(labelled('毕业班46名学生中有29人达到普高线。')[1]).toBe('29人: 普高线');
});

it('what is done for so long stands behind', () => {
  expect(labelled('坚持24小时值班。')).toEqual(['24小时: 值班']);
  expect(labelled('石桥乡等4个受益乡镇自筹资金。')[0]).toBe('4个: 受益乡镇');
});
