import { quotedProjects } from '../../../src/extract/projects/quoted.js';
import { foundBy } from '../../support/projects.js';

const found = foundBy(quotedProjects);

it.each([
  ['“薄改”项目', ['“薄改”项目: programme']],
  ['“送药上门”工作', ['“送药上门”工作: programme']],
  ['开展“送健康义诊进村”,', ['送健康义诊进村: programme']],
  ['举办“中华经典诵读”大赛', ['“中华经典诵读”大赛: event']],
  ['举办“安全教育月”,', ['安全教育月: event']],
])('%s', (text, expected) => expect(found(text)).toEqual(expected));

it.each(['“四个意识”', '“三全”育人', '“教育局”', '“一句话。两句话”活动', '“改薄”工作', '开展“五个一”,', '“”活动', '“'])('none in %s', (text) => expect(found(text)).toEqual([]));

it('quotations in a row share the noun behind the last: only the last was found', () => {
  expect(found('深化“双环”、“双练”、“双评”教学改革,落实“省培”“县培”计划。')).toEqual(['“双环”、“双练”、“双评”教学改革: programme', '“省培”“县培”计划: programme']);
});
