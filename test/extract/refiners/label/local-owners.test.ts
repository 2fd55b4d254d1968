import { processPage } from '../../../../src/pipeline.js';

/** Number, label and subject of every quantity and percentage of a county's report. */
function read(sentence: string): string[] {
  const page = processPage({ source: 't', content: `东山县2021年工作总结\n全县共有乡镇12个。全县工作平稳。\n${sentence}\n`, kind: 'text', charset: null, metadata: {} });
  if (!('facts' in page)) throw new Error(page.reason);
  const from = page.source.text.indexOf(sentence);
  return page.facts.filter(({ start, kind }) => start >= from && (kind === 'quantity' || kind === 'percentage')).map(({ text, label, subject }) => `${text} ${label} ${subject}`);
}

describe('figures of a named part went to the whole county', () => {
  it('a township holds for its sentence, and no longer', () => {
    expect(read('青田镇机插率58%,名列前茅;白河镇仅21%。机插秧亩均增产40公斤。')).toEqual(['58% 机插率 青田镇', '21% 机插率 白河镇', '40公斤 机插秧亩均增产 全县']);
    expect(read('双溪村流转土地900亩,受益群众120户。')).toEqual(['900亩 流转土地 双溪村', '120户 群众 双溪村']);
  });

  it('a part behind 其中 holds up to the semicolon', () => {
    expect(read('全县栽植果树365亩,其中石井村栽植80亩,铺设管道1200米;新建公厕6座。')).toEqual(['365亩 栽植果树 全县', '80亩 栽植 石井村', '1200米 铺设管道 石井村', '6座 公厕 全县']);
  });

  it('parts that follow one another', () => {
    expect(read('改造危房62户,其中柳坝乡14户、白石乡11户。')).toEqual(['62户 危房 全县', '14户 危房 柳坝乡', '11户 危房 白石乡']);
    expect(read('加装电梯17部,其中沙河社区8部,春晖社区5部。').map((fact) => fact.split(' ')[2])).toEqual(['全县', '沙河社区', '春晖社区']);
  });

  it('parts behind 其中 in a clause of its own', () => {
    expect(read('全县完成改厕710户,其中,石坪村320户、竹山村210户、沙田村180户。').map((fact) => fact.split(' ')[2])).toEqual(['全县', '石坪村', '竹山村', '沙田村']);
  });

  it('one measure of several, told 分别', () => {
    expect(read('河口镇、双桥镇分别完成投资2.3亿元和1.8亿元。')).toEqual(['2.3亿元 投资 河口镇', '1.8亿元 投资 双桥镇']);
  });

  it('what the number counts is no owner', () => expect(read('创建社区34个,其中五好社区5个。').map((fact) => fact.split(' ')[2])).toEqual(['全县', '全县']));

  it('a payer owns what it pays, not what is bought', () => expect(read('全县整修渠道,县财政安排专款50万元,选派教师60名。').map((fact) => fact.split(' ')[2])).toEqual(['县财政', '全县']));

  it('a masked place is one like others', () => expect(read('某县先后投入2亿元,新建学校37所。').map((fact) => fact.split(' ')[2])).toEqual(['某县', '某县']));
});
