import { titledProjects } from '../../../src/extract/projects/titles.js';
import { foundBy } from '../../support/projects.js';

const found = foundBy(titledProjects);

it.each([
  ['落实《乡村教师支持计划》和《义务教育法》。', ['乡村教师支持计划: document', '义务教育法: document']],
  ['排练《红色舞蹈》。', ['红色舞蹈: programme']],
  ['按照?中小学校安全管理办法?要求', ['中小学校安全管理办法: document']],
])('%s', (text, expected) => expect(found(text)).toEqual(expected));

it.each(['《一》字', '《未完的计划', '真的?好的?是', '《》', '《甲\n乙计划》', `《${'长'.repeat(90)}》`])('none in %j', (text) => expect(found(text)).toEqual([]));
