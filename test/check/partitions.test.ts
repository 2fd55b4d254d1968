import { areAlike, areDisjoint, leavesNothingOut } from '../../src/check/partitions.js';

describe('names that leave nothing out', () => {
  it.each([
    [['男生', '女生'], '学生'], [['公办', '民办'], '幼儿园'], [['公办幼儿园', '民办园'], '幼儿园'], [['城镇居民', '农村居民'], '参保'], [['税收收入', '非税收入'], '财政收入'], [['小学', '初中'], '义务教育学校'], [['初中', '小学'], '中小学'], [['上半年', '下半年'], '来信'],
    [['第一产业增加值', '第二产业增加值', '第三产业增加值'], '生产总值'], [['一季度', '二季度', '三季度', '四季度'], '隐患'], [['男党员', '女党员'], '党员'], [['县内', '县外'], '输出'],
  ])('%j of %s', (names, divided) => expect(leavesNothingOut(names, divided)).toBe(true));

  it.each([
    [['小学', '初中'], '学校'], [['男生'], '学生'], [['男生', '女生', '教师'], '人'], [['女生', '女教师'], '人'], [['公办', '民办普惠性'], '幼儿园'], [['农村劳动力', '城镇失业人员'], '就业'], [['女校长', '男班主任'], '教师'], [['一季度', '二季度'], '隐患'],
    [['第一产业', '第二产业', '第三产业'], '从业人员'], [['国家级', '省级'], '获奖'], [['小学', '初中', '高中'], '学校'], [[], '学校'],
  ])('%j of %s may leave some out', (names, divided) => expect(leavesNothingOut(names, divided)).toBe(false));
});

describe('names of which nothing can have two', () => {
  it.each([[['小学', '初中', '高中']], [['国家级', '省级', '市级']], [['一等奖', '二等奖']], [['东河镇', '西山镇', '南岭乡']], [['教学用房', '办公用房', '生活用房']], [['本科', '硕士']], [['高级中学', '初级中学']]])('%j', (names) => expect(areDisjoint(names)).toBe(true));
  it.each([[['小学', '小学']], [['高级教师', '党员']], [['东河镇', '东河镇']], [['寄宿生', '留守儿童']], [['小学', '党员']]])('not %j', (names) => expect(areDisjoint(names)).toBe(false));
});

describe('names that end alike', () => {
  it.each([[['教学用房', '办公用房']], [['北关小学', '南关小学', '东关小学']]])('%j', (names) => expect(areAlike(names)).toBe(true));
  it.each([[['用房', '办公用房']], [['门诊', '急诊', '住院']], [[]], [['教师', '教师']], [['5所', '6所']]])('not %j', (names) => expect(areAlike(names)).toBe(false));
});
