import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { fold } from '../../../src/dedup/folding/fold.js';
import { randomText } from '../../support/random-pages.js';

const folded = (text: string): string => String.fromCharCode(...fold(text).units);

describe('fold', () => {
  it.each([
    ['截至2019年底,共有学校61所。', '截至20xx年底，共有学校××所。'],
    ['投入0.5万元', '投入.5万元'],
    ['投入63.5万元', '投入xx.5万元'],
    ['党的十七大和十六届五中全会', '党的xx大和xx届五中全会'],
    ['协调发展、绿色发展,服务群众', '协调开展、绿色开展,效劳群众'],
    ['坚持公平原则,夯实基础', '坚持公平原那么,夯实根底'],
    ['提高2个百分点', '提高2个找总结点'],
    ['运动员', '运发动'],
    ['我们的工作', '我们旳工作'],
  ])('reads %s like %s', (original, copy) => {
    expect(folded(copy)).toBe(folded(original));
  });

  it('reads a traditional text like its simplified original', () => {
    const text = '坚持以人民为中心的发展思想,着力解决群众急难愁盼问题,促进城乡协调发展。';
    expect(folded(Converter({ from: 'cn', to: 'tw' })(text))).toBe(folded(text));
  });

  it('takes no notice of page cuts and line ends', () => {
    const text = '全年新建幼儿园12所,新增学位1200个。普惠性幼儿园覆盖率达到85%。';
    expect(folded(`1、${text.slice(0, 14)}\n\n2、${text.slice(14)}`)).toBe(folded(text));
  });

  it('keeps different words different', () => {
    expect(folded('新建幼儿园')).not.toBe(folded('新建敬老院'));
  });

  it('ends sentences at full stops, and clauses at commas and lines too', () => {
    const { sentenceEnds, clauseEnds, units } = fold('一是抓学习,二是抓落实;三是抓督查。四是抓总结\n工作有序');
    expect([...sentenceEnds]).toEqual([8, 12, units.length]);
    expect([...clauseEnds]).toEqual([4, 8, 12, 16, units.length]);
  });

  it('folds only the parts it is given', () => {
    const text = '甲乙丙丁戊己庚辛';
    expect(String.fromCharCode(...fold(text, [{ start: 0, end: 2 }, { start: 6, end: 8 }]).units)).toBe('甲乙庚辛');
  });

  it('says of every unit where it stands, in order', () => {
    fc.assert(
      fc.property(randomText, (text) => {
        const { units, at, sentenceEnds, clauseEnds } = fold(text);
        expect(at).toHaveLength(units.length);
        for (let k = 0; k < at.length; k++) {
          expect(at[k]).toBeGreaterThanOrEqual(k > 0 ? at[k - 1]! + 1 : 0);
          expect(at[k]).toBeLessThan(text.length);
        }
        for (const ends of [sentenceEnds, clauseEnds]) {
          if (units.length > 0) expect(ends[ends.length - 1]).toBe(units.length);
          ends.forEach((end, k) => expect(end).toBeGreaterThan(k > 0 ? ends[k - 1]! : 0));
        }
        const clauses = new Set(clauseEnds);
        sentenceEnds.forEach((end) => expect(clauses.has(end)).toBe(true));
      }),
    );
  });
});
