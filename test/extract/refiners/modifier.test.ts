import { modifierRefiner } from '../../../src/extract/refiners/modifier.js';
import { refine } from '../../../src/extract/refiners.js';
import { recognise } from '../../../src/extract/recognisers.js';
import { refinedBy } from '../../support/recognise.js';

const modifierOf = (text: string) => refinedBy(modifierRefiner, text).find(({ kind }) => kind !== 'date')?.modifier;

describe('words of exactness around a number', () => {
  it.each([
    ['约20人,好', 'approx'], ['大约为3000人', 'approx'], ['约有5人', 'approx'], ['约占学校总数的5%', 'approx'], ['20人左右,好', 'approx'], ['30人上下,好', 'approx'], ['200人许,好', 'approx'],
    ['30来个村', 'approx'], ['十几名', 'approx'], ['数百名', 'approx'],
    ['超过20万元', 'more_than'], ['超过了5个', 'more_than'], ['高于3%', 'more_than'], ['突破3亿元', 'more_than'], ['逾5万人', 'more_than'], ['超亿元', 'more_than'], ['大于5亩', 'more_than'],
    ['5亿元余,好', 'more_than'], ['六成多学生', 'more_than'], ['五年多时间', 'more_than'], ['300余人,好', 'more_than'], ['3人开外', 'more_than'], ['10万元有余', 'more_than'], ['超过学校总数的5%', 'more_than'],
    ['近5万人,好', 'less_than'], ['接近百所学校', 'less_than'], ['近百所,好', 'less_than'], ['不足100人,好', 'less_than'], ['不到三成', 'less_than'], ['低于5%', 'less_than'], ['少于3次', 'less_than'], ['未满5年', 'less_than'], ['不足总数的5%', 'less_than'],
    ['不少于90学时', 'at_least'], ['不低于85%', 'at_least'], ['至少5次', 'at_least'], ['不下20人', 'at_least'], ['至少建成5所', 'at_least'], ['60分以上,好', 'at_least'], ['60岁及以上老人', 'at_least'], ['20人(含)以上', 'at_least'], ['上千人,好', 'at_least'], ['不低于总数的20%', 'at_least'],
    ['不超过30%', 'at_most'], ['至多3人', 'at_most'], ['不高于45人', 'at_most'], ['5人以下,好', 'at_most'], ['30天以内,好', 'at_most'], ['3天之内', 'at_most'], ['不超过总数的5%', 'at_most'],
  ])('%s: %s', (text, expected) => expect(modifierOf(text)).toBe(expected));

  it('the one before the number wins over the one inside or behind it', () => {
    expect(modifierOf('近9千余人,好')).toBe('less_than');
    expect(modifierOf('约300余人,好')).toBe('approx');
    expect(modifierOf('不少于20人左右')).toBe('at_least');
  });

  it.each(['有20人,好', '签约20家,好', '节约20元,好', '集约1200亩', '预约30人,好', '附近3公里,好', '最近3年,好', '近三年来,好', '近3年,好', '超额完成5%', '不足部分由3所学校承担', '5人多次参加', '200人许可', '12个多媒体教室', '5个多功能厅', '3个以上海为主'])('%s: none', (text) => expect(modifierOf(text)).toBeNull());

  it('近 before years that went by counts them, elsewhere it means the last', () => {
    expect(modifierOf('历时近三年,好')).toBe('less_than');
    expect(modifierOf('从教近30年')).toBe('less_than');
    expect(modifierOf('近三年共投入')).toBeNull();
  });

  it('leaves dates alone', () => {
    expect(refinedBy(modifierRefiner, '约2020年5月')[0]).toMatchObject({ kind: 'date', modifier: null });
  });
});

it.each([
  ['标准不超过每人60元。', 'at_most'], ['不低于每生每年800元。', 'at_least'], ['48小时内完成。', 'at_most'], ['20个工作日内办结。', 'at_most'], ['20万元(不含)以上。', 'more_than'], ['占三分之一多。', 'more_than'], ['下沉社区一个多月。', 'more_than'], ['收入过亿元的企业。', 'more_than'], ['售价跌破六千元。', 'less_than'], ['产值突破六千元。', 'more_than'], ['降幅不突破3%。', 'at_most'],
  ['彩超4台。', null], ['最低每月280元。', null], ['3年内部控制。', null],
])('%s: %s', (text, expected) => expect(refine(recognise(text), text).find(({ kind }) => kind !== 'date')?.modifier ?? null).toBe(expected));

describe('近 behind a verb of lasting or lagging is no last year', () => {
  it.each([['工期滞后近两个月。', 'less_than'], ['交付逾期近半个月。', 'less_than'], ['近三年来培训教师。', undefined]])('%s', (text, modifier) => expect(modifierOf(text) ?? undefined).toBe(modifier));
});

describe('破 before a round number goes beyond it', () => {
  it.each([['游客破10万人次。', 'more_than'], ['产值首破亿元。', 'more_than'], ['打破3项纪录。', undefined], ['侦破百起案件。', undefined], ['跌破5%。', 'less_than']])('%s', (text, modifier) => expect(modifierOf(text) ?? undefined).toBe(modifier));
});
