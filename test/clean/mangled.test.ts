import { readMangling } from '../../src/clean/mangled.js';
import { findReplacedDigits } from '../../src/clean/replaced-digits.js';
import { restoredToSource } from '../../src/clean/clean.js';
import { seeded } from '../../scripts/support/random.js';
import { reportText } from '../../scripts/support/report-text.js';
import { cleanPage } from '../support/clean-page.js';

const restored = (text: string): string => readMangling(text, null).restored?.text ?? text;
const kinds = (text: string): string[] => readMangling(text, null).found.map(({ kind }) => kind);

describe('word swaps', () => {
  const PAGE = '以绿色开展理念为指导,坚持协调开展的原那么,局部村庄的根底设施得到改善,卫生室到达14所,效劳质量提高,广阔党员积极参与,存在一些缺乏,开展培训12期。';

  it('are counted and undone', () => {
    expect(restored(PAGE)).toBe('以绿色发展理念为指导,坚持协调发展的原则,部分村庄的基础设施得到改善,卫生室达到14所,服务质量提高,广大党员积极参与,存在一些不足,开展培训12期。');
    expect(readMangling(PAGE, null).found).toContainEqual({ kind: 'word_swap', count: 2, detail: '发展→开展' });
  });

  it('map back to the source', () => {
    const page = cleanPage(`　　${PAGE}`);
    const at = page.restored!.text.indexOf('基础设施');
    const span = restoredToSource(page, { start: at, end: at + 4 });
    expect(page.source.text.slice(span.start, span.end)).toBe('根底设施');
  });

  it.each([
    '三年行动方案(2022—2024年)印发,工程进展顺利,做到有方案、有措施、有预案,营造良好气氛,学习气氛浓厚。', '游客到达300人次,局部地区出现暴雨,管理方法、实施方法不断改进,这是发展的根本要求和根本保证。', '人才缺乏,资金缺乏,经费缺乏,数量缺乏。', '3个工程全部开工,体育工程竣工,平安建设、平安校园创建成效明显。', '开展规划编制工作,开展战略合作,开展水平测试,均衡开展各项工作。', '按标准收费,进一步标准化管理,标准体系更加完善。', '无可比拟的优势,为国效劳的热情。', '校园平安隐患整治专项行动,食品平安快检。', '创立品牌12个,表达了诚挚的问候,感情得到表达。',
  ])('are not found in ordinary text: %s', (text) => {
    expect(readMangling(text, null)).toMatchObject({ found: [], restored: null });
  });

  it('in one word alone prove nothing but that word', () => {
    expect(readMangling('提高16.2个找总结点,到达省城,学习气氛浓厚。', null).found).toEqual([{ kind: 'unit_replacement', count: 1, detail: '百分点→找总结点' }]);
    expect(restored('旳确')).toBe('的确');
  });
});

describe('stripped quotes', () => {
  it('are counted where one side is missing', () => {
    expect(kinds('“健康、安全。“一清单。“双评活动。“先学活动,“十优村医。')).toEqual(['stripped_quotes']);
    expect(kinds('学习?乡村医生从业管理条例?,提高认识。')).toEqual(['stripped_quotes']);
  });

  it('are not found in pairs, in two slips, or in questions', () => {
    expect(kinds('“健康”“安全”“一清单”“双评”')).toEqual([]);
    expect(kinds('“健康、安全。“一清单。“双评”“先学”“十优”')).toEqual([]);
    expect(kinds('为了谁?依靠谁?我是谁?怎么办?')).toEqual([]);
  });
});

describe('findReplacedDigits', () => {
  it('proves that a year stands for 10', () => {
    const text = '修建水渠2470万元,其中干渠202300万元;覆盖率达20230%;优秀率提高2023个百分点;2023年招聘。';
    expect(findReplacedDigits(text, '2023')).toEqual({ replacement: '2023', original: '10', places: 3, redated: 0 });
  });

  it('tells re-dated years', () => {
    expect(findReplacedDigits('行动计划(2023-2023年)印发。', null)).toMatchObject({ replacement: '2023', redated: 1 });
  });

  it('takes three odd figures of the year of upload for a proof', () => {
    const text = '奖励32023万元,参训320230人次,修路202300万元。';
    expect(findReplacedDigits(text, '2023')).toMatchObject({ replacement: '2023', original: null, places: 3 });
    expect(findReplacedDigits(text, '2019')).toBeNull();
  });

  it.each(['2015年参训教师2015人次,投入20156元,建成32015平方米。', '2022年招生12022人。', '2015-2020年', '2020—2021学年', '完成率100%,增长20.2个百分点。', '邮编202300,电话02023456。', '2012年,2013年,2014年。'])('finds nothing in %s', (text) => {
    expect(findReplacedDigits(text, text.slice(0, 4))).toBeNull();
  });

  it('finds nothing on generated reports', () => {
    for (let seed = 0; seed < 60; seed++) {
      const { paragraphs } = reportText(seeded(seed), 6000);
      expect(readMangling(paragraphs.join('\n'), '2020').found).toEqual([]);
    }
  });
});
