import { reportPeriod } from '../../src/structure/report-period.js';

const period = (title: string | null, text = '', redated: string | null = null): [string, number | null] | null => {
  const found = reportPeriod(title, text, redated);
  return found && [found.edtf, found.year];
};

describe('reportPeriod', () => {
  it.each<[string, string, number | null]>([
    ['教育局2022年工作总结及2023年工作打算', '2022', 2022], ['2022年上半年帮扶总结', '2022-40', 2022], ['2023年第一季度工作总结', '2023-33', 2023], ['2021年前三季度经济形势分析', '2021-01/2021-09', 2021], ['2022年秋季学期工作计划', '2022-23', 2022], ['2022—2023学年度工作报告', '2022/2023', null], ['2011-2012年德育工作总结', '2011/2012', null], ['2017—2018学年第一学期工作总结', '2017-23', null], ['2017-2018学年度第二学期工作总结', '2018-21', 2018], ['20xx年民政局工作总结', '20XX', null], ['201x年工作总结', '201X', null], ['农业农村局二○二三年工作总结', '2023', 2023], ['2023年5月份工作总结', '2023', 2023],
  ])('of the title %s is %s', (title, edtf, year) => {
    expect(period(title)).toEqual([edtf, year]);
  });

  it.each<[string, string, number | null]>([
    ['2022年,全局干部同心协力,取得成绩。', '2022', 2022], ['一年来,我局努力工作。现将2017年工作情况汇报如下:', '2017', 2017], ['xx年,全县水利建设要再上台阶。', 'XXXX', null], ['今年以来成效明显。\n临江市水务局 2017年12月25日', '2017', 2017], ['一年来成效明显。\n教育局\n2023年1月8日', '2022', 2022],
  ])('of the text %s is %s', (text, edtf, year) => {
    expect(period(null, text)).toEqual([edtf, year]);
  });

  it('is not the time of a thing it mentions', () => {
    expect(period(null, '根据2010年国家规划要求,学校2006年建成,全县小学12所。')).toBeNull();
    expect(period('工作总结', '目前,全县有大小水库186座。')).toBeNull();
  });

  it('is not a year that was written over others', () => {
    expect(period('2023年市民政局工作汇报', '2023年,我市民政系统努力工作。', '2023')).toBeNull();
  });

  it('comes from the page’s title last', () => {
    expect(reportPeriod('工作总结', '全县小学12所。', null, '2023年工作总结范文')).toEqual({ edtf: '2023', year: 2023, evidence: 'page title' });
  });
});
