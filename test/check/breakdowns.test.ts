import { findBreakdowns } from '../../src/check/breakdowns.js';
import { recognise } from '../../src/extract/recognisers.js';
import { modifierRefiner } from '../../src/extract/refiners/modifier.js';
import { roleRefiner } from '../../src/extract/refiners/role.js';
import { refine } from '../../src/extract/refiners.js';
import { expectLinear } from '../support/growth.js';

/** Breakdowns of a text: `120所 = 80所 + 40所 (among, exhaustive)`. */
function breakdownsOf(text: string): string[] {
  const mentions = refine(recognise(text), text, [0], [modifierRefiner, roleRefiner()]);
  const raw = (index: number) => text.slice(mentions[index]!.start, mentions[index]!.end);
  return findBreakdowns(text, mentions).map(({ total, parts, relation, exhaustive }) => `${raw(total)} = ${parts.map(raw).join(' + ')} (${relation}${exhaustive ? ', exhaustive' : ''})`);
}

describe('totals with their parts', () => {
  it.each([
    ['学校120所,其中小学80所、初中40所。', '120所 = 80所 + 40所 (among, exhaustive)'],
    ['学校120所。其中小学80所、初中30所。', '120所 = 80所 + 30所 (among)'],
    ['教职工230人,其中专任教师210人。', '230人 = 210人 (among)'],
    ['幼儿园20所(公办12所、民办8所)。', '20所 = 12所 + 8所 (bracket, exhaustive)'],
    ['教师120人(其中女教师80人)。', '120人 = 80人 (among)'],
    ['获奖20项:一等奖8项、二等奖12项。', '20项 = 8项 + 12项 (list, exhaustive)'],
    ['在校生986人,男生520人,女生456人。', '986人 = 520人 + 456人 (list, exhaustive)'],
    ['小学12所、初中5所,合计18所。', '18所 = 12所 + 5所 (list, exhaustive)'],
    ['三年来改造小学12所、初中5所,共计18所。', '18所 = 12所 + 5所 (list, exhaustive)'],
    ['教职工230人,其中专任教师210人,其余15人。', '230人 = 210人 + 15人 (among, exhaustive)'],
    ['学校120所,其中小学80个、初中40家。', '120所 = 80个 + 40家 (among, exhaustive)'],
    ['在校学生3000人,其中男生1800人,女生1100人,教职工120人。', '3000人 = 1800人 + 1100人 (among, exhaustive)'],
    ['学校120所,其中小学80所、初中30所;教师300人。', '120所 = 80所 + 30所 (among)'],
    ['学校120所,其中小学80所(民办3所)、初中40所。', '120所 = 80所 + 40所 (among, exhaustive)'],
    ['校舍面积5000平方米,其中教学用房2000平方米、办公用房1500平方米、生活用房1100平方米。', '5000平方米 = 2000平方米 + 1500平方米 + 1100平方米 (among)'],
    ['学校120所:小学80所、初中30所。', '120所 = 80所 + 30所 (list)'],
    ['新增学位3000个,其中小学2000个、初中1000个。', '3000个 = 2000个 + 1000个 (among, exhaustive)'],
    ['教师120名,其中男教师、女教师分别为50名和60名。', '120名 = 50名 + 60名 (among, exhaustive)'],
    ['教师120名,男教师、女教师分别为50名和60名。', '120名 = 50名 + 60名 (list, exhaustive)'],
    ['现有120名教师,其中50名男教师、60名女教师。', '120名 = 50名 + 60名 (among, exhaustive)'],
    ['学校120所(中学40所(高中10所、初中30所)、小学80所)。', '120所 = 40所 + 80所 (bracket, exhaustive)', '40所 = 10所 + 30所 (bracket, exhaustive)'],
    ['教师120名,其中男教师50名、女教师70名,高级30名、中级60名、初级30名。', '120名 = 50名 + 70名 (among, exhaustive)', '120名 = 30名 + 60名 + 30名 (among, exhaustive)'],
    ['发放资金66万元,惠及学生500人次,其中小学发放30万元、资助200人次;初中发放36万元、资助300人次。', '66万元 = 30万元 + 36万元 (among, exhaustive)', '500人次 = 200人次 + 300人次 (among, exhaustive)'],
    ['学校120所,其中小学80所;初中30所;高中5所。', '120所 = 80所 + 30所 + 5所 (among)'],
    ['投资1.25亿元,其中土建8312万元、设备4188万元。', '1.25亿元 = 8312万元 + 4188万元 (among, exhaustive)'],
    ['学校20所,小学12所,初中6所,高中2所。', '20所 = 12所 + 6所 + 2所 (list, exhaustive)'],
  ])('%s', (text, ...expected) => expect(breakdownsOf(text)).toEqual(expected));

  it.each(['学校120所,教师3000人。', '学校120所:小学80所、校车30辆。', '学校120所,比上年新增5所,其中小学3所、初中2所。', '教师120人(高级)。', '建成3所。2020年建成5所。', '入学率98%,其中小学99%。', '小学12所、教师5人,合计18所。', '小学12所等,合计18所。', '全县学校合计18所。'])('none in %s', (text) => {
    expect(breakdownsOf(text)).toEqual([]);
  });

  it('stop at words that begin another sum', () => {
    expect(breakdownsOf('学校120所,其中小学80所,另有教学点40个。')).toEqual(['120所 = 80所 (among)']);
  });
});

it('a bracket that never closes was searched for to the end of the page', () => {
  expectLinear((length) => breakdownsOf('5人('.repeat(length / 3)), 24_000);
});
