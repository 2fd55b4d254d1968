import { factsOf, processed } from '../support/page.js';

/** `raw → repaired by` of every repaired or corrupt record. */
const repairs = (text: string) => factsOf(text).filter(({ flags, repaired }) => flags.includes('corrupt') || repaired !== null).map(({ raw, repaired, repaired_by: by }) => `${raw} → ${repaired ?? '?'}${by === null ? '' : ` (${by.replace(/\d+\.[a-z]{3}\d+/g, '#')})`}`);

/** A page on which every 10 became 2023: 100 %, 1000, 3100, 310 and 10.5 stood in it. */
const TEN = '全县完成投资202300万元,入学率达20230%,参训教师320230人次,奖励资金32023万元。\n全年召开会议2023次,就业率由52.3%提高到62.8%,提高2023.5个百分点。';

describe('a page on which 10 became 2023', () => {
  const rule = '(page-wide replacement 10→2023)';

  it('is mended where a percentage proves it', () => {
    expect(repairs(TEN)).toEqual([`202300万元 → 10000000 ${rule}`, `20230% → 100 ${rule}`, `320230人次 → 3100 ${rule}`, `32023万元 → 3100000 ${rule}`, `2023次 → 10 ${rule}`, `2023.5个百分点 → 10.5 ${rule}`]);
  });

  it('is mended where a sum leaves no other value', () => {
    const text = '全县有在校生2740人,其中走读生1740人,住校生202300人。\n2023年投入32023万元,受益120230人次。';
    expect(repairs(text)).toEqual(expect.arrayContaining(['202300人 → 1000 (parts_sum # #; page-wide replacement 10→2023)', '32023万元 → 3100000 (page-wide replacement 10→2023)']));
  });

  it('gives back a percent sign that was lost with it', () => {
    expect(repairs('定点医院20230接诊参保患者,建档率达20230%。')).toEqual([`20230 → 100 ${rule}`, `20230% → 100 ${rule}`]);
  });

  it('only marks what it cannot prove', () => {
    expect(repairs('全县奖励2023位老师,又建成2023所幼儿园。')).toEqual(['2023位 → ?', '2023所 → ?']);
  });

  it('marks years that cannot have been the same', () => {
    const text = `${TEN}\n2023—2023年建成学校3所。2023年比2023年多5所。`;
    expect(repairs(text).slice(-2)).toEqual(['2023—2023年 → ?', '2023年 → ?']);
  });

  it('keeps the value as written', () => {
    expect(factsOf(TEN)[0]).toMatchObject({ raw: '202300万元', value: 2023000000, repaired: 10000000, flags: ['corrupt'] });
  });

  it('changes nothing else', () => {
    const sentence = '全县有小学12所,教师345名,2023年招聘56名,合格率98.5%,2022年投资2023.5万元。';
    const said = (text: string) => processed(text).facts.map(({ kind, raw, value, low, high, unit, modifier, edtf, role, flags, repaired, verified }) => ({ kind, raw, value, low, high, unit, modifier, edtf, role, flags, repaired, verified }));
    const alone = said(sentence);
    expect(said(`${TEN}\n${sentence}`).slice(-alone.length)).toEqual(alone);
  });
});

describe('pages without a replacement', () => {
  it.each(['2023年全县有小学2023所。', '2023年投入2023万元,教师2023名。', '2023—2024年建成3所,入学率达98%。'])('are left alone: %s', (text) => expect(repairs(text)).toEqual([]));
});

describe('a unit destroyed by replacement', () => {
  it('is known by its rule, the number is whole', () => {
    expect(factsOf('入学率提高2.3个找总结点。')[0]).toMatchObject({ kind: 'percentage', value: 2.3, unit: '百分点', flags: ['corrupt'], repaired: 2.3 });
  });
});

describe('money whose first digits were dropped', () => {
  const paid = '2020年补助护林员1620人,每人每天5元,全年补助97.2万元;';

  it('is price times count times days where all three stand beside it and the digits agree', () => {
    const [fact] = factsOf(`${paid}另补助巡河员1237人,每人每天5元,共计.22万元。`).filter(({ raw }) => raw.startsWith('.'));
    expect(fact).toMatchObject({ value: null, flags: ['masked'], repaired: 742200 });
    expect(fact!.repaired_by).toMatch(/^price times count times days \(1237 × 5 × 120\): /);
  });

  it.each([`${paid}另补助巡河员1237人,每人每天5元,共计.23万元。`, '另补助巡河员1237人,每人每天5元,共计.22万元。', `${paid}另补助巡河员,每人每天5元,共计.22万元。`])('is not guessed: %s', (text) => {
    expect(factsOf(text).find(({ raw }) => raw.startsWith('.'))).toMatchObject({ value: null, repaired: null, repaired_by: null });
  });
});
