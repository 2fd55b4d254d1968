import { checksOf, judged } from '../../support/checks.js';

describe('a share of more than everything', () => {
  it.each(['巩固率达120%。', '全县适龄儿童入学率为101.5%。', '绿化率208%。'])('cannot be: %s', (text) => {
    expect(checksOf(text)[0]).toMatch(/^share_bounds fail 100 of /);
    expect(judged(text).inconsistent).toHaveLength(1);
  });

  it('is a pass up to a hundred', () => {
    expect(checksOf('合格率98%。')).toEqual(['share_bounds pass 100 of 98: 98%']);
    expect(checksOf('合格率100%。')).toEqual(['share_bounds pass 100 of 100: 100%']);
  });

  it.each(['毛入学率达120%。', '完成全年计划的120%。', '入学率增长120%。', '产销率达105%。', '资产负债率120%。', '教师增加120%。', '拨备覆盖率187.3%。'])('can be of something else: %s', (text) => {
    expect(judged(text).inconsistent).toEqual([]);
  });
});
