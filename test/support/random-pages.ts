import fc from 'fast-check';

/** Sentences in the manner of the reports, by us. */
const SENTENCES = [
  '全县现有各级各类学校286所,其中小学152所、初级中学38所,在校学生11.43万人。', '2021年,我区学前三年毛入园率达到91.2%,比上年提高2.3个百分点。', '截至20xx年底,累计投入xx.5万元,新建校舍1.2万平方米。', '“十三五”期间,实施“暖心助餐”工程,惠及三百余所农村学校。',
  '名列全省第三,位居全市首位,获一等奖5人次。', '小学师生比1:17.4,普职比56.5:43.5,翻一番。', '近三年来共培训教师九千余人次,合格率百分之九十八点六。', '落实《乡村医生支持办法(2016-2021年)》,出台了某县乡镇卫生院布局优化方案。', '2020年3月1日至5日,召开第四届教代会,到会代表二百三十人。',
  '一要加强管理;二要提高质量。(一)工作回顾。1、抓好安全。', '今年1—6月,门诊3.5万人次,同比增长12.4%,发病率19.6/10万。', '投入.68万元,创成幼儿园所,就业率提高2023.5个百分点,投资202300万元。', '省政府〔2017〕167号文件要求,电话0312-5551234,7×24小时值班。', '产量达到5.6万吨/年,补助1200元/人·年,气温-5℃至12℃。',
];
const TRADITIONAL = ['全縣現有學校二百八十六所,在校學生11萬人。', '學前三年毛入園率達到91.2%,比上年提高2.3個百分點。', '教師隊伍建設進一步加強,培訓教師三千餘人次。'];
const FURNITURE = ['收藏 分享(赏)', '格式:DOC 页数:9 大小:26KB 上传人:hu****9 上传时间:2022-08-03 文档编号:4400217', '第1页 / 共7页', '资源描述', '展开阅读全文', '相关资源', '当前位置:首页 > 文库 > 总结', 'copyright 2008-2023 某某文库 版权所有', '亲,本文档共7页,再往后超出免费阅读范围,想看请下载', '这几篇范文由小编挑选,供大家参考。', '第二篇:教育工作总结', '某县教育局2020年工作总结', '各乡镇中心学校,县直各单位:', '下载文档到电脑', 'www.example.com【某范文网】'];
const DEBRIS = ['\n\n4、', '\n\n', '\n', '\r\n', '\t', '　', ' ', '\u0000', '\u0007', '\u200b', '\ufeff', '\ud83d', '\udc00', '😀', '\u202e', '××××', 'xxxx', '****', '____', '○○', '某某', '）', '（', '“', '”', '《', '》', '【', '】', '……', '——', '%', '℅', '‰', '㎡', 'ﬁ', '①', '<b>', '&nbsp;', '\\', "'", '"', ';--', '${x}', '9'.repeat(30), '亿亿', '一一一'];

const fullWidth = (text: string): string => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...SENTENCES) },
  { weight: 2, arbitrary: fc.constantFrom(...TRADITIONAL) },
  { weight: 2, arbitrary: fc.constantFrom(...SENTENCES).map(fullWidth) },
  { weight: 2, arbitrary: fc.constantFrom(...FURNITURE).map((line) => `\n${line}\n`) },
  { weight: 4, arbitrary: fc.constantFrom(...DEBRIS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  // A sentence torn apart somewhere, as page cuts tear it.
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...SENTENCES), fc.nat(60), fc.constantFrom('\n\n2、', '\n', ' ', '\u0000', 'x', '')).map(([text, at, tear]) => text.slice(0, at) + tear + text.slice(at)) },
);

/** The text of a page nobody would write: reports, furniture and debris in any order. */
export const randomText: fc.Arbitrary<string> = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The same as an HTML page. */
export const randomHtml: fc.Arbitrary<string> = fc.tuple(fc.array(piece, { maxLength: 12 }), fc.constantFrom('div', 'p', 'td', 'span', 'article')).map(
  ([pieces, tag]) => `<!doctype html><html><head><title>总结</title></head><body><nav>首页</nav>${pieces.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('\n')}</body></html>`,
);
