import { leadingOwner, selfNames } from '../../src/extract/subject.js';

describe('the owner a clause begins with', () => {
  it.each([
    ['我县中小学应有', '我县中小学', 'place'], ['全县现有', '全县', 'place'], ['2020年全市', '全市', 'place'], ['xx县中学现有', 'xx县中学', 'institution'], ['XX镇有', 'XX镇', 'institution'], ['实验小学建成', '实验小学', 'institution'],
    ['农村学校有', '农村学校', 'institution'], ['普通高中在校生', '普通高中', 'level'], ['其中小学', '小学', 'level'], ['同时,我区', null, null], ['城区学校有', '城区学校', 'place'],
  ])('%s: %s', (clause, name, kind) => {
    const owner = leadingOwner(clause);
    expect([owner?.name ?? null, owner?.kind ?? null]).toEqual([name, kind]);
  });

  it.each(['小学、初中', '启动学校建设', '小学教师', '中学生', '优质学校有', '实施项目', '', '教师120人'])('%s: none', (clause) => expect(leadingOwner(clause)).toBeNull());

  it('says where the owner ends in the clause', () => {
    const clause = '目前全县现有';
    expect(clause.slice(0, leadingOwner(clause)!.end)).toBe('目前全县');
  });
});

it('how a report calls its own place most of the time', () => {
  expect(selfNames('我县好。全县好。全县有。', [0])).toEqual(['全县']);
  expect(selfNames('我局好。', [0])).toEqual(['我局']);
  expect(selfNames('我县好。我省好。', [0, 4])).toEqual(['我县', '我省']);
  expect(selfNames('县级好。全县级。', [0])).toEqual([null]);
  expect(selfNames('我行好。本矿好。', [0, 4])).toEqual(['我行', '本矿']);
  expect(selfNames('我台好。全校好。全校有。我校好。', [0, 4])).toEqual(['我台', '全校']);
  expect(selfNames('我行业。我队员。', [0])).toEqual([null]);
});

it('the place a report is ranked in was taken for its own', () => {
  expect(selfNames('降尘量居全省同级监测站第四,超标天数在全省11个设区市中排名第7,减排量高于全省3.1个百分点。', [0])).toEqual([null]);
  // Nor is a place its own that is named but once.
  expect(selfNames('全市推广。', [0])).toEqual([null]);
  expect(selfNames('全市9个乡镇都通了。全市脱贫。', [0])).toEqual(['全市']);
});

it('a lone 全区 was nobody where no other place is named', () => {
  expect(selfNames('2021年全区共实施项目17个。', [0])).toEqual(['全区']);
  expect(selfNames('全区教育系统落实政策。', [0])).toEqual(['全区']);
  expect(selfNames('在全区共同推广。', [0])).toEqual([null]);
  expect(selfNames('我局认真落实。全市共同推广。', [0])).toEqual(['我局']);
});

it.each(['增加普通高中学位', '邀请县人民医院', '力争小学', '新增公办幼儿园'])('%s begins with a verb, not with a name', (clause) => expect(leadingOwner(clause)).toBeNull());

it.each([['某县先后', '某县'], ['某区教育局查处', '某区教育局'], ['省市县三级投入', '省市县三级'], ['县、乡两级接待', '县、乡两级']])('%s is of %s', (clause, name) => expect(leadingOwner(clause)?.name).toBe(name));

describe('words that only look like an owner', () => {
  it.each(['送戏下乡', '送医下乡共', '农民工返乡共', '统筹城乡共', '位居全省同级医院', '全省同级医院位列', '普惠性幼儿园覆盖率', '公办幼儿园在园幼儿占比', '县城区集中供水工程', '谋划项目总投资'])('%s', (clause) => expect(leadingOwner(clause)).toBeNull());

  it.each([['石桥乡共', '石桥乡'], ['实验幼儿园入园率', '实验幼儿园'], ['县城区绿化', '县城区'], ['全行各项存款', '全行'], ['全台播出', '全台'], ['集团拥有', '集团'], ['学校现有', '学校'], ['学校共有教师', '学校'], ['河西垃圾焚烧发电厂三期扩建工程总投资', '河西垃圾焚烧发电厂三期扩建工程'], ['县城区集中供暖工程总投资', '县城区集中供暖工程'], ['全省平均', '全省']])('but %s is of %s', (clause, name) => expect(leadingOwner(clause)?.name).toBe(name));

  it.each(['学校共有', '全行业从业', '全台账', '全队员', '学校建设'])('%s is of nobody', (clause) => expect(leadingOwner(clause)).toBeNull());
});
