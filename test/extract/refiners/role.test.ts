import { modifierRefiner } from '../../../src/extract/refiners/modifier.js';
import { roleRefiner } from '../../../src/extract/refiners/role.js';
import { recognise } from '../../../src/extract/recognisers.js';
import { refine } from '../../../src/extract/refiners.js';
import { refinedBy } from '../../support/recognise.js';

const rolesOf = (text: string) => refinedBy(roleRefiner(), text).filter(({ kind }) => kind !== 'date').map(({ role }) => role);

describe('a change', () => {
  it.each([
    '学生比上年增加120人。', '产值增长12.5%。', '入学率提高2.1个百分点。', '学校减少3所。', '新增学位3000个。', '净增教师12名。', '比全省高0.8个百分点。', '比去年多1.2亿元。', '较上月少5人。', '上升了5个名次。',
    '以每年3%的速度递增。', '降幅达5.2%。', '增幅为3.1%。', '扩大3000平方米。', '增长了约10%。', '压减经费12万元。', '产值翻一番。', '下降近两成。', '比计划少5所。',
  ])('%s', (text) => expect(rolesOf(text)).toEqual(['change']));

  it('is handed on in a list', () => {
    expect(rolesOf('新增名医师1人、名院长2人。')).toEqual(['change', 'change']);
  });
});

describe('a comparison', () => {
  it.each(['比2018年少12所。', '比2018年多31人。', '较2017年高4分。', '比6月多3起。', '比往年多5天。', '比2018年少收860万元。', '同比多支出35万元。', '较上年少发生3起。', '比计划少完成3项。'])('of more or less than in another time: %s', (text) => expect(rolesOf(text)).toEqual(['change']));

  it.each(['年少12人。', '全年多3人。', '与会者年高30岁。', '至少完成3项。', '最多发放5次。', '多用途教室3间。', '不少3人。'])('is none in words like 年少 and 至少: %s', (text) => expect(rolesOf(text)).toEqual([null]));

  it.each(['待遇不低于公务员的1.1倍。', '不高于省均的90%。', '高于同类均值的98.5%。'])('is none where a share of the other is named: %s', (text) => expect(rolesOf(text)).toEqual([null]));
  it('is one where the difference is', () => expect(rolesOf('高于同类均值1.5个百分点,低于全市3%。')).toEqual(['change', 'change']));

  it.each(['利率下调15个基点。', '基准价上调30元。', '预算调增120万元。', '调减45万元。', '浓度同比改善7.2%。', '气温偏高0.6℃。', '降水偏少近两成。', '票价调低5元。', '降幅收窄2.1%。', '贷款多增260万元。'])('is in the verb: %s', (text) => expect(rolesOf(text)).toEqual(['change']));

  it.each(['改善了3所学校的条件。', '病情好转12例。', '上调到30元。', '气温偏高的12天。'])('is not in every one: %s', (text) => expect(rolesOf(text)).toEqual([null]));
});

describe('a target', () => {
  it.each([
    '计划投入5亿元。', '力争达到95%。', '确保完成30项。', '不得少于90学时。', '要求达到五千册以上。', '规定每周2课时。', '应配备教师352人。', '需要资金3000万元。', '明年将建成12所。', '目标为500人。', '到2025年达到98%。', '拟招聘56名。', '计划到2020年,比例降到5%以内。', '完成12项的目标。', '争取到2025年培养80名。',
  ])('%s', (text) => expect(rolesOf(text)).toEqual(['target']));

  it('is what stands below a heading of plans, up to the next heading of its level', () => {
    const text = '某县教育局工作汇报\n一、成绩\n建成学校2所。\n二、下一步工作打算\n新建学校3所。完成投资5亿元。去年已建成8所。\n三、体会\n培训教师5名。';
    expect(rolesOf(text)).toEqual([null, 'target', 'target', null, null]);
  });

  it('is every figure of a plan', () => {
    expect(rolesOf('2024年教育工作要点\n建设学校6所。\n')).toEqual(['target']);
  });
});

describe('the year something is said to be by', () => {
  const rolesIn = (year: number | null, text: string) => refine(recognise(text), text, [0], [roleRefiner()], [year]).filter(({ kind }) => kind !== 'date').map(({ role }) => role);

  it.each([
    [2022, '到2020年底,村里建起书屋14个。', [null]],
    [2022, '到2022年底书屋达到14个,阅览室6个。', [null, null]],
    [2022, '到2025年书屋达到14个。', ['target']],
    [2022, '全镇计划到2022年书屋达到14个。', ['target']],
    [2022, '2020年底前,书屋达到14个。', [null]],
    [2022, '2022年底前书屋达到14个。', ['target']],
    [2022, '年底前书屋达到14个。', ['target']],
    // Of what year the report is, is not known.
    [null, '到2020年底全镇有书屋14个。', [null]],
    [null, '到2020年底书屋减少到14个,其中村级9个。', [null, null]],
    [null, '到2025年书屋达到14个。', ['target']],
    [null, '到2025年国有书屋达到14个。', ['target']],
  ])('makes a target when it lies ahead of the year of the report: %s %s', (year, text, expected) => expect(rolesIn(year, text)).toEqual(expected));

  it('a sentence of a year to come speaks of plans', () => {
    const rolesIn = (year: number): (string | null)[] => refine(recognise('2022年,全县粮食面积稳定在52万亩。'), '2022年,全县粮食面积稳定在52万亩。', [0], [roleRefiner()], [year]).filter(({ kind }) => kind !== 'date').map(({ role }) => role);
    expect([rolesIn(2021), rolesIn(2022)]).toEqual([['target'], [null]]);
  });

  it('is held against the year of the report that the sentence is in', () => {
    const [first, second] = ['到2022年书屋达到14个。', '到2022年书屋达到14个。'];
    expect(refine(recognise(first + second), first + second, [0, first.length], [roleRefiner()], [2021, 2023]).filter(({ kind }) => kind !== 'date').map(({ role }) => role)).toEqual(['target', null]);
  });
});

describe('a standard', () => {
  it.each(['供养标准为920元。', '补贴标准每人每月80元。', '标准不低于60元。', '补助标准达到了每人600元。', '伙食标准由每天6元提高到8元。', '按90元的标准。', '执行标准统一调整为75元。', '低保标准农村480元。'])('is what its name heads: %s', (text) => expect(rolesOf(text).at(-1)).toBe('target'));

  it.each(['达到标准的站点14个。', '参与制定行业标准2项。', '制定12项标准。', '按每户90元标准发放补助16万元。', '标准地出让7宗。', '标准间14间。', '标准厂房3万平方米。', '符合标准并通过验收的站点14个。'])('is not every figure near the word: %s', (text) => expect(rolesOf(text).at(-1)).toBeNull());
});

it('the limit of a control is a target, people due are none', () => {
  expect(rolesOf('伤亡率低于1.2‰的控制指标。')).toEqual(['target']);
  expect(rolesOf('投资12亿元的年度任务。')).toEqual(['target']);
  expect(rolesOf('95%的站点达到标准。')).toEqual([null]);
  expect(rolesOf('应接种3160人,应筛查420人,应入学95人。')).toEqual([null, null, null]);
  expect(rolesOf('应配备医师12人,应达到60%。')).toEqual(['target', 'target']);
  expect(rolesOf('招募西部计划志愿者12名。')).toEqual([null]);
});

it('the members of a list share what the first one is', () => {
  expect(rolesOf('分别完成年度目标的103.5%和112%。')).toEqual([null, null]);
  expect(rolesOf('占任务数的85%、90%。')).toEqual([null, null]);
  expect(rolesOf('完成计划总额的85%及90%。')).toEqual([null, null]);
  expect(rolesOf('完成3项和5项的任务。')).toEqual([null, 'target']);
  expect(rolesOf('目标为85%、90%。')).toEqual(['target', 'target']);
  expect(rolesOf('完成目标的85%,计划90%。')).toEqual([null, 'target']);
});

describe('a level', () => {
  it.each([
    '产值增长到12.5亿元。', '入学率提高到98%。', '学校减少到26所。', '新建学校3所。', '招聘教师56名。', '最高达35人。', '平均每班多达45人。', '已完成计划的86%。', '超额完成任务12%。', '按计划建成5所。', '应届毕业生532人。', '计划生育率98%。',
    '扩大到30所。', '增加值12亿元。', '工业增加值39.8亿元。', '2022年达到98%。', '三年多时间。', '标准化学校5所。', '反应迅速的12个。',
  ])('%s', (text) => expect(rolesOf(text)).toEqual([null]));
});

it('a sentence that begins with what is to come speaks of plans to its end', () => {
  expect(rolesOf('下一步,计划投入320万元,拓宽村道8.6公里,新建文化广场3个。建成公厕10座。')).toEqual(['target', 'target', 'target', null]);
  expect(rolesOf('到2025年,每千人口床位达到5.2张,每千人口护士达到3.8人。')).toEqual(['target', 'target']);
  // What a plan came to is no target, and high-standard farmland is farmland.
  expect(rolesOf('计划招生600人,实际录取587人,报到率97.8%。')).toEqual(['target', null, null]);
  expect(rolesOf('建成高标准农田5.2万亩。')).toEqual([null]);
  expect(rolesOf('拟投资680万元,建筑面积2400平方米,现有藏书3万册。')).toEqual(['target', 'target', null]);
});

it.each([
  ['比上年增产6.5%。', 'change'], ['户均增收3000元。', 'change'], ['能耗降幅在3%以上。', 'change'], ['同比增长 11.3 %。', 'change'], ['高出省定标准10元。', 'change'], ['比计划工期提前10天。', 'change'], ['新增国家3A级景区2家。', 'change'], ['药价平均降价53%。', 'change'],
  ['化学需氧量排放量0.86万吨。', null], ['人均预期寿命78.3岁。', null], ['应种68420剂次。', null], ['占应交流人数的15.8%。', null], ['完成年度目标任务的113.7%。', null], ['恢复到2019年同期的86.5%。', null], ['查处违反中央八项规定精神问题3起。', null], ['雨露计划补助学生1326人次。', null],
  ['编制床位620张。', null], ['设计处理能力4万吨。', null], ['自付最高不超过8000元。', null], ['人口自然增长率为6.2‰。', null], ['空壳村减少为2个。', null], ['2023年前三季度完成产值196.5亿元。', null],
])('%s %s', (text, role) => expect(rolesOf(text).at(-1)).toBe(role));

it('two counts of one change stand side by side', () => {
  expect(rolesOf('低保对象较上年减少462户905人。')).toEqual(['change', 'change']);
});

it('目标考核 and 目标管理 are names of assessments, no aims', () => {
  expect(rolesOf('在全市目标考核中得分96.5分。')).toEqual([null]);
  expect(rolesOf('实现目标96.5分。')).toEqual(['target']);
});

describe('what a result is measured against', () => {
  it.each([
    ['完成市局下达任务9300万元的106.2%。', ['target', null]],
    ['检测400例,完成全年任务(350例)的117.7%。', [null, 'target', null]],
    ['合格率99.96%,高于国家标准(95%)4.96个百分点。', [null, 'target', 'change']],
    ['造林3260亩,为计划3000亩的108.7%。', [null, 'target', null]],
    ['到场时间42分钟,比承诺的60分钟缩短18分钟。', [null, 'target', 'change']],
    ['逾期率0.21‰,低于1.5‰的控制线。', [null, 'target']],
    ['生均占地14.2平方米,离省标23平方米差8.8平方米。', [null, 'target', null]],
    ['发证面积5万亩,占应发面积的99.1%,占政法专项编制的38.8%。', [null, null, null]],
    ['限期30天整改。', ['target']],
  ])('%s', (text, expected) => expect(rolesOf(text)).toEqual(expected));

  it('how much something may grow at most is no change', () => {
    const text = '控制医疗费用增幅不超过8%。';
    expect(refine(recognise(text), text, [0], [modifierRefiner, roleRefiner()])[0]!.role).toBe('target');
    const level = '辍学率控制在1%以内。';
    expect(refine(recognise(level), level, [0], [modifierRefiner, roleRefiner()])[0]!.role).toBeNull();
  });

  it.each(['供水保证率提高到95%。', '核减率8.9%。', '应上缴资金743万元。', '按照“三统一”要求,全县15所初中实行新办法。', '审批抗震设防要求132项。', '年内人均入户12次。', '举办盲人按摩等培训班5期。', '按文盲率由低到高排第11位。'])('no plan is in %s', (text) => expect(rolesOf(text)).toEqual([null]));

  it.each([
    ['2021年,我们将新建活动室50个,评选最美家庭100户。', ['target', 'target']],
    ['2022年,力争税利突破1亿元,案件查处率100%。', ['target', 'target']],
    ['20xx年计划开展演练3次,培训90学时。', ['target', 'target']],
    ['在校生将增至3万人。', ['target']],
  ])('a sentence that begins with what is to come: %s', (text, expected) => expect(rolesOf(text)).toEqual(expected));
});
