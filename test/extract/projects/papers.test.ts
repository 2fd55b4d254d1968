import { fullPapers } from '../../../src/extract/projects/papers.js';
import { foundBy } from '../../support/projects.js';

const found = foundBy(fullPapers);

it.each([
  ['出台了某某县乡镇卫生院布局优化实施方案,', ['某某县乡镇卫生院布局优化实施方案: document']],
  ['印发关于加强学校安全工作的意见。', ['关于加强学校安全工作的意见: document']],
  ['修订完善村医职务评审办法、村医轮换借用暂行办法,', ['村医职务评审办法: document', '村医轮换借用暂行办法: document']],
  ['印发某某区教育局科室岗位职责(试行),', ['某某区教育局科室岗位职责(试行): document']],
  ['制定实施某县河湖清洁三年行动计划。', ['某县河湖清洁三年行动计划: document']],
])('%s', (text, expected) => expect(found(text)).toEqual(expected));

it.each(['出台相关制度。', '制定工作方案。', '出台《某某方案》。', '制定了年度计划。', '制定一系列管理办法。', '某某县乡镇卫生院布局优化实施方案', '出台方案', `出台了${'长'.repeat(80)}方案`])('none in %s', (text) => expect(found(text)).toEqual([]));
