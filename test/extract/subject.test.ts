import { leadingOwner, selfNames } from '../../src/extract/subject.js';

describe('the owner a clause begins with', () => {
  it.each([
    ['我县中小学应有', '我县中小学', 'place'], ['全县现有', '全县', 'place'], ['2020年全市', '全市', 'place'], ['xx县中学现有', 'xx县中学', 'institution'], ['XX镇有', 'XX镇', 'institution'], ['实验小学建成', '实验小学', 'institution'],
    ['农村学校有', '农村学校', 'institution'], ['普通高中在校生', '普通高中', 'level'], ['其中小学', '小学', 'level'], ['同时,我区', null, null], ['城区学校有', '城区学校', 'place'],
  ])('%s: %s', (clause, name, kind) => {
    const owner = leadingOwner(clause);
    expect([owner?.name ?? null, owner?.kind ?? null]).toEqual([name, kind]);
  });

  it.each(['小学、初中', '启动学校建设', '小学教师', '中学生', '优质学校有', '实施项目', '', '教师120人'])('%s: none', (clause) => expect(leadingOwner(clause)).toBeNull());

  it('says where the owner ends in the clause', () => {
    const clause = '目前全县现有';
    expect(clause.slice(0, leadingOwner(clause)!.end)).toBe('目前全县');
  });
});

it('how a report calls its own place most of the time', () => {
  expect(selfNames('我县好。全县好。全县有。', [0])).toEqual(['全县']);
  expect(selfNames('我局好。', [0])).toEqual(['我局']);
  expect(selfNames('全县好。全省好。', [0, 4])).toEqual(['全县', '全省']);
  expect(selfNames('县级好。全县级。', [0])).toEqual([null]);
});
