import { factsOf } from '../support/page.js';

/** Numbers of a sentence as records have them. */
const numbersOf = (sentence: string): string[] =>
  factsOf(`桐坪县教育局2021年工作总结\n${sentence}\n`)
    .filter(({ kind, start }) => kind !== 'project' && start > 14)
    .map(({ kind, text, value, unit, edtf, flags }) => `${kind} ${text} = ${kind === 'date' ? edtf : (value ?? '?')} ${unit ?? ''}${flags.join('')}`.trim());

/** What went wrong once in a sentence, by what it was. */
describe('numbers that were misread', () => {
  it.each<[string, string, string[]]>([
    ['digits dropped before a small unit', '学生平均身高增长.4厘米,新增绿地.7亩。', ['quantity .4厘米 = ? 厘米masked', 'quantity .7亩 = ? 亩masked']],
    ['a range whose end is hidden was its other end', '用两年新建学校xx~30所。', ['quantity 两年 = 2 年', 'quantity xx~30所 = ? 所masked']],
    ['a hidden group of thousands was cut', '学龄人口达xx,xxx人。', ['quantity xx,xxx人 = ? 人masked']],
    ['the letter and digit of an item counted teams', '自评如下:A2队伍建设得分24分。', ['quantity 24分 = 24 分']],
    ['a written-over number before 多 was lost', '全县有2023多名学生参加。', ['quantity 2023多名 = 2023 名']],
    ['高两成 and 大两成 look like 高三', '护林员工资提高两成,面积扩大三成。', ['percentage 两成 = 20 %', 'percentage 三成 = 30 %']],
    ['来 before counters', '放映电影二十来场,培训三十来期。', ['quantity 二十来场 = 20 场', 'quantity 三十来期 = 30 期']],
    ['counters of libraries', '外借图书6.2万册次,举办讲座18讲。', ['quantity 6.2万册次 = 62000 册次', 'quantity 18讲 = 18 讲']],
    ['a point of a list before a month was a decimal', '3.建成公园5个;4.6月底前完成绿化。', ['quantity 5个 = 5 个', 'date 6月 = XXXX-06']],
    ['telephones are counted too', '开通热线2部。', ['quantity 2部 = 2 部']],
    ['spaced digits were cut', '在园幼儿净增4 6名,教师占9 2 .4%,师生2 00余名。', ['quantity 46名 = 46 名', 'percentage 92.4% = 92.4 %', 'quantity 200余名 = 200 名']],
    ['games and phrases', '设两人三足等项目5个,尽十二分的努力。', ['quantity 5个 = 5 个']],
  ])('%s: %s', (_, sentence, expected) => expect(numbersOf(sentence)).toEqual(expected));

  it.each(['咨询电话12345。'])('but nothing is read in %s', (sentence) => expect(numbersOf(sentence)).toEqual([]));
});
