import { firstLine, officeOfTitle } from '../../src/structure/report-office.js';

describe('the office a title names', () => {
  it.each([
    ['青田县妇联2021年工作总结', '青田县妇联', false, false], ['市图书馆2018年工作报告', '市图书馆', true, false], ['xx县公安局20xx年上半年工作总结', 'xx县公安局', false, false], ['县卫生局二○一一年工作总结', '县卫生局', false, true], ['东街社区卫生服务中心工作情况汇报', '东街社区卫生服务中心', true, false],
    ['2022年县中医院工作总结', '县中医院', true, false], ['关于县博物馆2019年工作的报告', '县博物馆', true, false], ['石门乡水利工作站年度总结', '石门乡水利工作站', true, false], ['县茶叶公司(总部)2015年工作总结', '县茶叶公司', true, false], ['市少年体育学校2016年训练工作小结', '市少年体育学校', true, false],
    ['教育局年工作总结', '教育局', false, true], ['第一篇:民政局推进社区建设工作总结', '民政局', false, true], ['县国税局北关分局2012年工作总结', '县国税局北关分局', true, false],
  ])('%s', (title, name, institution, system) => expect(officeOfTitle(title)).toEqual({ name, institution, system }));

  it.each(['石桥镇2019年工作总结', '城东街道办事处2020年工作总结', '青田县人民政府2020年工作总结', '驻石井村扶贫工作队2018年工作汇报', '个人年度工作总结', '优化布局工作总结', ''])('%s: none', (title) => expect(officeOfTitle(title)).toBeNull());

  it('a title may stand on the line of the text behind it', () => {
    expect(firstLine('县妇联工作总结\n2021年,县妇联')).toBe('县妇联工作总结');
    expect(firstLine(`县妇联工作总结 ${'县妇联组织活动'.repeat(20)}`)).toBe('县妇联工作总结');
    expect(firstLine('字'.repeat(500))).toBe('');
  });
});
