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
