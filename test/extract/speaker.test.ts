import { openingSpeaker } from '../../src/extract/speaker.js';

describe('who a report speaks of, by its opening', () => {
  it.each([
    ['县妇联2021年工作总结\n2021年,县妇联团结带领广大妇女。', '县妇联'], ['县公安局北关分局2012年工作总结\n今年以来,北关分局紧紧围绕目标。', '北关分局'], ['县消防救援大队工作总结\n一年来,大队以训练为主。', '大队'], ['东街社区卫生服务中心工作情况汇报\n中心现有职工58人。', '中心'],
    ['县茶叶局2015年工作总结\n2015年,我局主动适应。', '我局'], ['县残联2014年工作总结\n我县现有残疾人1万人。今年,县残联认真完成任务。', '县残联'], ['近三年来,学院科研经费年均增长8%。', '学院'], ['民政工作总结\n县民政局认真履职。', null],
  ])('%s', (report, who) => expect(openingSpeaker(report)).toBe(who));

  it('a bureau of schools that speaks of its place does not speak of itself', () => {
    expect(openingSpeaker('区教育局工作总结\n2021年,区教育局坚持改革。全区新建学校。全区招聘教师。')).toBeNull();
    expect(openingSpeaker('区审计局工作总结\n2021年,区审计局坚持改革。全区新建学校。全区招聘教师。')).toBe('区审计局');
    expect(openingSpeaker('区审计局工作总结\n2021年,区审计局坚持改革。我区新建学校。我区招聘教师。')).toBeNull();
  });

  it.each(['县妇联工作总结\n今年,全县妇女工作取得成绩。', '县农机局工作总结\n今年,全县农机化工作有成效。', '石桥镇工作总结\n石桥镇党委带领干部。', '县妇联工作总结\n县妇联主席到会。', ''])('%s: nobody', (report) => expect(openingSpeaker(report)).toBeNull());
});
