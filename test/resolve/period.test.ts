import { factsOf } from '../support/page.js';

/** Number, stated and resolved period of each number of a page. */
function times(page: string): string[] {
  return factsOf(page)
    .filter(({ kind }) => kind !== 'date' && kind !== 'project')
    .map(({ text, period, period_resolved }) => `${text} ${period ?? '-'} ${period_resolved ?? '-'}`);
}

describe('when a figure of a report is of', () => {
  it('a plan inside a summary was given the time of the summary', () => {
    expect(times('桐坪县农业局2010年工作总结与2011年工作打算\n一、主要成绩\n全县投入800万元。\n二、2011年主要目标\n投入净增60万元,力争达到900万元;3月举办培训5期。\n')).toEqual([
      '800万元 - 2010', '60万元 - 2011', '900万元 - 2011', '5期 XXXX-03 2011-03',
    ]);
  });

  it.each([
    ['二、明年打算', '2022'], ['二、2022年工作思路', '2022'], ['二、下半年打算', '2021-41'], ['二、下一步打算', '-'],
  ])('below %s it is of %s', (heading, expected) => {
    expect(times(`桐坪县教育局2021年工作总结\n一、成绩\n建成学校3所。\n${heading}\n新建学校5所。\n`)).toEqual(['3所 - 2021', `5所 - ${expected}`]);
  });

  it('a half or a quarter of a plan is one of its year, last year is said from the report', () => {
    expect(times('桐坪县教育局2021年工作总结\n一、成绩\n好。\n二、明年打算\n上半年新建学校5所。去年为4所。\n')).toEqual(['5所 - 2022-40', '4所 - 2020']);
  });

  it('what a plan says is so already is of the report', () => {
    expect(times('桐坪县教育局2021年工作总结\n一、成绩\n好。\n二、明年打算\n新建学校5所。目前,全县有学校30所。\n')).toEqual(['5所 - 2022', '30所 - 2021']);
  });

  it('a target of a summary is of no time the report names', () => {
    expect(times('桐坪县教育局2021年工作总结\n力争毛入园率达到90%。\n')).toEqual(['90% - -']);
    expect(times('桐坪县教育局2021年工作要点\n力争毛入园率达到90%。\n')).toEqual(['90% - 2021']);
  });

  it('months of an autumn term go on into the next year', () => {
    expect(times('青苗幼儿园2017—2018学年第一学期工作总结\n全园有幼儿486名。9月新收37名,1月转走4名。\n')).toEqual(['486名 - 2017-23', '37名 XXXX-09 2017-09', '4名 XXXX-01 2018-01']);
  });
});
