import { labelled } from '../../../support/labelled.js';

const last = (text: string): string => labelled(text).at(-1)!.replace(/ of .*$/, '');

describe('who is ranked, or among whom, was taken for what they are ranked by', () => {
  it.each([
    ['在县行风评议中,我局名列第三。', '第三: 行风评议'],
    ['在全市评比中获得单项第二名。', '第二名: 评比'],
    ['在全市年度考核中名列第四。', '第四: 年度考核'],
    ['群众满意度96%,11月份考核列全区10个镇街第三。', '第三: 考核'],
    ['巡查商铺380家,居全县15个派出所第一位。', '第一位: 巡查商铺'],
    ['开工率91%,高于全市平均水平5.2个百分点,居八县三区第3位。', '第3位: 开工率'],
    ['科研经费达3000万元,跻身全省同类院校前十。', '前十: 科研经费'],
    ['得分97分,列全省抽查的40所学校第2名。', '第2名: 得分'],
    ['王某以高考成绩679分居全市第一。', '第一: 高考成绩'],
  ])('%s', (text, expected) => expect(last(text)).toBe(expected));
});

it('what has a measure of its own is not ranked by the contest before', () => {
  expect(last('在全县考核中,用稿量列第二。')).toBe('第二: 用稿量');
});

it('places gained are of the rank before', () => {
  expect(last('综合评估由全市第8位升至第3位,前进五个位次。')).toBe('五个位次: 综合评估');
  expect(last('用稿量列全省第9位,比2000年前移3个位次。')).toBe('3个位次: 用稿量');
});
