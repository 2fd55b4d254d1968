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
