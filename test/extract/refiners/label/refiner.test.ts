import { expectLinear } from '../../../support/growth.js';
import { labelled } from '../../../support/labelled.js';

describe('what a number measures, and whose it is', () => {
  it.each([
    ['全县现有各级各类学校286所,其中小学152所、初级中学38所。', ['286所: 各级各类学校 of 全县', '152所: 小学 of 全县', '38所: 初级中学 of 全县']],
    ['实验小学共有教师56人,学生1200人。', ['56人: 教师 of 实验小学', '1200人: 学生 of 实验小学']],
    ['在校学生11.43万人,专任教师5600名。', ['11.43万人: 在校学生', '5600名: 专任教师']],
    ['投入资金462万元,新建校舍1.2万平方米。', ['462万元: 资金', '1.2万平方米: 校舍']],
    ['小学师生比1:17.4。', ['1:17.4: 师生比 of 小学']],
    ['开展义务教育均衡发展督导检查3次。', ['3次: 义务教育均衡发展督导检查']],
    ['12月份CPI同比上涨1.5%。', ['1.5%: CPI']],
    ['医护比1:1.25。', ['1:1.25: 医护比']],
    ['高血压、糖尿病患者规范管理率分别达76.1%和74.8%。', ['76.1%: 高血压患者规范管理率', '74.8%: 糖尿病患者规范管理率']],
    ['旅游综合收入迈上百亿元台阶。', ['百亿元: 旅游综合收入']],
    ['在青年厨艺挑战赛中获一等奖2项、二等奖5项。', ['2项: 一等奖', '5项: 二等奖']],
    ['小学、初中巩固率都稳定在99.6%。', ['99.6%: 巩固率 of 小学、初中']],
    ['我市“暖心助餐” 项目惠及全部乡镇学校,投入资金达1.7亿元。', ['1.7亿元: 资金 of 我市']],
  ])('%s', (text, expected) => expect(labelled(text)).toEqual(expected));

  it('a list before 分别 gives each number its own', () => {
    expect(labelled('小学、初中近视率分别为28%、64.5%。')).toEqual(['28%: 近视率 of 小学', '64.5%: 近视率 of 初中']);
    expect(labelled('优秀率、合格率分别达到30%和98%。')).toEqual(['30%: 优秀率', '98%: 合格率']);
  });

  it('looks past a date between the words and their number', () => {
    expect(labelled('全县初中由2005年的38所减少到17所。')).toEqual(['38所: 初中 of 全县', '17所: 初中 of 全县']);
  });
});

it('a sentence without an end was searched back to its start for every number', () => {
  expectLinear((length) => labelled('甲乙丙率5%'.repeat(length / 6)), 24_000);
});
