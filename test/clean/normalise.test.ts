import fc from 'fast-check';
import { foldSameLength } from '../../src/clean/characters.js';
import { normalise } from '../../src/clean/normalise.js';
import { sourceEnd, sourceStart } from '../../src/text/offset-map.js';

/** Normalises as a page that may hold anything. */
const normalised = (source: string) => normalise(foldSameLength(source), { traditional: true, doubled: true, rewritten: true });
const text = (source: string): string => normalised(source).text;

describe('normalise', () => {
  it.each([
    ['１２３．５％', '123.5%'], ['（一）：；！？', '(一):;!?'], ['℅', '%'], ['１∶２', '1:2'], ['“十二五”‘x’', '“十二五”‘x’'], ['①②⑳', '①②⑳'], ['m²、℃、‰、㎡', 'm²、℃、‰、㎡'], ['㈠', '(一)'], ['Ⅲ类', 'III类'], ['ﬁ', 'fi'], ['—－–−', '—---'], ['a\u200bb\ufeffc\u00ad', 'abc'], ['〇○', '〇○'], ['「十二五」', '「十二五」'], ['…', '…'], ['３㎞', '3㎞'],
  ])('%j becomes %j', (source, target) => {
    expect(text(source)).toBe(target);
  });

  it.each([
    ['1 234 人', '1234人'], ['12 345 678 元', '12345678元'], ['2 0 2 2 年', '2022年'], ['96. 5 %', '96.5%'], ['2022 年 5 月 3 日', '2022年5月3日'], ['占 36.5 %', '占 36.5%'], ['投入 120 万元', '投入 120万元'], ['共 3 所', '共 3所'], ['净增4 6名', '净增46名'], ['占9 2 .4%', '占92.4%'], ['师生2 00余名', '师生200余名'],
  ])('spaces inside the number %j close: %j', (source, target) => {
    expect(text(source)).toBe(target);
  });

  it.each(['36 48', '2021 2022 2023', '1. 5所学校', '12 345', '3 12', '表 1 学校 36', '小学4 6', '第3 5', '小学12 6名', '学校2 1200人', '5 一、加强领导'])('%j keeps its spaces', (source) => {
    expect(text(source)).toBe(source);
  });

  it.each([
    ['20002000年年8 8月月2424日日', '2000年8月24日'], ['全县2012012012年年生产总值', '全县2012012012年年生产总值'], ['完成投资120120万万元元,增长3.53.5%', '完成投资120万元,增长3.53.5%'], ['工工作作总总结结', '工作总结'], ['20152015年年,,新新建建学学校校3 3所所', '2015年,新建学校3所'],
  ])('doubled runs %j: %j', (source, target) => {
    expect(text(source)).toBe(target);
  });

  it.each(['2020年年底', '1111人', '人人参与,家家户户,村村通', '时时处处事事', '11月月底', '年年月月天天', '2424人', '88个88元', '试试看看', '天天向上向上', '8 8'])('%j is not doubled', (source) => {
    expect(text(source)).toBe(source);
  });

  it('turns traditional paragraphs simplified, same length, phrases included', () => {
    const source = '三年來,我市以河道治理作為推動綠色發展的著力點,「十三五」期間投資1.2億元。';
    expect(normalised(source)).toMatchObject({ text: '三年来,我市以河道治理作为推动绿色发展的着力点,“十三五”期间投资1.2亿元。', traditional: true });
    expect(text('乾隆年間,乾淨的河道;頭髮與發展')).toBe('乾隆年间,干净的河道;头发与发展');
  });

  it('leaves simplified paragraphs of the same page alone', () => {
    expect(text('近年來,我市推進學區建設。\n著名作家参加活动,藉此机会交流。')).toBe('近年来,我市推进学区建设。\n著名作家参加活动,藉此机会交流。');
    expect(normalised('著名作家参加活动。').traditional).toBe(false);
  });

  it('maps every character to where it came from, in order', () => {
    const characters = fc.constantFrom(...'一年年12 3.５％（「學校」\u200b…㈠Ⅲ\n“”');
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 60 }), (source) => {
        const { text: result, map } = normalised(source);
        let last = 0;
        for (let at = 0; at < result.length; at++) {
          const start = sourceStart(map, at);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(sourceEnd(map, at + 1)).toBeLessThanOrEqual(source.length);
          if (/[一-鿿]/.test(source[start]!) && source[start] === result[at]) expect(sourceEnd(map, at + 1)).toBeGreaterThan(start);
          last = start;
        }
      }),
    );
  });

  it('changes nothing the second time', () => {
    const characters = fc.constantFrom(...'一年2 3.５％（學校\u200b㈠\n');
    fc.assert(fc.property(fc.string({ unit: characters, maxLength: 40 }), (source) => {
      const once = text(source);
      // Joining digits can bring new ones together; a second pass may close what the first laid bare, a third may not.
      const twice = text(once);
      expect(text(text(twice))).toBe(text(twice));
    }));
  });
});
