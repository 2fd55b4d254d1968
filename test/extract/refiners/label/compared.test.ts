import { labelled } from '../../../support/labelled.js';

const everyLabel = (text: string): string[] => [...new Set(labelled(text).map((one) => one.replace(/^[^ ]*: | of .*$/g, '')))];

describe('what a figure is compared with was taken for what is measured', () => {
  it.each([
    ['税收9876万元,完成市局下达任务9300万元的106.2%,比上年的8102万元增收1774万元,增长21.9%。', '税收'],
    ['参保率达97.6%,高出全市平均水平1.1个百分点。', '参保率'],
    ['抢修时间42分钟,比承诺的60分钟缩短18分钟。', '抢修时间'],
    ['生均占地面积14.2平方米,离省标23平方米差8.8平方米。', '生均占地面积'],
    ['差错率1.2‰,远低于2‰的控制标准。', '差错率'],
    ['候诊时间35分钟,优于国家规定的60分钟标准。', '候诊时间'],
    ['床护比1:0.36,距1:0.4的要求尚有差距。', '床护比'],
    ['投资两千三百余万元,为年计划的1.2倍。', '投资'],
    ['投资八十七万元,占年计划的不到三成。', '投资'],
    ['工资6.8万元,相当于公务员的1.1倍。', '工资'],
    ['运动员74名,是“十一五”的1.6倍。', '运动员'],
    ['超员率36%,为平均值的1.4倍。', '超员率'],
    ['复明手术412例,完成全年任务(350例)的117.7%。', '复明手术'],
    ['采伐蓄积1530立方米,控制在限额2000立方米以内。', '采伐蓄积'],
    ['成功率6.6%,较2014年的5.1%有所提高。', '成功率'],
    ['得分95.7分,较第二名高出1.3分。', '得分'],
  ])('%s', (text, label) => expect(everyLabel(text)).toEqual([label]));
});

it('a clause that names something itself is no mere comparison', () => {
  expect(everyLabel('教师86人,完成投资计划的85%。').at(-1)).toBe('投资计划');
  expect(everyLabel('会议12次,距离县城18公里。').at(-1)).not.toBe('会议');
  expect(everyLabel('教师86人,土地流转面积高于60亩的120户。')).not.toEqual(['教师']);
});

it('what others have is no label where no figure of its own stands before', () => {
  expect(labelled('发放贷款3200万元,高于全省平均增速2个百分点。')[1]).toBe('2个百分点: –');
  expect(labelled('参保率97%,缴费3200人,高于全省平均水平2个百分点。')[2]).toBe('2个百分点: 参保率');
});
