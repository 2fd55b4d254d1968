import { refine } from '../../../src/extract/refiners.js';
import { recognise } from '../../../src/extract/recognisers.js';
import { expectLinear } from '../../support/growth.js';

/** `raw: label of subject` of every number of a text. */
const labelled = (text: string) => refine(recognise(text), text).filter(({ kind }) => kind !== 'date').map(({ start, end, label, subject }) => `${text.slice(start, end)}: ${label ?? '–'}${subject === null ? '' : ` of ${subject}`}`);

describe('what a number measures, and whose it is', () => {
  it.each([
    ['全县现有各级各类学校286所,其中小学152所、初级中学38所。', ['286所: 各级各类学校 of 全县', '152所: 小学 of 全县', '38所: 初级中学 of 全县']],
    ['实验小学共有教师56人,学生1200人。', ['56人: 教师 of 实验小学', '1200人: 学生 of 实验小学']],
    ['在校学生11.43万人,专任教师5600名。', ['11.43万人: 在校学生', '5600名: 专任教师']],
    ['投入资金462万元,新建校舍1.2万平方米。', ['462万元: 资金', '1.2万平方米: 校舍']],
    ['184所乡村学校23650名学生受益。', ['184所: 乡村学校', '23650名: 学生 of 乡村学校']],
    ['设有1所康复医院,现有患者236人。', ['1所: 康复医院', '236人: 患者 of 康复医院']],
    ['民营医院74所,病房面积12万平方米。', ['74所: 民营医院', '12万平方米: 病房面积 of 民营医院']],
    ['高中(一中、五中)为4128人。', ['4128人: 高中 of 高中']],
    ['小学师生比1:17.4。', ['1:17.4: 师生比 of 小学']],
    ['开展义务教育均衡发展督导检查3次。', ['3次: 义务教育均衡发展督导检查']],
    ['提供就业岗位500个。', ['500个: 就业岗位']],
    ['全县133个村(社区)中,文化广场120个。', ['133个: 村 of 全县', '120个: 文化广场 of 全县']],
    ['教职工总数为1056人,比去年减少了12人。', ['1056人: 教职工总数', '12人: 教职工总数']],
    ['森林覆盖率提高到62.38%,较“十三五”末提高1.2个百分点。', ['62.38%: 森林覆盖率', '1.2个百分点: 森林覆盖率']],
    ['12月份CPI同比上涨1.5%。', ['1.5%: CPI']],
    ['医护比1:1.25。', ['1:1.25: 医护比']],
    ['全县建档立卡贫困户由2014年的12456户减少到2019年底的356户。', ['12456户: 建档立卡贫困户 of 全县', '356户: 建档立卡贫困户 of 全县']],
    ['对27所学校、56家幼儿园开展拉网式检查2轮。', ['27所: 学校', '56家: 幼儿园', '2轮: 拉网式检查']],
    ['实现32个贫困村全覆盖。', ['32个: 贫困村']],
    ['高血压、糖尿病患者规范管理率分别达76.1%和74.8%。', ['76.1%: 高血压患者规范管理率', '74.8%: 糖尿病患者规范管理率']],
    ['高考本科上线1023人,首次突破千人大关。', ['1023人: 高考本科上线', '千人: 高考本科上线']],
    ['旅游综合收入迈上百亿元台阶。', ['百亿元: 旅游综合收入']],
    ['在青年厨艺挑战赛中获一等奖2项、二等奖5项。', ['2项: 一等奖', '5项: 二等奖']],
  ])('%s', (text, expected) => expect(labelled(text)).toEqual(expected));

  it('what is named once for several stages is of each of them', () => {
    expect(labelled('教师学历合格率小学100%、初中99.6%、高中98.3%。')).toEqual(['100%: 教师学历合格率 of 小学', '99.6%: 教师学历合格率 of 初中', '98.3%: 教师学历合格率 of 高中']);
    expect(labelled('生均公用经费小学由560元提高到650元,初中由760元提高到850元。')).toEqual(['560元: 生均公用经费 of 小学', '650元: 生均公用经费 of 小学', '760元: 生均公用经费 of 初中', '850元: 生均公用经费 of 初中']);
    // A school whose name ends so stays one.
    expect(labelled('实验小学100人。')).toEqual(['100人: 实验小学 of 实验小学']);
  });

  it('a list before 分别 gives each number its own', () => {
    expect(labelled('小学、初中近视率分别为28%、64.5%。')).toEqual(['28%: 近视率 of 小学', '64.5%: 近视率 of 初中']);
    expect(labelled('优秀率、合格率分别达到30%和98%。')).toEqual(['30%: 优秀率', '98%: 合格率']);
  });

  it('a change has the label of the level before it', () => {
    expect(labelled('工业增加值39.78亿元,增长4.5%。')).toEqual(['39.78亿元: 工业增加值', '4.5%: 工业增加值']);
    expect(labelled('毛入园率达到91.2%,比上年提高2.3个百分点。')).toEqual(['91.2%: 毛入园率', '2.3个百分点: 毛入园率']);
  });

  it('looks past a date between the words and their number', () => {
    expect(labelled('全县初中由2005年的38所减少到17所。')).toEqual(['38所: 初中 of 全县', '17所: 初中 of 全县']);
  });
});

it('shares of one thing were named by one another: 省级国家级获奖', () => {
  expect(labelled('获奖12项,其中国家级2项、省级5项、市级3项。')).toEqual(['12项: 获奖', '2项: 国家级获奖', '5项: 省级获奖', '3项: 市级获奖']);
  expect(labelled('教师120名,其中男56名,女64名。')).toEqual(['120名: 教师', '56名: 男教师', '64名: 女教师']);
  expect(labelled('男56人,女64人。')).toEqual(['56人: 男', '64人: 女']);
});

it('what is left of a span of time was taken into the label: 来共培训教师', () => {
  expect(labelled('三年来共培训教师九千余人次。')[1]).toBe('九千余人次: 培训教师');
  expect(labelled('两年多时间建成学校5所。')[0]).toBe('两年: –');
});

it('a sentence without an end was searched back to its start for every number', () => {
  expectLinear((length) => labelled('甲乙丙率5%'.repeat(length / 6)), 24_000);
});

describe('what a sentence measures a second time', () => {
  it.each([
    ['投资完成进度78.4%,慢于时序进度3.4%。', ['78.4%: 投资完成进度', '3.4%: 投资完成进度']],
    ['参保率96%,比分配的计划高出6个百分点。', ['96%: 参保率', '6个百分点: 参保率']],
    ['在校学生38254人,其中小学15360人,特教学校86人。', ['38254人: 在校学生', '15360人: 在校学生 of 小学', '86人: 在校学生 of 特教学校']],
    ['连续四年荣获市综治先进集体称号。', ['四年: 市综治先进集体称号']],
    ['投入3.8亿元新建校舍。', ['3.8亿元: 投入']],
  ])('%s', (text, expected) => expect(labelled(text)).toEqual(expected));
});

describe('whose figure it is', () => {
  it.each([
    ['中小学生视力筛查达标率达93.4%。', ['93.4%: 中小学生视力筛查达标率 of 中小学生']],
    ['农村教师交通补贴收入提高18%。', ['18%: 农村教师交通补贴收入 of 农村教师']],
    ['河东中学招生516人、实验中学招生240人。', ['516人: 招生 of 河东中学', '240人: 招生 of 实验中学']],
    ['小学、初中巩固率都稳定在99.6%。', ['99.6%: 巩固率 of 小学、初中']],
    ['完成了5个危房改造工程,总建筑面积2.6万平方米,总投资0.9亿元。', ['5个: 危房改造工程', '2.6万平方米: 总建筑面积 of 危房改造工程', '0.9亿元: 总投资 of 危房改造工程']],
    ['我市“暖心助餐” 项目惠及全部乡镇学校,投入资金达1.7亿元。', ['1.7亿元: 资金 of 我市']],
  ])('%s', (text, expected) => expect(labelled(text)).toEqual(expected));
});

it('安排在 lost its 排: the label was 时间安', () => {
  expect(labelled('学习时间安排在3小时左右。')).toEqual(['3小时: 学习时间安排']);
});
