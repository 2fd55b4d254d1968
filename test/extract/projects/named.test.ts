import { namedProjects } from '../../../src/extract/projects/named.js';
import { foundBy } from '../../support/projects.js';

const found = foundBy(namedProjects);

it.each([
  ['实施睡眠改善推广工程。', ['睡眠改善推广工程: programme']],
  ['实施居民健康素养提升工程。', ['居民健康素养提升工程: programme']],
  ['启动青龙河中学教学楼新建工程。', ['青龙河中学教学楼新建工程: construction']],
  ['开展文明出行提升行动。', ['文明出行提升行动: programme']],
  ['召开全县护林防火工作会。', ['全县护林防火工作会: event']],
  ['举行第七届全县农民趣味运动会。', ['第七届全县农民趣味运动会: event']],
  ['实施“暖心助餐”工程。', ['“暖心助餐”工程: programme']],
  ['开展“书香校园”读书活动。', ['“书香校园”读书活动: event']],
  ['落实乡镇卫生院设备更新计划。', ['乡镇卫生院设备更新计划: programme']],
  ['举办2023年全县教育工作会议。', ['2023年全县教育工作会议: event']],
  ['开展宪法进校园活动。', ['宪法进校园活动: event']],
])('%s', (text, expected) => expect(found(text)).toEqual(expected));

it('an assembly that is one of its kind needs no more than its number', () => {
  expect(found('举办第四届少代会。')).toEqual(['第四届少代会: event']);
});

it('amounts of money were taken for names of projects', () => {
  expect(found('超亿元项目3个,引进投资5亿元以上工业项目2个。')).toEqual([]);
});

it.each(['实施重点项目。', '开展各类活动。', '工程师来了,活动室开放。', '实施15个乡村道路硬化项目。', '制定年度工作计划。', '深化教育改革。', '五场座谈会。', '三项活动', '活动', ''])('none in %s', (text) => expect(found(text)).toEqual([]));

it.each([
  ['深化小班化教学改革。', ['小班化教学改革: programme']],
  ['推进公立医院改革。', ['公立医院改革: programme']],
  ['开展为期两周的校车安全隐患集中整治行动。', ['校车安全隐患集中整治行动: programme']],
  ['举办了护士节表彰报告会。', ['护士节表彰报告会: event']],
  ['召开市妇联五届三次执委(扩大)会议。', ['市妇联五届三次执委(扩大)会议: event']],
  ['开展全国第29个防治碘缺乏病日活动。', ['全国第29个防治碘缺乏病日活动: event']],
  ['安排经费用于乡镇卫生院D级病房翻修重建项目。', ['乡镇卫生院D级病房翻修重建项目: construction']],
  ['实施名医院工程。', ['名医院工程: programme']],
])('%s', (text, expected) => expect(found(text)).toEqual(expected));

it.each(['深化课堂教学改革。', '开展省三级复评。', '推进管理体制改革。'])('none in %s', (text) => expect(found(text)).toEqual([]));

it.each([
  ['城东污水处理厂一期扩建工程总投资2亿元。', ['城东污水处理厂一期扩建工程: construction']],
  ['河西片区供水管网改造工程完成投资。', ['河西片区供水管网改造工程: construction']],
  ['S203省道改建工程开工。', ['S203省道改建工程: construction']],
  ['承办第九届省运会。', ['第九届省运会: event']],
  ['开展党史学习教育专题党课。', ['党史学习教育: programme']],
])('a name was lost for the words behind it: %s', (text, expected) => expect(found(text)).toEqual(expected));

it('a class of works, and works whose name is left out, were taken for names', () => {
  expect(found('推进氨氮减排重点工程,引进世界500强项目,建设xx工程,实施XX项目。')).toEqual([]);
  expect(found('工程总量增加,工程总价下降。')).toEqual([]);
});

it('the verb before a known programme was read into its name', () => {
  expect(found('招募西部计划志愿者。')).not.toContain('招募西部计划: programme');
});

it('the sum before a project was read into its name', () => {
  expect(found('投资1200万元的县第二医院综合楼项目已竣工。')).toEqual(['县第二医院综合楼项目: construction']);
});
