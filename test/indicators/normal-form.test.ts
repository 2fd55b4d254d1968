import fc from 'fast-check';
import { normalForm, trimmedForm } from '../../src/indicators/normal-form.js';
import { placePrefixLength } from '../../src/places/names.js';

describe('normalForm', () => {
  it.each([
    ['学前教育三年毛入园率', '学前三年教育毛入园率'], ['“三残”儿童少年入学率', '三残少年儿童入学率'], ['大班额占比', '大班额所占比例'], ['教师人数', '教师总数'], ['教师数量', '教师数'],
    ['3—5周岁幼儿入园率', '3-5周岁幼儿入园率'], ['学校的占地面积', '学校占地面积'], ['人均GDP', '人均地区生产总值'], ['地区生产总值增速', '地区生产总值增长率'], ['在校 学生', '在校生'], ['教职员工', '教职工'],
  ])('%s is %s', (one, other) => {
    expect(normalForm(one)).toBe(normalForm(other));
  });

  it.each([['毛入园率', '毛入学率'], ['小学生', '小学'], ['适龄儿童入学率', '适龄儿童少年入学率'], ['公办园占比', '公办园在园幼儿占比'], ['总数', '人数']])('%s is not %s', (one, other) => {
    expect(normalForm(one)).not.toBe(normalForm(other));
  });

  it('does not change a normal form', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('学前', '教育', '三年', '大班额占比', '教师总数', '的', '残疾少年儿童', '人均GDP', '率', '投资增速', '“', ' ', '在校学生'), { maxLength: 6 }), (parts) => {
      const form = normalForm(parts.join(''));
      expect(normalForm(form)).toBe(form);
    }));
  });
});

describe('trimmedForm', () => {
  it.each([
    ['全县九年义务教育巩固率', '九年义务教育巩固率'], ['xx县小学在校生', '小学在校生'], ['金寨县小学在校生', '小学在校生'], ['毕节市七星关区在校生', '在校生'], ['现有专任教师', '专任教师'], ['毛入园率目标值', '毛入园率'],
    ['全县', '全县'], ['城区在校生', '城区在校生'], ['贫困县在校生', '贫困县在校生'], ['在校生', '在校生'],
  ])('%s → %s', (form, expected) => {
    expect(trimmedForm(form, placePrefixLength)).toBe(expected);
  });
});
