import { processPage } from '../../src/pipeline.js';

/** Subject and resolved subject of the first quantity of a page. */
function read(page: string): (string | null)[] {
  const result = processPage({ source: 't', content: page, kind: 'text', charset: null, metadata: {} });
  if (!('facts' in result)) throw new Error(result.reason);
  const fact = result.facts.find(({ kind }) => kind === 'quantity');
  return [fact?.subject ?? null, fact?.subject_resolved ?? null];
}

describe('figures of an office, by its report', () => {
  it('what the office is called in its report is the office of the title', () => {
    expect(read('县妇联2021年工作总结\n2021年,县妇联团结带领广大妇女。\n举办讲座12场。')).toEqual(['县妇联', '县妇联']);
    expect(read('东街社区卫生服务中心工作汇报\n中心现有职工58人。')).toEqual(['中心', '东街社区卫生服务中心']);
    expect(read('市博物馆2018年工作总结\n我馆举办展览12场。')).toEqual(['我馆', '市博物馆']);
    expect(read('机关幼儿园工作总结\n全园共有幼儿486名。')).toEqual(['全园', '机关幼儿园']);
  });

  it('were given to the county of an earlier paragraph', () => {
    expect(read('县残联2014年工作总结\n全县残疾人事业进步。今年,县残联认真完成任务。\n发放轮椅150辆。')).toEqual(['县残联', '县残联']);
  });

  it('where nothing is said, an institution owns its figures, and an office only where no place is known', () => {
    expect(read('青田县人民医院工作总结\n全年出院病人1642人。')).toEqual([null, '青田县人民医院']);
    expect(read('青田县民政局工作总结\n全年发放补贴1642元。')).toEqual([null, '青田县']);
    expect(read('县民政局工作总结\n全年发放补贴1642元。')).toEqual([null, '县民政局']);
    expect(read('民政局工作总结\n全年发放补贴1642元。')).toEqual([null, null]);
  });

  it('another office is not the one of the title', () => expect(read('县残联2014年工作总结\n县审计局查出问题12个。')).toEqual(['县审计局', null]));
});
