import { trackSubjects } from '../../src/extract/subject-tracker.js';
import { expectLinear } from '../support/growth.js';

/** The owner named, the stage and the place of itself that hold at the last character of a one-sentence text. */
function at(text: string) {
  const tracker = trackSubjects(text, [0]);
  tracker.advance(0, text.length);
  return { named: tracker.named(), level: tracker.level(), self: tracker.self(text.length) };
}

describe('who is spoken of', () => {
  it.each([
    ['实验小学共有教师', '实验小学'], ['实验小学位于城区,占地', '实验小学'], ['全县小学有教师,实验中学建成', '实验中学'], ['为青山村捐款', '青山村'], ['实验小学(省级)有', '实验小学'],
  ])('%s: %s', (text, named) => expect(at(text).named).toBe(named));

  it.each(['完全小学64所', '小学有5所', '教师队伍建设'])('%s: nobody', (text) => expect(at(text).named).toBeNull());

  it.each(['为农民工返乡创业发放贷款', '学校现有126所'])('%s: nobody, for all it looks like a name', (text) => expect(at(text).named).toBeNull());

  it('among whom somebody is ranked may stand behind the number', () => {
    const text = '降尘量在全省11个设区市中排名第7,';
    const tracker = trackSubjects(text, [0]);
    tracker.advance(0, text.indexOf('11'));
    expect(tracker.named()).toBeNull();
    tracker.advance(0, text.length);
    expect(tracker.named()).toBeNull();
  });

  it('a place one is ranked in by what stands behind the number is no owner', () => {
    const text = '综合评估由全市第9位升至';
    const tracker = trackSubjects(text, [0]);
    tracker.advance(0, text.indexOf('第'));
    expect(tracker.named()).toBeNull();
  });

  it.each([
    ['实验小学共有教师5人;3.新建校舍', null], ['实验小学共有教师5人;新建校舍', '实验小学'], ['全县共有教师5人;3.新建校舍', '全县'], ['河东水厂扩建工程占地5亩,总投资', '河东水厂扩建工程'], ['全县完成投资,河东水厂扩建工程占地5亩;更新管网', '全县'],
    ['全县有难处,其中石井村完成改厕5户,铺设', '石井村'], ['全县有难处,其中石井村完成改厕5户;铺设', '全县'], ['石井村完成改厕5户;铺设', '石井村'], ['全县有难处,县财政安排5元,购买', '全县'],
  ])('%s: %s holds', (text, named) => expect(at(text).named).toBe(named));

  it('a named part does not hold for the next sentence', () => {
    const text = '石井村完成改厕5户。铺设';
    const tracker = trackSubjects(text, [0]);
    tracker.advance(0, 6);
    expect([tracker.named(), tracker.ofPart()]).toEqual(['石井村', true]);
    tracker.advance(9, text.length);
    expect([tracker.named(), tracker.carried(), tracker.ofPart()]).toEqual([null, null, false]);
  });

  it('a stage is remembered apart', () => expect(at('普通高中招生规模扩大,在校生')).toMatchObject({ named: null, level: '普通高中' }));

  it('an institution holds for the sentence behind it, not for a new paragraph', () => {
    for (const [stop, named] of [['。', '实验小学'], ['。\n', null]] as const) {
      const text = `实验小学共有教师5人${stop}招生`;
      const tracker = trackSubjects(text, [0]);
      tracker.advance(0, 8);
      expect(tracker.named()).toBe('实验小学');
      tracker.advance(10 + stop.length, text.length);
      expect(tracker.carried()).toBe(named);
    }
  });

  it('a report calls itself by its own names only', () => {
    const text = '我县好。本市好。';
    const tracker = trackSubjects(text, [0, 4]);
    expect([tracker.self(1), tracker.self(6)]).toEqual(['我县', '本市']);
  });
});

it('a clause without an end was read again for every number in it', () => {
  expectLinear((length) => {
    const text = '甲5人'.repeat(length / 3);
    const tracker = trackSubjects(text, [0]);
    for (let place = 1; place < text.length; place += 3) tracker.advance(0, place);
  }, 45_000);
});
