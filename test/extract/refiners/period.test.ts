import { periodRefiner } from '../../../src/extract/refiners/period.js';
import { roleRefiner } from '../../../src/extract/refiners/role.js';
import { recognise } from '../../../src/extract/recognisers.js';
import { refine } from '../../../src/extract/refiners.js';
import { refinedBy } from '../../support/recognise.js';
import { expectLinear } from '../../support/growth.js';

const periodsOf = (text: string) => refinedBy(periodRefiner(), text).filter(({ kind }) => kind !== 'date').map(({ period }) => period);

describe('the time of a figure', () => {
  it.each([
    ['2020年全县有学校12所,教师300名。', ['2020', '2020']],
    ['2020年12所,2021年15所。', ['2020', '2021']],
    ['截至2022年底,在校生5000人。', ['2022']],
    ['2015—2020年投入5亿元。', ['2015/2020']],
    ['2021年上半年完成12项。', ['2021-40']],
    ['20xx年有学校12所。', ['20XX']],
    ['教师300名(截至2020年底)。', ['2020']],
    ['教师300名(2020年)。', ['2020']],
  ])('%s', (text, expected) => expect(periodsOf(text)).toEqual(expected));

  it('is not carried beyond its sentence', () => {
    expect(periodsOf('2020年建成学校3所。现有教师20名。')).toEqual(['2020', null]);
    expect(periodsOf('2020年建成学校3所!\n教师20名。')).toEqual(['2020', null]);
  });

  it('is not a date from which something goes on, a date of founding, or the year of a paper', () => {
    expect(periodsOf('2018年以来建成学校3所。')).toEqual([null]);
    expect(periodsOf('学校始建于1956年,有教师20名。')).toEqual([null]);
    expect(periodsOf('按照《2020年工作计划》建成3所。')).toEqual([null]);
  });

  it('is not the date before words of another time, but a change is still of it', () => {
    expect(periodsOf('2020年学校3所,去年为5所。')).toEqual(['2020', null]);
  });

  it('全年 is the time of what follows in a sentence that began with a month', () => {
    expect(periodsOf('截至12月底,有低保对象2133户;全年发放低保金1490万元,救助8642人次。')).toEqual(['XXXX-12', null, null]);
    expect(periodsOf('2020年全年发放低保金1490万元。')).toEqual(['2020']);
    expect(periodsOf('截至10月,接待6500人次,完成全年任务的86.7%。')).toEqual(['XXXX-10', 'XXXX-10']);
  });

  it('a day by which one thing is done dates no other', () => {
    expect(periodsOf('10月底前完成3个村,新建公厕5座。')).toEqual(['XXXX-10', null]);
    expect(periodsOf('10月底前,完成3个村,新建公厕5座。')).toEqual(['XXXX-10', 'XXXX-10']);
    expect(periodsOf('2020年底前完成3个村,新建公厕5座。')).toEqual(['2020', '2020']);
  });

  it('may lack its year, or hide it', () => {
    expect(periodsOf('10月有学校3所。')).toEqual(['XXXX-10']);
    expect(periodsOf('20xx年有学校3所。')).toEqual(['20XX']);
    expect(periodsOf('2018年秋季学期有学校3所。')).toEqual(['2018-23']);
    expect(periodsOf('2017年起有学校3所。')).toEqual([null]);
  });
});

/** Roles are read before times. */
const periodsRead = (text: string) => refine(recognise(text), text, [0], [roleRefiner(), periodRefiner()]).filter(({ kind }) => kind !== 'date').map(({ period }) => period);

describe('the time something is compared with', () => {
  it.each([
    ['2023年,合格率由2019年的91.4%提高到95.8%,高于全市2.2个百分点。', ['2019', '2023', '2023']],
    ['2023年,合作社由2019年底的33家增加到47家,带动农户620户。', ['2019', '2023', '2023']],
    ['2023年综合得分88分,比2019年提高2.5分,名列全市第三,较2018年上升2位。', ['2023', '2023', '2023', '2023']],
    ['2023年客运量415万人次,恢复到2019年同期的79.3%;货运量62万吨,增长4.1%。', ['2023', '2023', '2023', '2023']],
    ['“十三五”期间造林42万亩,是“十二五”时期的1.4倍,森林蓄积量达到380万立方米。', ['2016/2020', '2016/2020', '2016/2020']],
    ['2023年能耗较2015年下降7.2%,减排310吨、45吨。', ['2023', '2023', '2023']],
    ['2023年产量较2015年翻了一番,面积扩大到6.5万亩。', ['2023', '2023']],
    ['2023年,图书馆在2019年6所的基础上新增2所,达到8所。', ['2019', '2023', '2023']],
    ['2023年生源比2019年的620人、540人分别增加30人、20人。', ['2019', '2019', '2023', '2023']],
    ['2023年收入高于2019年同期3个百分点。', ['2023']],
    ['2023年收入为2019年的118%。', ['2023']],
    ['2023年产量达到2019年的1.2倍、2015年的1.5倍,面积12亩。', ['2023', '2023', '2023']],
  ])('dates the level behind it and nothing else: %s', (text, expected) => expect(periodsRead(text)).toEqual(expected));

  it('leaves figures to the time of the report where the sentence has no other', () => {
    expect(periodsRead('诊所由2019年的41家增加到58家,从业人员350人。')).toEqual(['2019', null, null]);
    expect(periodsRead('与2019年相比,药店增加3家,护士120名。')).toEqual([null, null]);
    expect(periodsRead('自2019年3月运行,接待56人。')).toEqual([null]);
  });

  it('is also that of what a later clause sets out from', () => {
    expect(periodsRead('站点由2009年的64个调整到31个,车辆由18辆增加到44辆。')).toEqual(['2009', null, '2009', null]);
  });

  it('is not the second year of a change, nor a year that something is said of', () => {
    expect(periodsRead('覆盖率由2015年的31%提高到2020年的46%,面积15平方公里。')).toEqual(['2015', '2020', '2020']);
    expect(periodsRead('占比2021年达到35%。')).toEqual(['2021']);
    expect(periodsRead('2019年与2021年的3所。从2021年的情况看,有5所。')).toEqual(['2021', '2021']);
    expect(periodsRead('自2021年1月至6月,办理56件。')).toEqual(['2021-01/2021-06']);
    expect(periodsRead('支出为2021年的3500万元。')).toEqual(['2021']);
  });
});

describe('the year of one thing', () => {
  it('holds for its clause where the sentence began with a date', () => {
    expect(periodsRead('2023年,兑付2022年度地力补贴36万元、良种补贴12万元,惠及农户410户。')).toEqual(['2022', '2022', '2023']);
  });

  it('holds up to a semicolon where there is no other', () => {
    expect(periodsRead('办理2022年度创业贷款210笔,金额1800万元;举办招聘会4场。')).toEqual(['2022', '2022', null]);
  });
});

it('a date in the middle of a clause holds up to a semicolon, one that begins a clause to the end of the sentence', () => {
  expect(periodsRead('共有5个站点在2018年建成,面积300平方米;职工20名。')).toEqual([null, '2018', null]);
  expect(periodsRead('2023年有站点5个,其中一个于2018年建成,有员工3名;职工20名。').at(-1)).toBe('2023');
  expect(periodsRead('2023年有站点15个,其中2021年新建4个,2022年新建2个;职工20名。')).toEqual(['2023', '2021', '2022', '2023']);
  expect(periodsRead('全镇2023年新建站点5个;职工20名。')).toEqual(['2023', '2023']);
  expect(periodsRead('一、网点建设不断得到优化 截至2023年12月,站点5个;职工20名。')).toEqual(['2023-12', '2023-12']);
});

it('looks at a sentence without an end once, not once for every number', () => {
  expectLinear((length) => expect(new Set(periodsOf(`2020年${'有5人'.repeat(length / 3)}`))).toEqual(new Set(['2020'])), 24_000);
});
