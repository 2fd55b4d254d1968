import { bareLocalOwner, countsItself, localOwner } from '../../src/extract/local-owner.js';
import { expectLinear } from '../support/growth.js';

describe('the named part of a place that a clause begins with', () => {
  it.each([
    ['青田镇机插率', '青田镇'], ['双溪村流转土地', '双溪村'], ['永安街道率先完成', '永安街道'], ['最高的石井村达到', '石井村'], ['5月7日白河乡遭受冰雹', '白河乡'], ['西城片区学龄人口达', '西城片区'],
    ['县审计局查出', '县审计局'], ['乡财政所由原来的', '乡财政所'], ['神经内科开展手术', '神经内科'], ['骨科增设床位', '骨科'], ['田径队独得金牌', '田径队'], ['东湖分馆全年流通', '东湖分馆'], ['新港开发区管理部归集', '新港开发区管理部'],
    ['平岗信用社评定信用户', '平岗信用社'], ['石门乡计生办发放', '石门乡计生办'], ['南门镇妇联举办培训', '南门镇妇联'], ['市康复中心日均训练', '市康复中心'], ['机械工程系报到率', '机械工程系'], ['县五中班额由', '县五中'], ['县慈善总会募集', '县慈善总会'], ['永和镇中心校只有', '永和镇中心校'],
    ['三是乡村振兴局筹措资金', '乡村振兴局'], ['林业部门投入', '林业部门'], ['公安机关破获案件', '公安机关'], ['工业园区实现产值', '工业园区'], ['双溪村道路硬化', '双溪村'], ['竹山村种植油茶', '竹山村'], ['北关派出所检查', '北关派出所'], ['县委宣传部组织', '县委宣传部'], ['救助站救助', '救助站'], ['建设局完成', '建设局'], ['县、乡两级接待', '县、乡两级'],
  ])('%s: %s', (clause, name) => expect(localOwner(clause)?.name).toBe(name));

  it.each([
    '建成幼儿园', '新建村卫生室', '评定信用村', '抽调骨干组成采样小组', '推动乡镇举办', '贫困村出列', '示范社区达到', '农村改厕', '各镇完成', '全县完成', '其中行政村', '征收社会抚养费', '登记社会组织', '落实所有学校', '教育系统共', '线上办结率', '县委、县政府投入', '石桥镇党委、政府带领',
    '青田镇、双溪村共', '青田镇的面积', '青田镇至双溪村公路', '与县医院合作', '在县审计局支持下', '居各站前列', '中小学图书馆建设', '三所乡镇中学分别获', '其中自主专业', '县教育局组织的汇演在', '高出全县平均水平', '居九县二区', '监督公安机关立案', '保护区', '资助学校', '市水利局下达我县任务', '教育局制定', '扎实开展社区教育', '双溪村大桥工程', '偏远山村道路', '县医院改造工程', '',
  ])('%s: none', (clause) => expect(localOwner(clause)).toBeNull());

  it('is told how far it holds', () => {
    expect(localOwner('青田镇机插率')?.holds).toBe('sentence');
    expect(localOwner('其中青田镇机插率')?.holds).toBe('part');
    expect(localOwner('县财政每年安排')?.holds).toBe('clause');
    expect(localOwner('县政府拨付')?.holds).toBe('clause');
    expect(localOwner('其中县财政')?.holds).toBe('part');
  });

  it('the money of a budget is no payer', () => expect(localOwner('县财政收入')).toBeNull());

  it('the name may be all there is only where parts are told', () => {
    expect(localOwner('青田镇')).toBeNull();
    expect(localOwner('其中青田镇')).toMatchObject({ name: '青田镇', end: 5 });
    expect(bareLocalOwner('、沙河社区')).toMatchObject({ name: '沙河社区', end: 5 });
    expect(bareLocalOwner('沙河社区有')).toBeNull();
  });

  it('what a number counts has no figures of its own', () => {
    expect(countsItself('五好社区', '', '个')).toBe(true);
    expect(countsItself('农机合作社', '仅', '家')).toBe(true);
    expect(countsItself('五好社区', '', '户')).toBe(false);
    expect(countsItself('青田镇', '', '所')).toBe(false);
    expect(countsItself('农机合作社', '修理机具', '家')).toBe(false);
  });

  it('takes time in proportion to its clauses', () => expectLinear((length) => void Array.from({ length: length / 10 }, (_, at) => localOwner(`镇村局站${String.fromCharCode(0x4e00 + (at % 20_000))}社办中心`)), 20_000));
});
