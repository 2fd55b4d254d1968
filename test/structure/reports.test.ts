import { expectLinear } from '../support/growth.js';
import { seeded } from '../../scripts/support/random.js';
import { reportText } from '../../scripts/support/report-text.js';
import { findReports, reportAt } from '../../src/structure/reports.js';

const EDUCATION = '全县现有中小学校86所,在校学生32000人,教师2400名;学前教育三年毛入园率95%,义务教育巩固率99%,高考上线率提高2个百分点,教学质量稳步提升,校园安全得到保障。';
const HOSPITAL = '全年门诊量31.6万人次,住院患者1.2万人次,完成手术3600台次,医院新增病房2栋,医疗设备投入1200万元,护士培训320人次,临床路径管理率达到80%。';
const paragraphs = (count: number, text = EDUCATION): string => Array.from({ length: count }, (_, n) => `(${'一二三四五六七八九'[n]})${text}`).join('\n');
const outline = (text: string, title: string | null = null): [string | null, string, string][] => findReports(text, { title }).map((report) => [report.title, report.kind, report.evidence]);
const first = (text: string, title: string | null = null): string[] => findReports(text, { title }).map(({ span }) => text.slice(span.start, span.start + 8));

describe('compilations', () => {
  it('by 第N篇', () => {
    const text = `第一篇:清溪县教育局工作总结\n${paragraphs(4)}\n第二篇:教育局工作总结(推荐阅读)\n${paragraphs(4)}\n【第三篇】医院工作总结\n${paragraphs(4, HOSPITAL)}`;
    expect(outline(text)).toEqual([['清溪县教育局工作总结', 'report', 'numbered heading'], ['教育局工作总结', 'report', 'numbered heading'], ['医院工作总结', 'report', 'numbered heading']]);
  });

  it.each([['篇一:教育局工作总结', '篇二:医院工作总结'], ['工作总结范文 篇1', '工作总结范文 篇2'], ['范文一', '范文二'], ['教育局工作总结第一篇', '教育局工作总结第二篇'], ['【篇一】教育局总结', '【篇二】医院总结']])('by %s, %s', (one, two) => {
    expect(first(`${one}\n${paragraphs(4)}\n${two}\n${paragraphs(4, HOSPITAL)}`)).toEqual([one.slice(0, 8), two.slice(0, 8)].map((heading) => expect.stringContaining(heading.slice(0, 5)) as unknown as string));
  });

  it.each([['工作总结1', '工作总结2', '工作总结3'], ['年度工作总结(一)', '年度工作总结(二)', '年度工作总结(三)'], ['工作总结范文之一', '工作总结范文之二', '工作总结范文之三'], ['(篇一)教育局总结', '(篇二)教育局总结', '(篇三)教育局总结']])('by titles that count up: %s', (...titles) => {
    expect(first(titles.map((title) => `${title}\n${paragraphs(4)}`).join('\n'))).toEqual(titles.map((title) => expect.stringMatching(`^${title.slice(0, 6).replace(/[()]/g, '.')}`) as unknown as string));
  });

  it('by numbers before their titles, where the page’s title announces them', () => {
    const titles = ['1.清溪县教育局工作总结', '2.云峪县卫健局述职报告', '3.乡镇工作计划'];
    const text = titles.map((title) => `${title}\n${paragraphs(3)}`).join('\n');
    expect(findReports(text, { title: '工作总结范文(精选3篇)' })).toHaveLength(3);
    expect(findReports(text, { title: '工作总结' })).toHaveLength(1);
    expect(findReports(titles.join('\n') + paragraphs(9), { title: '工作总结(精选3篇)' })).toHaveLength(1);
  });

  it('by the titles of different offices', () => {
    const titles = ['清溪县水利局2021年工作总结', '云峪县文化和旅游局2022年上半年工作总结', '桐坪区民政局2019年工作总结和2020年工作打算', '石桥县教育局关于推进城乡教育一体化的汇报'];
    expect(outline(titles.map((title) => `${title}\n${paragraphs(3)}`).join('\n'))).toEqual(titles.map((title) => [title, 'report', 'titles of offices']));
    // A list of contents, one office's summary and plan, and headings inside a report part nothing.
    expect(outline(`${titles.join('\n')}\n${paragraphs(6)}`)).toHaveLength(1);
    expect(outline(`清溪县水利局2021年工作总结\n${paragraphs(3)}\n清溪县水利局2022年工作计划\n${paragraphs(3)}`)).toHaveLength(1);
    expect(outline(`清溪县教育局2021年工作总结\n${paragraphs(3)}\n教师队伍建设工作总结\n${paragraphs(3)}\n校园安全工作总结\n${paragraphs(3)}`)).toHaveLength(1);
  });

  it('by titles in bold', () => {
    const text = `**清溪县教育局2022年工作总结**\n${paragraphs(3)}\n**中心学校2021年秋季学期工作总结**\n${paragraphs(3)}`;
    expect(outline(text).map(([title]) => title)).toEqual(['清溪县教育局2022年工作总结', '中心学校2021年秋季学期工作总结']);
  });

  it('by numbers in brackets before as many titles as the page announces in words', () => {
    const titles = ['(一)xx县教育局20xx年工作总结', '(二)卫生健康局2021年工作总结', '(三)乡镇工作总结'];
    expect(outline(titles.map((title) => `${title}\n${paragraphs(3)}`).join('\n'), '单位年度工作总结(精选三篇)').map(([title]) => title)).toEqual(['xx县教育局20xx年工作总结', '卫生健康局2021年工作总结', '乡镇工作总结']);
  });

  it('behind the office and the day that sign the report before', () => {
    const signed = `关于2019年工作情况的汇报\n${paragraphs(5)}\n清溪县教育局\n2019年12月20日\n2020年,云峪县教育局以提高质量为中心,各项工作取得了新的进展,主要情况如下所述。\n${paragraphs(5)}\n云峪县教育局\n二〇二〇年十二月三十日\n桐坪县教育局2021年上半年工作总结\n${paragraphs(5)}`;
    expect(outline(signed).map(([title, , evidence]) => [title, evidence])).toEqual([
      ['关于2019年工作情况的汇报', 'page'], [null, 'behind a signature'], ['桐坪县教育局2021年上半年工作总结', 'behind a signature'],
    ]);
    // What is short, and a day that signs nothing, begin no report.
    expect(outline(`教育局工作总结\n${paragraphs(5)}\n清溪县教育局\n2019年12月20日\n2020年,全县教育工作要再上新台阶,努力办好人民满意的教育,为全县发展作出新的贡献。`)).toHaveLength(1);
    expect(outline(`教育局工作总结\n${paragraphs(5)}\n2019年12月20日\n2020年,全县教育工作要再上新台阶,努力办好人民满意的教育,为全县发展作出新的贡献。\n${paragraphs(5)}`)).toHaveLength(1);
  });

  it('by marks that are no titles', () => {
    expect(outline(`【篇1】\n${paragraphs(4)}\n【篇2】\n${paragraphs(4)}`).map(([title]) => title)).toEqual([null, null]);
  });

  it('by titles that come back with other years and joining words', () => {
    const titles = ['水务局年工作总结暨年工作要点', '年水务局工作总结和年工作要点', '水务局2020年工作总结及2021年工作要点'];
    const text = titles.map((title) => `${title}\n${paragraphs(4)}`).join('\n');
    expect(outline(text).map(([title]) => title)).toEqual(titles);
  });

  it('by the number of texts the page’s title announces', () => {
    const titles = ['乡镇工作总结', '清溪县教育局述职报告', '医院护理工作计划'];
    const text = titles.map((title) => `${title}\n${paragraphs(3)}`).join('\n');
    expect(outline(text, '工作总结范文(精选3篇)').map(([title]) => title)).toEqual(titles);
    expect(outline(text, '工作总结')).toHaveLength(1);
  });

  it('with a report that lost its heading: a second opening formula', () => {
    const opening = '今年以来,我局按照区委、区政府统一部署,盯住重点难点,一件一件抓落实,教育事业取得新进展,现将20xx年工作情况和20xx年工作安排汇报如下。';
    const text = `教育局工作总结\n20xx年,我局把课堂质量放在首位,取得了不错的成绩,现将工作总结如下:\n${paragraphs(6)}\n${opening}\n${paragraphs(6)}`;
    expect(outline(text)).toEqual([['教育局工作总结', 'report', 'page'], [null, 'report', 'second opening formula']]);
  });

  it('with a notice and a hospital’s paragraphs injected; the report goes on behind them', () => {
    const notice = '各乡镇中心学校,县直各学校,局机关各股室:\n为做好年度总结工作,请各单位于12月10日前将书面总结报送局办公室。\n联系人:王明';
    const text = `教育局工作总结\n${paragraphs(5)}\n${notice}\n${paragraphs(3)}\n${HOSPITAL}\n${HOSPITAL}\n${paragraphs(2)}`;
    const reports = findReports(text, { title: null });
    expect(reports.map(({ kind, evidence }) => [kind, evidence])).toEqual([['report', 'page'], ['notice', 'salutation of a notice'], ['report', 'injected paragraphs of another kind']]);
    expect(reports[0]!.parts).toHaveLength(3);
    expect(text.slice(reports[1]!.span.start, reports[1]!.span.end)).toBe(notice);
    expect(text.slice(reports[2]!.span.start, reports[2]!.span.end)).toBe(`${HOSPITAL}\n${HOSPITAL}`);
    expect(reportAt(reports, text.indexOf('书面总结')).ordinal).toBe(2);
    expect(reportAt(reports, text.lastIndexOf('手术')).ordinal).toBe(3);
    expect(reportAt(reports, text.length - 5).ordinal).toBe(1);
  });
});

describe('what is one report', () => {
  it.each([
    ['headings 一、二、', `一、主要工作\n${paragraphs(4)}\n二、存在问题\n${paragraphs(2)}\n三、工作打算\n${paragraphs(2)}`],
    ['a summary and a plan', `教育局2022年工作总结\n${paragraphs(5)}\n教育局2023年工作计划\n${paragraphs(5)}`],
    ['the same subheading in every chapter', `一、学前教育\n${paragraphs(3)}\n下一步工作打算\n${paragraphs(1)}\n二、高中教育\n${paragraphs(3)}\n下一步工作打算\n${paragraphs(1)}\n三、职业教育\n${paragraphs(3)}\n下一步工作打算\n${paragraphs(1)}`],
    ['lines that end in a rank', `综合考核全市第一\n${paragraphs(4)}\n高考成绩全县第二\n${paragraphs(4)}`],
    ['two formulas', `现将全年情况汇报如下:\n${paragraphs(5)}\n2023年工作安排如下:\n${paragraphs(4)}\n具体情况报告如下:\n${paragraphs(3)}`],
    ['addresses to listeners', `各位代表:\n${paragraphs(6)}\n各位代表:\n${paragraphs(6)}`],
    ['school health', `${paragraphs(6)}\n加强校医院和卫生室建设,组织学生疫苗接种3200人次,患病学生就诊及时,教师体检率100%,医疗保险参保率99%,门诊、住院费用按规定报销。\n${paragraphs(2)}`],
  ])('%s', (_, text) => {
    expect(findReports(text, { title: null })).toHaveLength(1);
  });

  it('any report without marks of a compilation', () => {
    for (let seed = 0; seed < 40; seed++) {
      const { paragraphs: own, title } = reportText(seeded(seed), 5000);
      expect(findReports([title, ...own].join('\n'), { title })).toHaveLength(1);
    }
  });

  it('an empty text too', () => {
    expect(findReports('', { title: null })).toMatchObject([{ ordinal: 1, span: { start: 0, end: 0 } }]);
  });
});

it('a page of nothing but titles in bold was compared line by line with all of them', () => {
  expectLinear((lines) => void findReports('**乡镇教学工作总结**\n'.repeat(lines), { title: null }), 40_000);
});
