import { opensClause, useOfDate } from '../../src/extract/date-use.js';
import { recognise } from '../../src/extract/recognisers.js';

/** What the first date of a text does. */
function useIn(text: string) {
  const mentions = recognise(text);
  const at = mentions.findIndex(({ kind }) => kind === 'date');
  return useOfDate(text, mentions[at]!, mentions[at + 1]);
}

describe('a date', () => {
  it.each([
    '比2018年的24所多,好', '较2018年底的24所多,好', '由2018年的24所增加,好', '从2018年24所增加,好', '超过2018年的24所,好', '由“十二五”末的24所增加,好', '在2018年24所的基础上,好', '较上年(2018年)的24所多,好', '由2018年的在校生800人增加,好',
  ])('is that of the level behind it, which others are compared with: %s', (text) => expect(useIn(text)).toBe('base'));

  it.each([
    '比2018年增长3%。', '较“十二五”末下降3%。', '相较于2018年增长3%。', '与2018年相比,增长3%。', '同2018年基本持平,有3所。', '是2018年的1.6倍。', '是“十二五”时期的1.6倍。', '为2018年的91%。', '相当于2018年同期的91%。', '恢复到2018年同期水平,有3所。', '高于2018年同期3个百分点。', '在2018年的基础上增加3所。', '按2018年不变价计算,产值3亿元。', '自2018年3月开业,接待3人。', '比2018年多支出3万元。', '达到2018年的1.6倍。',
  ])('is what a change is compared with: %s', (text) => expect(useIn(text)).toBe('compared'));

  it.each(['接收2018年度退役士兵12名。', '兑付2018年地力补贴12万元。', '发放了2018年奖金12万元。'])('is the year of one thing: %s', (text) => expect(useIn(text)).toBe('attribute'));

  it.each([
    '2018年有学校3所。', '占比2018年达到35%。', '提高到2018年的49%。', '比重变为2018年的49%。', '与2018年的项目一起,共3个。', '从2018年的情况看,有3所。', '自2018年1月至6月,办理3件。', '收入为2018年的3万元。', '学校2018年招生3人。', '回顾2018年,办理3件。', '审计2018年,发现3件。', '2018年的收入是全省的1.6倍。',
  ])('says when the figures behind it are of: %s', (text) => expect(useIn(text)).toBe('time'));

  it.each(['2018年以来,建成3所。', '《2018年工作要点》提出3件。', '学校始建于2018年,有3人。'])('says nothing of the figures: %s', (text) => expect(useIn(text)).toBeNull());
});

it.each([
  ['2018年3所。', true], ['一、师资 2018年3所。', true], ['全县2018年3所。', true], ['经过努力,我校2018年3所。', true], ['一、教育资源布局进一步优化截至2018年3所。', true], ['全县教育系统各级各类学校共同努力于2018年建成3所。', false], ['共有5所学校在2018年建成。', false], ['有学校,其中2018年新建3所。', false],
])('a clause begins with its date, or with whose it is: %s %s', (text, expected) => expect(opensClause(text, recognise(text).find(({ kind }) => kind === 'date')!)).toBe(expected));
