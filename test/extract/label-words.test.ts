import { GENERAL_LABEL, labelBefore } from '../../src/extract/label-words.js';

describe('what is measured, from the words before a number', () => {
  it.each([
    ['截至目前藏书总量已增加到', '藏书总量'], ['共有学校', '学校'], ['学前三年毛入园率达到', '学前三年毛入园率'], ['投入资金', '资金'], ['现有专任教师', '专任教师'], ['适龄儿童入学率为', '适龄儿童入学率'], ['全年共发放助学金', '助学金'], ['总投资约', '总投资'], ['争取项目资金', '项目资金'], ['实现地区生产总值', '地区生产总值'],
    ['师生比', '师生比'], ['普职比', '普职比'], ['职高', '职高'], ['存在', '存在'], ['招生人数', '招生人数'], ['招生', '招生'], ['培训', '培训'], ['在校学生', '在校学生'], ['应届毕业生', '应届毕业生'], ['计划生育率', '计划生育率'], ['“两基”', '两基'], ['“两基”经费', '“两基”经费'],
  ])('%s: %s', (stretch, label) => expect(labelBefore(stretch)).toBe(label));

  it.each(['召开', '新建了', '其中:', '比上年增长', '同比增长', '有', '达', '', '为', '、', '增'])('%s names nothing', (stretch) => expect(labelBefore(stretch)).toBe(''));
});

it('labels that say only that something was counted', () => {
  expect(['总数', '人数', '男', '国家级', '一等奖', '其余'].every((label) => GENERAL_LABEL.test(label))).toBe(true);
  expect(['学生人数', '入学率', '学校总数'].some((label) => GENERAL_LABEL.test(label))).toBe(false);
});

it.each([['①新修村道', '新修村道'], ['4.安装路灯', '安装路灯'], [';(3)硬化广场', '硬化广场'], ['”期间完成投资', '投资'], ['居家观察满', '居家观察'], ['床位扩容至', '床位'], ['建成区面积', '建成区面积'], ['3.5级地震', '3.5级地震']])('%s: %s', (stretch, label) => expect(labelBefore(stretch)).toBe(label));

describe('when, why and by whom is not what', () => {
  it.each([['上学年为', ''], ['第一学期末仅', ''], ['受寒潮影响仅为', ''], ['当月即举办', ''], ['如今增至', ''], ['底剩余', '剩余'], ['王某以高考成绩', '高考成绩'], ['接待人数破', '接待人数'], ['只有学生', '学生'], ['控制药品费用', '药品费用']])('%s: %s', (stretch, label) => expect(labelBefore(stretch)).toBe(label));
  it('a title at the end is what is counted', () => expect([labelBefore('编发《工作简报》'), labelBefore('按照《办法》既定任务')]).toEqual(['《工作简报》', '任务']));
  // Words that only begin or end so.
  it.each(['学期测评', '受灾面积', '年度预算', '控制线', '控制率', '侦破', '季度产值'])('%s', (label) => expect(labelBefore(label)).toBe(label));
});
