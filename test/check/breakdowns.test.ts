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
    ['校舍面积5000平方米,其中教学用房2000平方米、办公用房1500平方米、生活用房1100平方米。', '5000平方米 = 2000平方米 + 1500平方米 + 1100平方米 (among, exhaustive)'],
  ])('%s', (text, expected) => expect(breakdownsOf(text)).toEqual([expected]));

  it.each(['学校120所,教师3000人。', '学校120所:小学80所、初中30所。', '新增学校120所,其中小学80所。', '教师120人(高级)。', '建成3所。2020年建成5所。', '入学率98%,其中小学99%。', '小学12所、教师5人,合计18所。', '小学12所等,合计18所。', '全县学校合计18所。'])('none in %s', (text) => {
    expect(breakdownsOf(text)).toEqual([]);
  });

  it('stop at words that begin another sum', () => {
    expect(breakdownsOf('学校120所,其中小学80所,另有教学点40个。')).toEqual(['120所 = 80所 (among)']);
  });
});

it('a bracket that never closes was searched for to the end of the page', () => {
  expectLinear((length) => breakdownsOf('5人('.repeat(length / 3)), 24_000);
});
