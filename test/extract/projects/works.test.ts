import { buildingProjects } from '../../../src/extract/projects/works.js';
import { foundBy } from '../../support/projects.js';

const found = foundBy(buildingProjects);

it.each([
  ['青山路小学、沿河路小学3个在建学校项目', ['青山路小学: construction', '沿河路小学: construction']],
  ['县教育园区建设', ['县教育园区建设: construction']],
  ['安徽某某职业学校建设。', ['安徽某某职业学校建设: construction']],
  ['第三中学扩建', ['第三中学扩建: construction']],
])('%s', (text, expected) => expect(found(text)).toEqual(expected));

it('the verb before a building was taken into its name', () => {
  expect(found('推进青龙镇中学教学楼建设')).toEqual(['青龙镇中学教学楼建设: construction']);
  expect(found('去年建成,加快青龙镇中学教学楼建设')).toEqual(['青龙镇中学教学楼建设: construction']);
});

it.each(['标准化学校建设', '学校建设', '美丽校园、绿色学校建设', '学校建设工程', '县教育园区建设标准', ''])('none in %s', (text) => expect(found(text)).toEqual([]));
