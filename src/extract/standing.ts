/** Words before 全省 or 全市 that rank or compare: 居全市第四, 比全省高, 高于全市2.4个百分点. */
const RANKED_BEFORE = /(?:[居列占比较于与同超为排]|排名|领先|位次|超过|进入|跻身|达到|代表|作为)$/;
/** Words behind that show a bigger place to be compared with: 全省第三, 全市平均水平, 全国先进. */
const RANKED_BEHIND = /^(?:第|首|领先|前|最|平均|同[级类行期]|各|率先|唯一|排|一流|先进|优秀|高|先|性|上下|统一|中上)/;
/** Those one is ranked among: 全省13个设区市中排名, 全市同类医院第三. */
const RANKED_AMONG = /^(?:同[级类行][^,;:。!?\n]{0,8}|(?:\d{1,3}|[一二三四五六七八九十百]{1,3})[个家所][^,;:。!?\n]{1,8}|[^,;:。!?\n]{0,10}(?:考核|考评|测评|评比|评估|竞赛|大赛|比赛)|[^,;:。!?\n]{0,6}(?:市|县|区|州|医院|学校|院校|单位))(?:(?:当)?中|里|之中)?(?:综合)?(?:考核|考评|测评)?(?:(?<=[中里])[我本][省市县区州]|排|位[居列]|名列|居|列|荣?获|第[一二三四五六七八九十\d]{1,3}(?:[位名,;。]|$))/;

/** True where the 全省, 全市 … at an offset only says among whom somebody is ranked: 在全省13个设区市中排名第6. */
export const rankedAmong = (text: string, at: number): boolean => text[at] === '全' && RANKED_AMONG.test(text.slice(at + 2, at + 24));

/**
 * True where the 全省, 全市 … at an offset is a bigger place that somebody is ranked in or compared with, not the place the text is
 * about. 在全县 alone says where something was done.
 */
export function isStanding(text: string, at: number): boolean {
  if (text[at] === '全' && RANKED_BEFORE.test(text.slice(Math.max(0, at - 2), at))) return true;
  return RANKED_BEHIND.test(text.slice(at + 2, at + 4)) || rankedAmong(text, at);
}
