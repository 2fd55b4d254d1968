import { labelled } from '../../../support/labelled.js';

it('what is named once for several stages is of each of them', () => {
  expect(labelled('教师学历合格率小学100%、初中99.6%、高中98.3%。')).toEqual(['100%: 教师学历合格率 of 小学', '99.6%: 教师学历合格率 of 初中', '98.3%: 教师学历合格率 of 高中']);
  expect(labelled('生均公用经费小学由560元提高到650元,初中由760元提高到850元。')).toEqual(['560元: 生均公用经费 of 小学', '650元: 生均公用经费 of 小学', '760元: 生均公用经费 of 初中', '850元: 生均公用经费 of 初中']);
  // A school whose name ends so stays one.
  expect(labelled('实验小学100人。')).toEqual(['100人: 实验小学 of 实验小学']);
});

it('parts of a total are named by their stage', () => {
  expect(labelled('在校学生38254人,其中小学15360人,特教学校86人。')).toEqual(['38254人: 在校学生', '15360人: 在校学生 of 小学', '86人: 在校学生 of 特教学校']);
});

it('special education is a stage of its own', () => {
  expect(labelled('生均公用经费小学680元、初中880元、特殊教育6500元。')[2]).toBe('6500元: 生均公用经费 of 特殊教育');
});

it('what is counted stands before the first of several stages', () => {
  expect(labelled('每百名学生拥有电脑小学8台、初中12台。')).toEqual(['8台: 每百名学生拥有电脑 of 小学', '12台: 每百名学生拥有电脑 of 初中']);
  expect(labelled('新建小学3所、初中2所。').map((one) => one.replace(/ of .*/, ''))).toEqual(['3所: 小学', '2所: 初中']);
});
