import { labelled } from '../support/labelled.js';
import { distribute } from '../../src/extract/distribute.js';
import { recognise } from '../../src/extract/recognisers.js';
import { surroundings } from '../../src/extract/clause.js';

/** Which labels the numbers of a text get from the list before 分别. */
function handed(text: string, earlier: { label: string | null; subject: string | null }[] = []) {
  const mentions = recognise(text);
  const index = mentions.findIndex(({ start }) => start > text.indexOf('分别'));
  return distribute(text, mentions, index, surroundings(text, mentions, index).before, earlier).map(([at, { label, subject }]) => `${text.slice(mentions[at]!.start, mentions[at]!.end)}: ${label}${subject === null ? '' : ` of ${subject}`}`);
}

it.each([
  ['小学、初中近视率分别为28%、64.5%。', ['28%: 近视率 of 小学', '64.5%: 近视率 of 初中']],
  ['优秀率、合格率分别达到30%和98%。', ['30%: 优秀率', '98%: 合格率']],
])('%s', (text, expected) => expect(handed(text)).toEqual(expected));

it('takes the labels before it where no list stands there', () => {
  const earlier = [{ label: '入学率', subject: null }, { label: '巩固率', subject: '初中' }];
  expect(handed('较去年分别降低0.8、1.7个百分点。', earlier)).toEqual(['0.8: 入学率', '1.7个百分点: 巩固率 of 初中']);
});

it.each(['小学、初中、高中近视率分别为28%、64.5%。', '分别为28%、64.5%。', '近视率分别为28%。'])('hands out nothing where numbers and names do not match: %s', (text) => expect(handed(text)).toEqual([]));

describe('numbers compared one by one', () => {
  const earlier = [{ label: '火灾', subject: null }, { label: '受伤', subject: null }];
  it.each(['同比分别下降32%和18.5%。', '环比分别下降32%和18.5%。'])('%s', (text) => expect(handed(text, earlier)).toEqual(['32%: 火灾', '18.5%: 受伤']));
  it('without 分别', () => expect(labelled('不捕率、不诉率分别为31%和17.4%,同比上升4.2、2.6个百分点。').slice(2)).toEqual(['4.2: 不捕率', '2.6个百分点: 不诉率']));
  it('their shares', () => expect(labelled('论文386篇,其中甲类43篇、乙类97篇,占比分别为11.1%和25.1%。').slice(3)).toEqual(['11.1%: 甲类占比', '25.1%: 乙类占比']));
  it('behind a semicolon no list goes on', () => expect(labelled('门诊26万人次;住院病人8642人次,同比增长6.2%;体检360人次。')[2]).toBe('6.2%: 住院病人'));
  it('one number is of the last', () => expect(labelled('火灾16起,受伤3人,同比下降25%。')[2]).toBe('25%: 受伤'));
});

describe('one measure of each of those counted before', () => {
  it('is told apart by them', () => {
    expect(labelled('城镇低保对象3.2万户,农村低保对象5.1万户,月人均补差分别为430元、260元。').slice(2)).toEqual(['430元: 月人均补差 of 城镇低保对象', '260元: 月人均补差 of 农村低保对象']);
    expect(labelled('高中7所、中职4所,教师分别为860人和310人。').slice(2)).toEqual(['860人: 教师 of 高中', '310人: 教师 of 中职']);
  });

  it.each(['高中7所、中职4所、初中12所,教师分别为860人和310人。', '参保率96%,续保率91%,到账额分别为860元和310元。'])('but not here: %s', (text) => expect(labelled(text).slice(2).join()).not.toMatch(/of (?:高中|初中|参保率)/));
});

it('the 产业 and the 第 that stand once were lost from all but the last of three sectors', () => {
  expect(handed('第二、三产业增加值分别为40亿元、34亿元。')).toEqual(['40亿元: 第二产业增加值', '34亿元: 第三产业增加值']);
  expect(handed('一、二、三产业增加值分别为9亿元、21亿元和30亿元。')).toEqual(['9亿元: 第一产业增加值', '21亿元: 第二产业增加值', '30亿元: 第三产业增加值']);
});

it('the measure shared by a list kept no more than its last character: 拖拉机率', () => {
  expect(handed('水稻、玉米机收率分别为91%、76%。')).toEqual(['91%: 水稻机收率', '76%: 玉米机收率']);
  expect(handed('养老保险、医疗保险参保人数分别为3200人、4100人。')).toEqual(['3200人: 养老保险参保人数', '4100人: 医疗保险参保人数']);
});
