import { labelled } from '../../../support/labelled.js';

it.each([
  ['教职工总数为1056人,比去年减少了12人。', ['1056人: 教职工总数', '12人: 教职工总数']],
  ['森林覆盖率提高到62.38%,较“十三五”末提高1.2个百分点。', ['62.38%: 森林覆盖率', '1.2个百分点: 森林覆盖率']],
  ['全县建档立卡贫困户由2014年的12456户减少到2019年底的356户。', ['12456户: 建档立卡贫困户 of 全县', '356户: 建档立卡贫困户 of 全县']],
  ['高考本科上线1023人,首次突破千人大关。', ['1023人: 高考本科上线', '千人: 高考本科上线']],
])('%s', (text, expected) => expect(labelled(text)).toEqual(expected));

it('a change has the label of the level before it', () => {
  expect(labelled('工业增加值39.78亿元,增长4.5%。')).toEqual(['39.78亿元: 工业增加值', '4.5%: 工业增加值']);
  expect(labelled('毛入园率达到91.2%,比上年提高2.3个百分点。')).toEqual(['91.2%: 毛入园率', '2.3个百分点: 毛入园率']);
});

it('shares of one thing were named by one another: 省级国家级获奖', () => {
  expect(labelled('获奖12项,其中国家级2项、省级5项、市级3项。')).toEqual(['12项: 获奖', '2项: 国家级获奖', '5项: 省级获奖', '3项: 市级获奖']);
  expect(labelled('教师120名,其中男56名,女64名。')).toEqual(['120名: 教师', '56名: 男教师', '64名: 女教师']);
  expect(labelled('男56人,女64人。')).toEqual(['56人: 男', '64人: 女']);
});
