import { factsOf } from '../support/page.js';

/** Number, stated and resolved period of each number of a sentence in a report of 2021. */
function times(sentence: string): string[] {
  return factsOf(`桐坪县教育局2021年工作总结\n${sentence}\n`)
    .filter(({ kind }) => kind === 'quantity' || kind === 'percentage')
    .map(({ text, period, period_resolved }) => `${text} ${period ?? '-'} ${period_resolved ?? '-'}`);
}

describe('the level before a change', () => {
  it.each([
    ['2021年,学前三年毛入园率由88.5%提高到91.4%。', ['88.5% - -', '91.4% 2021 -']],
    ['专任教师从2410人增加到2530人。', ['2410人 - -', '2530人 - 2021']],
    ['寄宿生由去年的1260人减少到1180人。', ['1260人 - 2020', '1180人 - 2021']],
    ['机收率较上一年的61.5%提高7.2个百分点。', ['61.5% - 2020', '7.2个百分点 - 2021']],
    ['机收率比前年的61.5%提高7.2个百分点。', ['61.5% - 2019', '7.2个百分点 - 2021']],
    ['教学点由35个撤并为12个。', ['35个 - -', '12个 - 2021']],
    ['干警由五年前的22人增至31人。', ['五年 - 2021', '22人 - 2016', '31人 - 2021']],
    ['税款由去年上半年的61万元增加到94万元。', ['61万元 - 2020-40', '94万元 - 2021-40']],
  ])('%s is of an earlier time', (sentence, expected) => expect(times(sentence)).toEqual(expected));

  it.each([
    ['a date beside it says of when it is', '辍学率由2019年的4.8%降至1.2%。', '4.8% 2019 -'],
    ['nothing changes: 由…组成', '评审组由12人组成。', '12人 - 2021'],
    ['从 is of a place', '我们从38所学校中评出先进。', '38所 - 2021'],
    ['占比 is no comparison', '女生占比48%,提高明显。', '48% - 2021'],
    ['a change itself is of the report’s time', '毛入园率比去年提高2.9个百分点。', '2.9个百分点 - 2021'],
  ])('but not where %s', (_, sentence, expected) => expect(times(sentence)[0]).toMatch(expected));
});
