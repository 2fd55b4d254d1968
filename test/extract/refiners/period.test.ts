import { periodRefiner } from '../../../src/extract/refiners/period.js';
import { refinedBy } from '../../support/recognise.js';
import { expectLinear } from '../../support/growth.js';

const periodsOf = (text: string) => refinedBy(periodRefiner(), text).filter(({ kind }) => kind !== 'date').map(({ period }) => period);

describe('the time of a figure', () => {
  it.each([
    ['2020年全县有学校12所,教师300名。', ['2020', '2020']],
    ['2020年12所,2021年15所。', ['2020', '2021']],
    ['截至2022年底,在校生5000人。', ['2022']],
    ['2015—2020年投入5亿元。', ['2015/2020']],
    ['2021年上半年完成12项。', ['2021-40']],
    ['20xx年有学校12所。', ['20XX']],
    ['教师300名(截至2020年底)。', ['2020']],
    ['教师300名(2020年)。', ['2020']],
  ])('%s', (text, expected) => expect(periodsOf(text)).toEqual(expected));

  it('is not carried beyond its sentence', () => {
    expect(periodsOf('2020年建成学校3所。现有教师20名。')).toEqual(['2020', null]);
    expect(periodsOf('2020年建成学校3所!\n教师20名。')).toEqual(['2020', null]);
  });

  it('is not a date from which something goes on, a date of founding, or the year of a paper', () => {
    expect(periodsOf('2018年以来建成学校3所。')).toEqual([null]);
    expect(periodsOf('学校始建于1956年,有教师20名。')).toEqual([null]);
    expect(periodsOf('按照《2020年工作计划》建成3所。')).toEqual([null]);
  });

  it('is not the date before words of another time, but a change is still of it', () => {
    expect(periodsOf('2020年学校3所,去年为5所。')).toEqual(['2020', null]);
  });

  it('may lack its year, or hide it', () => {
    expect(periodsOf('10月有学校3所。')).toEqual(['XXXX-10']);
    expect(periodsOf('20xx年有学校3所。')).toEqual(['20XX']);
    expect(periodsOf('2018年秋季学期有学校3所。')).toEqual(['2018-23']);
    expect(periodsOf('2017年起有学校3所。')).toEqual([null]);
  });
});

it('looks at a sentence without an end once, not once for every number', () => {
  expectLinear((length) => expect(new Set(periodsOf(`2020年${'有5人'.repeat(length / 3)}`))).toEqual(new Set(['2020'])), 24_000);
});
