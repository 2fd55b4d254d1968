import { reportPlace } from '../../src/structure/report-place.js';

const place = (text: string, title: string | null = null): string | null => reportPlace(title, text)?.name ?? null;

describe('reportPlace', () => {
  it.each([
    ['沅岭县教育局2022年工作总结', '全县新建学校3所。', '沅岭县'], ['2023年双榆镇政府工作总结', '全镇完成投资120万元。', '双榆镇'], ['敦煌市水务局工作汇报', '我市从源头治理做起,全市投入3.86亿元。', '敦煌市'], ['xx县教育局工作总结', '全县新建学校3所。', 'xx县'], ['关于XX市卫生工作的报告', '全市医院12所。', 'XX市'], ['内蒙古自治区教育厅总结', '全区学校320所。', '内蒙古自治区'], ['布尔津县民政系统总结', '全县干部参与。', '布尔津县'],
  ])('by the title %s', (title, text, name) => {
    expect(place(text, title)).toBe(name);
    expect(reportPlace(title, text)?.evidence).toBe('title');
  });

  it.each([
    ['遵化市地处河北省东北部,山地面积910平方公里。我市把河道治理作为抓手,全市学校320所。', '遵化市'], ['三年来,莱阳市一直把治水当作头等大事,全市投入3.2亿元,我市成效显著。', '莱阳市'], ['一年来,xx县水务局团结全县基层站所,取得了成绩。', 'xx县'], ['2023年,栖云乡坚持党建引领,全乡总产值2.16亿元。', '栖云乡'],
  ])('by the first words of %s', (text, name) => {
    expect(place(text)).toBe(name);
  });

  it('by the signature', () => {
    expect(place('我局坚持立德树人,新建学校3所。\n清溪区教育局\n2022年12月30日')).toBe('清溪区');
  });

  it('by the names in the text of the kind the writer speaks for', () => {
    const text = '我区荣获柳州市节水宣传创意奖,柳州市第九届比赛一等奖。按照防城港市水利局要求,我区出台《港口区河长培训规划》,全区21所学校参加,港口区教育局获奖。';
    expect(place(text)).toBe('港口区');
  });

  it.each(['全县新建学校3所,各乡镇、各社区、开发区、城区、校区、老区、山区统一部署。', '推进城乡一体化,房地产市场平稳,县级医院、市直学校、村民委员会共同参与。', '农业农村局局长述职报告。我任农业农村局局长以来,农业农村工作取得进展。', '我市教育工作,全市第三,创新型城市建设,根据市政府要求,为全省作出贡献。', '霓屿新区、高新技术开发区、工业园区建设加快。'])('is not guessed from %s', (text) => {
    expect(place(text)).toBeNull();
  });

  it('is not another’s: where a prize is from, what one compares with', () => {
    expect(place('全县新建学校3所,被评为锦州市先进单位,高于全省平均水平,考察学习临江县经验。')).toBeNull();
  });
});
