import { labelled } from '../../../support/labelled.js';

const labels = (text: string): string[] => labelled(text).map((one) => one.replace(/ of (?:全|我|本).*$/, ''));

describe('the name of an owner was taken for what is measured', () => {
  it.each([
    ['平安镇机收率71%,名列全县第二;大河镇仅24%。', '24%: 机收率 of 大河镇'],
    ['其中东沟村栽植苹果林520亩,李家坪村310亩。', '310亩: 栽植苹果林 of 李家坪村'],
    ['苹果树成活率平均90%,最低的大沟村只有71%。', '71%: 苹果树成活率 of 大沟村'],
    ['升学率91.2%,其中机电系94.5%、电子商务系86%。', '86%: 升学率 of 电子商务系'],
    ['安装路灯86盏,其中花园社区30盏,兴隆社区12盏。', '12盏: 安装路灯 of 兴隆社区'],
    ['建成科普示范学校16所,其中安阳县4所。', '4所: 科普示范学校 of 安阳县'],
    ['投入资金46万元,其中市财政30万元、镇财政16万元。', '16万元: 资金 of 镇财政'],
    ['家长志愿者52人次,其中大一班20人次。', '20人次: 家长志愿者 of 大一班'],
    ['光明站签约2815人,居各站前列;东河服务站只有1960人。', '1960人: 签约 of 东河服务站'],
    ['村级卫生室达标率98%,乡镇卫生院100%。', '100%: 达标率 of 乡镇卫生院'],
    ['抽查学校52所,其中城区20所、乡镇32所。', '32所: 抽查学校 of 乡镇'],
  ])('%s', (text, expected) => expect(labels(text).at(-1)).toBe(expected));
});

it('what is measured stands before the first of several places', () => {
  expect(labels('过程雨量东关镇66.3毫米、西坪镇92.5毫米。')).toEqual(['66.3毫米: 过程雨量 of 东关镇', '92.5毫米: 过程雨量 of 西坪镇']);
});

it('people of the other half of a place have the same income, and its growth is theirs', () => {
  expect(labels('城镇居民人均可支配收入26415元,增长8.1%,农村居民13702元,增长9%。').slice(2)).toEqual(['13702元: 人均可支配收入 of 农村居民', '9%: 人均可支配收入 of 农村居民']);
});

it('town and country are sorts of people', () => {
  expect(labels('低保对象5100人,其中城市1100人、农村4000人。').slice(1)).toEqual(['1100人: 城市低保对象', '4000人: 农村低保对象']);
});

describe('what is counted is no owner', () => {
  it.each([
    ['全县行政村186个,其中贫困村42个、示范村12个。', ['186个: 行政村', '42个: 贫困村', '12个: 示范村']],
    ['医疗机构86所,其中乡镇卫生院12所、民办医院3所。', ['86所: 医疗机构', '12所: 乡镇卫生院', '3所: 民办医院']],
    ['发表论文186篇,其中一区23篇、二区40篇。', ['186篇: 发表论文', '23篇: 一区', '40篇: 二区']],
    ['教学楼占地5000平方米,新建卫生院3200平方米。', ['5000平方米: 教学楼占地', '3200平方米: 卫生院']],
    ['教师120人,医务室3人。', ['120人: 教师', '3人: 医务室']],
    // Another unit measures something else.
    ['核桃林860亩,东沟村320户。', ['860亩: 核桃林', '320户: 东沟村']],
  ])('%s', (text, expected) => expect(labels(text)).toEqual(expected));
});
