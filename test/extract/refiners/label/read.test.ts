import { labelled } from '../../../support/labelled.js';

it.each([
  ['投资完成进度78.4%,慢于时序进度3.4%。', ['78.4%: 投资完成进度', '3.4%: 投资完成进度']],
  ['参保率96%,比分配的计划高出6个百分点。', ['96%: 参保率', '6个百分点: 参保率']],
  ['连续四年荣获市综治先进集体称号。', ['四年: 市综治先进集体称号']],
  ['投入3.8亿元新建校舍。', ['3.8亿元: 投入']],
])('%s', (text, expected) => expect(labelled(text)).toEqual(expected));

it('what is left of a span of time was taken into the label: 来共培训教师', () => {
  expect(labelled('三年来共培训教师九千余人次。')[1]).toBe('九千余人次: 培训教师');
  expect(labelled('两年多时间建成学校5所。')[0]).toBe('两年: –');
});

it('安排在 lost its 排: the label was 时间安', () => {
  expect(labelled('学习时间安排在3小时左右。')).toEqual(['3小时: 学习时间安排']);
});

describe('a verb between two numbers was taken for the label', () => {
  it.each([
    ['园区规划面积由18平方公里拓展到26平方公里。', ['18平方公里: 园区规划面积', '26平方公里: 园区规划面积']],
    ['床位由150张扩容至320张。', ['150张: 床位', '320张: 床位']],
    ['床位扩容至320张。', ['320张: 床位']],
    ['合作社由24家整合为9家。', ['24家: 合作社', '9家: 合作社']],
    ['示范校从9所发展到32所。', ['9所: 示范校', '32所: 示范校']],
    ['代办点由原来的3人充实到6人。', ['3人: 代办点', '6人: 代办点']],
    ['学生150人、教师为32人。', ['150人: 学生', '32人: 教师']],
  ])('%s', (text, expected) => expect(labelled(text)).toEqual(expected));
});

describe('what is measured stands before the date it is compared with', () => {
  it.each([
    ['实施工程86个,隐性债务率较“十三五”末降低9.6个百分点。', ['86个: 工程', '9.6个百分点: 隐性债务率']],
    ['实施工程86个,空置率较2016年末降低了2.8个百分点。', ['86个: 工程', '2.8个百分点: 空置率']],
    ['隐性债务率达到31%,较“十三五”末降低9.6个百分点。', ['31%: 隐性债务率', '9.6个百分点: 隐性债务率']],
    ['“十三五”期间完成投资86亿元。', ['86亿元: 投资']],
  ])('%s', (text, expected) => expect(labelled(text)).toEqual(expected));
});

it('among whom somebody is ranked is not what is measured', () => {
  expect(labelled('达标天数比例89%,在全省11个设区市中排名第4。')).toEqual(['89%: 达标天数比例', '11个: 设区市', '第4: 达标天数比例']);
  expect(labelled('在全省11个设区市中我市占2个。')[1]).toBe('2个: 设区市 of 我市');
});

it('a rank in a contest was given the label of the number before it', () => {
  expect(labelled('获得表彰11项,在全市年度考核中名列第二。')[1]).toBe('第二: 年度考核');
  expect(labelled('在全省中小学生合唱比赛中荣获第一名。')).toEqual(['第一名: 中小学生合唱比赛']);
});

describe('the second of two numbers side by side counts what the first does', () => {
  it.each([
    ['剩余5户12人通过兜底脱贫。', ['5户: 剩余', '12人: 剩余']],
    ['低保对象218户560人全部参保。', ['218户: 低保对象', '560人: 低保对象']],
    ['受训教师36人60学时业务培训。', ['36人: 业务培训', '60学时: 业务培训']],
  ])('%s', (text, expected) => expect(labelled(text)).toEqual(expected));
});

it('those that are left are of those that were', () => {
  expect(labelled('贫困户218户,2018年底剩余36户。')[1]).toBe('36户: 贫困户');
});

it('a sum paid since then is of what was paid', () => {
  expect(labelled('发放创业贷款3200万元,2009年以来累计发放已达1.57亿元。')[1]).toBe('1.57亿元: 创业贷款');
});

it('an office that grows is no label, and how it grew is none either', () => {
  expect(labelled('县督查办由原来的3人充实到6人。').map((one) => /充实/.test(one))).toEqual([false, false]);
});
