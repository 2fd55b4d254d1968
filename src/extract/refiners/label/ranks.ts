import { clauseStart } from '../../clause.js';
import type { Measured } from '../../distribute.js';
import { labelBefore } from '../../label-words.js';
import { lastSelf } from '../../subject.js';
import type { Place } from './place.js';

/** A clause goes back no farther. */
const REACH = 50;

const COMPARED_BY = '(?:考核|考评|测评|评议|评比|评选|评估|评价|竞赛|大赛|比赛|联赛|锦标赛|运动会|验收|督查|抽查)';
/** 在全市年度考核中名列第二, 在全省评比中获得单项第三名: what somebody is ranked by. */
const CONTEST = new RegExp(`(?:在|于)(?:[全我本][国省市县区州旗]|[省市县区]级|[省市县区])?([一-龥“”]{0,14}${COMPARED_BY})(?:活动|工作)?中?(?:[我本]{0,1}[一-龥]{0,6}?)(?:均|都|连续)?(?:名列|位列|位居|排名|荣?获得?|取得|夺得|排|居|列)?(?:单项|团体|个人|综合|总分|总成绩|男子|女子)*$`);
/** The same in the clause before: 在县政风行风评议中,我局名列第二. */
const CONTEST_CLAUSE = new RegExp(`(?:在|于)(?:[全我本][国省市县区州旗]|[省市县区]级|[省市县区])?([一-龥“”]{0,14}${COMPARED_BY})(?:活动|工作)?中$`);
const PLACED = /(?:名列|位列|位居|排名|排在|排|居|列|荣?获得?|取得|夺得)[^,;]{0,10}$/;
/** Who is measured by something of their own is not ranked by what the clause before names. */
const OWN_MEASURE = /[率量额数]|面积|收入|产值|满意度|成绩|得分|指数/;

/** 列全区12个镇街第二, 居九县二区第2位: where somebody stands, then among whom. */
const STANDS = /^(.{0,34}?)(?:均|都|也|并|连续|综合)*(?:位居|位列|名列|排名|排在|跻身|进入|迈入|挤进|居|列|排)(?:第|于)?(?:(?:全|我|本|各|同|[省市县区]|[一二三四五六七八九十百几\d]{1,4}[个县市区镇乡所家])[^,;]{0,20})?$/;
/** 在全县19所初中里列第4位: among whom, not what. */
const AMONG = /在[^,;]{0,24}[中里]$/;
const DATES = /^(?:\d{4}年度?)?(?:\d{1,2}月份?|[上下]半年|[一二三四]季度)?/;
const MOVED = /^(?:[比较])?(?:前进|前移|上升|提升|提高|上移|后退|后移|下降|跌落|跃升|进位|倒退)了?$/;
const PLACES = new Set(['名次', '位次', '位', '名', '个位次']);

/** What a rank ranks by, or how many places somebody moved; null where the words around a number say it themselves. */
export function ofRank(place: Place): Measured | null {
  const { text, sentence, mention, around, earlier } = place;
  const last = earlier[earlier.length - 1];
  if (mention.kind === 'quantity') return last?.kind === 'rank' && last.label !== null && PLACES.has(mention.unit ?? '') && MOVED.test(around.before) ? { label: last.label, subject: last.subject } : null;
  if (mention.kind !== 'rank') return null;
  const contest = CONTEST.exec(around.before)?.[1];
  if (contest) return { label: contest, subject: null };
  const from = clauseStart(text, mention.start, REACH, sentence);
  const clause = text.slice(from, mention.start);
  const earlierClause = text[from - 1] === ',' ? CONTEST_CLAUSE.exec(text.slice(Math.max(sentence, from - 41), from - 1))?.[1] : undefined;
  if (earlierClause && PLACED.test(clause) && !OWN_MEASURE.test(clause)) return { label: earlierClause, subject: null };
  const head = STANDS.exec(clause)?.[1]?.replace(AMONG, '');
  if (head === undefined) return null;
  const figure = earlier.findLast((one) => one.label !== null && one.end <= from + head.length);
  const inherit = figure?.label ? { label: figure.label, subject: figure.subject } : null;
  // 以689分居全市第一: by the figure right before.
  if (figure && figure.end === from + head.length && figure.end > from) return inherit;
  const self = lastSelf(head);
  const words = labelBefore((self ? head.slice(self.at + self.name.length) : head).replace(DATES, ''));
  if (words === '') return head.length <= 4 ? inherit : null;
  return around.afterMention && /\d|[一二三四五六七八九十]/.test(clause.slice(head.length)) && !/\d/.test(words) ? { label: words, subject: null } : null;
}
