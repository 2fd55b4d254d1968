import { labelBefore } from '../../src/extract/label-words.js';
import { heldAtEnd, heldAtStart } from '../../src/extract/word-edges.js';

describe('words of a label were cut in half', () => {
  it.each([
    '数学及格率', '及时办结率', '及格率', '达标率', '达产率', '达成合作', '有期徒刑', '辖区人口', '应缴税费', '应发奖金', '应参保人数', '从业人员', '使用率', '在线课程', '对接企业', '获奖作品', '与会代表', '还款', '并网容量', '整改完成率', '受理量', '支出进度',
    '优良天数', '农产品价格指数', '降雪日数', '日照时数', '绿地系数', '节能减排', '中亚班列', '查获', '文书送达', '天然气供应', '平均班额', '平均住院日', '年均降水量', '藏书生均', '收入户均',
  ])('%s', (label) => expect(labelBefore(label)).toBe(label));

  it.each([['团青比为', '团青比'], ['城乡收入比达', '城乡收入比'], ['班师比', '班师比'], ['男女比约', '男女比']])('a ratio keeps its 比: %s', (stretch, label) => expect(labelBefore(stretch)).toBe(label));
});

describe('words around a label still go', () => {
  it.each([
    ['有志愿者', '志愿者'], ['有机关干部', '机关干部'], ['在乡镇卫生院', '乡镇卫生院'], ['在学校食堂', '学校食堂'], ['获奖学金', '奖学金'], ['整改问题', '问题'], ['应有教师', '教师'], ['达到标准', '标准'], ['以及其他项目', '其他项目'], ['并新建公厕', '公厕'], ['辖行政村', '行政村'],
    ['合格率均为', '合格率'], ['毕业生均', '毕业生'], ['农户均', '农户'], ['粮食产量比上年增长', '粮食产量'], ['参保率比全省平均水平高', '参保率'], ['平均发放补贴', '补贴'], ['产值年均增长', '产值'],
  ])('%s: %s', (stretch, label) => expect(labelBefore(stretch)).toBe(label));
});

it('says where a word only ends or begins a longer one', () => {
  expect([heldAtEnd('招生人数', '数'), heldAtEnd('企业数', '数'), heldAtEnd('招生完成', '完成'), heldAtEnd('完成', '完成')]).toEqual([true, false, false, true]);
  expect([heldAtStart('及格率', '及'), heldAtStart('及小学生', '及'), heldAtStart('总投资', '总'), heldAtStart('有一', '有')]).toEqual([true, false, true, true]);
});
