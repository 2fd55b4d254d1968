import { checksOf, judged } from '../../support/checks.js';

const staffed = (text: string) => checksOf(text).filter((line) => line.startsWith('staffing_ratio '));

describe('teachers required by the ratio of students to teachers', () => {
  it('are students by the ratio, rounded either way', () => {
    expect(staffed('高中师生比1:12.5,在校生6640人,应配备教职工532人。')).toEqual(['staffing_ratio pass 531.2 of 532: 532人 6640人 1:12.5']);
    expect(staffed('高中师生比1:12.5,在校生6640人,应配备教职工531人。')).toEqual(['staffing_ratio pass 531.2 of 531: 531人 6640人 1:12.5']);
  });

  it('find their own ratio among several', () => {
    const text = '小学师生比1:20,初中师生比1:10。小学在校学生1900人,应配备教师95人。初中在校学生1000人,应配备教师100人。';
    expect(staffed(text)).toEqual(['staffing_ratio pass 95 of 95: 95人 1900人 1:20', 'staffing_ratio pass 100 of 100: 100人 1000人 1:10']);
  });

  it.each(['高中师生比1:12.5,在校生6640人,应配备教职工600人。', '高中师生比1:12.5,在校生6640人,现有教职工532人。', '高中在校生6640人,应配备教职工532人。', '普职比1:12.5,在校生6640人,应配备教职工532人。', '师生比1:12.5,在校生6640人。应配备教职工532人。'])('proves nothing: %s', (text) => {
    expect(staffed(text)).toEqual([]);
    expect(judged(text).inconsistent).toEqual([]);
  });
});

describe('teachers there are', () => {
  it.each([
    ['在校学生6640人,专任教师532人,师生比为1:12.5。', 'staffing_ratio pass 12.4812 of 12.5: 1:12.5 6640人 532人'],
    ['专任教师532名,在校学生6640名,师生比1:12.48。', 'staffing_ratio pass 12.4812 of 12.48: 1:12.48 6640名 532名'],
  ])('agree: %s', (text, line) => expect(staffed(text)).toEqual([line]));

  it.each([
    ['在校学生6640人,专任教师532人,师生比为1:15.2。', '1:15.2'],
    ['在校学生66400人,专任教师532人,师生比为1:12.48。', '66400人'],
  ])('contradict one another: %s', (text, flagged) => {
    expect(staffed(text)[0]).toMatch(/^staffing_ratio fail /);
    expect(judged(text).inconsistent).toEqual([flagged]);
  });

  it.each(['在校学生6640人,专任教师532人,按应配师生比1:19核定。', '在校学生6640人,专任教师532人,师生比为1:12.6。', '在校学生6640人。专任教师532人,师生比为1:19。', '在校学生6640人,其中寄宿生532人,师生比为1:19。', '在校学生约6640人,专任教师532人,师生比为1:19。'])('prove nothing: %s', (text) => {
    expect(staffed(text)).toEqual([]);
    expect(judged(text).inconsistent).toEqual([]);
  });
});
