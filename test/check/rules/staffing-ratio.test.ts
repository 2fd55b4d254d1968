import { checksOf, judged } from '../../support/checks.js';

const staffed = (text: string) => checksOf(text).filter((line) => line.startsWith('staffing_ratio '));

describe('teachers required by the ratio of students to teachers', () => {
  it('are students by the ratio, rounded either way', () => {
    expect(staffed('高中师生比1:13.5,在校生4750人,应配教师352人。')).toEqual(['staffing_ratio pass 351.85 of 352: 352人 4750人 1:13.5']);
    expect(staffed('高中师生比1:13.5,在校生4750人,应配教师351人。')).toEqual(['staffing_ratio pass 351.85 of 351: 351人 4750人 1:13.5']);
  });

  it('find their own ratio among several', () => {
    const text = '小学师生比1:20,初中师生比1:10。小学在校学生1900人,应配备教师95人。初中在校学生1000人,应配备教师100人。';
    expect(staffed(text)).toEqual(['staffing_ratio pass 95 of 95: 95人 1900人 1:20', 'staffing_ratio pass 100 of 100: 100人 1000人 1:10']);
  });

  it.each(['高中师生比1:13.5,在校生4750人,应配教师600人。', '高中师生比1:13.5,在校生4750人,现有教职工352人。', '高中在校生4750人,应配教师352人。', '普职比1:13.5,在校生4750人,应配教师352人。', '师生比1:13.5,在校生4750人。应配教师352人。'])('proves nothing: %s', (text) => {
    expect(staffed(text)).toEqual([]);
    expect(judged(text).inconsistent).toEqual([]);
  });
});

describe('teachers there are', () => {
  it.each([
    ['在校学生4750人,专任教师352人,师生比为1:13.5。', 'staffing_ratio pass 13.4943 of 13.5: 1:13.5 4750人 352人'],
    ['专任教师352名,在校学生4750名,师生比1:13.49。', 'staffing_ratio pass 13.4943 of 13.49: 1:13.49 4750名 352名'],
  ])('agree: %s', (text, line) => expect(staffed(text)).toEqual([line]));

  it.each([
    ['在校学生4750人,专任教师352人,师生比为1:15.2。', '1:15.2'],
    ['在校学生47500人,专任教师352人,师生比为1:13.49。', '47500人'],
  ])('contradict one another: %s', (text, flagged) => {
    expect(staffed(text)[0]).toMatch(/^staffing_ratio fail /);
    expect(judged(text).inconsistent).toEqual([flagged]);
  });

  it.each(['在校学生4750人,专任教师352人,按应配师生比1:19核定。', '在校学生4750人,专任教师352人,师生比为1:13.6。', '在校学生4750人。专任教师352人,师生比为1:19。', '在校学生4750人,其中寄宿生352人,师生比为1:19。', '在校学生约4750人,专任教师352人,师生比为1:19。'])('prove nothing: %s', (text) => {
    expect(staffed(text)).toEqual([]);
    expect(judged(text).inconsistent).toEqual([]);
  });
});
