import { seeded } from '../../scripts/support/random.js';
import { reportText } from '../../scripts/support/report-text.js';
import { brokenLines } from '../../scripts/support/body-layouts.js';
import { cleanPage, cleanText, expectSoundMap } from '../support/clean-page.js';

describe('page marks', () => {
  it.each([['全年投入资金320万元,新建道路12公里,改造管网3公里,惠及20', '22年新增人口3000人。'], ['全县新建幼儿园3所,改造校舍6栋,投入资金450', '万元,新增学位2700个。'], ['一是抓好落实,', '二是加强督查。']])('between %j and %j join them', (above, below) => {
    for (const mark of ['第1页 / 共3页', '- 1 -', '1/3', '点击查看更多>>']) expect(cleanText(`${above}\n${mark}\n${below}`)).toBe(above + below);
  });

  it('between sentences and headings leave them on lines of their own', () => {
    expect(cleanText('全年新建道路12公里。\n第1页/共2页\n改造管网3公里。')).toBe('全年新建道路12公里。\n改造管网3公里。');
    expect(cleanText('某县教育局工作总结\n第1页/共2页\n全年新建学校3所。')).toBe('某县教育局工作总结\n全年新建学校3所。');
    expect(cleanText('某某县文化和旅游局2009年工作总结及2010年工作计划\n第1页/共2页\n全年新建场馆3所。')).toBe('某某县文化和旅游局2009年工作总结及2010年工作计划\n全年新建场馆3所。');
    expect(cleanText('全县新建幼儿园3所,改造校舍6栋,投入资金450万元\n第1页/共2页\n二、存在问题')).toBe('全县新建幼儿园3所,改造校舍6栋,投入资金450万元\n二、存在问题');
  });
});

describe('lines broken at a fixed width', () => {
  it.each([24, 32, 40])('of %d characters join', (width) => {
    const { paragraphs } = reportText(seeded(width), 3000);
    const page = cleanPage(brokenLines(paragraphs, width).join('\n'));
    expect(page.text.replace(/\n/g, '')).toBe(cleanText(paragraphs.join('\n')).replace(/\n/g, ''));
    // Breaks are left only where a full line ends in a full stop, and between paragraphs.
    expect(page.text.split('\n').filter((line) => line.length > 30 && !/[。:;]$/.test(line))).toEqual([]);
    expect(page.removed.some(({ rule }) => rule === 'line-wrap')).toBe(true);
    expectSoundMap(page);
  });

  it('of an indented text join up to the next indent', () => {
    const text = ['　　全年新建改建幼儿园12所,新增学位3400个,普惠性幼', '儿园覆盖率达到91.2%,学前三年毛入园率达到95.6%,同', '比提高2.1个百分点,投入资金4500万元,改善办学条件', '　　招聘教师86名,其中研究生21名;交流轮岗校长12名、', '教师140名,占应交流人数的15.3%,超额完成年度任务。', '培训骨干教师320名,建成名师工作室12个,覆盖全县。'].join('\n');
    expect(cleanText(text).split('\n')).toHaveLength(3);
  });

  it('are told from paragraphs, lists and tables', () => {
    const list = ['新建道路12公里', '改造管网3公里', '安装路灯86盏', '栽植树木3200株', '修缮房屋36栋', '清理河道8公里'].join('\n');
    expect(cleanText(list)).toBe(list);
    const { paragraphs } = reportText(seeded(5), 3000);
    expect(cleanText(paragraphs.join('\n'))).toBe(paragraphs.join('\n'));
    const sentences = Array.from({ length: 8 }, (_, n) => `第${n + 1}项工作已完成投资${n + 1}20万元,进度良好。`).join('\n');
    expect(cleanText(sentences)).toBe(sentences);
  });
});

describe('a year broken by a line', () => {
  it.each([['202\n\n1年,全县建成学校3所。', '2021年,全县建成学校3所。'], ['全县20\n4、22年建成学校3所。', '全县2022年建成学校3所。'], ['在1\n998年', '在1998年']])('%j joins', (text, expected) => {
    expect(cleanText(text)).toBe(expected);
    expectSoundMap(cleanPage(text));
  });

  it.each(['全县共有20\n2021年', '第12\n34年', '学校3所\n2年'])('%j stays', (text) => expect(cleanText(text)).toBe(text));
});
