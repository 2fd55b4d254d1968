import { labelled } from '../../../support/labelled.js';

it('a rate is named in full when it is first spoken of, and briefly after that', () => {
  expect(labelled('技工学校就业率稳步提高,今年就业率达到94.7%。')).toEqual(['94.7%: 技工学校就业率']);
  expect(labelled('就业率达到94.7%。')).toEqual(['94.7%: 就业率']);
});

it('a change in points without a name of its own is of the rate before it', () => {
  expect(labelled('中考优秀率达到31%。城关中学较去年提高了4个百分点。').map((one) => one.split(' of ')[0])).toEqual(['31%: 中考优秀率', '4个百分点: 中考优秀率']);
  expect(labelled('中考优秀率达到31%。\n参保面提高了4个百分点。')).toEqual(['31%: 中考优秀率', '4个百分点: 参保面']);
});
