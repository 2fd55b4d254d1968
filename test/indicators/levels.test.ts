import { agrees, levelOf } from '../../src/indicators/levels.js';

describe('levelOf', () => {
  it.each([
    ['县城小学', 'primary'], ['初级中学', 'junior'], ['xx县中学', 'secondary'], ['市一中', 'secondary'], ['普通高中', 'senior'], ['职业高中', 'vocational'], ['安徽岳西职业学校', 'vocational'], ['县直幼儿园', 'preschool'],
    ['特殊教育学校', 'special'], ['九年一贯制学校', 'compulsory'], ['中小学', 'schools'], ['全区中小学、幼儿园', 'all'], ['高中阶段', 'upper_secondary'], ['老年大学', 'adult'], ['高校', 'higher'],
  ])('%s is %s', (text, level) => {
    expect(levelOf(text)).toBe(level);
  });

  it.each(['全县', '柳岸实验学校', '大学区', '五中全会', ''])('%s names no stage', (text) => {
    expect(levelOf(text)).toBeNull();
  });

  it('knows when several are named', () => {
    expect(levelOf('小学、初中')).toBe('mixed');
  });
});

describe('agrees', () => {
  it('takes a part of the subject’s stage, never a wider one', () => {
    expect(agrees('primary', 'compulsory')).toBe(true);
    expect(agrees('compulsory', 'primary')).toBe(false);
    expect(agrees('all', 'primary')).toBe(false);
    expect(agrees('junior', 'senior')).toBe(false);
  });

  it('takes what is not tied to a stage with every subject', () => {
    expect(agrees('any', 'primary')).toBe(true);
    expect(agrees(null, 'mixed')).toBe(true);
    expect(agrees('primary', null)).toBe(true);
    expect(agrees('primary', 'mixed')).toBe(false);
  });
});
