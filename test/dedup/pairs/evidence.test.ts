import fc from 'fast-check';
import { disguises } from '../../../scripts/archive/disguises.js';
import { randomReport, randomSetting } from '../../../scripts/archive/random-report.js';
import { seeded } from '../../../scripts/support/random.js';
import { placeOf, weighPair, type PairEvidence } from '../../../src/dedup/pairs/evidence.js';
import { judge, sharedShare } from '../../../src/dedup/pairs/judge.js';
import { expectLinear } from '../../support/growth.js';
import { randomText } from '../../support/random-pages.js';
import { prepared } from '../support.js';

const random = seeded(29);
const setting = randomSetting(random);
const { text } = randomReport(random, setting);
const other = randomReport(seeded(31)).text;

function weigh(a: string, b: string): PairEvidence {
  const [left, right] = [prepared(a, 1), prepared(b, 2)];
  return left.folded.units.length <= right.folded.units.length ? weighPair(left, right) : weighPair(right, left);
}

const copy = (how: string): string => disguises[how]!(text, seeded(37), setting).text;

describe('weighPair and judge', () => {
  it('find everything of a text in itself', () => {
    const evidence = weigh(text, text);
    expect(evidence).toMatchObject({ facts: evidence.innerLength, words: evidence.innerLength, near: 0, other: 0, renamed: 0 });
    expect(sharedShare(evidence)).toBe(1);
    expect(judge(evidence)).toBe('duplicate');
  });

  it('find nothing of one report in an unrelated one', () => {
    expect(sharedShare(weigh(text, other))).toBeLessThan(0.25);
    expect(judge(weigh(text, other))).toBeNull();
  });

  it.each([
    ['segmented', 'duplicate'], ['swapped', 'duplicate'], ['redigited', 'duplicate'], ['masked', 'duplicate'], ['traditional', 'duplicate'], ['misspelt', 'duplicate'], ['edited 50 %', 'duplicate'], ['cut to 80 %', 'duplicate'],
    ['cut to 60 %', 'opening'], ['cut to 40 %', 'opening'],
  ])('call a copy that was %s a %s', (how, likeness) => expect(judge(weigh(text, copy(how)))).toBe(likeness));

  it('call a text in the middle of another a part', () => {
    expect(judge(weigh(text, `${other}\n${text}\n${other.slice(0, 600)}`))).toBe('part');
  });

  it('call a text that another one begins with, and leaves for a title, a part', () => {
    const evidence = weigh(text, `${text}\n清泉县民政局2018年工作总结\n${other}`);
    expect(evidence.goesOn).toBe(true);
    expect(judge(evidence)).toBe('part');
  });

  it('do not take a stock phrase far away for a part of the alignment', () => {
    const stray = text.split('。')[1]!.slice(0, 20);
    const evidence = weigh(text, `${stray}。${other}\n${text}`);
    expect(evidence.outerStart).toBeGreaterThan(evidence.outerLength - evidence.innerLength - 40);
  });

  it('do not take short reports of two counties for copies: the name in the title was not looked at', () => {
    const report = (county: string, pupils: number, teachers: number, rate: number): string =>
      `${county}教育局2019年工作总结\n2019年,全县在校学生${pupils}人,全县教职工${teachers}人。\n全县学前三年毛入园率达到${rate}%,高中阶段毛入学率达到92.4%。\n`;
    const evidence = weigh(report('松山县', 61230, 4105, 89.3), report('海棠县', 28417, 2260, 94.6));
    expect(evidence).toMatchObject({ renamed: 1, other: 3 });
    expect(judge(evidence)).not.toBe('duplicate');
    expect(judge(weigh(report('松山县', 61230, 4105, 89.3), report('松山县', 61230, 4105, 89.8)))).toBe('duplicate');
  });

  it('count figures one digit apart as near, others as different', () => {
    const sentence = (a: string, b: string): string => `全县建成幼儿园${a}所并投入使用,新增学位${b}个面向社会招生。`;
    const body = (numbers: readonly string[]): string => numbers.map((number, at) => sentence(number, String(1000 + at))).join('关于设施建设的说明如下。');
    expect(weigh(body(['123', '456', '789']), body(['124', '456', '999']))).toMatchObject({ near: 1, other: 1 });
  });

  it('need figures to call a text a template', () => {
    const wording = '坚持问题导向,加大整治力度,依法查处各类违规办学行为,严格收费管理,切实减轻学生课业负担,维护群众切身利益。';
    const pair = weigh(`${wording}全县投入120万元。${wording.slice(10)}`, `${wording}全县投入345万元。${wording.slice(10)}`);
    expect(judge(pair)).toBe('duplicate');
  });

  it('call a text without figures in which one county was put for another a template', () => {
    const of = (place: string): string => `${place}坚持问题导向,加大整治力度,依法查处各类违规办学行为。在${place}委的领导下,严格收费管理,切实减轻学生课业负担。${place}各学校维护群众切身利益,办好人民满意的教育,推动城乡教育优质均衡发展。`;
    expect(judge(weigh(of('清泉县'), of('武岭县')))).toBe('template');
    expect(judge(weigh(of('清泉县'), of('xx县')))).toBe('duplicate');
  });

  it('are the same whichever text comes first', () => {
    fc.assert(
      fc.property(randomText, randomText, (a, b) => {
        fc.pre(prepared(a).folded.units.length !== prepared(b).folded.units.length);
        expect(weigh(a, b)).toEqual(weigh(b, a));
      }),
    );
  });

  it('never claim more than there is', () => {
    fc.assert(
      fc.property(randomText, randomText, (a, b) => {
        const evidence = weigh(a, b);
        expect(evidence.facts).toBeLessThanOrEqual(evidence.words);
        expect(evidence.words).toBeLessThanOrEqual(evidence.innerLength);
        expect(evidence.sharedSentences).toBeLessThanOrEqual(evidence.sentences);
        expect(evidence.innerEnd).toBeLessThanOrEqual(evidence.innerLength);
        expect(evidence.outerEnd).toBeLessThanOrEqual(evidence.outerLength);
      }),
    );
  });

  it('take linear time', () => {
    const long = (length: number): string => text.repeat(Math.ceil(length / text.length));
    expectLinear((length) => void weigh(long(length), `${other}${long(length)}`), 20_000);
  });
});

describe('placeOf', () => {
  const to = Int32Array.of(3, 4, -1, 7, 8);
  it.each([[0, 3], [1, 4], [2, -1], [3, -1], [4, 8], [5, 9]])('gap %i stands for gap %i', (gap, place) => expect(placeOf(to, gap)).toBe(place));
});
