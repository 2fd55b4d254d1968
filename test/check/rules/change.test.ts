import { checksOf, judged } from '../../support/checks.js';

const changes = (text: string) => checksOf(text).filter((line) => line.startsWith('change '));

describe('a change and its two levels', () => {
  it.each([
    ['今年入园率为68.7%,比去年的61.5%增长7.2个百分点。', 'change pass 7.2 of 7.2: 7.2个百分点 68.7% 61.5%'],
    ['学校由43所合并为29所,减少14所。', 'change pass 14 of 14: 14所 29所 43所'],
    ['入学率由98.5%提高到99.2%,提高0.7个百分点。', 'change pass 0.7 of 0.7: 0.7个百分点 99.2% 98.5%'],
    ['入学率由98.5%下降到97.2%,下降1.3个百分点。', 'change pass 1.3 of 1.3: 1.3个百分点 97.2% 98.5%'],
    ['办件时间42分钟,比去年的60分钟缩短18分钟。', 'change pass 18 of 18: 18分钟 42分钟 60分钟'],
    ['事故42起,比去年的60起少了18起。', 'change pass 18 of 18: 18起 42起 60起'],
    ['人均收入由2460元增长到5790元,增长135.4%。', 'change pass 135.3659 of 135.4: 135.4% 5790元 2460元'],
  ])('agree: %s', (text, line) => {
    expect(changes(text)).toEqual([line]);
    expect(judged(text)).toMatchObject({ inconsistent: [], verified: expect.arrayContaining([line.split(': ')[1]!.split(' ')[0]]) as string[] });
  });

  it.each([
    ['今年入园率为68.7%,比去年的61.5%增长6.2个百分点。', '6.2个百分点'],
    ['学校由43所合并为29所,减少12所。', '12所'],
    ['人均收入由2460元增长到5790元,增长35%。', '35%'],
    ['入学率由98.5%下降到97.2%,提高1.3个百分点。', '1.3个百分点'],
  ])('contradict one another: %s', (text, flagged) => {
    expect(changes(text)[0]).toMatch(/^change fail /);
    expect(judged(text).inconsistent).toEqual([flagged]);
  });

  it.each(['在校生3000人,比上年增长5%。', '入学率由98.5%下降到97.2%,下降约1个百分点。', '教师由235人增加到300人,其中女教师120人。', '今年入园率为68.7%,巩固率61.5%,增长7.2个百分点。', '学校43所。教师29名。减少14所。'])('does not apply: %s', (text) => {
    expect(changes(text)).toEqual([]);
    expect(judged(text).inconsistent).toEqual([]);
  });
});

it('a growth rate printed without decimals was no contradiction of 135.37 %', () => {
  expect(judged('人均收入由2460元增长到5790元,增长135%。').inconsistent).toEqual([]);
  expect(judged('产值由1000万元增加到1297万元,增长29%。').inconsistent).toEqual([]);
});

it('a yearly rate of growth was held against the growth of many years', () => {
  expect(judged('人均收入由8000元增加到11240元,年均增长6.8%。').inconsistent).toEqual([]);
});

it('levels of two years, each behind its year, are held against the change', () => {
  expect(changes('2020年教育经费38429万元,2021年43129万元,增加4700万元。')).toEqual(['change pass 47000000 of 47000000: 4700万元 43129万元 38429万元']);
  expect(judged('2020年教育经费38429万元,2021年43129万元,增加7400万元。').inconsistent).toEqual(['7400万元']);
  expect(changes('2021年教育经费38429万元,2020年43129万元,增加4700万元。')).toEqual([]);
});

describe('a distance from others', () => {
  it.each([
    '合格率由91.2%提高到95.8%,高于全市平均水平2.1个百分点。', '合格率由91.2%提高到95.8%,比全省高0.6个百分点。', '合格率由91.2%提高到95.8%,比年度计划高1.8个百分点。', '合格率由91.2%提高到95.8%,超序时进度1.8个百分点。', '产值由500万元增加到650万元,增长30%,高于全县平均增速8%。', '合格率由91.2%提高到95.8%,与全市平均相比,高2.1个百分点。',
  ])('was held against the two levels before it: %s', (text) => expect(judged(text).inconsistent).toEqual([]));

  it.each(['合格率由91.2%提高到95.8%,比上年提高2.1个百分点。', '合格率由91.2%提高到95.8%,高于去年2.1个百分点。', '合格率由91.2%提高到95.8%,与2019年相比,提高2.1个百分点。', '全县合格率由91.2%提高到95.8%,提高2.1个百分点。'])('is none from the time before: %s', (text) => expect(judged(text).inconsistent).toEqual(['2.1个百分点']));
});

it('占比 was read as a comparison', () => {
  expect(judged('公办园在园幼儿占比由44.81%提高到53.31%,提高了5.8个百分点。').inconsistent).toEqual(['5.8个百分点']);
});

it('a slip in a level that explains all marks the level', () => {
  expect(judged('在校生由39848人增加到46633人,增加1785人。').inconsistent).toEqual(['1785人']);
  expect(judged('在校生由39848人增加到46633人,增加8785人。').inconsistent).toEqual(['8785人']);
  expect(judged('在校生由39848人增加到46363人,增加6785人。').inconsistent).toEqual(['46363人']);
});
