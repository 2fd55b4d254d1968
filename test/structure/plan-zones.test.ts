import { planZones } from '../../src/structure/plan-zones.js';

const zones = (text: string, starts: number[] = [0]) => planZones(text, starts).map(({ start, end }) => text.slice(start, end));

describe('stretches that state plans', () => {
  it.each([
    ['一、成绩\n好。\n二、下一步打算\n建。\n三、体会\n好', ['二、下一步打算\n建。\n']],
    ['一、成绩\n好。\n二、2024年工作思路\n(一)建。\n(二)改。', ['二、2024年工作思路\n(一)建。\n(二)改。']],
    ['一、成绩 (一)好。 二、2024年工作打算 (一)建。 三、体会 好。', ['二、2024年工作打算 (一)建。 ']],
    ['2024年工作要点\n建。', ['2024年工作要点\n建。']],
    ['一、成绩\n(一)好。\n(二)明年打算\n建。\n(三)好', ['(二)明年打算\n建。\n']],
  ])('%j', (text, expected) => expect(zones(text)).toEqual(expected));

  it.each(['工作总结\n2023年完成情况\n好', '下一步,我们要建。\n好', '一、过去工作回顾\n好', ''])('none in %j', (text) => expect(zones(text)).toEqual([]));

  it('end where the next report begins', () => {
    const text = '某局工作要点\n建。\n某局工作总结\n好。';
    expect(zones(text, [0, 10])).toEqual(['某局工作要点\n建。\n']);
  });

  it.each<[string, unknown]>([
    ['四、2016年目标', { edtf: '2016' }],
    ['四、2016年下半年工作打算', { edtf: '2016-41' }],
    ['(四)明年打算', { yearsAhead: 1, secondHalf: false }],
    ['三、下一年工作计划', { yearsAhead: 1, secondHalf: false }],
    ['四、下半年打算', { yearsAhead: 0, secondHalf: true }],
    ['“十三五”时期主要目标', { edtf: '2016/2020' }],
    ['五、下一步工作打算', null],
    ['(四)新学年打算', null],
    ['四、四季度计划', null],
    ['五、2021年、2022年工作目标', null],
  ])('%s is for its own time', (heading, time) => expect(planZones(`总结\n${heading}\n建。`, [0])[0]).toMatchObject({ time }));
});
