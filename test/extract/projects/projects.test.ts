import { findProjects } from '../../../src/extract/projects/projects.js';
import { foundBy } from '../../support/projects.js';

const found = foundBy(findProjects);

it('finds projects of every form, in order', () => {
  expect(found('实施《营养改善计划》,推进“两免一补”,落实生源地助学贷款,出台某某县学校安全管理办法,开展“宪法进校园”活动。')).toEqual([
    '营养改善计划: document', '两免一补: programme', '生源地助学贷款: programme', '某某县学校安全管理办法: document', '“宪法进校园”活动: event',
  ]);
});

it('a form that is trusted more keeps the place it shares', () => {
  expect(found('实施《全面改薄工程》')).toEqual(['全面改薄工程: document']);
  expect(found('“薄改”项目')).toEqual(['“薄改”项目: programme']);
});

it('projects do not overlap', () => {
  const projects = findProjects('出台《关于实施“暖心助餐”工程的意见》,实施“暖心助餐”工程,启动实施乡镇卫生院设备更新计划。');
  projects.forEach((project, index) => expect(project.start).toBeGreaterThanOrEqual(projects[index - 1]?.end ?? 0));
});

it('none in a text without any', () => expect(found('全县现有学校5所。')).toEqual([]));
